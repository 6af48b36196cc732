// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/salvage.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QFileInfo>

#include <iostream>
#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PageSize = 4096;

// Everything a book can hold, and some hundred customers in three actions more.
void makeLargerBook(const QString &path)
{
    makeBook(path, everyKindOfRow());
    auto file = BookFile::open(path);
    REQUIRE(file);
    auto book = file->read();
    for (int from = 100; from < 700; from += 200) {
        REQUIRE(book);
        book = file->write(companies(from, from + 200), *book, testTime());
    }
    REQUIRE(book);
}

int rootOf(const QString &path, const char *table)
{
    return runSql(path,
        (QByteArray("SELECT rootpage FROM sqlite_schema WHERE name = '") + table + '\'')
            .constData())
        .toInt();
}

void damagePage(const QString &path, int page, int from = 0, int bytes = PageSize)
{
    QByteArray content = bytesOf(path);
    content.replace((page - 1) * PageSize + from, bytes, QByteArray(bytes, '\x5a'));
    overwrite(path, content);
}

SalvagedTable tableOf(const SalvageReport &report, const QString &name)
{
    for (const SalvagedTable &table : report.tables) {
        if (table.name == name) {
            return table;
        }
    }
    FAIL("no table " << name.toStdString());
    return {};
}

void checkIsSound(const QString &path)
{
    auto file = BookFile::open(path);
    REQUIRE(file);
    CHECK(file->check());
}

std::int64_t rowsOf(const Book &book)
{
    return std::int64_t(book.companies().size() + book.contracts().size() + book.contacts().size()
        + book.team().size());
}

} // namespace

TEST_CASE("A book with damaged rows comes back whole from its journal", "[salvage]")
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    const BookPointer before = readBook(book.path());
    for (const char *table : {"company", "contract_line", "setting"}) {
        damagePage(book.path(), rootOf(book.path(), table));
    }
    const QByteArray damaged = bytesOf(book.path());

    const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
    REQUIRE(report);
    CHECK(report->isFromJournal);
    CHECK(tableOf(*report, u"company"_s).kept == 602);
    CHECK(tableOf(*report, u"action"_s).kept == 4);
    CHECK(sameRows(*readBook(book.path(u"new"_s)), *before));
    checkIsSound(book.path(u"new"_s));
    CHECK(bytesOf(book.path()) == damaged);
}

TEST_CASE("A book with a damaged journal comes back from its pages", "[salvage]")
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    const BookPointer before = readBook(book.path());
    damagePage(book.path(), rootOf(book.path(), "action"));

    const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
    REQUIRE(report);
    CHECK(!report->isFromJournal);
    for (const SalvagedTable &table : report->tables) {
        INFO(table.name.toStdString());
        CHECK((table.isWhole() || table.name == u"action"));
    }
    CHECK(sameRows(*readBook(book.path(u"new"_s)), *before));
    checkIsSound(book.path(u"new"_s));
}

TEST_CASE("A book whose list of tables is damaged comes back", "[salvage]")
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    const BookPointer before = readBook(book.path());
    damagePage(book.path(), 1, 200, 2000);
    const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
    REQUIRE(report);
    CHECK(sameRows(*readBook(book.path(u"new"_s)), *before));
    checkIsSound(book.path(u"new"_s));
}

TEST_CASE("Without its first page most of a book comes back", "[salvage]")
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    const BookPointer before = readBook(book.path());
    damagePage(book.path(), 1);
    const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
    REQUIRE(report);
    CHECK(rowsOf(*readBook(book.path(u"new"_s))) * 2 > rowsOf(*before));
    checkIsSound(book.path(u"new"_s));
}

// Of the table's leaves the one that lies last in the file.
int lastLeafOf(const QString &path, const char *table)
{
    const QByteArray statement = QByteArray("SELECT max(pageno) FROM dbstat WHERE name = '") + table
        + "' AND pagetype = 'leaf'";
    const int page = runSql(path, statement.constData()).toInt();
    REQUIRE(page > 0);
    return page;
}

TEST_CASE("Where rows and journal are damaged, rows are taken from both", "[salvage]")
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    const BookPointer before = readBook(book.path());
    const int company = runSql(
        book.path(), "SELECT min(pageno) FROM dbstat WHERE name = 'company' AND pagetype = 'leaf'")
                            .toInt();
    // The newest action alone.
    damagePage(book.path(), lastLeafOf(book.path(), "action"), PageSize - 700, 200);
    damagePage(book.path(), company);

    const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
    REQUIRE(report);
    CHECK(!report->isFromJournal);
    const SalvagedTable companies = tableOf(*report, u"company"_s);
    CHECK(companies.lostPages == 1);
    CHECK(companies.recalled > 0);
    checkIsSound(book.path(u"new"_s));
    CHECK(readBook(book.path(u"new"_s))->team().rows() == before->team().rows());
}

