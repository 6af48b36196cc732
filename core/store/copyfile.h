// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

namespace bellwether {

class Database;

// An empty file of mode 0600 with a name that says it is not finished; gone with this unless it was
// renamed.
class ProvisionalFile
{
public:
    explicit ProvisionalFile(const QString &folder);
    ~ProvisionalFile();
    ProvisionalFile(const ProvisionalFile &) = delete;
    ProvisionalFile &operator=(const ProvisionalFile &) = delete;

    const Result<void> &made() const { return m_made; }
    const QString &path() const { return m_path; }

private:
    QString m_path;
    Result<void> m_made;
};

// Removes the provisional files of programs that have ended.
void removeLeftovers(const QString &folder);

// What the connection holds, compact, into an empty file. Not inside a transaction.
Result<void> vacuumInto(Database &database, const QString &path, Progress *progress);

// Reads every page of that file and compares its rows with those of the connection: DamagedData.
Result<void> sameContents(Database &database, const QString &path);

} // namespace bellwether
