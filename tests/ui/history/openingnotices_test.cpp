// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/openingnotices.h"

#include "core/store/bookfile.h"
#include "core/store/bookidentity.h"
#include "tests/support/catch.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/history/copydrill.h"
#include "ui/history/lockdialog.h"
#include "ui/history/recoverydialog.h"
#include "ui/history/sessiontrouble.h"
#include "ui/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Noon(QDate(2025, 11, 3), QTime(12, 0), Qt::LocalTime);

ActionEntry import()
{
    ActionEntry entry;
    entry.seq = 40;
    entry.label = u"Import of accounts.csv, 423 rows"_s;
    entry.at = Noon;
    return entry;
}

QStringList sentences(const OpeningReport &report, bool isPlaceKnown = false)
{
    QStringList all;
    for (const OpeningNotice &notice : openingNotices(report, isPlaceKnown, nullptr)) {
        all << notice.sentence;
    }
    return all;
}

} // namespace

TEST_CASE("A book that was closed in good order needs no notice", "[history]")
{
    OpeningReport report;
    report.lastAction = import();
    CHECK(sentences(report).isEmpty());
}

TEST_CASE("After a crash one line says up to where everything is here", "[history]")
{
    OpeningReport report;
    report.endedUnexpectedly = true;
    report.lastAction = import();
    CHECK(sentences(report)
        == QStringList{u"The last session ended unexpectedly. Everything up to \"Import of "
                       "accounts.csv, 423 rows\" (3 Nov 2025, 12:00) is here."_s});
    report.tookBackHalfWrite = true;
    report.keptAside = u"/home/mia/pre-recovery-1"_s;
    CHECK(sentences(report).size() == 1);
    CHECK(sentences(report).front().endsWith(
        u"A change that was only half written was taken back. "
        "The files as they were found are in /home/mia/pre-recovery-1."_s));
}

TEST_CASE("That a folder is synchronised is said once", "[history]")
{
    OpeningReport report;
    report.place = OpeningReport::Place::Synchronised;
    CHECK(sentences(report).value(0).startsWith(u"This folder is synchronised. Work on one"_s));
    CHECK(sentences(report, true).isEmpty());
}

TEST_CASE("Rows that differ lead to the copies, an older file to the log", "[history]")
{
    OpeningReport report;
    report.tablesThatDiffer = {u"contacts"_s, u"tickets"_s};
    report.lastClosedAt = Noon;
    report.olderThanLastSaved = true;
    report.lastSavedSeq = 52;
    report.lastAction = import();
    const std::vector<OpeningNotice> notices = openingNotices(report, false, nullptr);
    REQUIRE(notices.size() == 2);
    CHECK(notices[0].sentence
        == u"This file is older than what was last saved here. It ends with \"Import of "
           "accounts.csv, 423 rows\" (3 Nov 2025, 12:00); this computer knows 12 later actions."_s);
    CHECK(nameOf(notices[0].deed) == u"Recover later actions"_s);
    CHECK(notices[1].sentence
        == u"Rows in contacts, tickets differ from what was saved on 3 Nov 2025, 12:00, though no "
           "action says so."_s);
    CHECK(nameOf(notices[1].deed) == u"Compare with backups…"_s);
}

TEST_CASE("Who holds a book is told by computer", "[history]")
{
    const QString here = QSysInfo::machineHostName();
    CHECK(holderSentence(u"4711 on %1"_s.arg(here))
        == u"Process 4711 on this computer (%1) has it open."_s.arg(here));
    CHECK(holderSentence(u"4711 on elsewhere.example"_s)
              .startsWith(u"Process 4711 on the computer elsewhere.example has it open"_s));
    CHECK(holderSentence({}).startsWith(u"Its lock file names nobody."_s));
}

