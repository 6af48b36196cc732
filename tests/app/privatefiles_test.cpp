// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crashlog.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <sys/stat.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Canary = "Kanarienvogel";

// The real program with a home of its own and the usual umask, as a user starts it.
class Home
{
public:
    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }
    QString state() const { return path(u"state/bellwether"_s); }

    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const QString &kind : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s, u"STATE"_s}) {
            environment.insert(u"XDG_%1_HOME"_s.arg(kind), path(kind.toLower()));
        }
        environment.insert(u"TMPDIR"_s, path(u"tmp"_s));
        QDir().mkpath(path(u"tmp"_s));
        // A process that nobody may look into cannot look for leaks in itself either.
        environment.insert(
            u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":detect_leaks=0"_s);
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(folder.path());
        process->setChildProcessModifier([] { ::umask(022); });
        process->start(QStringLiteral(BELLWETHER_PROGRAM), arguments);
        REQUIRE(process->waitForStarted());
        return process;
    }
    void run(const QStringList &arguments) const
    {
        const auto process = start(arguments);
        REQUIRE(process->waitForFinished());
        INFO(process->readAllStandardError().toStdString());
        REQUIRE(process->exitCode() == 0);
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
    // Made by the program, that is: everything but what write() made and the folders of the test.
    QStringList filesReadableByOthers() const
    {
        QStringList open;
        QDirIterator all(
            folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            struct stat status = {};
            const QString file = all.next();
            REQUIRE(::stat(QFile::encodeName(file).constData(), &status) == 0);
            if (!file.endsWith(".source.csv"_L1) && (status.st_mode & 077) != 0) {
                open << file;
            }
        }
        return open;
    }
    // Books, copies and logs hold what customers are called; nothing else may.
    QStringList filesThatTell() const
    {
        QStringList telling;
        QDirIterator all(
            folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString name = all.next();
            QFile file(name);
            REQUIRE(file.open(QIODevice::ReadOnly));
            const bool isBook = name.endsWith(".bellwether"_L1)
                || name.startsWith(path(u"data/bellwether/books/"_s))
                || name.endsWith(".source.csv"_L1) || name.endsWith("rows.csv"_L1);
            if (!isBook && file.readAll().contains(Canary)) {
                telling << name;
            }
        }
        return telling;
    }
    QStringList waitForReport() const
    {
        for (int i = 0; i < 100 && CrashLog::reports(state()).isEmpty(); ++i) {
            QThread::msleep(50);
        }
        return CrashLog::reports(state());
    }
};

bool hasWindow(const Home &home)
{
    // The window is there when it has noted the book as open.
    for (int i = 0; i < 200; ++i) {
        if (QFile::exists(home.path(u".Book.bellwether.lock"_s))) {
            QThread::msleep(500);
            return true;
        }
        QThread::msleep(50);
    }
    return false;
}

} // namespace

TEST_CASE("Nobody else can read what the program writes, and a crash tells nothing", "[crash]")
{
    const Home home;
    home.write(u"a.source.csv"_s,
        "Account ID,Account Name\nA-1," + Canary + " AG\nA-2," + Canary + " & Co\n");
    home.run({u"new"_s, u"Book.bellwether"_s});
    home.run({u"import"_s, u"Book.bellwether"_s, u"a.source.csv"_s});
    home.run({u"picture"_s, u"Book.bellwether"_s, u"my-book"_s, u"--out"_s, u"page.png"_s});
    CHECK(CrashLog::reports(home.state()).isEmpty());

    const auto window = home.start({u"Book.bellwether"_s});
    REQUIRE(hasWindow(home));
    REQUIRE(::kill(static_cast<pid_t>(window->processId()), SIGSEGV) == 0);
    REQUIRE(window->waitForFinished());
    CHECK(window->exitStatus() == QProcess::CrashExit);

    const QStringList reports = home.waitForReport();
    REQUIRE(reports.size() == 1);
    QFile report(reports.front());
    REQUIRE(report.open(QIODevice::ReadOnly));
    const QByteArray words = report.readAll();
    INFO(words.toStdString());
    CHECK(words.startsWith("Bellwether "));
    CHECK(words.contains("Ended by: SIGSEGV\n"));
    CHECK(words.contains("Last action: import "));
    CHECK(words.count('\n') > 8); // the functions that ran
    CHECK(home.filesReadableByOthers().join(u'\n') == QString());
    CHECK(home.filesThatTell().join(u'\n') == QString());
}

TEST_CASE("A session that ends in good order leaves no report", "[crash]")
{
    const QTemporaryDir folder;
    {
        const CrashLog crashes(folder.path());
        CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
        CHECK(CrashLog::reports(folder.path()).isEmpty());
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("The ten newest reports are kept, and what a killed session left empty goes", "[crash]")
{
    const QTemporaryDir folder;
    const auto put = [&](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    };
    for (int day = 10; day < 25; ++day) {
        put(u"crash-202511%1-120000.txt"_s.arg(day), "Bellwether\n");
    }
    put(u"crash-20251201-120000.txt"_s, {});
    {
        const CrashLog crashes(folder.path());
    }
    const QStringList kept = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    CHECK(kept.size() == 10);
    CHECK(kept.front() == u"crash-20251115-120000.txt"_s);
    CHECK(kept.back() == u"crash-20251124-120000.txt"_s);
}
