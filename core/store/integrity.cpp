// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/integrity.h"

#include "core/store/database.h"
#include "core/store/query.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> firstFault(Database &database, const QString &pragma)
{
    Query query(database, pragma);
    const Result<bool> found = query.next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    // The checks of pages say "ok" in their only row, that of references has no row.
    if (*found && query.printed(0) != u"ok") {
        return failure(Error::Kind::DamagedData, database.path(), query.printed(0));
    }
    return {};
}

bool isAboutAnIndex(const QString &fault)
{
    constexpr std::array Words = {
        "missing from index"_L1, "wrong # of entries in index"_L1, "non-unique entry in index"_L1};
    return std::any_of(
        Words.begin(), Words.end(), [&](QLatin1StringView words) { return fault.contains(words); });
}

} // namespace

Result<void> checkPagesQuickly(Database &database)
{
    return firstFault(database, u"PRAGMA quick_check(1)"_s);
}

Result<void> checkEveryPage(Database &database)
{
    return firstFault(database, u"PRAGMA integrity_check(1)"_s);
}

Result<void> checkReferences(Database &database)
{
    return firstFault(database, u"PRAGMA foreign_key_check"_s);
}

Result<bool> isOnlyIndexesDamaged(Database &database)
{
    bool isOnly = true;
    bool isAny = false;
    Query query(database, u"PRAGMA integrity_check"_s);
    Result<bool> row = query.next();
    for (; row && *row; row = query.next()) {
        const QString fault = query.printed(0);
        isAny = isAny || fault != u"ok";
        isOnly = isOnly && (fault == u"ok" || isAboutAnIndex(fault));
    }
    return row.map([&](bool) { return isAny && isOnly; });
}

} // namespace bellwether
