// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/bookcount.h"
#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Rebuilding a table drops the old one, and with foreign keys on that would delete its children.
// The pragma does nothing inside a transaction, so it surrounds it.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Database &database)
        : m_database(database)
        , m_switched(database.execute(u"PRAGMA foreign_keys = OFF"_s))
    {
    }
    ~ForeignKeysOff() { static_cast<void>(m_database.execute(u"PRAGMA foreign_keys = ON"_s)); }
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

    const Result<void> &switched() const { return m_switched; }

private:
    Database &m_database;
    Result<void> m_switched;
};

Result<void> setNumber(Database &database, QLatin1StringView pragma, int value)
{
    return database.execute(u"PRAGMA %1 = %2"_s.arg(pragma, QString::number(value)));
}

Result<void> runStep(Database &database, const Migration &step)
{
    for (const QString &statement : statementsOf(step.sql)) {
        if (const auto done = database.execute(statement); !done) {
            return done;
        }
    }
    return setNumber(database, "user_version"_L1, step.version);
}

Result<void> checkForeignKeys(Database &database)
{
    Query violations(database, u"SELECT \"table\" FROM pragma_foreign_key_check"_s);
    const Result<bool> found = violations.next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (*found) {
        return failure(Error::Kind::DamagedData, database.path(),
            u"rows of %1 point to rows that are not there"_s.arg(violations.value<QString>(0)));
    }
    return {};
}

struct Totals
{
    std::map<QString, std::int64_t> rows; // by table
    std::map<QString, double> money; // by column
};

Result<Totals> totalsOf(Database &database)
{
    return rowsPerTable(database).and_then([&](const auto &rows) {
        return moneyPerColumn(database).map([&](const auto &money) { return Totals{rows, money}; });
    });
}

// A step may add tables and columns; every row of a table that stays has to stay with it, and the
// sum of every column of money that stays.
Result<void> checkNothingLost(Database &database, const Totals &before)
{
    const Result<Totals> now = totalsOf(database);
    if (!now) {
        return tl::unexpected(now.error());
    }
    for (const auto &[table, rows] : before.rows) {
        const auto found = now->rows.find(table);
        if (found == now->rows.end() || found->second != rows) {
            return failure(Error::Kind::DamagedData, database.path(),
                u"%1 had %2 rows before the migration"_s.arg(table, QString::number(rows)));
        }
    }
    for (const auto &[column, sum] : before.money) {
        const auto found = now->money.find(column);
        if (found != now->money.end() && found->second != sum) {
            return failure(Error::Kind::DamagedData, database.path(),
                u"%1 came to %2 before the migration"_s.arg(column, QString::number(sum, 'f', 2)));
        }
    }
    return {};
}

Result<void> checkLikeFresh(Database &database, const std::vector<Migration> &steps)
{
    Result<Database> fresh = Database::inMemory();
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    if (const MigrationOutcome outcome = migrate(*fresh, steps); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    const Result<QStringList> expected = schemaOf(*fresh);
    const Result<QStringList> found = schemaOf(database);
    if (!expected || !found) {
        return tl::unexpected(expected ? found.error() : expected.error());
    }
    return *found == *expected ? Result<void>()
                               : failure(Error::Kind::DamagedData, database.path(),
                                   u"the schema is not that of a new book"_s);
}

Result<void> runSteps(Database &database, const std::vector<Migration> &steps, int from)
{
    const ForeignKeysOff off(database);
    if (!off.switched()) {
        return off.switched();
    }
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    const Result<Totals> before = totalsOf(database);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (from == 0) {
        if (const auto done = setNumber(database, "application_id"_L1, ApplicationId); !done) {
            return done;
        }
    }
    for (const Migration &step : steps) {
        if (step.version <= from) {
            continue;
        }
        if (const auto done = runStep(database, step); !done) {
            return done;
        }
    }
    auto done = checkForeignKeys(database);
    if (done && from > 0) {
        done = checkNothingLost(database, *before);
    }
    if (done && from > 0) {
        done = checkLikeFresh(database, steps);
    }
    return done ? transaction->commit() : done;
}

} // namespace

std::vector<Migration> migrations()
{
    std::vector<Migration> steps;
    const QDir folder(u":/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            steps.push_back({name.first(4).toInt(), QString::fromUtf8(file.readAll())});
        }
    }
    return steps;
}

MigrationOutcome migrate(Database &database, const std::vector<Migration> &steps)
{
    using Kind = MigrationOutcome::Kind;
    const auto version = singleValue<int>(Query(database, u"PRAGMA user_version"_s));
    if (!version) {
        return {Kind::FailedUnchanged, 0, 0, version.error()};
    }
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version >= newest) {
        return {*version == newest ? Kind::UpToDate : Kind::Newer, *version, *version, {}};
    }
    if (const auto done = runSteps(database, steps, *version); !done) {
        return {Kind::FailedUnchanged, *version, *version, done.error()};
    }
    return {Kind::Upgraded, *version, newest, {}};
}

QStringList statementsOf(const QString &sql)
{
    static const QRegularExpression Border(u";[ \\t]*\\r?\\n[ \\t]*\\r?\\n"_s);
    QStringList statements;
    for (const QString &part : sql.split(Border)) {
        if (const QString statement = part.trimmed(); !statement.isEmpty()) {
            statements.append(statement);
        }
    }
    return statements;
}

} // namespace bellwether
