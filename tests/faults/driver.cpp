// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// driver SCENARIO BOOK [--seed N] [--actions M]   works on a book and says what it has saved
// driver unsafe-MODE BOOK [--actions M]           the positive controls of the harnesses
// driver probe                                    reads a book's path per line, answers per line
// driver list                                     the scenarios

#include "tests/faults/probe.h"
#include "tests/faults/scenarios.h"
#include "tests/faults/session.h"
#include "tests/faults/unsafewriter.h"

#include <QCoreApplication>

#include <sys/stat.h>

#include <csignal>
#include <optional>

namespace {

using namespace Qt::Literals::StringLiterals;
using faults::Task;

std::optional<Task> taskFrom(const QStringList &arguments)
{
    if (arguments.size() < 3) {
        return std::nullopt;
    }
    Task task{arguments[1], arguments[2]};
    for (qsizetype i = 3; i + 1 < arguments.size(); i += 2) {
        bool isNumber = false;
        const quint64 value = arguments[i + 1].toULongLong(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
        if (arguments[i] == u"--seed") {
            task.seed = value;
        } else if (arguments[i] == u"--actions") {
            task.actions = static_cast<int>(value);
        } else {
            return std::nullopt;
        }
    }
    return task;
}

} // namespace

int main(int argc, char *argv[])
{
    // As the program does before anything else.
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Bellwether"_s);
    QCoreApplication::setOrganizationName(u"Bellwether"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"list") {
        faults::say(faults::scenarioNames().join(u' '));
        return 0;
    }
    if (arguments.value(1) == u"probe") {
        return faults::probe();
    }
    const std::optional<Task> task = taskFrom(arguments);
    if (!task) {
        return 2;
    }
    if (const QString unsafe = u"unsafe-"_s; task->scenario.startsWith(unsafe)) {
        return faults::runUnsafely(task->scenario.mid(unsafe.size()), task->path, task->actions);
    }
    return faults::runScenario(*task);
}
