// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/contentdigest.h"

#include "core/store/database.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

ContentDigest digestOf(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    REQUIRE(database);
    const auto digest = contentDigest(*database);
    REQUIRE(digest);
    return *digest;
}

} // namespace

TEST_CASE("The digest is that of the rows, wherever they lie", "[store][digest]")
{
    const TemporaryBook place;
    makeBook(place.path(), companies(1, 200));
    const ContentDigest before = digestOf(place.path());
    runSql(place.path(),
        "CREATE TABLE aside AS SELECT * FROM company_value;"
        "DELETE FROM company_value;"
        "INSERT INTO company_value SELECT * FROM aside ORDER BY from_day DESC;"
        "DROP TABLE aside; VACUUM");
    CHECK(tablesThatDiffer(before, digestOf(place.path())).isEmpty());
}

TEST_CASE("The digest tells which table has another value", "[store][digest]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const ContentDigest before = digestOf(place.path());
    struct Row
    {
        const char *statement;
        QString table;
    };
    for (const Row &row : {Row{"UPDATE company SET name = 'acme' WHERE id = 1", u"company"_s},
             Row{"UPDATE contract_line SET amount = amount + 1 WHERE position = 0",
                 u"contract_line"_s},
             Row{"UPDATE contact SET name = email, email = name WHERE id = 1", u"contact"_s},
             Row{"UPDATE contract SET end_day = NULL WHERE id = 1", u"contract"_s},
             Row{"DELETE FROM churn_record WHERE id = 2", u"churn_record"_s},
             Row{"UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'company'",
                 u"sqlite_sequence"_s}}) {
        const QByteArray whole = bytesOf(place.path());
        runSql(place.path(), row.statement);
        INFO(row.statement);
        CHECK(tablesThatDiffer(before, digestOf(place.path())) == QStringList{row.table});
        overwrite(place.path(), whole);
    }
}
