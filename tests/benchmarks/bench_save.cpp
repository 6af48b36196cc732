// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// P20: one edit saved durably, against the same rows written by plain Qt Sql, and against a frame
// of 60 Hz. Also what Undo of a large import costs beside the import.
//   bench_save [COMPANIES [ROUNDS]]

#include "tests/benchmarks/scratch.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace bellwether;
using namespace bellwether::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double FrameMilliseconds = 1000.0 / 60.0;

// What a CSM does: a new word for a customer's lifecycle, and a note why.
Change edit(const Book &book, int number)
{
    Change change;
    change.label = u"Edit"_s;
    Company company = book.companies().rows()[std::size_t(number) % book.companies().size()];
    company.lifecycle.set(QDate(2025, 6, 30), u"Stage %1"_s.arg(number));
    change.rows<Company>().put = {company};
    Interaction note;
    note.id = book.interactions().nextId();
    note.company = company.id;
    note.day = QDate(2025, 6, 30);
    note.text = u"They want to see the roadmap before they decide."_s;
    change.rows<Interaction>().put = {note};
    return change;
}

void peerEdit(const QSqlDatabase &database, int number, int companies)
{
    QSqlDatabase connection = database;
    connection.transaction();
    QSqlQuery value(connection);
    value.prepare(
        u"INSERT OR REPLACE INTO company_value VALUES (?, 'lifecycle', '2025-06-30', ?, 1)"_s);
    value.addBindValue(1 + number % companies);
    value.addBindValue(u"Stage %1"_s.arg(number));
    QSqlQuery note(connection);
    note.prepare(u"INSERT INTO interaction (company_id, ref, day, type, text, recorded_in)"
                 " VALUES (?, '', '2025-06-30', 'note', ?, 1)"_s);
    note.addBindValue(1 + number % companies);
    note.addBindValue(u"They want to see the roadmap before they decide."_s);
    if (!value.exec() || !note.exec() || !connection.commit()) {
        giveUp(u"the peer could not write"_s);
    }
}

void saveOneEdit(const QTemporaryDir &folder, int companies, int rounds)
{
    const QString path = folder.filePath(u"ours.bellwether"_s);
    bench::makeBook(path, manyCompanies(companies));
    const QString peerPath = folder.filePath(u"peer.sqlite"_s);
    QFile::copy(path, peerPath);
    const QSqlDatabase peer = peerDatabase(peerPath);
    BookFile file = must(BookFile::open(path));
    BookPointer book = must(file.read());
    int number = 0;
    const auto timings =
        race({{u"Bellwether: action, journal, log, new Book"_s, [&] { ++number; },
                  [&] { book = must(file.write(edit(*book, number), book, benchTime())); }},
                 {u"Qt Sql: the two rows alone"_s, {}, [&] { peerEdit(peer, number, companies); }}},
            rounds);
    print(u"P20 one edit saved, %1 companies"_s.arg(companies), timings);
    std::printf("  of a frame: %.2f (goal 0.125)\n", timings.front().median / FrameMilliseconds);
}

void undoImport(const QTemporaryDir &folder, int companies)
{
    const QString path = folder.filePath(u"undo.bellwether"_s);
    QFile::remove(path);
    BookFile file = must(BookFile::create(path));
    BookPointer book = must(file.read());
    const Change import = manyCompanies(companies);
    std::int64_t newest = 0;
    const auto timings = race(
        {{u"writing it"_s, {},
             [&] {
                 book = must(file.write(import, book, benchTime()));
                 newest = must(file.actions()).back().seq;
             }},
            {u"taking it back"_s, {},
                [&] {
                    book = must(file.undo(newest, book, benchTime()));
                    newest = must(file.actions()).back().seq;
                }},
            {u"doing it again"_s, {}, [&] { book = must(file.undo(newest, book, benchTime())); }},
            {u"and taking it back again"_s, {},
                [&] {
                    newest = must(file.actions()).back().seq;
                    book = must(file.undo(newest, book, benchTime()));
                }}},
        1);
    print(u"Undo of an import of %1 companies, contacts, contracts and responses"_s.arg(companies),
        timings);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const int companies = arguments.value(1, u"100000"_s).toInt();
    const int rounds = arguments.value(2, u"31"_s).toInt();
    const QTemporaryDir folder;
    saveOneEdit(folder, companies, rounds);
    undoImport(folder, companies);
    return 0;
}
