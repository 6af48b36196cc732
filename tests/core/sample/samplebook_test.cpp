// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/samplebook.h"

#include "tests/core/sample/samplerows.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Row>
bool hasDenseIds(const RowChanges<Row> &rows)
{
    std::int64_t expected = 1;
    for (const Row &row : rows.put) {
        if (row.id.value != expected++) {
            return false;
        }
    }
    return rows.removed.empty();
}

template <typename Row, typename Field>
bool isUnique(const RowChanges<Row> &rows, Field field)
{
    std::set<QString> seen;
    for (const Row &row : rows.put) {
        if ((row.*field).isEmpty() || !seen.insert(row.*field).second) {
            return false;
        }
    }
    return true;
}

template <typename T>
bool endsBy(const Dated<T> &dated, QDate day)
{
    return dated.empty() || dated.spans().back().from <= day;
}

bool endsBy(const Company &company, QDate day)
{
    return endsBy(company.industry, day) && endsBy(company.country, day)
        && endsBy(company.plan, day) && endsBy(company.tier, day) && endsBy(company.lifecycle, day)
        && endsBy(company.sourceStatus, day) && endsBy(company.employees, day)
        && endsBy(company.seats, day) && endsBy(company.csm, day)
        && endsBy(company.accountManager, day) && endsBy(company.isPremium, day)
        && company.customerSince && *company.customerSince <= day;
}

} // namespace

TEST_CASE("The same recipe gives the same rows", "[sample]")
{
    CHECK(rowsAsText(sampleBook({SampleDay})) == rowsAsText(sampleOf()));
}

TEST_CASE("Another seed gives another book", "[sample]")
{
    CHECK(rowsAsText(sampleOf(128, 1)) != rowsAsText(sampleOf(128, 2)));
}

// Whoever changes the generator or its words on purpose puts the new digest here.
TEST_CASE("The sample book of seed 1 is the known one", "[sample]")
{
    const QByteArray digest =
        QCryptographicHash::hash(rowsAsText(sampleOf()).toUtf8(), QCryptographicHash::Sha256)
            .toHex();
    CHECK(
        digest.toStdString() == "761e05562ac5de8c4a44dc176d7178332ab1a1d2dd5eb0eea256db29dcb8e304");
}

TEST_CASE("A later last day moves the history and changes nothing else", "[sample]")
{
    const Change &before = sampleOf();
    const int days = GENERATE(1, 10, 40, 365);
    const Change &after = sampleOf(128, 1, SampleDay.addDays(days));
    REQUIRE(after.rows<Company>().put.size() == before.rows<Company>().put.size());
    REQUIRE(after.rows<ChurnRecord>().put.size() == before.rows<ChurnRecord>().put.size());
    REQUIRE(after.rows<Contact>().put.size() == before.rows<Contact>().put.size());
    const SampleRevenue revenueBefore(before);
    const SampleRevenue revenueAfter(after);
    std::map<QString, Company> companies;
    for (const Company &company : after.rows<Company>().put) {
        companies.emplace(company.name, company);
    }
    for (const Company &company : before.rows<Company>().put) {
        REQUIRE(companies.contains(company.name));
        const Company &moved = companies.at(company.name);
        CHECK(moved.domain == company.domain);
        CHECK(moved.industry == company.industry);
        CHECK(moved.csm.valueAt(SampleDay.addDays(days)) == company.csm.valueAt(SampleDay));
        CHECK(revenueAfter.yearlyAt(moved.id, SampleDay.addDays(days))
            == revenueBefore.yearlyAt(company.id, SampleDay));
        // Days move to the first of a month or away from its end, and the many renewals of one
        // calendar month stay together.
        CHECK(std::abs(company.customerSince->daysTo(*moved.customerSince) - days) <= 32);
    }
}

TEST_CASE("The sample book names itself and shows statuses instead of scores", "[sample]")
{
    const Change &change = sampleOf();
    CHECK(change.kind == ActionKind::Setup);
    CHECK(change.label == u"Sample book"_s);
    const Book book = bookOf(change);
    CHECK(book.settings().bookName() == u"Tarnbeck Software"_s);
    CHECK(book.settings().baseCurrency() == Currency());
    CHECK(book.settings().value(u"option.health.by"_s) == u"status"_s);
    CHECK_FALSE(book.settings().currentMember().has_value());
}

