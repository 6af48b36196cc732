// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/book/bookbuilder.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QFile>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Change companyNamed(const QString &name)
{
    Change change;
    Company company;
    company.id = CompanyId{1};
    company.name = name;
    change.rows<Company>().put = {company};
    return change;
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    REQUIRE(::lstat(QFile::encodeName(path).constData(), &status) == 0);
    return status.st_mode & 0777;
}

// No file of this process may grow beyond that many bytes while it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_oldHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit{bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_oldHandler);
    }

private:
    void (*m_oldHandler)(int);
    rlimit m_old = {};
};

} // namespace

TEST_CASE("A new book is empty, writable and where it was asked for", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    CHECK(file->access() == BookFile::Access::ReadWrite);
    CHECK(file->path() == place.path());
    const auto book = file->read();
    REQUIRE(book);
    CHECK(sameRows(**book, Book()));
    CHECK(file->actions()->empty());
    CHECK(file->check());
}

TEST_CASE("A book is not created over something that is there", "[store]")
{
    const TemporaryBook place;
    overwrite(place.path(), "mine");
    const auto file = BookFile::create(place.path());
    REQUIRE_FALSE(file);
    CHECK(file.error().kind == Error::Kind::CannotCreate);
    CHECK(holds(place.path(), "mine"));

    REQUIRE(QFile::link(place.path(u"nowhere"_s), place.path(u"link"_s)));
    CHECK(BookFile::create(place.path(u"link"_s)).error().kind == Error::Kind::CannotCreate);
    CHECK(BookFile::create(place.path(u"no/folder"_s)).error().kind == Error::Kind::CannotCreate);
    CHECK(place.entries() == QStringList{u"book.bellwether"_s, u"link"_s});
}

TEST_CASE("A creation that fails leaves nothing behind", "[store]")
{
    const TemporaryBook place;
    {
        const FileSizeLimit limit(8192);
        const auto file = BookFile::create(place.path());
        REQUIRE_FALSE(file);
        CHECK(file.error().kind == Error::Kind::CannotWrite);
    }
    CHECK(place.entries().isEmpty());
}

TEST_CASE("Nobody else can read a book or what lies beside it", "[store]")
{
    const mode_t old = ::umask(0022);
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    REQUIRE(file->write(everyKindOfRow(), *file->read(), testTime()));
    CHECK(modeOf(place.path()) == 0600);
    CHECK(place.entries().size() == 2); // with its lock
    for (const QString &name : place.entries()) {
        CHECK((modeOf(place.path(name)) & 0077) == 0);
    }
    ::umask(old);
}

TEST_CASE("Everything that a book holds comes back as it was written", "[store]")
{
    const TemporaryBook place;
    const Change change = everyKindOfRow();
    makeBook(place.path(), change);
    CHECK(sameRows(*readBook(place.path()), BookBuilder().apply(change).build()));
}

