// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/fileidentity.h"
#include "core/store/journal.h"

namespace bellwether {

class Database;

// Remembers what the file was when it was last read or written, and tells before a write whether
// it still is that. SQLite itself writes happily into a file that somebody overwrote in place.
class BookGuard
{
public:
    explicit BookGuard(FileIdentity identity)
        : m_identity(identity)
    {
    }

    const ActionHead &head() const { return m_head; }

    // ChangedOutside when the path names another file than the one that is open.
    Result<void> checkIdentity(Database &database) const;
    // ChangedOutside also when the contents differ from those of the last accept(). To be called
    // inside the transaction that it protects.
    Result<void> check(Database &database) const;
    // From now on the present contents are the known ones.
    Result<void> accept(Database &database);
    // What our own commit made of the head.
    void setHead(ActionHead head) { m_head = std::move(head); }

private:
    FileIdentity m_identity;
    ActionHead m_head;
    std::int64_t m_dataVersion = 0;
};

} // namespace bellwether
