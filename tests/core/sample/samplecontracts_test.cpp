// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sample/samplerows.h"
#include "tests/support/catch.h"

#include "core/base/month.h"

#include <set>

using namespace bellwether;

namespace {

std::map<CompanyId, ChurnRecord> churnByCompany(const Change &change)
{
    std::map<CompanyId, ChurnRecord> result;
    for (const ChurnRecord &record : change.rows<ChurnRecord>().put) {
        result.emplace(record.company, record);
    }
    return result;
}

std::set<ContractId> renewedOnes(const Change &change)
{
    std::set<ContractId> result;
    for (const Contract &contract : change.rows<Contract>().put) {
        if (contract.renews) {
            result.insert(*contract.renews);
        }
    }
    return result;
}

} // namespace

TEST_CASE("A sample contract has lines within its term, whole months long", "[sample]")
{
    for (const Contract &contract : sampleOf().rows<Contract>().put) {
        INFO(contract.ref.toStdString());
        REQUIRE_FALSE(contract.lines.empty());
        CHECK((!contract.end || contract.start <= *contract.end));
        for (const ContractLine &line : contract.lines) {
            CHECK(line.amount > 0);
            CHECK(line.start >= contract.start);
            CHECK((!line.end || *line.end == *contract.end));
            if (line.isRecurring && !line.termMonths) {
                CHECK(wholeMonths(line.start, *line.end).has_value());
            }
        }
    }
}

TEST_CASE("A sample renewal follows its predecessor at once or within the grace days", "[sample]")
{
    const Change &change = sampleOf();
    const Book book = bookOf(change);
    int late = 0;
    std::set<ContractId> renewed;
    for (const Contract &contract : change.rows<Contract>().put) {
        if (!contract.renews) {
            continue;
        }
        INFO(contract.ref.toStdString());
        CHECK(renewed.insert(*contract.renews).second);
        const Contract &before = *book.contracts().find(*contract.renews);
        CHECK(before.company == contract.company);
        const auto gap = before.end->daysTo(contract.start) - 1;
        CHECK(gap >= 0);
        CHECK(gap <= 30);
        late += gap > 0 ? 1 : 0;
        CHECK((gap == 0 || !before.autoRenews));
    }
    CHECK(renewed.size() > 150);
    CHECK(late >= 5);
    CHECK(late <= 40);
}

TEST_CASE("A sample customer never pays twice for the same purpose", "[sample]")
{
    const int companies = GENERATE(128, 2000);
    for (const auto &[company, contracts] : contractsByCompany(sampleOf(companies))) {
        std::map<QString, QDate> paidUntil;
        for (const Contract &contract : contracts) {
            const QString purpose = isSampleSubscription(contract) ? QString() : contract.name;
            INFO(contract.ref.toStdString());
            const auto before = paidUntil.find(purpose);
            CHECK((before == paidUntil.end() || before->second < contract.start));
            paidUntil[purpose] = contract.end.value_or(QDate(9999, 12, 31));
        }
    }
}

TEST_CASE(
    "Who left the sample book has an ended contract and a record of the day after it", "[sample]")
{
    const Change &change = sampleOf();
    const auto contracts = contractsByCompany(change);
    int avoidable = 0;
    for (const ChurnRecord &record : change.rows<ChurnRecord>().put) {
        REQUIRE(contracts.contains(record.company));
        bool hasEnded = false;
        for (const Contract &contract : contracts.at(record.company)) {
            CHECK((!isRecurring(contract) || *firstDayWithout(contract) <= record.day));
            hasEnded = hasEnded
                || (isSampleSubscription(contract) && contract.hasEnded
                    && *firstDayWithout(contract) == record.day);
        }
        CHECK(hasEnded);
        CHECK_FALSE(record.reason.isEmpty());
        REQUIRE(record.isAvoidable.has_value());
        avoidable += *record.isAvoidable ? 1 : 0;
    }
    CHECK(avoidable > 0);
    CHECK(avoidable < static_cast<int>(change.rows<ChurnRecord>().put.size()));
}

TEST_CASE("Most who left the sample book looked weak two to three months before", "[sample]")
{
    const Change &change = sampleOf(1000);
    std::map<CompanyId, std::vector<HealthStatusEvent>> events;
    for (const HealthStatusEvent &event : change.rows<HealthStatusEvent>().put) {
        events[event.company].push_back(event);
    }
    std::size_t weak = 0;
    for (const auto &[company, record] : churnByCompany(change)) {
        HealthStatus status = HealthStatus::NotSet;
        for (const HealthStatusEvent &event : events[company]) {
            status = event.day <= record.day.addDays(-90) ? event.status : status;
        }
        weak += status == HealthStatus::Struggling || status == HealthStatus::Steady ? 1 : 0;
    }
    CHECK(weak * 100 > change.rows<ChurnRecord>().put.size() * 75);
    CHECK(weak < change.rows<ChurnRecord>().put.size());
}

TEST_CASE("Only a few sample renewals are overdue, and all within the grace days", "[sample]")
{
    const std::uint64_t seed = GENERATE(1U, 2U, 3U, 4U, 5U);
    const QDate day = GENERATE(QDate(2025, 11, 18), QDate(2026, 1, 31), QDate(2024, 2, 29));
    const Change &change = sampleOf(128, seed, day);
    const auto churned = churnByCompany(change);
    const std::set<ContractId> renewed = renewedOnes(change);
    int overdue = 0;
    for (const Contract &contract : change.rows<Contract>().put) {
        if (isRecurring(contract) && *contract.end < day && !contract.autoRenews
            && !contract.hasEnded && !renewed.contains(contract.id)) {
            CHECK_FALSE(churned.contains(contract.company));
            CHECK(contract.end->daysTo(day) <= 30);
            ++overdue;
        }
    }
    CHECK(overdue >= 2);
    CHECK(overdue <= 4);
}

TEST_CASE("The sample book has yearly, longer and monthly subscriptions", "[sample]")
{
    std::map<int, int> byMonths;
    int autoRenewing = 0;
    for (const Contract &contract : sampleOf().rows<Contract>().put) {
        if (isSampleSubscription(contract)) {
            ++byMonths[wholeMonths(contract.start, *contract.end).value_or(0)];
            autoRenewing += contract.autoRenews ? 1 : 0;
        }
    }
    CHECK(byMonths[0] == 0);
    CHECK(byMonths[1] >= 2);
    CHECK(byMonths[12] > 200);
    CHECK(byMonths[24] >= 5);
    CHECK(byMonths[36] >= 3);
    CHECK(autoRenewing > 20);
}
