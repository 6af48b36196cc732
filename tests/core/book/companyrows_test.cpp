// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/companyrows.h"

#include "core/book/bookbuilder.h"

#include "tests/support/catch.h"

#include <array>

using namespace bellwether;

namespace {

Table<Company> companies(std::initializer_list<std::int64_t> ids)
{
    std::vector<Company> rows;
    for (const std::int64_t id : ids) {
        Company company;
        company.id = {id};
        rows.push_back(company);
    }
    return Table<Company>(rows);
}

} // namespace

TEST_CASE("Companies are found by row whether their ids lie close or far apart", "[companyrows]")
{
    for (const auto &ids : {std::array<std::int64_t, 3>{1, 2, 5},
             std::array<std::int64_t, 3>{1, 2'000'000, 9'000'000'000}}) {
        const CompanyRows rows(companies({ids[2], ids[0], ids[1]}));
        CHECK(rows.size() == 3);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            CHECK(rows.rowOf({ids[i]}) == i);
        }
        CHECK(rows.rowOf({3}) == CompanyRows::None);
        CHECK(rows.rowOf({ids[2] + 1}) == CompanyRows::None);
        CHECK(rows.rowOf({-1}) == CompanyRows::None);
    }
    CHECK(CompanyRows(companies({})).rowOf({1}) == CompanyRows::None);
}

TEST_CASE("The rows of a company come in the order of their table", "[companyrows]")
{
    const CompanyRows rows(companies({1, 2, 3}));
    std::vector<ChurnRecord> records;
    for (const std::int64_t company : {3, 1, 9, 3}) {
        records.push_back(
            {{static_cast<std::int64_t>(records.size()) + 1}, {company}, {}, {}, {}, {}, {}});
    }
    const Table<ChurnRecord> table(records);
    const RowsByCompany<ChurnRecord> byCompany(table, rows);
    CHECK(byCompany.of(0).size() == 1);
    CHECK(byCompany.of(1).empty());
    REQUIRE(byCompany.of(2).size() == 2);
    CHECK(byCompany.of(2)[0]->id.value == 1);
    CHECK(byCompany.of(2)[1]->id.value == 4);
}
