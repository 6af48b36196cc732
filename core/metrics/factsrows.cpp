// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/factsrows.h"

#include <limits>

namespace bellwether {

namespace {

constexpr auto NoFactsRow = std::numeric_limits<std::uint32_t>::max();

// The same for all days.
struct PlacesInBook
{
    std::shared_ptr<const CompanyRows> rows;

    static std::shared_ptr<const PlacesInBook> of(const CompanyFacts &facts)
    {
        return std::make_shared<PlacesInBook>(
            PlacesInBook{std::make_shared<CompanyRows>(facts.book->companies())});
    }
};

} // namespace

std::size_t FactsRows::rowOf(CompanyId company) const
{
    const std::size_t place = companies->rowOf(company);
    if (place == CompanyRows::None || byCompanyRow[place] == NoFactsRow) {
        return CompanyRows::None;
    }
    return byCompanyRow[place];
}

std::shared_ptr<const FactsRows> FactsRows::of(const CompanyFacts &facts)
{
    auto rows = std::make_shared<FactsRows>();
    rows->companies = facts.bookPart<PlacesInBook>().rows;
    rows->byCompanyRow.assign(facts.book->companies().size(), NoFactsRow);
    for (std::size_t row = 0; row < facts.size(); ++row) {
        rows->byCompanyRow[facts.companyRows[row]] = static_cast<std::uint32_t>(row);
    }
    return rows;
}

} // namespace bellwether
