// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sample/samplerows.h"
#include "tests/support/catch.h"

#include "core/base/month.h"

#include <set>

using namespace bellwether;

// The book as a whole looks like a company of the intended kind. Rough bounds: which numbers come
// out exactly is the metrics' business.

namespace {

struct Year
{
    double netRetention;
    double grossRetention;
    int customers;
    int lost;
};

Year yearEnding(const Change &change, QDate day)
{
    const SampleRevenue revenue(change);
    std::int64_t open = 0;
    std::int64_t close = 0;
    std::int64_t kept = 0;
    Year year{};
    for (const Company &company : change.rows<Company>().put) {
        const std::int64_t before = revenue.yearlyAt(company.id, day.addYears(-1));
        if (before > 0) {
            const std::int64_t after = revenue.yearlyAt(company.id, day);
            open += before;
            close += after;
            kept += std::min(before, after);
            ++year.customers;
            year.lost += after == 0 ? 1 : 0;
        }
    }
    year.netRetention = static_cast<double>(close) / static_cast<double>(open);
    year.grossRetention = static_cast<double>(kept) / static_cast<double>(open);
    return year;
}

std::vector<Company> activeOnes(const Change &change)
{
    std::set<CompanyId> gone;
    for (const ChurnRecord &record : change.rows<ChurnRecord>().put) {
        gone.insert(record.company);
    }
    std::vector<Company> active;
    for (const Company &company : change.rows<Company>().put) {
        if (!gone.contains(company.id)) {
            active.push_back(company);
        }
    }
    return active;
}

} // namespace

TEST_CASE(
    "The sample book has its active customers, three quarters of them subscribers", "[sample]")
{
    const Change &change = sampleOf();
    const std::vector<Company> active = activeOnes(change);
    CHECK(active.size() == 128);
    CHECK(change.rows<ChurnRecord>().put.size() >= 18);
    CHECK(change.rows<ChurnRecord>().put.size() <= 30);
    const auto contracts = contractsByCompany(change);
    int subscribers = 0;
    for (const Company &company : active) {
        const std::vector<Contract> &own = contracts.at(company.id);
        subscribers += std::any_of(own.begin(), own.end(), isRecurring) ? 1 : 0;
    }
    CHECK(subscribers >= 92);
    CHECK(subscribers <= 100);
}

TEST_CASE("Recurring revenue of the sample book grows to eight or nine million", "[sample]")
{
    const std::uint64_t seed = GENERATE(1U, 2U, 3U);
    const SampleRevenue revenue(sampleOf(128, seed));
    const std::int64_t last = revenue.totalAt(SampleDay);
    CHECK(last > 800'000'000);
    CHECK(last < 900'000'000);
    const std::int64_t yearBefore = revenue.totalAt(SampleDay.addYears(-1));
    const std::int64_t first = revenue.totalAt(SampleDay.addYears(-3));
    CHECK(yearBefore < last);
    CHECK(first < yearBefore);
    CHECK(first > last / 3);
}

TEST_CASE(
    "The sample book keeps nine tenths of its revenue and grows with its customers", "[sample]")
{
    const Year year = yearEnding(sampleOf(), SampleDay);
    CHECK(year.netRetention > 1.02);
    CHECK(year.netRetention < 1.08);
    CHECK(year.grossRetention > 0.88);
    CHECK(year.grossRetention < 0.93);
    CHECK(year.lost * 100 >= year.customers * 7);
    CHECK(year.lost * 100 <= year.customers * 12);
}

