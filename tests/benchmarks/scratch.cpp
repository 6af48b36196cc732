// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/scratch.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

namespace bellwether::bench {

namespace {

using namespace Qt::Literals::StringLiterals;

void addCompany(Change &change, int number)
{
    Company company;
    company.id = CompanyId{number};
    company.ref = u"A-%1"_s.arg(number);
    company.name = u"Company %1"_s.arg(number);
    company.domain = u"company%1.example"_s.arg(number);
    company.industry = Dated<QString>(number % 2 == 0 ? u"Retail"_s : u"Energy"_s);
    company.tier = Dated<QString>(u"Mid-market"_s);
    company.employees = Dated<std::int64_t>(number % 5'000);
    company.csm = Dated<TeamMemberId>(TeamMemberId{1 + number % 40});
    change.rows<Company>().put.push_back(std::move(company));
}

void addRowsOf(Change &change, int number)
{
    const QDate start = QDate(2023, 1, 1).addDays(number % 700);
    Contact contact;
    contact.id = ContactId{number};
    contact.company = CompanyId{number};
    contact.name = u"Person %1"_s.arg(number);
    contact.email = u"person%1@company%1.example"_s.arg(number);
    change.rows<Contact>().put.push_back(std::move(contact));

    Contract contract;
    contract.id = ContractId{number};
    contract.company = CompanyId{number};
    contract.ref = u"C-%1"_s.arg(number);
    contract.start = start;
    contract.end = start.addYears(1).addDays(-1);
    contract.lines = {{u"Licence"_s, true, 120'000 + number, 12, contract.start, contract.end, {}}};
    change.rows<Contract>().put.push_back(std::move(contract));

    FeedbackResponse response;
    response.id = FeedbackResponseId{number};
    response.company = CompanyId{number};
    response.contact = ContactId{number};
    response.day = start.addMonths(3);
    response.value = number % 11;
    response.comment = u"It does what we need, most of the time."_s;
    change.rows<FeedbackResponse>().put.push_back(std::move(response));
}

} // namespace

QDateTime benchTime()
{
    return QDateTime(QDate(2025, 6, 30), QTime(12, 0), Qt::UTC);
}

Change manyCompanies(int count)
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Companies"_s;
    for (int member = 1; member <= 40; ++member) {
        TeamMember row;
        row.id = TeamMemberId{member};
        row.name = u"Member %1"_s.arg(member);
        row.isCsm = true;
        change.rows<TeamMember>().put.push_back(row);
    }
    for (int number = 1; number <= count; ++number) {
        addCompany(change, number);
        addRowsOf(change, number);
    }
    return change;
}

void makeBook(const QString &path, const Change &change)
{
    QFile::remove(path);
    BookFile file = must(BookFile::create(path));
    must(file.write(change, must(file.read()), benchTime()));
}

QSqlDatabase peerDatabase(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
    database.setDatabaseName(path);
    if (!database.open()) {
        giveUp(database.lastError().text());
    }
    mustExecute(database, u"PRAGMA journal_mode = DELETE"_s);
    mustExecute(database, u"PRAGMA synchronous = EXTRA"_s);
    return database;
}

void mustExecute(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement)) {
        giveUp(statement + u": "_s + query.lastError().text());
    }
}

} // namespace bellwether::bench