TEST_CASE("Texts come back letter by letter", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    BookPointer book = *file->read();
    for (const QString &text : {u"O'Brien & \"Sons\"; DROP TABLE company;--"_s, u""_s,
             QString(u"before\0behind"_s), u"👩‍👩‍👧 Łódź ﷺ"_s, u"a\r\nb\tc"_s,
             u"<img src=\"file:///x\">%1"_s, QString(70'000, u'x')}) {
        const auto written = file->write(companyNamed(text), book, testTime());
        REQUIRE(written);
        book = *written;
        CHECK(book->companies().find(CompanyId{1})->name == text);
    }
    CHECK(sameRows(*book, *readBook(place.path())));
}

TEST_CASE("Half a character is refused and nothing of the change is written", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer book = *file->read();
    Change change = everyKindOfRow();
    change.rows<Contact>().put[1].name = QString(QChar(0xd800)) + u'x';
    const auto written = file->write(change, book, testTime());
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == Error::Kind::InvalidInput);
    CHECK(written.error().subject == u"contact 2"_s);
    CHECK(sameRows(*readBook(place.path()), Book()));
    CHECK(file->write(everyKindOfRow(), book, testTime()));
}

TEST_CASE("A row that points to nothing is refused", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());
    const auto kindOf = [&](const Change &change) {
        const auto written = file->write(change, book, testTime());
        REQUIRE_FALSE(written);
        return written.error().kind;
    };
    Change orphan;
    orphan.rows<Contact>().put = {
        {ContactId{9}, CompanyId{99}, {}, {}, {}, {}, true, false, false, {}, {}, {}}};
    CHECK(kindOf(orphan) == Error::Kind::InvalidInput);
    Change bereaved;
    bereaved.rows<Company>().removed = {CompanyId{1}};
    CHECK(kindOf(bereaved) == Error::Kind::InvalidInput);
    Change renewal;
    renewal.rows<Contract>().put = {*book->contracts().find(ContractId{2})};
    renewal.rows<Contract>().put[0].renews = ContractId{77};
    CHECK(kindOf(renewal) == Error::Kind::InvalidInput);
    Change stranger;
    stranger.rows<Company>().put = {*book->companies().find(CompanyId{2})};
    stranger.rows<Company>().put[0].csm = Dated<TeamMemberId>(TeamMemberId{5});
    CHECK(kindOf(stranger) == Error::Kind::InvalidInput);
    Change leaver;
    leaver.rows<TeamMember>().removed = {TeamMemberId{2}};
    CHECK(kindOf(leaver) == Error::Kind::InvalidInput);
    Change unnamed;
    unnamed.rows<Company>().put = {Company()};
    CHECK(kindOf(unnamed) == Error::Kind::InvalidInput);
    CHECK(sameRows(*readBook(place.path()), *book));
}

TEST_CASE("A change gives the same book in the file as in memory", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());

    Change change;
    Company acme = *book->companies().find(CompanyId{1});
    acme.name = u"Acme Oy"_s;
    acme.parent.reset(); // who goes
    Dated<QString> country;
    country.set(QDate(2022, 1, 1), u"SE"_s); // was FI
    country.set(QDate(2024, 1, 1), u"DK"_s); // new; the end in 2023 is gone
    acme.country = country;
    acme.isPremium = {};
    change.rows<Company>().put = {*book->companies().find(CompanyId{2}), acme};
    Contract licence = *book->contracts().find(ContractId{1});
    licence.lines.erase(licence.lines.begin());
    licence.lines[0].amount = 7;
    change.rows<Contract>().put = {licence};
    change.rows<Contract>().removed = {ContractId{2}};
    change.rows<Contact>().put = {*book->contacts().find(ContactId{2})};
    change.rows<Contact>().put[0].company = CompanyId{1};
    change.rows<HealthStatusEvent>().removed = {HealthStatusEventId{2}, HealthStatusEventId{50}};
    change.rows<ChurnRecord>().removed = {ChurnRecordId{2}};
    change.rows<Company>().removed = {CompanyId{2}};
    change.settings = {{SettingKey::BookName, std::nullopt}, {u"option.x"_s, u"1"_s}};

    const auto written = file->write(change, book, testTime());
    REQUIRE(written);
    CHECK(sameRows(**written, BookBuilder(*book).apply(change).build()));
    CHECK(sameRows(**written, *readBook(place.path())));
    CHECK(file->check());
}

TEST_CASE("Of a row that is put twice the last one counts", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    Change change = companyNamed(u"first"_s);
    change.rows<Company>().put.push_back(change.rows<Company>().put[0]);
    change.rows<Company>().put[1].name = u"second"_s;
    const auto written = file->write(change, *file->read(), testTime());
    REQUIRE(written);
    CHECK((*written)->companies().size() == 1);
    CHECK((*written)->companies().find(CompanyId{1})->name == u"second"_s);
}

TEST_CASE("Tables that a change does not touch are shared", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer before = *file->write(everyKindOfRow(), *file->read(), testTime());
    const BookPointer after = *file->write(companyNamed(u"Else"_s), before, testTime());
    CHECK_FALSE(after->companies().sharesRowsWith(before->companies()));
    CHECK(after->team().sharesRowsWith(before->team()));
    CHECK(after->contacts().sharesRowsWith(before->contacts()));
    CHECK(after->contracts().sharesRowsWith(before->contracts()));
    CHECK(after->importBatches().sharesRowsWith(before->importBatches()));
}