TEST_CASE("Sample subscriptions range from small to very large", "[sample]")
{
    const Change &change = sampleOf();
    const SampleRevenue revenue(change);
    std::set<std::int64_t> amounts;
    for (const Company &company : change.rows<Company>().put) {
        amounts.insert(revenue.yearlyAt(company.id, SampleDay));
    }
    amounts.erase(0);
    CHECK(amounts.size() > 60);
    CHECK(*amounts.begin() >= 400'000);
    CHECK(*amounts.begin() <= 1'000'000);
    CHECK(*amounts.rbegin() > 40'000'000);
    CHECK(*amounts.rbegin() <= 60'000'000);
}

TEST_CASE("The portfolios of the sample book's CSMs are unequal", "[sample]")
{
    std::map<TeamMemberId, int> customers;
    int premium = 0;
    int handedOver = 0;
    for (const Company &company : activeOnes(sampleOf())) {
        ++customers[*company.csm.valueAt(SampleDay)];
        premium += company.isPremium.valueAt(SampleDay).value_or(false) ? 1 : 0;
        handedOver += company.csm.spans().size() > 1 ? 1 : 0;
    }
    std::vector<int> counts;
    for (const auto &[csm, count] : customers) {
        counts.push_back(count);
    }
    CHECK(counts == std::vector<int>{34, 32, 32, 30});
    CHECK(premium >= 18);
    CHECK(premium <= 26);
    CHECK(handedOver >= 5);
}

TEST_CASE("Most sample customers are healthy, some struggle, a few were never judged", "[sample]")
{
    const Change &change = sampleOf();
    std::map<CompanyId, std::vector<HealthStatusEvent>> events;
    for (const HealthStatusEvent &event : change.rows<HealthStatusEvent>().put) {
        events[event.company].push_back(event);
        CHECK_FALSE(event.reason.isEmpty());
    }
    std::map<HealthStatus, int> counts;
    for (const Company &company : activeOnes(change)) {
        const std::vector<HealthStatusEvent> &own = events[company.id];
        ++counts[own.empty() ? HealthStatus::NotSet : own.back().status];
        CHECK(own.size() <= 6);
    }
    CHECK(counts[HealthStatus::Thriving] >= 31);
    CHECK(counts[HealthStatus::Thriving] <= 37);
    CHECK(counts[HealthStatus::Healthy] >= 44);
    CHECK(counts[HealthStatus::Healthy] <= 52);
    CHECK(counts[HealthStatus::Steady] >= 24);
    CHECK(counts[HealthStatus::Steady] <= 30);
    CHECK(counts[HealthStatus::Struggling] >= 16);
    CHECK(counts[HealthStatus::Struggling] <= 20);
    CHECK(counts[HealthStatus::NotSet] >= 2);
    CHECK(counts[HealthStatus::NotSet] <= 6);
}

TEST_CASE("A sample customer has three to thirty contacts, some of whom left", "[sample]")
{
    const Change &change = sampleOf();
    std::map<CompanyId, int> counts;
    int left = 0;
    for (const Contact &contact : change.rows<Contact>().put) {
        ++counts[contact.company];
        left += contact.leftOn ? 1 : 0;
    }
    CHECK(counts.size() == change.rows<Company>().put.size());
    for (const auto &[company, count] : counts) {
        CHECK(count >= 3);
        CHECK(count <= 30);
    }
    CHECK(change.rows<Contact>().put.size() > 1600);
    CHECK(change.rows<Contact>().put.size() < 2000);
    CHECK(left > 30);
    CHECK(left < 300);
}

TEST_CASE("Most sample renewals of the coming year lie two months ahead", "[sample]")
{
    const QDate day = GENERATE(QDate(2025, 11, 18), QDate(2025, 12, 31), QDate(2026, 6, 1));
    std::map<Month, int> due;
    for (const Contract &contract : sampleOf(128, 1, day).rows<Contract>().put) {
        if (isSampleSubscription(contract) && contract.start <= day && *contract.end >= day) {
            ++due[Month::of(*contract.end)];
        }
    }
    const Month peak = Month::of(day) + 2;
    int months = 0;
    for (const auto &[month, count] : due) {
        if (month < Month::of(day) + 12) {
            CHECK((month == peak || count < due[peak]));
            ++months;
        }
    }
    CHECK(months >= 10);
}
