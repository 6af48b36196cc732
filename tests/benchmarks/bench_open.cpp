// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// P13: opening a book until its Book is there, against reading the same tables with QSqlQuery into
// the values it gives.
//   bench_open [COMPANIES [ROUNDS]]

#include "tests/benchmarks/scratch.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QVariant>

using namespace bellwether;
using namespace bellwether::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

// Every value of every row, kept, as a program does that has no other model.
std::size_t readAll(const QSqlDatabase &database)
{
    std::size_t count = 0;
    for (const QString &table : {u"team_member"_s, u"company"_s, u"company_value"_s, u"contact"_s,
             u"contract"_s, u"contract_line"_s, u"feedback_response"_s}) {
        std::vector<std::vector<QVariant>> rows;
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.exec(u"SELECT * FROM "_s + table);
        const int columns = query.record().count();
        while (query.next()) {
            std::vector<QVariant> &row = rows.emplace_back();
            for (int i = 0; i < columns; ++i) {
                row.push_back(query.value(i));
            }
        }
        count += rows.size();
    }
    return count;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const int companies = arguments.value(1, u"100000"_s).toInt();
    const int rounds = arguments.value(2, u"9"_s).toInt();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.bellwether"_s);
    bench::makeBook(path, manyCompanies(companies));
    const QString peerPath = folder.filePath(u"peer.sqlite"_s);
    QFile::copy(path, peerPath);
    const QSqlDatabase peer = peerDatabase(peerPath);
    std::optional<BookFile> file;
    BookPointer book;
    const auto close = [&] {
        book.reset();
        file.reset();
    };
    print(u"P13 opening a book of %1 companies"_s.arg(companies),
        race({{u"Bellwether: every check, then the Book"_s, close,
                  [&] {
                      file = must(BookFile::open(path));
                      book = must(file->read());
                  }},
                 {u"of that, reading the Book again"_s,
                     [&] {
                         close();
                         file = must(BookFile::open(path));
                     },
                     [&] { book = must(file->read()); }},
                 {u"QSqlQuery: the rows, no check"_s, {},
                     [&] {
                         if (readAll(peer) < std::size_t(companies)) {
                             giveUp(u"the peer read too little"_s);
                         }
                     }}},
            rounds));
    return 0;
}
