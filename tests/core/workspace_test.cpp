// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// A workspace and what it said.
class Watched
{
public:
    Watched()
    {
        QObject::connect(&workspace, &Workspace::bookChanged, &m_context,
            [this](const BookPointer &book) { said.push_back(book ? u"book"_s : u"closed"_s); });
    }

    // Starts the change in the background and waits for its end.
    Result<void> await(Change change, const std::shared_ptr<Progress> &progress = nullptr)
    {
        std::optional<Result<void>> result;
        QEventLoop loop;
        workspace.applyInBackground(std::move(change), progress, [&](const Result<void> &done) {
            said.push_back(u"done"_s);
            result = done;
            loop.quit();
        });
        QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
        loop.exec();
        REQUIRE(result);
        return *result;
    }

    Workspace workspace;
    QStringList said;

private:
    QObject m_context;
};

} // namespace

TEST_CASE("A workspace opens, writes and closes a book", "[workspace]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    CHECK_FALSE(workspace.isOpen());
    REQUIRE(workspace.create(place.path()));
    CHECK(workspace.isOpen());
    CHECK_FALSE(workspace.isReadOnly());
    CHECK(workspace.path() == place.path());
    REQUIRE(workspace.apply(everyKindOfRow()));
    CHECK(workspace.book()->companies().size() == 2);
    workspace.close();
    CHECK_FALSE(workspace.isOpen());
    CHECK(workspace.path().isEmpty());
    workspace.close();
    CHECK(watched.said == QStringList{u"book"_s, u"book"_s, u"closed"_s});
    CHECK(readBook(place.path())->companies().size() == 2);
    CHECK(place.entries() == QStringList{u"book.bellwether"_s});
}

TEST_CASE("A book that cannot be opened leaves the open one as it is", "[workspace]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    REQUIRE(workspace.create(place.path()));
    overwrite(place.path(u"text"_s), "no book");
    CHECK(workspace.open(place.path(u"text"_s)).error().kind == Error::Kind::NotABook);
    CHECK(workspace.create(place.path(u"text"_s)).error().kind == Error::Kind::CannotCreate);
    CHECK(workspace.path() == place.path());
    CHECK(workspace.apply(everyKindOfRow()));
    CHECK(watched.said == QStringList{u"book"_s, u"book"_s});

    makeBook(place.path(u"other"_s), companies(1, 4));
    REQUIRE(workspace.open(place.path(u"other"_s)));
    CHECK(workspace.book()->companies().size() == 3);
    CHECK(BookFile::open(place.path())); // its lock is gone
}

TEST_CASE("Opening the open book again reads what another program wrote", "[workspace]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    REQUIRE(workspace.create(place.path()));
    REQUIRE(workspace.apply(everyKindOfRow()));
    REQUIRE(workspace.open(place.path()));
    CHECK(watched.said.size() == 2);
    runSql(place.path(), "UPDATE company SET name = 'Changed' WHERE id = 1");
    CHECK(workspace.apply(companies(10, 11)).error().kind == Error::Kind::ChangedOutside);
    REQUIRE(workspace.open(place.path()));
    CHECK(workspace.book()->companies().find(CompanyId{1})->name == u"Changed"_s);
    CHECK(workspace.apply(companies(10, 11)));
}

TEST_CASE("A write in the background ends with the new book and then the answer", "[workspace]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    REQUIRE(workspace.create(place.path()));
    watched.said.clear();
    const auto progress = std::make_shared<Progress>();
    REQUIRE(watched.await(companies(1, 300), progress));
    CHECK(watched.said == QStringList{u"book"_s, u"done"_s});
    CHECK(workspace.book()->companies().size() == 299);
    CHECK(progress->done() == progress->total());
}

TEST_CASE("A write in the background can be cancelled", "[workspace]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    REQUIRE(workspace.create(place.path()));
    const BookPointer before = workspace.book();
    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    CHECK(watched.await(companies(1, 300), progress).error().kind == Error::Kind::Cancelled);
    CHECK(workspace.book() == before);
    CHECK(workspace.apply(companies(1, 3)));
}

TEST_CASE("Closing and leaving wait for the write that is under way", "[workspace]")
{
    const TemporaryBook place;
    const bool closes = GENERATE(true, false);
    {
        Workspace workspace;
        REQUIRE(workspace.create(place.path()));
        workspace.applyInBackground(companies(1, 500), nullptr, {});
        if (closes) {
            workspace.close();
        }
    }
    CHECK(readBook(place.path())->companies().size() == 499);
}

TEST_CASE("Without a book nothing is written", "[workspace]")
{
    Watched watched;
    CHECK(watched.workspace.apply(everyKindOfRow()).error().kind == Error::Kind::NotFound);
    CHECK(watched.await(everyKindOfRow()).error().kind == Error::Kind::NotFound);
    CHECK(watched.said == QStringList{u"done"_s});
}

TEST_CASE("A workspace says when it may only read", "[workspace]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    Workspace workspace;
    REQUIRE(workspace.open(place.path(), BookFile::Access::ReadOnly));
    CHECK(workspace.isReadOnly());
    CHECK(workspace.apply(companies(10, 11)).error().kind == Error::Kind::ReadOnly);
}
