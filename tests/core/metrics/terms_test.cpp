// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/terms.h"

#include "core/metrics/amounts.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

#include <limits>

using namespace bellwether;

namespace {

std::int64_t yearly(const char *contract)
{
    const QByteArray text = QByteArray("contracts:\ncompany | start | end | amount | months\n"
                                       "Acme | ")
        + contract;
    const BookPointer book = bookFrom(text.constData());
    const Contract &only = book->contracts().rows().front();
    return yearlyAmount(only, only.lines.front());
}

Contract contractOf(const char *start, const char *end)
{
    Contract contract;
    contract.start = day(start);
    contract.end = day(end);
    contract.autoRenews = true;
    return contract;
}

} // namespace

TEST_CASE("F-ARR: three years at 36,000 are 12,000 a year", "[terms]")
{
    CHECK(yearly("2024-01-01 | 2026-12-31 | 36,000 | -") == 12'000'00);
}

TEST_CASE("F-ARR: fifteen months at 15,000 are 12,000 a year", "[terms]")
{
    CHECK(yearly("2024-01-01 | 2025-03-31 | 15,000 | -") == 12'000'00);
}

TEST_CASE("F-ARR: 100 from month to month are 1,200 a year", "[terms]")
{
    CHECK(yearly("2024-01-01 | - | 100 | 1") == 1'200'00);
}

TEST_CASE("F-MRR: a term that does not line up is counted in days", "[terms]")
{
    const std::int64_t cents = yearly("2025-01-15 | 2025-03-31 | 1,000 | -");
    CHECK(cents == 4'805'92);
    CHECK(Catch::Approx(static_cast<double>(cents) / 1200).epsilon(1e-5) == 400.49);
}

TEST_CASE("The line's own months count before its days", "[terms]")
{
    CHECK(yearly("2025-01-01 | 2025-12-31 | 100 | 3") == 400'00);
}

TEST_CASE("Yearly amounts are rounded half away from zero", "[terms]")
{
    CHECK(yearly("2025-01-01 | - | 0.01 | 24") == 1); // half a cent
    CHECK(yearly("2025-01-01 | - | -0.01 | 24") == -1);
    CHECK(yearly("2025-01-01 | - | 0.01 | 25") == 0);
}

TEST_CASE("A price without a period is worth nothing a year", "[terms]")
{
    CHECK(yearly("2025-01-01 | - | 100 | -") == 0);

    ContractLine line;
    line.amount = 100'00;
    line.start = day("2025-01-01");
    CHECK(yearlyAmount(line) == 0);
    line.end = day("2024-12-30");
    CHECK(yearlyAmount(line) == 0);
    line.end = day("2025-12-31");
    CHECK(yearlyAmount(line) == 100'00);
    line.isRecurring = false;
    CHECK(yearlyAmount(line) == 0);
}

TEST_CASE("Terms that repeat keep the day of the month of the first", "[terms]")
{
    const Contract monthly = contractOf("2024-01-31", "2024-02-28");
    CHECK(termEndFrom(monthly, day("2024-03-15")) == day("2024-03-30"));
    const Contract yearlyTerm = contractOf("2023-01-01", "2023-12-31");
    CHECK(termEndFrom(yearlyTerm, day("2023-05-01")) == day("2023-12-31"));
    CHECK(termEndFrom(yearlyTerm, day("2024-12-31")) == day("2024-12-31"));
    CHECK(termEndFrom(yearlyTerm, day("2025-06-30")) == day("2025-12-31"));
    const Contract month = contractOf("2024-02-01", "2024-02-29");
    CHECK(termEndFrom(month, day("2034-02-10")) == day("2034-02-28"));
    const Contract fortnight = contractOf("2024-01-01", "2024-01-14");
    CHECK(termEndFrom(fortnight, day("2024-01-29")) == day("2024-02-11"));
}

TEST_CASE("The nearest end of a term, the earlier of two", "[terms]")
{
    const Contract contract = contractOf("2023-01-01", "2023-12-31");
    CHECK(termEndNear(contract, day("2023-02-01")) == day("2023-12-31"));
    CHECK(termEndNear(contract, day("2024-02-01")) == day("2023-12-31"));
    CHECK(termEndNear(contract, day("2024-11-01")) == day("2024-12-31"));
    CHECK(termEndNear(contract, day("2024-07-01")) == day("2023-12-31"));
}

TEST_CASE("A contract without an end or marked as ended does not renew itself", "[terms]")
{
    Contract contract = contractOf("2023-01-01", "2023-12-31");
    CHECK(renewsItself(contract));
    contract.hasEnded = true;
    CHECK_FALSE(renewsItself(contract));
    contract.hasEnded = false;
    contract.end.reset();
    CHECK_FALSE(renewsItself(contract));
}

TEST_CASE("The first end of a term on or after a day is found among many short terms", "[terms]")
{
    const Contract daily = contractOf("1950-01-01", "1950-01-01");
    CHECK(termEndFrom(daily, day("2025-06-30")) == day("2025-06-30"));
    const Contract week = contractOf("1950-01-01", "1950-01-07");
    CHECK(termEndFrom(week, day("1950-01-14")) == day("1950-01-14"));
    CHECK(termEndFrom(week, day("1950-01-15")) == day("1950-01-21"));
    for (const char *end : {"2023-02-27", "2023-02-28", "2023-04-29", "2024-01-30"}) {
        const Contract contract = contractOf("2023-01-31", end);
        QDate before = *contract.end;
        for (QDate asked = before.addDays(1); asked < day("2027-03-05"); asked = asked.addDays(1)) {
            const QDate found = termEndFrom(contract, asked);
            CAPTURE(end, asked, found);
            REQUIRE(asked <= found);
            // Either the same term goes on or the next one begins.
            REQUIRE((found == before || asked == before.addDays(1)));
            before = found;
        }
    }
}

TEST_CASE("The ends of terms follow one another", "[terms]")
{
    const Contract month = contractOf("2024-01-31", "2024-02-28");
    CHECK(termEndsBetween(month, day("2024-02-28"), day("2024-05-30"))
        == std::vector{day("2024-02-28"), day("2024-03-30"), day("2024-04-29"), day("2024-05-30")});
    CHECK(termEndsBetween(month, day("2024-03-31"), day("2024-04-28")).empty());
    const Contract daily = contractOf("1950-01-01", "1950-01-01");
    CHECK(termEndsBetween(daily, day("2024-01-01"), day("2024-12-31")).size() == 366);
}

TEST_CASE(
    "A price beyond all bounds is worth the most there is, never less than nothing", "[terms]")
{
    ContractLine line;
    line.start = day("2025-01-01");
    line.end = line.start;
    line.amount = std::numeric_limits<std::int64_t>::max();
    CHECK(yearlyAmount(line) == MostAmount);
    line.termMonths = 1;
    CHECK(yearlyAmount(line) == MostAmount);
    line.amount = std::numeric_limits<std::int64_t>::min();
    CHECK(yearlyAmount(line) == -MostAmount);
    line.amount = 1'000'000'000'000'000'00;
    line.termMonths = 12;
    CHECK(yearlyAmount(line) == line.amount);
}
