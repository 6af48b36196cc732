// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/windowfixture.h"
#include "ui/history/copiesdialog.h"
#include "ui/history/lockdialog.h"
#include "ui/history/recoverydialog.h"
#include "ui/history/windowcall.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"

#include <QDir>
#include <QSignalSpy>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Recovery : WindowFixture
{
    QString book;

    // A book of three customers that was closed in good order, the window without a book.
    Recovery()
    {
        createBook(smallBook());
        book = workspace.path();
        workspace.close();
        window.setFileDialogs({[this](QWidget *, const FileDialogs::Wish &) { return answer; },
            [this](QWidget *, const FileDialogs::Wish &) { return QStringList{book}; }});
    }
    QString answer; // where something is saved

    void fillWith(const QByteArray &bytes) const
    {
        QFile file(book);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    RecoveryDialog *openLost()
    {
        window.actions()->openBook->trigger();
        REQUIRE(eventually([this] { return dialog<RecoveryDialog>() != nullptr; }));
        return dialog<RecoveryDialog>();
    }
    static void press(const QWidget &parent, const QString &text)
    {
        for (Button *button : parent.findChildren<Button *>()) {
            if (button->caption() == text) {
                REQUIRE(button->isEnabled());
                button->click();
                return;
            }
        }
        FAIL("no button " << text.toStdString());
    }
};

} // namespace

TEST_CASE_METHOD(Recovery, "A damaged, empty or deleted book comes back whole", "[history]")
{
    SECTION("damaged")
    {
        fillWith(QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x'));
    }
    SECTION("empty")
    {
        fillWith({});
    }
    SECTION("deleted")
    {
        REQUIRE(QFile::remove(book));
    }
    press(*openLost(), u"Recover with log"_s);
    REQUIRE(eventually([this] { return workspace.isOpen(); }));
    CHECK(workspace.book()->companies().size() == 3);
    CHECK(workspace.path() == book);
    CHECK(dialog<RecoveryDialog>() == nullptr);
    CHECK(window.toastText().contains(u"was recovered"_s));
}

TEST_CASE_METHOD(
    Recovery, "One of the copies can be put in the place of a damaged book", "[history]")
{
    fillWith("torn");
    press(*openLost(), u"Open backup…"_s);
    auto *copies = dialog<CopiesDialog>();
    REQUIRE(copies != nullptr);
    press(*copies, u"Put this copy in place"_s);
    REQUIRE(eventually([this] { return workspace.isOpen(); }));
    CHECK(workspace.book()->companies().size() == 3);
    const QStringList kept = QDir(folder.path()).entryList({u"Book.bellwether.damaged*"_s});
    CHECK(kept.size() == 1);
}

TEST_CASE_METHOD(Recovery, "A damaged file can be saved elsewhere and left alone", "[history]")
{
    fillWith("torn");
    answer = path(u"for the doctor"_s);
    RecoveryDialog *recovery = openLost();
    press(*recovery, u"Save damaged file as…"_s);
    REQUIRE(eventually([this] { return QFileInfo::exists(answer); }));
    QFile saved(answer);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "torn");
    CHECK((saved.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);

    press(*recovery, u"Go on without this book"_s);
    CHECK_FALSE(workspace.isOpen());
    CHECK(window.isVisible());
    CHECK(window.windowTitle() == u"Bellwether"_s);
}

TEST_CASE_METHOD(Recovery, "A file that never was a book is only told apart", "[history]")
{
    book = write(u"letter.txt"_s, "Dear Mia,\nhello\n");
    window.actions()->openBook->trigger();
    REQUIRE(eventually([this] { return dialog<Dialog>() != nullptr; }));
    REQUIRE(eventually([this] {
        return dialog<Dialog>() != nullptr
            && dialog<Dialog>()->windowTitle() == u"The book was not opened"_s;
    }));
    CHECK(dialog<RecoveryDialog>() == nullptr);
}

TEST_CASE_METHOD(Recovery, "A book that another window has open can be read", "[history]")
{
    Workspace other;
    REQUIRE(other.open(book));
    window.actions()->openBook->trigger();
    auto *lock = dialog<LockDialog>();
    REQUIRE(lock != nullptr);
    press(*lock, u"Open read-only"_s);
    REQUIRE(workspace.isOpen());
    CHECK(workspace.isReadOnly());
    CHECK(window.notices()->sentences().size() == 1);
}

TEST_CASE_METHOD(
    Recovery, "F13: the window that has the book open is called to the front", "[history]")
{
    Workspace other;
    REQUIRE(other.open(book));
    const WindowCall calls(nullptr);
    QSignalSpy called(&calls, &WindowCall::called);
    window.actions()->openBook->trigger();
    auto *lock = dialog<LockDialog>();
    REQUIRE(lock != nullptr);
    press(*lock, u"Switch to that window"_s);
    CHECK(eventually([&called] { return called.size() == 1; }));
    CHECK_FALSE(workspace.isOpen());
    // It was answered: there is nothing left to take back.
    CHECK_FALSE(WindowCall::takeBack(QCoreApplication::applicationPid()));
}

TEST_CASE("F13: only a window on this computer can be switched to", "[history]")
{
    const QString here = QSysInfo::machineHostName();
    CHECK(processHere(u"4711 on "_s + here) == 4711);
    CHECK_FALSE(processHere(u"4711 on another-computer"_s));
    CHECK_FALSE(processHere({}));
}

#ifdef Q_OS_UNIX
TEST_CASE_METHOD(
    Recovery, "A lock that names nobody can be removed after a look around", "[history]")
{
    // Somebody holds it, so that it is not taken over by itself.
    const QByteArray name = QFile::encodeName(write(u".Book.bellwether.lock"_s, {}));
    const int holder = ::open(name.constData(), O_RDWR | O_CLOEXEC);
    REQUIRE(::flock(holder, LOCK_EX | LOCK_NB) == 0);
    window.actions()->openBook->trigger();
    auto *lock = dialog<LockDialog>();
    REQUIRE(lock != nullptr);
    press(*lock, u"I checked, remove the lock"_s);
    REQUIRE(workspace.isOpen());
    CHECK_FALSE(workspace.isReadOnly());
    ::close(holder);
}
#endif
