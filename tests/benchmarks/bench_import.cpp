// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// P10 and P12: two CSV files, customers and their contracts, into a durable book, against a loop of
// prepared statements and against the import of the sqlite3 program, where it is installed; then
// the same files once more, against an UPSERT of every row.
//   bench_import [COMPANIES [ROUNDS]]

#include "core/exchange/importplan.h"
#include "tests/benchmarks/scratch.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace bellwether;
using namespace bellwether::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ContractsPerCompany = 2;

struct Files
{
    QString companies;
    QString contracts;
};

void save(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        giveUp(u"cannot write "_s + path);
    }
}

Files writeFiles(const QTemporaryDir &folder, int companies)
{
    QByteArray customers = "Account ID,Account Name,Website,Industry,Employees,CSM\n";
    QByteArray contracts = "Contract ID,Account ID,Start Date,End Date,ARR,Auto Renew\n";
    for (int i = 1; i <= companies; ++i) {
        const QByteArray number = QByteArray::number(i);
        customers += "A-" + number + ",\"Company " + number + ", Inc.\",company" + number
            + ".example,Retail," + QByteArray::number(i % 5'000) + ",Member "
            + QByteArray::number(i % 40) + '\n';
        for (int k = 0; k < ContractsPerCompany; ++k) {
            const QByteArray year = QByteArray::number(2023 + k);
            contracts += "C-" + number + '-' + QByteArray::number(k) + ",A-" + number + ',' + year
                + "-02-15," + QByteArray::number(2024 + k) + "-02-14,"
                + QByteArray::number(1'200 + i) + ",yes\n";
        }
    }
    const Files files{folder.filePath(u"accounts.csv"_s), folder.filePath(u"contracts.csv"_s)};
    save(files.companies, customers);
    save(files.contracts, contracts);
    return files;
}

void import(const QString &path, const Files &files)
{
    BookFile file = QFile::exists(path) ? must(BookFile::open(path)) : must(BookFile::create(path));
    const BookPointer book = must(file.read());
    const ImportPlan plan = must(
        planImport(*book, {files.companies, files.contracts}, {}, benchTime(), benchTime().date()));
    must(file.write(plan.change, book, benchTime()));
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        giveUp(u"cannot read "_s + path);
    }
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeFirst();
    lines.removeLast();
    return lines;
}

// No quoting but that of the name, no check of anything.
void insertLines(const QSqlDatabase &database, const QString &path, const QString &statement)
{
    QSqlQuery insert(database);
    insert.prepare(statement);
    for (const QByteArray &line : linesOf(path)) {
        QList<QByteArray> cells = line.split(',');
        if (cells.size() == 7) {
            cells[1] += ',' + cells.takeAt(2);
        }
        for (int i = 0; i < cells.size(); ++i) {
            insert.bindValue(i, QString::fromUtf8(cells[i]));
        }
        if (!insert.exec()) {
            giveUp(u"the peer could not write"_s);
        }
    }
}

const QString Tables = u"CREATE TABLE account (ref TEXT PRIMARY KEY, name TEXT, domain TEXT,"
                       " industry TEXT, employees TEXT, csm TEXT)"_s;
const QString Contracts = u"CREATE TABLE contract (ref TEXT PRIMARY KEY, account TEXT, start TEXT,"
                          " last TEXT, arr TEXT, renews TEXT)"_s;
const QString Index = u"CREATE INDEX contract_of_account ON contract (account)"_s;

void loopOfStatements(const QSqlDatabase &connection, const Files &files, const QString &verb)
{
    QSqlDatabase database = connection;
    database.transaction();
    insertLines(database, files.companies, verb.arg(u"account"_s));
    insertLines(database, files.contracts, verb.arg(u"contract"_s));
    if (!database.commit()) {
        giveUp(u"the peer could not commit"_s);
    }
}

bool sqliteImport(const QString &path, const Files &files)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s,
        {u"-csv"_s, path, Tables, Contracts,
            u".import --skip 1 '%1' account"_s.arg(files.companies),
            u".import --skip 1 '%1' contract"_s.arg(files.contracts), Index});
    return sqlite.waitForStarted() && sqlite.waitForFinished(-1) && sqlite.exitCode() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const int companies = arguments.value(1, u"100000"_s).toInt();
    const int rounds = arguments.value(2, u"3"_s).toInt();
    const QTemporaryDir folder;
    const Files files = writeFiles(folder, companies);
    const QString ours = folder.filePath(u"ours.bellwether"_s);
    const QString peerPath = folder.filePath(u"peer.sqlite"_s);
    const QString toolPath = folder.filePath(u"tool.sqlite"_s);
    const QSqlDatabase peer = peerDatabase(peerPath);

    std::vector<Contender> contenders = {
        {u"Bellwether: understood, checked, journalled"_s, [&] { QFile::remove(ours); },
            [&] { import(ours, files); }},
        {u"Qt Sql: a loop of prepared statements"_s,
            [&] {
                mustExecute(peer, u"DROP TABLE IF EXISTS account"_s);
                mustExecute(peer, u"DROP TABLE IF EXISTS contract"_s);
                mustExecute(peer, Tables);
                mustExecute(peer, Contracts);
            },
            [&] {
                loopOfStatements(peer, files, u"INSERT INTO %1 VALUES (?, ?, ?, ?, ?, ?)"_s);
                mustExecute(peer, Index);
            }}};
    if (sqliteImport(toolPath, files)) {
        contenders.push_back({u"sqlite3 .import"_s, [&] { QFile::remove(toolPath); },
            [&] { sqliteImport(toolPath, files); }});
    } else {
        std::printf("sqlite3 is not installed: its line is skipped\n");
    }
    const QString title = u"P10 import of %1 customers and %2 contracts"_s;
    print(title.arg(companies).arg(companies * ContractsPerCompany), race(contenders, rounds));

    print(u"P12 the same files again"_s,
        race({{u"Bellwether: compared, nothing written"_s, {}, [&] { import(ours, files); }},
                 {u"Qt Sql: an UPSERT of every row"_s, {},
                     [&] {
                         loopOfStatements(
                             peer, files, u"INSERT OR REPLACE INTO %1 VALUES (?, ?, ?, ?, ?, ?)"_s);
                     }}},
            rounds));
    return 0;
}
