// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/copyfile.h"
#include "core/store/database.h"
#include "core/store/tableform.h"

#include <QDateTime>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace bellwether {

// A book in the making, under a provisional name, whose rows come from a damaged one. References
// between rows are not looked at until somebody wants it, so that rows can come in any order.
class SalvagedBook
{
public:
    static Result<std::unique_ptr<SalvagedBook>> begin(const QString &folder);

    Database &database() { return *m_database; }
    const QString &path() const { return m_file.path(); }

    // Outside of a transaction.
    Result<void> mindReferences(bool isOn);

    // Takes away rows whose values mean nothing to this program; gives how many, by table.
    Result<std::map<QString, std::int64_t>> dropMeaningless();
    // Takes away rows that point to rows which are not there, or the pointer alone where a row can
    // do without; gives how many rows went, by table.
    Result<std::map<QString, std::int64_t>> dropDangling(const std::vector<TableForm> &forms);
    // Makes what is worked out from other rows say the same as these, and closes the gaps that
    // lost rows left in a count.
    Result<void> mend(const std::vector<TableForm> &forms);
    // No id is given away that the damaged book gave away.
    Result<void> keepSequences(const std::map<QString, std::int64_t> &sequences);

    // Gives the book its name once every check of an opening is passed; it is closed then.
    Result<void> finish(const QString &newPath);

private:
    explicit SalvagedBook(const QString &folder)
        : m_file(folder)
    {
    }

    ProvisionalFile m_file;
    std::optional<Database> m_database; // goes before the file
};

} // namespace bellwether
