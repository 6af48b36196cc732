// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/steps.h"

#include "core/store/recovery.h"

namespace faults {

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<BookCopy> copyOf(Session &session)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<BookCopy> copy =
            session.file().makeCopy(CopyReason::Periodic, timeOf(session.head()));
        if (copy) {
            say(u"C "_s + copy->path);
            return *copy;
        }
        sayError(copy.error());
    }
    return std::nullopt;
}

bool restoreFrom(Session &session, const BookCopy &copy)
{
    say(u"r %1"_s.arg(copy.seq));
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<BookPointer> restored =
            session.file().restore(copy.path, timeOf(session.head()));
        if (restored && session.look()) {
            say(u"R %1"_s.arg(session.head()));
            return true;
        }
        if (!restored) {
            sayError(restored.error());
        }
        if (!session.look()) {
            return false;
        }
    }
    return false;
}

} // namespace

bool runCopy(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        return editOnce(session, numbers) && copyOf(session).has_value();
    });
}

bool runRestore(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        if (!editOnce(session, numbers)) {
            return false;
        }
        const std::optional<BookCopy> copy = copyOf(session);
        return copy && editOnce(session, numbers) && restoreFrom(session, *copy);
    });
}

bool runMigrate(const Task &task, Random &random)
{
    std::optional<Session> session = Session::open(task.path);
    if (!session) {
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

bool runRecover(const Task &task, Random &random)
{
    const Result<QString> damaged = recoverWithLog(task.path, timeOf(0));
    if (!damaged) {
        sayError(damaged.error());
        return false;
    }
    return runOpenAfterCrash(task, random);
}

} // namespace faults
