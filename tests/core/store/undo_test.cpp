// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/metrics/catalogue.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/migrations.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const Result<TableText> &table, const QString &name)
{
    REQUIRE(table);
    QString text;
    for (const QStringList &row : table->rows) {
        text += name + u' ' + row.join(u'|') + u'\n';
    }
    return text;
}

// What the file's tables hold, without the journal.
QString contents(BookFile &file)
{
    QString text;
    for (const QString &name : tableNames()) {
        if (name != u"actions") {
            text += textOf(file.table(name), name);
        }
    }
    return text;
}

// A file and the newest book of it.
struct OpenBook
{
    explicit OpenBook(const QString &path)
        : file(*BookFile::create(path))
        , book(*file.read())
    {
    }

    void write(const Change &change)
    {
        const auto written = file.write(change, book, testTime());
        REQUIRE(written);
        book = *written;
    }
    void undo(std::int64_t action)
    {
        const auto undone = file.undo(action, book, testTime());
        REQUIRE(undone);
        book = *undone;
    }
    std::optional<Error::Kind> refusalOfUndo(std::int64_t action)
    {
        const auto undone = file.undo(action, book, testTime());
        return undone ? std::nullopt : std::optional(undone.error().kind);
    }

    BookFile file;
    BookPointer book;
};

Change renaming(const Book &book, CompanyId id, const QString &name)
{
    Change change;
    change.label = u"Renamed"_s;
    change.rows<Company>().put = {*book.companies().find(id)};
    change.rows<Company>().put[0].name = name;
    return change;
}

// A company with its contracts; everything else that points to it has to be gone.
Change removal(const Book &book, CompanyId id)
{
    Change change;
    change.label = u"Removed"_s;
    change.rows<Company>().removed = {id};
    for (const Contract &contract : book.contracts()) {
        if (contract.company == id) {
            change.rows<Contract>().removed.push_back(contract.id);
        }
    }
    return change;
}

} // namespace

TEST_CASE("An import that is taken back and done again leaves no trace", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(10, 20));
    const QString before = contents(open.file);
    Change import = everyKindOfRow();
    import.rows<Company>().put.push_back(*open.book->companies().find(CompanyId{12}));
    import.rows<Company>().put.back().name = u"Changed by the import"_s;
    open.write(import);
    const QString after = contents(open.file);
    const BookPointer full = open.book;

    open.undo(2);
    CHECK(contents(open.file) == before);
    open.undo(3);
    CHECK(contents(open.file) == after);
    CHECK(sameRows(*open.book, *full));
    open.undo(4);
    CHECK(contents(open.file) == before);
    CHECK(open.file.check());

    const auto actions = *open.file.actions();
    REQUIRE(actions.size() == 5);
    CHECK(actions[2].kind == ActionKind::Undo);
    CHECK(actions[2].label == u"Everything at once"_s);
    CHECK(actions[2].undoOf == 2);
    CHECK(actions[3].label == u"Everything at once"_s);
    CHECK(actions[3].undoOf == 3);
}

TEST_CASE("What can be taken back is known after reopening", "[store][undo]")
{
    const TemporaryBook place;
    QString before;
    {
        OpenBook open(place.path());
        open.write(everyKindOfRow());
        before = contents(open.file);
        open.write(companies(10, 20));
    }
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    const UndoState state = *file->undoState();
    REQUIRE(state.undo);
    CHECK(state.undo->seq == 2);
    CHECK_FALSE(state.redo);
    REQUIRE(file->undo(2, *file->read(), testTime()));
    CHECK(contents(*file) == before);
    CHECK(file->undoState()->undo->seq == 1);
    CHECK(file->undoState()->redo->seq == 3);
}

TEST_CASE("An older action is taken back when nothing since touched its rows", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(1, 10));
    open.write(renaming(*open.book, CompanyId{1}, u"First"_s));
    open.write(renaming(*open.book, CompanyId{2}, u"Second"_s));
    open.undo(2);
    CHECK(open.book->companies().find(CompanyId{1})->name == u"Company 1"_s);
    CHECK(open.book->companies().find(CompanyId{2})->name == u"Second"_s);
}

TEST_CASE("What later actions built upon is not taken back", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(1, 10));
    SECTION("a name that was changed again")
    {
        open.write(renaming(*open.book, CompanyId{1}, u"First"_s));
        open.write(renaming(*open.book, CompanyId{1}, u"Second"_s));
        CHECK(open.refusalOfUndo(2) == Error::Kind::InvalidInput);
    }
    SECTION("a company that has a contact by now")
    {
        Change change;
        change.rows<Contact>().put = {
            {ContactId{1}, CompanyId{4}, {}, u"Zoë"_s, {}, {}, true, false, false, {}, {}, {}}};
        open.write(change);
        CHECK(open.refusalOfUndo(1) == Error::Kind::InvalidInput);
    }
    SECTION("a company that has further values by now")
    {
        Change change;
        change.rows<Company>().put = {*open.book->companies().find(CompanyId{3})};
        change.rows<Company>().put[0].industry = Dated<QString>(u"Retail"_s);
        open.write(change);
        CHECK(open.refusalOfUndo(1) == Error::Kind::InvalidInput);
    }
    SECTION("a company that is gone")
    {
        open.write(removal(*open.book, CompanyId{5}));
        CHECK(open.refusalOfUndo(1) == Error::Kind::InvalidInput);
    }
    SECTION("an action that was taken back already")
    {
        open.undo(1);
        CHECK(open.refusalOfUndo(1) == Error::Kind::InvalidInput);
    }
    const QString before = contents(open.file);
    const std::size_t actions = open.file.actions()->size();
    open.refusalOfUndo(1);
    CHECK(contents(open.file) == before);
    CHECK(open.file.actions()->size() == actions);
    CHECK(open.file.check());
    CHECK(open.file.write(companies(20, 30), open.book, testTime()));
}

