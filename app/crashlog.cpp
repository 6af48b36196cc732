// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crashlog.h"

#include "core/base/enumtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cxxabi.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <typeinfo>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

#ifdef Q_OS_UNIX

namespace {

constexpr int ReportsKept = 10;
constexpr std::array Signals = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

// What the handlers need lies ready: inside them nothing may be allocated or locked.
int reportFile = -1;
std::array<char, 64> versionLine{};
std::array<char, 64> actionLine{};
std::array<char, 64 * 1024> handlerStack{};
volatile std::sig_atomic_t isReported = 0;
std::terminate_handler terminateBefore = nullptr;

void put(const char *text)
{
    // A report that cannot be written is no report; there is nobody left to tell.
    [[maybe_unused]] const ssize_t written = ::write(reportFile, text, std::strlen(text));
}

void putNumber(std::int64_t number)
{
    std::array<char, 24> digits{};
    std::size_t at = digits.size() - 1;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    put(&digits[at]);
}

void putBeginning(const char *reason)
{
    put(versionLine.data());
    put("Ended by: ");
    put(reason);
    put("\nSeconds since 1970: ");
    putNumber(std::time(nullptr));
    put("\nLast action: ");
    put(actionLine[0] == '\0' ? "none" : actionLine.data());
    put("\n\n");
}

void putFunctions()
{
    std::array<void *, 64> frames{};
    const int count = ::backtrace(frames.data(), static_cast<int>(frames.size()));
    ::backtrace_symbols_fd(frames.data(), count, reportFile);
    ::fsync(reportFile);
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV";
    case SIGABRT:
        return "SIGABRT";
    case SIGBUS:
        return "SIGBUS";
    case SIGFPE:
        return "SIGFPE";
    default:
        return "SIGILL";
    }
}

extern "C" void reportSignal(int signal)
{
    if (isReported == 0) {
        isReported = 1;
        putBeginning(nameOf(signal));
        putFunctions();
    }
    // The handler is gone by now (SA_RESETHAND): the signal ends the program as ever.
    ::raise(signal);
}

// The words of an exception may hold a customer's; its type does not.
[[noreturn]] void reportException()
{
    if (isReported == 0) {
        isReported = 1;
        putBeginning("an exception that nobody took");
        if (const std::type_info *type = abi::__cxa_current_exception_type()) {
            put(type->name());
            put("\n");
        }
        putFunctions();
    }
    std::abort();
}

// No other program has it open, and it may go if it is empty.
bool isForsaken(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    struct stat status = {};
    const bool isFree = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    const bool isEmpty = ::fstat(file, &status) == 0 && status.st_size == 0;
    ::close(file);
    return isFree && isEmpty;
}

void tidy(const QString &folder)
{
    QStringList kept = CrashLog::reports(folder);
    while (kept.size() > ReportsKept) {
        QFile::remove(kept.takeFirst());
    }
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"crash-*.txt"_s}, QDir::Files)) {
        if (isForsaken(dir.filePath(name))) {
            QFile::remove(dir.filePath(name));
        }
    }
}

// A name that nothing has yet; -1 when the folder refuses.
int openNew(const QString &folder, QString &path)
{
    const QString stem =
        u"%1/crash-%2"_s.arg(folder, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    constexpr int MostNames = 100;
    for (int number = 1; number <= MostNames; ++number) {
        path = number == 1 ? stem + ".txt"_L1 : u"%1-%2.txt"_s.arg(stem, QString::number(number));
        const int file = ::open(
            QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file >= 0 || errno != EEXIST) {
            return file;
        }
    }
    return -1;
}

void takeSignals()
{
    // A stack that ran over has no room for the handler.
    stack_t stack = {};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = reportSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK);
    for (const int signal : Signals) {
        ::sigaction(signal, &action, nullptr);
    }
    terminateBefore = std::set_terminate(reportException);
    // Its first call loads a library, which the handler must not.
    std::array<void *, 1> frame{};
    ::backtrace(frame.data(), static_cast<int>(frame.size()));
}

} // namespace

QString CrashLog::folder()
{
    // The specification wants an absolute path and anything else ignored.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(state) ? state + "/bellwether"_L1
                                       : QDir::homePath() + "/.local/state/bellwether"_L1;
}

CrashLog::CrashLog(const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return;
    }
    tidy(folder);
    reportFile = openNew(folder, m_path);
    if (reportFile < 0) {
        m_path.clear();
        return;
    }
    ::flock(reportFile, LOCK_EX | LOCK_NB);
    std::snprintf(versionLine.data(), versionLine.size(), "Bellwether %s\n",
        qPrintable(QCoreApplication::applicationVersion()));
    takeSignals();
}

CrashLog::~CrashLog()
{
    if (reportFile < 0) {
        return;
    }
    for (const int signal : Signals) {
        std::signal(signal, SIG_DFL);
    }
    std::set_terminate(terminateBefore);
    QFile::remove(m_path);
    ::close(reportFile);
    reportFile = -1;
}

void CrashLog::noteAction(ActionKind kind, std::int64_t seq)
{
    std::snprintf(actionLine.data(), actionLine.size(), "%s %lld", qPrintable(snakeCase(kind)),
        static_cast<long long>(seq));
}

#else

QString CrashLog::folder()
{
    return {};
}

CrashLog::CrashLog(const QString &) { }

CrashLog::~CrashLog() = default;

void CrashLog::noteAction(ActionKind, std::int64_t) { }

#endif

QStringList CrashLog::reports(const QString &folder)
{
    QStringList paths;
    const QDir dir(folder);
    for (const QFileInfo &file : dir.entryInfoList({u"crash-*.txt"_s}, QDir::Files, QDir::Name)) {
        if (file.size() > 0) {
            paths << file.absoluteFilePath();
        }
    }
    return paths;
}

} // namespace bellwether