TEST_CASE("What belongs to a lost row is left out", "[salvage]")
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    runSql(book.path(), "DROP TRIGGER action_is_never_deleted; DELETE FROM action");
    damagePage(book.path(), lastLeafOf(book.path(), "company"));

    const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
    REQUIRE(report);
    CHECK(tableOf(*report, u"company"_s).recalled == 0);
    CHECK(tableOf(*report, u"contract"_s).dropped > 0);
    CHECK(tableOf(*report, u"company_value"_s).dropped > 0);
    checkIsSound(book.path(u"new"_s));
    CHECK(readBook(book.path(u"new"_s))->team().size() == 2);
}

TEST_CASE("Nothing is made of what is no book, nor where a file lies already", "[salvage]")
{
    const TemporaryBook book;
    const auto refusal = [&](const QByteArray &bytes) {
        overwrite(book.path(), bytes);
        const auto report = salvage(book.path(), book.path(u"new"_s), testTime());
        REQUIRE(!report);
        CHECK(book.entries() == QStringList{u"book.bellwether"_s});
        return report.error().kind;
    };
    CHECK(refusal({}) == Error::Kind::DamagedData);
    CHECK(refusal(QByteArray(10'000, 'x')) == Error::Kind::DamagedData);
    CHECK(refusal("SQLite format 3") == Error::Kind::DamagedData);
    makeLargerBook(book.path(u"other"_s));
    const auto taken = salvage(book.path(), book.path(u"other"_s), testTime());
    REQUIRE(!taken);
    CHECK(taken.error().kind == Error::Kind::CannotCreate);
}

namespace {

struct Measured
{
    int damages = 0;
    int whole = 0; // came back with every row
    int none = 0; // of which no book could be made
    std::int64_t rows = 0;
    std::int64_t kept = 0;
};

// A hole of random bytes, up to four pages long, somewhere in the file.
void damageAnywhere(QByteArray &content, std::mt19937 &random)
{
    const auto below = [&](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<std::uint32_t>(limit));
    };
    const qsizetype from = below(content.size());
    const qsizetype end = std::min(content.size(), from + 1 + below(4 * PageSize));
    for (qsizetype i = from; i < end; ++i) {
        content[i] = static_cast<char>(random());
    }
}

Measured measure(int damages, int holes)
{
    const TemporaryBook book;
    makeLargerBook(book.path());
    const BookPointer before = readBook(book.path());
    const QByteArray whole = bytesOf(book.path());
    Measured measured;
    for (; measured.damages < damages; ++measured.damages) {
        std::mt19937 random(static_cast<std::uint32_t>(measured.damages));
        QByteArray content = whole;
        for (int i = 0; i < holes; ++i) {
            damageAnywhere(content, random);
        }
        const QString damaged = book.path(u"d%1"_s.arg(measured.damages));
        const QString made = book.path(u"n%1"_s.arg(measured.damages));
        overwrite(damaged, content);
        measured.rows += rowsOf(*before);
        const auto report = salvage(damaged, made, testTime());
        if (!report) {
            ++measured.none;
            continue;
        }
        const BookPointer after = readBook(made);
        measured.kept += rowsOf(*after);
        measured.whole += sameRows(*after, *before) ? 1 : 0;
        QFile::remove(made);
        QFile::remove(damaged);
    }
    return measured;
}

} // namespace

TEST_CASE("A book of which one place is damaged at random loses hardly a row", "[salvage]")
{
    const Measured measured = measure(10, 1);
    CHECK(measured.none == 0);
    CHECK(measured.whole >= 9);
    CHECK(measured.kept * 100 >= measured.rows * 99);
}

TEST_CASE("How many rows come back of randomly damaged books", "[.measure]")
{
    for (const int holes : {1, 2, 4, 8}) {
        const Measured measured = measure(200, holes);
        std::cout << holes << " holes: " << measured.damages << " books, " << measured.whole
                  << " whole, " << measured.none << " lost, "
                  << 100.0 * static_cast<double>(measured.kept) / static_cast<double>(measured.rows)
                  << " % of the rows\n";
    }
}
