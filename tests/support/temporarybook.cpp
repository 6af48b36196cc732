// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarybook.h"

#include "core/book/bookbuilder.h"

#include "tests/support/catch.h"
#include "tests/support/everyrow.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

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
    INFO((written ? QString() : written.error().subject + u": "_s + written.error().detail)
             .toStdString());
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
    Company company;
    company.id = CompanyId{1};
    company.ref = u"A-1"_s;
    company.name = u"Acme"_s;
    company.domain = u"acme.com"_s;
    company.customerSince = QDate(2021, 2, 28);
    company.parent = CompanyId{2};
    company.currency = Currency::fromCode(u"EUR");
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
    company.locations = Dated<std::int64_t>(3);
    company.slaLevel = Dated<QString>(u"Gold"_s);
    company.requestFeedback = Dated<bool>(true);
    company.segmentValueOverride = Dated<std::int64_t>(100'000);
    return company;
}

std::vector<Contract> twoContracts()
{
    Contract first = fullRow<Contract>(1);
    first.currency = *Currency::fromCode(u"EUR");
    first.end = QDate(2024, 12, 31);
    first.cancelledOn = QDate(2024, 11, 30);
    first.renews.reset();
    first.lines = {{u"Licence"_s, true, 1'200'000, 12, first.start, first.end, StackItemId{1}},
        {u"Set-up"_s, false, -5, {}, first.start, {}, {}}};
    Contract second = barestRow<Contract>(2);
    second.renews = ContractId{1};
    return {first, second};
}

void addUse(Change &change)
{
    change.loginDays = {{ContactId{1}, QDate(2024, 2, 29), 3}, {ContactId{1}, QDate(2024, 2, 1), 1},
        {ContactId{1}, QDate(2024, 3, 31), 1}, {ContactId{2}, QDate(2024, 3, 1), 70'000}};
    change.featureUseDays = {{CompanyId{1}, ContactId{1}, FeatureId{1}, QDate(2024, 2, 29), 3, 12},
        {CompanyId{1}, {}, FeatureId{1}, QDate(2024, 2, 29), 4, {}},
        {CompanyId{1}, {}, FeatureId{2}, QDate(2024, 3, 1), 0, 7}};
}

} // namespace

Change everyKindOfRow()
{
    Change change;
    change.kind = ActionKind::Import;
    change.label = u"Everything at once"_s;
    visitBookRows([&]<typename Row>() {
        change.rows<Row>().put = {fullRow<Row>(1), barestRow<Row>(2)};
    });
    Company other = barestRow<Company>(2);
    other.name = u"Globex"_s;
    change.rows<Company>().put = {fullCompany(), other};
    change.rows<Contract>().put = twoContracts();
    change.rows<Contact>().put[1].company = CompanyId{2};
    change.rows<FeedbackResponse>().put[0].kind = FeedbackKind::Csat;
    addUse(change);
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
        change.rows<Company>().put.push_back(company);
        Contract contract;
        contract.id = ContractId{i};
        contract.company = company.id;
        contract.start = QDate(2024, 1, 1);
        contract.lines = {{u"Licence"_s, true, 100 * i, 1, contract.start, {}, {}}};
        change.rows<Contract>().put.push_back(contract);
    }
    return change;
}

bool sameRows(const Book &a, const Book &b)
{
    bool isSame = a.settings() == b.settings() && a.loginMonths().rows() == b.loginMonths().rows()
        && a.featureUseMonths().rows() == b.featureUseMonths().rows();
    visitBookRows(
        [&]<typename Row>() { isSame = isSame && a.table<Row>().rows() == b.table<Row>().rows(); });
    return isSame;
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
