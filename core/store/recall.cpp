// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recall.h"

#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/query.h"
#include "core/store/sqlite.h"
#include "core/store/transaction.h"

#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The later action is right about a row; what an action finds no more is left out.
int preferLater(void *, int conflict, sqlite3_changeset_iter *)
{
    const bool canReplace =
        conflict == SQLITE_CHANGESET_DATA || conflict == SQLITE_CHANGESET_CONFLICT;
    return canReplace ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

Result<void> applyAsFarAsPossible(Database &database, const QByteArray &changeset)
{
    QByteArray bytes = changeset; // the function wants them without const
    const int code = sqlite3changeset_apply(database.handle(), static_cast<int>(bytes.size()),
        bytes.data(), nullptr, preferLater, nullptr);
    return code == SQLITE_OK ? Result<void>() : tl::unexpected(database.error(code));
}

Result<std::vector<std::int64_t>> numbersOfActions(Database &database)
{
    std::vector<std::int64_t> numbers;
    Query query(database, u"SELECT seq FROM action ORDER BY seq"_s);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        numbers.push_back(query.value<std::int64_t>(0));
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return numbers;
}

// Nothing for one that cannot be read or is not as it was written.
std::optional<ActionRecord> wholeAction(Database &database, std::int64_t number)
{
    std::optional<ActionRecord> found;
    static_cast<void>(
        visitActionsAfter(database, number - 1, [&](const ActionRecord &record) -> Result<void> {
            found = record;
            return failure(Error::Kind::Cancelled, database.path()); // one is enough
        }));
    return found && isAsWritten(*found) ? found : std::nullopt;
}

} // namespace

Result<void> replayWhatIsWhole(Database &database)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    const auto numbers =
        transaction ? numbersOfActions(database) : tl::unexpected(transaction.error());
    if (!numbers) {
        return tl::unexpected(numbers.error());
    }
    for (const std::int64_t number : *numbers) {
        const std::optional<ActionRecord> record = wholeAction(database, number);
        if (!record || record->changeset.isEmpty()) {
            continue;
        }
        const auto done = applyAsFarAsPossible(database, record->changeset);
        if (!done && done.error().kind != Error::Kind::DamagedData
            && done.error().kind != Error::Kind::InvalidInput) {
            return done;
        }
    }
    return transaction->commit();
}

Result<void> attachOther(Database &database, const QString &path)
{
    return Query(database, u"ATTACH ? AS other"_s).bind(path).run();
}

Result<std::int64_t> addRowsOf(Database &database, const TableForm &form)
{
    const auto added =
        database.execute(u"INSERT OR IGNORE INTO main.%1 (%2) SELECT %2 FROM other.%1"_s.arg(
            form.name, form.columns.join(u", "_s)));
    const std::int64_t count = sqlite3_changes64(database.handle());
    return added.map([&] { return count; });
}

} // namespace bellwether
