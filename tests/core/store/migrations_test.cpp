// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/schema.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using Kind = MigrationOutcome::Kind;

namespace {

std::vector<Migration> withStep(const QString &sql)
{
    std::vector<Migration> steps = migrations();
    steps.push_back({steps.back().version + 1, sql});
    return steps;
}

} // namespace

TEST_CASE("The migrations lead without a gap to the program's schema", "[store]")
{
    const std::vector<Migration> steps = migrations();
    REQUIRE_FALSE(steps.empty());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CHECK(steps[i].version == static_cast<int>(i) + 1);
        CHECK(steps[i].sql.startsWith(u"-- "));
    }
    CHECK(steps.back().version == SchemaVersion);
}

TEST_CASE("A fresh database gets the whole schema, a second time nothing", "[store]")
{
    auto database = Database::inMemory();
    REQUIRE(database);
    const MigrationOutcome first = migrate(*database);
    CHECK(first.kind == Kind::Upgraded);
    CHECK(first.from == 0);
    CHECK(first.to == SchemaVersion);
    CHECK(singleValue<int>(Query(*database, u"PRAGMA application_id"_s)) == 0x42574842);
    CHECK(migrate(*database).kind == Kind::UpToDate);
    CHECK(checkSchema(*database, SchemaVersion));
}

TEST_CASE("The schema is the one written down", "[store]")
{
    auto database = Database::inMemory();
    REQUIRE(database);
    migrate(*database);
    QString schema;
    Query query(
        *database, u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"_s);
    while (*query.next()) {
        schema += query.value<QString>(0) + u";\n\n"_s;
    }
    CHECK(schema == QString::fromUtf8(bytesOf(QStringLiteral(BELLWETHER_TEST_DATA "/schema.sql"))));
}

TEST_CASE("A step brings an older book forward", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    auto database = Database::open(place.path(), Database::Mode::ReadWrite);
    REQUIRE(database);
    const MigrationOutcome outcome = migrate(*database,
        withStep(u"-- Why.\nALTER TABLE contact ADD COLUMN phone TEXT NOT NULL DEFAULT '';\n\n"
                 "CREATE TRIGGER t AFTER UPDATE ON contact BEGIN SELECT 1; SELECT 2; END;\n"_s));
    CHECK(outcome.kind == Kind::Upgraded);
    CHECK(outcome.from == SchemaVersion);
    CHECK(outcome.to == SchemaVersion + 1);
    CHECK(singleValue<int>(Query(*database, u"SELECT count(phone) FROM contact"_s)) == 2);
    CHECK(migrate(*database).kind == Kind::Newer);
}

TEST_CASE("A step that fails leaves the book as it was", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QByteArray before = bytesOf(place.path());
    const QString second = GENERATE(u"CREATE TABLE contact (id INTEGER)"_s, u"NOT EVEN SQL"_s,
        u"UPDATE contact SET company_id = 99"_s, u"DELETE FROM contact"_s,
        u"UPDATE contract_line SET amount = amount / 100"_s);
    {
        auto database = Database::open(place.path(), Database::Mode::ReadWrite);
        REQUIRE(database);
        const MigrationOutcome outcome = migrate(
            *database, withStep(u"CREATE TABLE invoice (id INTEGER PRIMARY KEY);\n\n"_s + second));
        CHECK(outcome.kind == Kind::FailedUnchanged);
        CHECK(outcome.error);
        CHECK(outcome.to == SchemaVersion);
        CHECK(singleValue<int>(Query(*database, u"PRAGMA foreign_keys"_s)) == 1);
    }
    CHECK(holds(place.path(), before));
}

TEST_CASE("Statements end at a semicolon before a blank line", "[store]")
{
    CHECK(statementsOf(u"-- why\nA (\n x;\n y);\n\n\nB;\n \nC;\n"_s)
        == QStringList{u"-- why\nA (\n x;\n y)"_s, u"B"_s, u"C;"_s});
}