TEST_CASE("A full disk is told with its folder and what is known of the need", "[history]")
{
    CHECK(
        fullDiskSentence({Error::Kind::DiskFull, u"/mnt/a/Book.bellwether"_s, u"disk full"_s}, true)
        == u"Not saved: the disk with /mnt/a is full. Nothing was changed. Free space and press "
           "Retry."_s);
    CHECK(fullDiskSentence(
        {Error::Kind::DiskFull, u"/"_s, u"12000000 bytes free, 30500000 needed"_s}, false)
              .startsWith(u"Not saved: the disk with / is full (12.0 MB free, 30.5 MB needed)."_s));
}

TEST_CASE("What will come back is said before anything is recovered", "[history]")
{
    const QTemporaryDir folder;
    LostBook lost{folder.filePath(u"Book.bellwether"_s),
        {Error::Kind::DamagedData, u"Book.bellwether"_s, u"page 3"_s}, std::nullopt};
    CHECK(lostTitle(lost) == u"Book.bellwether is gone"_s);
    CHECK(planSentences(lost).front().startsWith(u"This computer has neither a copy nor a log"_s));

    QFile file(lost.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("torn") == 4);
    file.close();
    BookCopy copy;
    copy.madeAt = Noon;
    copy.seq = 38;
    copy.companies = 423;
    lost.plan = RecoveryPlan{u"uuid"_s, {copy}, 40, Noon.addSecs(600)};
    CHECK(lostTitle(lost) == u"Book.bellwether is damaged"_s);
    CHECK(planSentences(lost)
        == QStringList{u"Everything up to action 40 of 3 Nov 2025, 12:10."_s,
            u"From the copy of 3 Nov 2025, 12:00 with 423 companies and 2 later actions from the "
            "log."_s,
            u"The damaged file is kept beside the book as Book.bellwether.damaged with the time. "
            "Nothing is deleted."_s});
}

TEST_CASE("3.5: the newest copy is tried once a month, and the first month begins", "[history]")
{
    const QTemporaryDir folder;
    const BookTraces traces{folder.path()};
    const QString path = folder.filePath(u"Book.bellwether"_s);
    BookFile file = *BookFile::create(path);
    const BookPointer book = *file.read();
    REQUIRE(file.write(smallBook(), book, Noon));
    const BookCopy copy = *file.makeCopy(CopyReason::Periodic, Noon);
    const QString uuid = bookUuidOf(path);
    Preferences preferences(folder.filePath(u"preferences.ini"_s));
    const QDate day(2025, 6, 1);
    const auto considered = [&](QDate today) {
        CopyDrill drill(preferences, today, nullptr);
        QSignalSpy passed(&drill, &CopyDrill::passed);
        QSignalSpy failed(&drill, &CopyDrill::failed);
        drill.consider(path);
        const bool isDue = preferences.lastDrill(uuid).daysTo(today) >= 30;
        if (isDue && passed.isEmpty() && failed.isEmpty()) {
            REQUIRE(QTest::qWaitFor([&] { return !passed.isEmpty() || !failed.isEmpty(); }));
        }
        return passed.isEmpty() ? (failed.isEmpty() ? u"not tried"_s : u"failed"_s) : u"passed"_s;
    };
    CHECK(considered(day) == u"not tried"_s);
    CHECK(considered(day.addDays(29)) == u"not tried"_s);
    CHECK(considered(day.addDays(30)) == u"passed"_s);
    CHECK(considered(day.addDays(31)) == u"not tried"_s);
    QFile rotten(copy.path);
    REQUIRE(rotten.open(QIODevice::ReadWrite));
    REQUIRE(rotten.seek(copy.bytes / 2));
    const char byte = rotten.peek(1).at(0);
    REQUIRE(rotten.putChar(static_cast<char>(byte ^ 1)));
    rotten.close();
    CHECK(considered(day.addDays(60)) == u"failed"_s);
    CHECK(failedDrillSentence({Error::Kind::DamagedData, copy.path, {}})
              .startsWith(u"The newest backup of this book was tried"_s));
}
