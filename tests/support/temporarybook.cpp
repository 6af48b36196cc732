// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarybook.h"

#include "core/book/bookbuilder.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <sqlite3.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TemporaryBook::~TemporaryBook()
{
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/bellwether/"_s;
    const QFileInfoList states = QDir(data + u"paths"_s).entryInfoList(QDir::Files);
    for (const QFileInfo &state : states) {
        QFile file(state.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            continue; // another test took it away
        }
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        if (json[u"path"_s].toString().startsWith(folder() + u'/')) {
            QDir(data + u"books/"_s + json[u"book"_s].toString()).removeRecursively();
            file.remove();
            QDir(state.path() + u'/' + state.completeBaseName()).removeRecursively();
        }
    }
}

QStringList TemporaryBook::entries() const
{
    return QDir(folder()).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QDateTime testTime()
{
    return QDateTime(QDate(2025, 3, 14), QTime(15, 9, 26), Qt::OffsetFromUTC, 3600);
}

void makeBook(const QString &path, const Change &change)
{
    auto file = BookFile::create(path);
    REQUIRE(file);
    const auto empty = file->read();
    REQUIRE(empty);
    const auto written = file->write(change, *empty, testTime());
    REQUIRE(written);
}

BookPointer readBook(const QString &path)
{
    auto file = BookFile::open(path, BookFile::Access::ReadOnly);
    REQUIRE(file);
    const auto book = file->read();
    REQUIRE(book);
    return *book;
}

namespace {

Company fullCompany()
{
    Company company{CompanyId{1}, u"A-1"_s, u"Acme"_s, u"acme.com"_s, QDate(2021, 2, 28), {}, {},
        {}, {}, {}, {}, {}, {}, {}, {}, {}};
    company.industry = Dated<QString>(u"Retail"_s);
    company.country.set(QDate(2022, 1, 1), u"FI"_s);
    company.country.set(QDate(2023, 1, 1), std::nullopt);
    company.plan = Dated<QString>(u"Pro"_s);
    company.tier = Dated<QString>(u"Enterprise"_s);
    company.lifecycle = Dated<QString>(u"Live"_s);
    company.sourceStatus = Dated<QString>(u""_s);
    company.employees = Dated<std::int64_t>(12'000);
    company.seats.set(QDate(2024, 2, 29), 250);
    company.csm.set(SinceAlways, TeamMemberId{1});
    company.csm.set(QDate(2024, 6, 1), TeamMemberId{2});
    company.accountManager = Dated<TeamMemberId>(TeamMemberId{2});
    company.isPremium.set(QDate(2024, 1, 1), true);
    company.isPremium.set(QDate(2025, 1, 1), false);
    return company;
}

std::vector<Contract> twoContracts()
{
    Contract first{ContractId{1}, CompanyId{1}, u"C-1"_s, u"Year one"_s, QDate(2023, 1, 1),
        QDate(2023, 12, 31), false, true, true, QDate(2023, 11, 30), {},
        *Currency::fromCode(u"EUR"), {}};
    first.lines = {{u"Licence"_s, true, 1'200'000, 12, QDate(2023, 1, 1), QDate(2023, 12, 31)},
        {u"Set-up"_s, false, -5, {}, QDate(2023, 1, 1), {}}};
    Contract second{ContractId{2}, CompanyId{1}, {}, u"Year two"_s, QDate(2024, 1, 1), {}, true,
        false, false, {}, ContractId{1}, {}, {}};
    return {first, second};
}

} // namespace

Change everyKindOfRow()
{
    Change change;
    change.kind = ActionKind::Import;
    change.label = u"Everything at once"_s;
    change.team.put = {
        {TeamMemberId{1}, u"t1"_s, u"Ada"_s, u"ada@us.example"_s, true, false, true, true},
        {TeamMemberId{2}, {}, u"Bo"_s, {}, true, true, false, false}};
    change.companies.put = {fullCompany(),
        {CompanyId{2}, {}, u"Globex"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}};
    change.contacts.put = {{ContactId{1}, CompanyId{1}, u"p1"_s, u"Zoë"_s, u"zoe@acme.com"_s,
                               u"CFO"_s, false, true, true, QDate(2020, 1, 1), QDate(2024, 5, 31)},
        {ContactId{2}, CompanyId{2}, {}, u"Max"_s, {}, {}, true, false, false, {}, {}}};
    change.contracts.put = twoContracts();
    change.healthStatusEvents.put = {{HealthStatusEventId{1}, CompanyId{1}, QDate(2024, 7, 1),
                                         HealthStatus::Struggling, u"no answer"_s, TeamMemberId{1}},
        {HealthStatusEventId{2}, CompanyId{2}, QDate(2024, 7, 2), HealthStatus::NotSet, {}, {}}};
    change.churnRecords.put = {
        {ChurnRecordId{1}, CompanyId{1}, QDate(2024, 9, 1), u"Price"_s, false, u"a note"_s},
        {ChurnRecordId{2}, CompanyId{2}, QDate(2024, 9, 2), {}, {}, {}}};
    change.importBatches.put = {{ImportBatchId{1}, testTime().toUTC(), u"accounts.csv"_s, u"00ff"_s,
        u"companies"_s, 2, 1, 3, 4}};
    change.settings = {{SettingKey::BookName, u"Our customers"_s}, {u"option.x"_s, u""_s}};
    return change;
}

Change companies(int from, int to)
{
    Change change;
    change.label = u"Companies"_s;
    for (int i = from; i < to; ++i) {
        Company company;
        company.id = CompanyId{i};
        company.name = u"Company %1"_s.arg(i);
        company.plan = Dated<QString>(u"Pro"_s);
        company.seats.set(QDate(2024, 1, 1), i);
        change.companies.put.push_back(company);
        Contract contract;
        contract.id = ContractId{i};
        contract.company = company.id;
        contract.start = QDate(2024, 1, 1);
        contract.lines = {{u"Licence"_s, true, 100 * i, 1, contract.start, {}}};
        change.contracts.put.push_back(contract);
    }
    return change;
}

bool sameRows(const Book &a, const Book &b)
{
    return a.team().rows() == b.team().rows() && a.companies().rows() == b.companies().rows()
        && a.contacts().rows() == b.contacts().rows()
        && a.contracts().rows() == b.contracts().rows()
        && a.healthStatusEvents().rows() == b.healthStatusEvents().rows()
        && a.churnRecords().rows() == b.churnRecords().rows()
        && a.importBatches().rows() == b.importBatches().rows() && a.settings() == b.settings();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

bool holds(const QString &path, const QByteArray &bytes)
{
    return bytesOf(path) == bytes;
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray runSql(const QString &path, const QByteArray &statements)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK);
    QByteArray answer;
    char *message = nullptr;
    sqlite3_exec(
        handle, statements.constData(),
        [](void *to, int, char **values, char **) {
            static_cast<QByteArray *>(to)->append(values[0]);
            return 0;
        },
        &answer, &message);
    const QByteArray complaint(message);
    sqlite3_free(message);
    sqlite3_close(handle);
    REQUIRE(complaint.toStdString().empty());
    return answer;
}
