// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/journal.h"

#include "core/store/bookfile.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/transaction.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// What the file's tables hold, without the journal.
QString contents(BookFile &file)
{
    QString text;
    for (const QString &name : tableNames()) {
        if (name == u"actions") {
            continue;
        }
        const auto table = file.table(name);
        REQUIRE(table);
        for (const QStringList &row : table->rows) {
            text += name + u' ' + row.join(u'|') + u'\n';
        }
    }
    return text;
}

void takeBack(const QString &path, const QByteArray &changeset)
{
    const auto inverse = inverted(changeset);
    REQUIRE(inverse);
    auto database = Database::open(path, Database::Mode::ReadWrite);
    REQUIRE(database);
    auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
    REQUIRE(transaction);
    const auto applied = applyChangeset(*database, *inverse);
    REQUIRE(applied);
    REQUIRE(transaction->commit());
}

} // namespace

TEST_CASE("Every write is one action with its time, kind and name", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());
    REQUIRE(file->write(companies(10, 20), book, testTime().addSecs(60)));
    const auto actions = file->actions();
    REQUIRE(actions);
    REQUIRE(actions->size() == 2);
    CHECK((*actions)[0].seq == 1);
    CHECK((*actions)[0].at == testTime());
    CHECK((*actions)[0].at.offsetFromUtc() == 3600);
    CHECK((*actions)[0].kind == ActionKind::Import);
    CHECK((*actions)[0].label == u"Everything at once"_s);
    CHECK_FALSE((*actions)[0].undoOf);
    CHECK((*actions)[1].seq == 2);
    CHECK((*actions)[1].kind == ActionKind::Edit);
}

TEST_CASE("The changeset of an action takes it back", "[store]")
{
    const TemporaryBook place;
    QString before;
    QByteArray changeset;
    {
        auto file = BookFile::create(place.path());
        REQUIRE(file);
        const BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());
        before = contents(*file);
        Change change = companies(10, 12);
        Company acme = *book->companies().find(CompanyId{1});
        acme.name = u"Acme Oy"_s;
        acme.seats.set(QDate(2025, 1, 1), 300);
        change.rows<Company>().put.push_back(acme);
        change.rows<Contract>().removed = {ContractId{2}};
        change.rows<Contact>().removed = {ContactId{2}};
        change.settings = {{SettingKey::BookName, u"Other"_s}};
        REQUIRE(file->write(change, book, testTime()));
        changeset = *file->changeset(2);
        CHECK(contents(*file) != before);
        CHECK(file->changeset(3).error().kind == Error::Kind::NotFound);
    }
    takeBack(place.path(), changeset);
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    CHECK(contents(*file) == before);
    CHECK(file->check());
}

TEST_CASE("A changeset cannot be taken back over a later change of the same value", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    QByteArray changeset;
    {
        auto file = BookFile::open(place.path());
        REQUIRE(file);
        BookPointer book = *file->read();
        for (const QString &name : {u"A"_s, u"B"_s}) {
            Change change;
            change.rows<Company>().put = {*book->companies().find(CompanyId{1})};
            change.rows<Company>().put[0].name = name;
            book = *file->write(change, book, testTime());
        }
        changeset = *file->changeset(2);
    }
    auto database = Database::open(place.path(), Database::Mode::ReadWrite);
    REQUIRE(database);
    const auto applied = applyChangeset(*database, *inverted(changeset));
    REQUIRE_FALSE(applied);
    CHECK(applied.error().kind == Error::Kind::InvalidInput);
    CHECK(singleValue<QString>(Query(*database, u"SELECT name FROM company WHERE id = 1"_s))
        == u"B"_s);
}

TEST_CASE("The journal is a chain that shows where it was tampered with", "[store]")
{
    const TemporaryBook place;
    {
        auto file = BookFile::create(place.path());
        REQUIRE(file);
        BookPointer book = *file->read();
        for (int i = 1; i < 5; ++i) {
            book = *file->write(companies(i, i + 1), book, testTime());
        }
        CHECK(file->check());
    }
    const char *triggers = "CREATE TRIGGER action_is_never_updated BEFORE UPDATE ON action\n"
                           "BEGIN\n    SELECT RAISE(ABORT, 'the journal is append-only');\nEND";
    const char *tampering = GENERATE("UPDATE action SET label = 'x' WHERE seq = 3",
        "UPDATE action SET at_ms = at_ms + 1 WHERE seq = 3",
        "UPDATE action SET changeset = x'00' WHERE seq = 3",
        "UPDATE action SET undo_of = 1 WHERE seq = 3",
        "UPDATE action SET prev = zeroblob(32) WHERE seq = 3",
        "UPDATE action SET seq = 30 WHERE seq = 3");
    runSql(place.path(), "DROP TRIGGER action_is_never_updated");
    runSql(place.path(), tampering);
    runSql(place.path(), triggers);
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    const auto checked = file->check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().kind == Error::Kind::DamagedData);
}

TEST_CASE("Actions are never updated or deleted", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    auto database = Database::open(place.path(), Database::Mode::ReadWrite);
    REQUIRE(database);
    for (const QString &statement : {u"UPDATE action SET label = ''"_s, u"DELETE FROM action"_s}) {
        const auto done = database->execute(statement);
        REQUIRE_FALSE(done);
        CHECK(done.error().detail == u"the journal is append-only"_s);
    }
    CHECK(singleValue<int>(Query(*database, u"SELECT count(*) FROM action"_s)) == 1);
}