TEST_CASE("Every reference of the sample book points to a row", "[sample]")
{
    const Change &change = sampleOf();
    const Book book = bookOf(change);
    for (const Company &company : book.companies()) {
        for (const auto &span : company.csm.spans()) {
            const TeamMember *csm = book.team().find(*span.value);
            REQUIRE(csm);
            CHECK(csm->isCsm);
        }
        for (const auto &span : company.accountManager.spans()) {
            const TeamMember *manager = book.team().find(*span.value);
            REQUIRE(manager);
            CHECK(manager->isAccountManager);
        }
    }
    for (const Contact &contact : book.contacts()) {
        CHECK(book.companies().find(contact.company));
    }
    for (const Contract &contract : book.contracts()) {
        CHECK(book.companies().find(contract.company));
        CHECK((!contract.renews || book.contracts().find(*contract.renews)));
    }
    for (const HealthStatusEvent &event : book.healthStatusEvents()) {
        CHECK(book.companies().find(event.company));
        REQUIRE(event.author);
        CHECK(book.team().find(*event.author));
        CHECK(book.companies().find(event.company)->csm.valueAt(event.day) == event.author);
    }
    for (const ChurnRecord &record : book.churnRecords()) {
        CHECK(book.companies().find(record.company));
    }
}

TEST_CASE("Sample names, domains, refs and addresses are unique, ids dense", "[sample]")
{
    const int companies = GENERATE(128, 3000);
    const Change &change = sampleOf(companies);
    CHECK(hasDenseIds(change.rows<TeamMember>()));
    CHECK(hasDenseIds(change.rows<Company>()));
    CHECK(hasDenseIds(change.rows<Contact>()));
    CHECK(hasDenseIds(change.rows<Contract>()));
    CHECK(hasDenseIds(change.rows<HealthStatusEvent>()));
    CHECK(hasDenseIds(change.rows<ChurnRecord>()));
    CHECK(isUnique(change.rows<Company>(), &Company::name));
    CHECK(isUnique(change.rows<Company>(), &Company::ref));
    CHECK(isUnique(change.rows<Company>(), &Company::domain));
    CHECK(isUnique(change.rows<Contract>(), &Contract::ref));
    CHECK(isUnique(change.rows<Contact>(), &Contact::ref));
    CHECK(isUnique(change.rows<Contact>(), &Contact::email));
    CHECK(isUnique(change.rows<TeamMember>(), &TeamMember::email));
}

TEST_CASE("Nothing of the sample book happens after its last day", "[sample]")
{
    const QDate day = GENERATE(QDate(2025, 11, 18), QDate(2024, 2, 29), QDate(2025, 12, 31),
        QDate(2026, 3, 1), QDate(2025, 1, 30));
    const Change &change = sampleOf(128, 1, day);
    for (const Company &company : change.rows<Company>().put) {
        INFO(company.name.toStdString());
        CHECK(endsBy(company, day));
    }
    for (const Contact &contact : change.rows<Contact>().put) {
        CHECK(*contact.since <= day);
        CHECK((!contact.leftOn || (*contact.since <= *contact.leftOn && *contact.leftOn <= day)));
    }
    for (const HealthStatusEvent &event : change.rows<HealthStatusEvent>().put) {
        CHECK(event.day <= day);
    }
    for (const ChurnRecord &record : change.rows<ChurnRecord>().put) {
        CHECK(record.day <= day);
    }
    int signedAhead = 0;
    for (const Contract &contract : change.rows<Contract>().put) {
        signedAhead += contract.start > day ? 1 : 0;
        CHECK((!contract.cancelledOn || *contract.cancelledOn < day));
        CHECK((!contract.hasEnded || contract.cancelledOn || *contract.end <= day));
    }
    CHECK(signedAhead >= 3);
    CHECK(signedAhead <= 8);
}

TEST_CASE("A sample book can have no customers, one, or twenty thousand", "[sample]")
{
    CHECK(sampleOf(0).rows<Company>().put.empty());
    CHECK(sampleOf(-5).rows<Company>().put.empty());
    CHECK(sampleOf(1).rows<Company>().put.size() == 1);
    CHECK(sampleOf(7).rows<Company>().put.size() >= 7);
    const Change &large = sampleOf(20'000);
    CHECK(large.rows<Company>().put.size() > 23'000);
    CHECK(large.rows<Company>().put.size() < 25'000);
    CHECK(large.rows<Contract>().put.size() > 50'000);
    CHECK(large.rows<Contact>().put.size() > 200'000);
    CHECK(isUnique(large.rows<Company>(), &Company::name));
    CHECK(isUnique(large.rows<Company>(), &Company::domain));
}
