// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/bookbuilder.h"

#include "tests/core/metrics/dice.h"

#include <tuple>
#include <vector>

namespace bellwether {

// The rows of a made-up book while it is being made, with what all of its kinds are drawn with.
class WorldRows
{
public:
    WorldRows(std::uint64_t seed, bool withRates)
        : dice(seed)
        , hasRates(withRates)
    {
    }

    template <typename Row>
    std::vector<Row> &of()
    {
        return std::get<std::vector<Row>>(m_tables);
    }
    // A new row; the reference holds until the next one of its kind.
    template <typename Row>
    Row &add()
    {
        std::vector<Row> &rows = of<Row>();
        Row row;
        row.id = {static_cast<std::int64_t>(rows.size()) + 1};
        rows.push_back(std::move(row));
        return rows.back();
    }
    template <typename Row>
    auto anyId()
    {
        return dice.oneOf(of<Row>()).id;
    }

    // Nine of ten lie between July 2024 and December 2025.
    QDate day() { return dice.oneIn(10) ? dice.day() : QDate(2024, 7, 1).addDays(dice.below(549)); }
    TeamMemberId member() { return {1 + dice.below(3)}; }
    Currency currency() { return dice.oneIn(6) ? *Currency::fromCode(u"EUR") : Currency(); }
    BookPointer book() const;

    Dice dice;
    bool hasRates;
    std::vector<LoginMonth> loginMonths;
    std::vector<FeatureUseMonth> featureUseMonths;

private:
    template <typename Rows>
    struct VectorsOf;
    template <typename... Row>
    struct VectorsOf<std::tuple<Row...>>
    {
        using Type = std::tuple<std::vector<Row>...>;
    };

    VectorsOf<BookRows>::Type m_tables;
};

void addDefinitions(WorldRows &rows);
void addAttributes(WorldRows &rows, Company &company);
void addPeople(WorldRows &rows, CompanyId company);
void addFeedback(WorldRows &rows, CompanyId company, const std::vector<Contact> &contacts);
void addTalks(WorldRows &rows, CompanyId company, const std::vector<Contact> &contacts);
void addStack(WorldRows &rows, CompanyId company);
void addUse(WorldRows &rows, CompanyId company, const std::vector<Contact> &contacts);
void addScoring(WorldRows &rows, CompanyId company);
void addWork(WorldRows &rows, CompanyId company);
void addRenewals(WorldRows &rows);
void addTargets(WorldRows &rows);

} // namespace bellwether