TEST_CASE("One company among many is read back alone", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer before = *file->write(companies(1, 200), *file->read(), testTime());
    Change change = companyNamed(u"Else"_s);
    change.rows<Contract>().removed = {ContractId{150}};
    const auto after = file->write(change, before, testTime());
    REQUIRE(after);
    CHECK(sameRows(**after, BookBuilder(*before).apply(change).build()));
    CHECK(sameRows(**after, *readBook(place.path())));
}

TEST_CASE("What is there already is not written again", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());
    const QByteArray bytes = bytesOf(place.path());
    CHECK(*file->write(Change(), book, testTime()) == book);
    CHECK(*file->write(everyKindOfRow(), book, testTime()) == book);
    CHECK(file->actions()->size() == 1);
    CHECK(holds(place.path(), bytes));
}

TEST_CASE("A row keeps the action that recorded it when it is changed", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer book = *file->write(companies(1, 3), *file->read(), testTime());
    Change change;
    change.rows<Company>().put = {*book->companies().find(CompanyId{1})};
    change.rows<Company>().put[0].name = u"Renamed"_s;
    change.rows<Company>().put[0].seats.set(QDate(2024, 1, 1), 5);
    change.rows<Company>().put[0].seats.set(QDate(2025, 1, 1), 6);
    REQUIRE(file->write(change, book, testTime()));
    CHECK(runSql(place.path(), "SELECT recorded_in FROM company WHERE name = 'Renamed'") == "1");
    CHECK(runSql(place.path(),
              "SELECT group_concat(value || ' in ' || recorded_in) FROM company_value"
              " WHERE company_id = 1 AND field = 'seats'")
        == "5 in 1,6 in 2");
}

TEST_CASE("A change planned on an older book is refused", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer old = *file->read();
    REQUIRE(file->write(companyNamed(u"A"_s), old, testTime()));
    const auto second = file->write(companyNamed(u"B"_s), old, testTime());
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::ChangedOutside);
    CHECK((*file->read())->companies().find(CompanyId{1})->name == u"A"_s);
}

TEST_CASE("A cancelled write leaves the book as it was", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());
    Progress progress;
    progress.cancel();
    const auto written = file->write(companies(10, 60), book, testTime(), &progress);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == Error::Kind::Cancelled);
    CHECK(sameRows(*readBook(place.path()), *book));

    Progress again;
    REQUIRE(file->write(companies(10, 60), book, testTime(), &again));
    CHECK(again.total() == 100);
    CHECK(again.done() == 100);
}

TEST_CASE("When the disk refuses, the book stays as it was and can be written later", "[store]")
{
    const TemporaryBook place;
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    const BookPointer book = *file->write(everyKindOfRow(), *file->read(), testTime());
    const QByteArray bytes = bytesOf(place.path());
    {
        const FileSizeLimit limit(static_cast<rlim_t>(bytes.size()));
        const auto written = file->write(companies(10, 2000), book, testTime());
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == Error::Kind::CannotWrite);
    }
    CHECK(holds(place.path(), bytes));
    const auto written = file->write(companies(10, 2000), book, testTime());
    REQUIRE(written);
    CHECK(sameRows(**written, *readBook(place.path())));
}

TEST_CASE("A table is shown as text by its name", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    for (const QString &name : tableNames()) {
        const auto table = file->table(name);
        REQUIRE(table);
        CHECK_FALSE(table->rows.empty());
    }
    const auto team = file->table(u"team");
    CHECK(team->columns.join(u' ')
        == u"id ref name email is_csm is_account_manager is_manager is_active recorded_in"_s);
    CHECK(team->rows[1].join(u'|') == u"2||||0|0|0|1|1"_s);
    CHECK(file->table(u"company; DROP TABLE company").error().kind == Error::Kind::NotFound);
}
