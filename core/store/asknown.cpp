// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/asknown.h"

#include "core/store/backup.h"
#include "core/store/bookreader.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/transaction.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> takeBack(Database &database, std::int64_t action)
{
    const Result<QByteArray> changeset = changesetOf(database, action);
    if (!changeset) {
        return tl::unexpected(changeset.error());
    }
    const Result<QByteArray> inverse = inverted(*changeset);
    if (!inverse) {
        return tl::unexpected(inverse.error());
    }
    const Result<QByteArray> done = applyChangeset(database, *inverse);
    if (!done) {
        // Nobody writes here but us: the rows have to be as the action left them.
        return failure(Error::Kind::DamagedData, database.path(),
            u"action %1: %2"_s.arg(QString::number(action), done.error().detail));
    }
    return {};
}

Result<void> takeBackAllAfter(Database &database, std::int64_t action, Progress *progress)
{
    const Result<ActionHead> head = journalHead(database);
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (progress) {
        progress->setTotal(head->seq - action);
    }
    for (std::int64_t newest = head->seq; newest > action; --newest) {
        if (progress && progress->isCancelled()) {
            return failure(Error::Kind::Cancelled, database.path());
        }
        if (const auto done = takeBack(database, newest); !done) {
            return done;
        }
        if (progress) {
            progress->setDone(head->seq - newest + 1);
        }
    }
    return {};
}

} // namespace

Result<BookPointer> readAsActionLeftIt(Database &database, std::int64_t action, Progress *progress)
{
    Result<Database> memory = Database::inMemory();
    if (!memory) {
        return tl::unexpected(memory.error());
    }
    if (const auto copied = copyInto(database, *memory, progress); !copied) {
        return tl::unexpected(copied.error());
    }
    auto transaction = Transaction::begin(*memory, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    if (const auto done = takeBackAllAfter(*memory, action, progress); !done) {
        return tl::unexpected(done.error());
    }
    return readBook(*memory);
}

} // namespace bellwether
