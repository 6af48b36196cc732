// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/freshness.h"

#include "core/book/bookbuilder.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

ImportBatch batch(std::int64_t id, const QString &kind, const QString &at, const QString &file)
{
    ImportBatch batch;
    batch.id = ImportBatchId{id};
    batch.kind = kind;
    batch.at = QDateTime::fromString(at + u"Z"_s, Qt::ISODate);
    batch.fileName = file;
    return batch;
}

BookPointer importedBook()
{
    return BookBuilder()
        .rows<ImportBatch>({batch(1, u"companies"_s, u"2025-06-20T08:05:00"_s, u"old.csv"_s),
            batch(2, u"contracts"_s, u"2025-06-27T17:30:00"_s, u"<b>contracts</b>.xlsx"_s),
            batch(3, u"companies"_s, u"2025-06-21T09:00:00"_s, u"accounts.csv"_s)})
        .share();
}

} // namespace

TEST_CASE("Data is as fresh as the newest import", "[shell][freshness]")
{
    CHECK(freshnessText(importedBook(), {}, QDate(2025, 6, 30)) == u"Data as of 27 Jun, 17:30"_s);
    CHECK(
        freshnessText(importedBook(), {}, QDate(2026, 1, 5)) == u"Data as of 27 Jun 2025, 17:30"_s);
    // Who looks back sees nothing newer.
    CHECK(freshnessText(importedBook(), {}, QDate(2025, 6, 24)) == u"Data as of 24 Jun"_s);
    CHECK(freshnessText(nullptr, {}, QDate(2025, 6, 24)).isEmpty());
    CHECK(freshnessText(BookBuilder().share(), {}, QDate(2025, 6, 24)).isEmpty());
}

TEST_CASE("Each kind of data tells when it last came in", "[shell][freshness]")
{
    const QStringList lines = freshnessDetails(importedBook()).split(u'\n');
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].endsWith(u": 27 Jun 2025, 17:30, from <b>contracts</b>.xlsx"_s));
    CHECK(lines[1].endsWith(u": 21 Jun 2025, 09:00, from accounts.csv"_s));
    CHECK(freshnessDetails(BookBuilder().share()).isEmpty());
}
