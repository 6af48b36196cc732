// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace.h"

#include "core/sample/samplebook.h"
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
        QObject::connect(
            &workspace, &Workspace::undoStateChanged, &m_context, [this] { ++undoStates; });
    }

    // Starts the change in the background and waits for its end.
    Result<void> await(Change change, const std::shared_ptr<Progress> &progress = nullptr)
    {
        return awaitDone([&](auto done) {
            workspace.applyInBackground(std::move(change), progress, std::move(done));
        });
    }
    Result<void> awaitUndo(std::int64_t action)
    {
        return awaitDone(
            [&](auto done) { workspace.undoInBackground(action, nullptr, std::move(done)); });
    }
    Result<void> awaitDone(const std::function<void(std::function<void(Result<void>)>)> &start)
    {
        std::optional<Result<void>> result;
        QEventLoop loop;
        start([&](const Result<void> &done) {
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
    int undoStates = 0; // changes of it

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

TEST_CASE("Opening in the background can be cancelled, and the open book stays", "[workspace]")
{
    const TemporaryBook large;
    {
        Workspace writing;
        REQUIRE(writing.create(large.path()));
        REQUIRE(writing.apply(sampleBook({.lastDay = QDate(2025, 6, 30)})));
    }
    const TemporaryBook small;
    Watched watched;
    REQUIRE(watched.workspace.create(small.path()));
    const auto opened = [&](const std::shared_ptr<Progress> &progress) {
        return watched.awaitDone([&](auto done) {
            watched.workspace.openInBackground(
                large.path(), BookFile::Access::ReadWrite, progress, std::move(done));
        });
    };

    const auto cancelled = std::make_shared<Progress>();
    cancelled->cancel();
    const Result<void> refused = opened(cancelled);

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Cancelled);
    CHECK(watched.workspace.book()->companies().empty());
    REQUIRE(opened(std::make_shared<Progress>())); // nothing holds it
    CHECK_FALSE(watched.workspace.book()->companies().empty());
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

TEST_CASE("A workspace takes back and does again, and says what can be", "[workspace][undo]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    REQUIRE(workspace.create(place.path()));
    CHECK_FALSE(workspace.undoState().undo);
    REQUIRE(workspace.apply(everyKindOfRow()));
    REQUIRE(workspace.undoState().undo);
    CHECK(workspace.undoState().undo->label == u"Everything at once"_s);
    watched.said.clear();

    REQUIRE(watched.awaitUndo(1));
    CHECK(watched.said == QStringList{u"book"_s, u"done"_s});
    CHECK(watched.undoStates == 2);
    CHECK(workspace.book()->companies().empty());
    CHECK_FALSE(workspace.undoState().undo);
    REQUIRE(workspace.undoState().redo);
    CHECK(workspace.undoState().redo->seq == 2);
    REQUIRE(watched.awaitUndo(2));
    CHECK(workspace.book()->companies().size() == 2);
    CHECK(workspace.actions()->size() == 3);
    CHECK(watched.awaitUndo(1).error().kind == Error::Kind::InvalidInput);
    CHECK(workspace.book()->companies().size() == 2);

    workspace.close();
    CHECK_FALSE(workspace.undoState().undo);
    CHECK(workspace.actions().error().kind == Error::Kind::NotFound);
    CHECK(watched.awaitUndo(2).error().kind == Error::Kind::NotFound);
}

TEST_CASE("A workspace saves and restores copies in the background", "[workspace][copies]")
{
    const TemporaryBook place;
    Watched watched;
    Workspace &workspace = watched.workspace;
    REQUIRE(workspace.create(place.path()));
    REQUIRE(workspace.apply(everyKindOfRow()));
    const BookPointer old = workspace.book();
    REQUIRE(watched.awaitDone(
        [&](auto done) { workspace.saveCopyInBackground(place.path(u"copy"_s), nullptr, done); }));
    REQUIRE(workspace.apply(companies(10, 20)));
    REQUIRE(watched.awaitDone(
        [&](auto done) { workspace.restoreInBackground(place.path(u"copy"_s), nullptr, done); }));
    CHECK(sameRows(*workspace.book(), *old));
    REQUIRE(workspace.copies()->size() == 1);
    CHECK(workspace.copies()->front().reason == CopyReason::Restore);
    CHECK(workspace.undoState().undo->seq == 1);
    CHECK(workspace.apply(companies(30, 40)));
    CHECK_FALSE(workspace.logFailure());
}

TEST_CASE("A workspace tells what was found at the opening", "[workspace][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    Watched watched;
    REQUIRE(watched.workspace.open(place.path()));
    CHECK(watched.workspace.openingReport().lastSavedSeq == 1);
    watched.workspace.close();
    CHECK(watched.workspace.openingReport().lastSavedSeq == 0);
}
