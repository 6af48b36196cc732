// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// A million rows of daily use: read and planned, then written, against Python's csv module, which
// only reads them into memory, and a loop of prepared statements; and the memory that planning
// takes beyond what the plan itself holds.
//   bench_usage [ROWS [COMPANIES [ROUNDS]]]

#include "core/book/bookbuilder.h"
#include "core/exchange/importplan.h"
#include "core/exchange/tablefile.h"
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

struct Files
{
    QString companies;
    QString use;
};

Files writeFiles(const QTemporaryDir &folder, int companies, int rows)
{
    const Files files{folder.filePath(u"accounts.csv"_s), folder.filePath(u"usage.csv"_s)};
    QFile customers(files.companies);
    QFile use(files.use);
    if (!customers.open(QIODevice::WriteOnly) || !use.open(QIODevice::WriteOnly)) {
        giveUp(u"cannot write the files"_s);
    }
    customers.write("Account ID,Account Name,Industry\n");
    for (int i = 1; i <= companies; ++i) {
        const QByteArray number = QByteArray::number(i);
        customers.write("A-" + number + ",Company " + number + ",Retail\n");
    }
    use.write("usage_id,account_id,usage_date,feature_name,usage_count\n");
    const QDate first(2025, 1, 1);
    for (int i = 0; i < rows; ++i) {
        const QByteArray company = QByteArray::number(1 + i % companies);
        const QDate day = first.addDays(i / companies);
        use.write("U-" + QByteArray::number(i) + ",A-" + company + ','
            + day.toString(Qt::ISODate).toLatin1() + ",feature_" + QByteArray::number(i % 40) + ','
            + QByteArray::number(1 + i % 30) + '\n');
    }
    return files;
}

// Kilobytes that the process has held at most since the mark was reset, 0 where nobody tells.
qint64 mostMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).simplified().split(' ').value(0).toLongLong();
        }
    }
    return 0;
}

void resetMostMemory()
{
    QFile mark(u"/proc/self/clear_refs"_s);
    if (mark.open(QIODevice::WriteOnly)) {
        mark.write("5");
    }
}

void loopOfStatements(const QSqlDatabase &connection, const QString &path)
{
    QSqlDatabase database = connection;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        giveUp(u"cannot read "_s + path);
    }
    file.readLine();
    database.transaction();
    QSqlQuery insert(database);
    insert.prepare(u"INSERT INTO feature_use VALUES (?, ?, ?, ?, ?)"_s);
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        for (int i = 0; i < cells.size(); ++i) {
            insert.bindValue(i, QString::fromUtf8(cells[i]));
        }
        if (!insert.exec()) {
            giveUp(u"the peer could not write"_s);
        }
    }
    if (!database.commit()) {
        giveUp(u"the peer could not commit"_s);
    }
}

bool pythonReads(const QString &path)
{
    QProcess python;
    python.start(u"python3"_s,
        {u"-c"_s, u"import csv,sys; rows=list(csv.reader(open(sys.argv[1],newline='')))"_s, path});
    return python.waitForStarted() && python.waitForFinished(-1) && python.exitCode() == 0;
}

void readOnly(const QString &path)
{
    const TableFile file = must(openTableFile(path, {}));
    qint64 rows = 0;
    must(file.tables.front().rows->read([&](const SourceRow &) { return ++rows > 0; }));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.value(1, u"1000000"_s).toInt();
    const int companies = arguments.value(2, u"100000"_s).toInt();
    const int rounds = arguments.value(3, u"3"_s).toInt();
    const QTemporaryDir folder;
    const Files files = writeFiles(folder, companies, rows);
    const auto plan = [&](const Book &book, const QString &path) {
        return must(planImport(book, {path}, {}, benchTime(), benchTime().date()));
    };

    resetMostMemory();
    const qint64 before = mostMemory();
    readOnly(files.use);
    std::printf("reading takes %lld kB beyond the %lld kB before\n",
        static_cast<long long>(mostMemory() - before), static_cast<long long>(before));

    const Change customers = plan(Book(), files.companies).change;
    const Book book = BookBuilder(Book()).apply(customers).build();
    resetMostMemory();
    const qint64 beforePlan = mostMemory();
    const ImportPlan use = plan(book, files.use);
    std::printf("planning takes %lld kB; the plan has %lld days of use of %zu bytes\n",
        static_cast<long long>(mostMemory() - beforePlan),
        static_cast<long long>(use.change.featureUseDays.size()), sizeof(FeatureUseDay));

    const QString ours = folder.filePath(u"ours.bellwether"_s);
    const QSqlDatabase peer = peerDatabase(folder.filePath(u"peer.sqlite"_s));
    std::vector<Contender> contenders = {
        {u"Bellwether: understood and planned"_s, {}, [&] { plan(book, files.use); }},
        {u"Bellwether: read as text alone"_s, {}, [&] { readOnly(files.use); }},
        {u"Bellwether: planned and written, journalled"_s,
            [&] {
                QFile::remove(ours);
                makeBook(ours, customers);
            },
            [&] {
                BookFile file = must(BookFile::open(ours));
                const BookPointer held = must(file.read());
                must(file.write(plan(*held, files.use).change, held, benchTime()));
            }},
        {u"Qt Sql: a loop of prepared statements"_s,
            [&] {
                mustExecute(peer, u"DROP TABLE IF EXISTS feature_use"_s);
                mustExecute(peer,
                    u"CREATE TABLE feature_use (ref TEXT PRIMARY KEY, account TEXT, day TEXT,"
                    " feature TEXT, uses TEXT)"_s);
            },
            [&] { loopOfStatements(peer, files.use); }}};
    if (pythonReads(files.use)) {
        contenders.push_back(
            {u"Python: csv.reader into memory"_s, {}, [&] { pythonReads(files.use); }});
    }
    print(u"%1 rows of use of %2 customers"_s.arg(rows).arg(companies), race(contenders, rounds));
    return 0;
}
