// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/scenarios.h"

#include "tests/faults/steps.h"

#include <map>

namespace faults {

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

using Scenario = bool (*)(const Task &, Random &);

bool setUp(const Task &task, Random &random)
{
    std::optional<Session> session = Session::create(task.path);
    if (!session || !session->write([](const Book &) { return openingStock(); })) {
        return false;
    }
    for (int i = 0; i < task.actions; ++i) {
        if (!editOnce(*session, random)) {
            return false;
        }
    }
    return true;
}

bool runEdit(const Task &task, Random &random)
{
    return repeated(task, random, editOnce);
}

bool runBulk(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        return session.write([&](const Book &book) { return bulkEdit(book, numbers); });
    });
}

// Every second action takes an earlier import out again, so that the book stays small.
bool runImport(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        return session.book().importBatches().size() < 2 ? importOnce(session, numbers)
                                                         : purgeOldest(session);
    });
}

bool runPurge(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        return session.book().importBatches().empty() ? importOnce(session, numbers)
                                                      : purgeOldest(session);
    });
}

// Opened and closed around each action.
bool runClose(const Task &task, Random &random)
{
    for (int i = 0; i < task.actions; ++i) {
        std::optional<Session> session = Session::open(task.path);
        if (!session || !editOnce(*session, random)) {
            return false;
        }
    }
    return true;
}

const std::map<QString, Scenario> &scenarios()
{
    static const std::map<QString, Scenario> All = {
        {u"setup"_s, setUp},
        {u"edit"_s, runEdit},
        {u"bulk"_s, runBulk},
        {u"import"_s, runImport},
        {u"purge"_s, runPurge},
        {u"close"_s, runClose},
        {u"undo"_s, runUndo},
        {u"redo"_s, runRedo},
        {u"copy"_s, runCopy},
        {u"restore"_s, runRestore},
        {u"migrate"_s, runMigrate},
        {u"recover"_s, runRecover},
        {u"open-after-crash"_s, runOpenAfterCrash},
    };
    return All;
}

} // namespace

bool runOpenAfterCrash(const Task &task, Random &random)
{
    std::optional<Session> session = Session::open(task.path);
    if (!session) {
        return false;
    }
    if (const auto checked = session->file().check(); !checked) {
        sayError(checked.error());
        return false;
    }
    say(u"A %1"_s.arg(session->head()));
    for (int i = 0; i < task.actions; ++i) {
        if (!editOnce(*session, random)) {
            return false;
        }
    }
    return true;
}

QStringList scenarioNames()
{
    QStringList names;
    for (const auto &[name, scenario] : scenarios()) {
        names.append(name);
    }
    return names;
}

int runScenario(const Task &task)
{
    const auto scenario = scenarios().find(task.scenario);
    if (scenario == scenarios().end()) {
        return 2;
    }
    Random random(task.seed);
    return scenario->second(task, random) ? 0 : 1;
}

} // namespace faults
