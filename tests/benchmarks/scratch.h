// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"
#include "tests/benchmarks/measure.h"

#include <QDateTime>
#include <QSqlDatabase>

namespace bellwether::bench {

// Books and peers' databases of a benchmark, in a folder that goes with it.

QDateTime benchTime();

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        giveUp(result.error().subject + QStringLiteral(": ") + result.error().detail);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

// A book of that many companies, each with a contract, a contact and a response.
Change manyCompanies(int count);
void makeBook(const QString &path, const Change &change);

// The way most programs write: Qt Sql, the file kept as safely as a book is.
QSqlDatabase peerDatabase(const QString &path);
void mustExecute(const QSqlDatabase &database, const QString &statement);

} // namespace bellwether::bench