TEST_CASE("An action that never was cannot be taken back", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(1, 10));
    CHECK(open.refusalOfUndo(77) == Error::Kind::NotFound);
    CHECK(open.file.actions()->size() == 1);
}

TEST_CASE("Nothing is taken back in a book that is not the newest or is only read", "[store][undo]")
{
    const TemporaryBook place;
    {
        OpenBook open(place.path());
        const BookPointer old = open.book;
        open.write(everyKindOfRow());
        CHECK(open.file.undo(1, old, testTime()).error().kind == Error::Kind::ChangedOutside);
        Progress progress;
        progress.cancel();
        CHECK(open.file.undo(1, open.book, testTime(), &progress).error().kind
            == Error::Kind::Cancelled);
        CHECK(open.book->companies().size() == 2);
    }
    auto file = BookFile::open(place.path(), BookFile::Access::ReadOnly);
    CHECK(file->undo(1, *file->read(), testTime()).error().kind == Error::Kind::ReadOnly);
}

TEST_CASE("An id is not given again after its row was taken back", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(1, 10));
    open.undo(1);
    CHECK(open.book->companies().empty());
    CHECK(open.book->companies().nextId() == CompanyId{10});
    CHECK(readBook(place.path())->companies().nextId() == CompanyId{10});
}

TEST_CASE("A large changeset is kept packed and takes its action back", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(1, 500));
    open.write(renaming(*open.book, CompanyId{1}, u"First"_s));
    CHECK(runSql(place.path(), "SELECT group_concat(packing) FROM action") == "zlib,none");
    CHECK(runSql(place.path(), "SELECT length(changeset) FROM action WHERE seq = 1").toLongLong()
        < open.file.changeset(1)->size() / 2);
    open.undo(2);
    open.undo(1);
    CHECK(open.book->companies().empty());
    CHECK(open.file.check());
}

TEST_CASE(
    "A thousand actions in any order end in the same book when they are replayed", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    std::mt19937 random(20250314);
    const auto below = [&](int end) { return static_cast<int>(random() % unsigned(end)); };
    int nextCompany = 1;
    for (int i = 0; i < 1000; ++i) {
        const UndoState state = *open.file.undoState();
        const auto &rows = open.book->companies().rows();
        const int dice = below(10);
        const CompanyId any =
            rows.empty() ? CompanyId() : rows[std::size_t(below(int(rows.size())))].id;
        if (dice < 3 && state.undo) {
            open.undo(state.undo->seq);
        } else if (dice < 5 && state.redo) {
            open.undo(state.redo->seq);
        } else if (dice < 6 || rows.size() < 5) {
            const int count = 1 + below(20);
            open.write(companies(nextCompany, nextCompany + count));
            nextCompany += count;
        } else if (dice < 7) {
            open.write(removal(*open.book, any));
        } else if (dice < 8 && below(4) == 0) {
            open.refusalOfUndo(1 + below(int(open.file.actions()->size())));
            open.book = *open.file.read();
        } else {
            open.write(renaming(*open.book, any, u"Name %1"_s.arg(i)));
        }
    }
    REQUIRE(open.file.check());
    CHECK(sameRows(*open.book, *readBook(place.path())));

    auto replayed = Database::inMemory();
    REQUIRE(replayed);
    migrate(*replayed);
    const std::vector<ActionEntry> actions = *open.file.actions();
    for (const ActionEntry &action : actions) {
        const auto done = applyChangeset(*replayed, *open.file.changeset(action.seq));
        INFO("action " << action.seq);
        REQUIRE(done);
    }
    QString text;
    for (const QString &name : tableNames()) {
        if (name != u"actions") {
            text += textOf(tableText(*replayed, name), name);
        }
    }
    CHECK(text == contents(open.file));
}

TEST_CASE("A figure as it was known stays as it was when facts are recorded later", "[store][undo]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    const DayRange range{QDate(2025, 3, 1), QDate(2025, 3, 31)};
    const auto arr = [&](const Book &book) {
        return print(findFigure(u"arr.total"_s)
                         ->figure(Question::about(std::make_shared<Book>(book), Scope(), range)));
    };
    const auto writeOn = [&](QDate day, const Change &change) {
        const auto written = open.file.write(
            change, open.book, QDateTime(day, QTime(12, 0), Qt::OffsetFromUTC, 3600));
        REQUIRE(written);
        open.book = *written;
    };
    writeOn(QDate(2025, 1, 10), companies(1, 11));
    const QString known = arr(*open.book);
    writeOn(QDate(2025, 2, 10), companies(11, 21)); // contracts that began in 2024
    writeOn(QDate(2025, 2, 11), removal(*open.book, CompanyId{3}));
    CHECK(arr(*open.book) != known);
    const QString before = contents(open.file);

    const auto then = open.file.readAsKnown(QDate(2025, 2, 9));
    REQUIRE(then);
    CHECK(arr(**then) == known);
    CHECK(arr(**open.file.readAsKnown(QDate(2025, 2, 11))) == arr(*open.book));
    CHECK((*open.file.readAsKnown(QDate(2025, 2, 10)))->companies().size() == 20);
    CHECK((*open.file.readAsKnown(QDate(2025, 1, 9)))->companies().empty());
    CHECK(contents(open.file) == before);
    CHECK(open.file.write(companies(30, 31), open.book, testTime()));
}
