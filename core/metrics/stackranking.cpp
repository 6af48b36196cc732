// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackranking.h"

#include "core/metrics/stackrevenue.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

constexpr std::size_t Top = 10;

QString customerName(const CompanyFacts &facts, std::size_t row)
{
    return facts.company(row).name;
}

QString nameOfItem(const CompanyFacts &facts, std::size_t place)
{
    return itemName(*facts.book, facts.part<StackColumns>().items[place]);
}

// What the customer pays: all, or for the items that count.
void addRevenue(StackStanding &standing, const StackScope &scope, const StackRevenue &revenue)
{
    const std::size_t row = standing.place;
    if (scope.takesAllItems()) {
        standing.yearly = scope.question().facts->yearly[row];
        standing.oneTime = revenue.oneTime[row];
        return;
    }
    for (const ItemRevenue &item : revenue.of(row)) {
        if (scope.takes(item.item)) {
            addTo(standing.yearly, item.yearly);
            addTo(standing.oneTime, item.oneTime);
        }
    }
}

std::vector<StackStanding> topTen(std::vector<StackStanding> standings, const Options &options,
    QString (*nameOf)(const CompanyFacts &, std::size_t place), const CompanyFacts &facts)
{
    const bool byRevenue = options.stackRank == Options::StackRank::Mrr;
    const auto isBefore = [&](const StackStanding &a, const StackStanding &b) {
        std::array<std::int64_t, 2> first = {a.open.total(options), a.yearly};
        std::array<std::int64_t, 2> second = {b.open.total(options), b.yearly};
        if (byRevenue) {
            std::swap(first[0], first[1]);
            std::swap(second[0], second[1]);
        }
        if (first != second) {
            return first > second;
        }
        const int names = nameOf(facts, a.place).compare(nameOf(facts, b.place));
        return names != 0 ? names < 0 : a.place < b.place;
    };
    const std::size_t count = std::min(Top, standings.size());
    std::partial_sort(standings.begin(), standings.begin() + static_cast<std::ptrdiff_t>(count),
        standings.end(), isBefore);
    standings.erase(standings.begin() + static_cast<std::ptrdiff_t>(count), standings.end());
    return standings;
}

} // namespace

std::optional<double> StackStanding::share(const Options &options) const
{
    return of == 0 ? std::nullopt : std::optional(alignedPart(options) / of);
}

int itemsInUse(const StackScope &scope)
{
    std::vector<bool> isInUse(scope.stack().items.size());
    scope.forEachCompany([&](std::size_t row) {
        for (const StackCell &cell : scope.stack().of(row)) {
            if (cell.isApplicable && scope.takes(cell)) {
                isInUse[cell.place] = true;
            }
        }
    });
    return static_cast<int>(std::count(isInUse.begin(), isInUse.end(), true));
}

std::vector<StackStanding> standingsOfCustomers(const StackScope &scope)
{
    const CompanyFacts &facts = *scope.question().facts;
    const auto &revenue = facts.part<StackRevenue>();
    const bool isOfAll = facts.options.alignmentOf == Options::AlignmentOf::All;
    const int items = isOfAll ? itemsInUse(scope) : 0;
    std::vector<StackStanding> standings;
    scope.forEachCompany([&](std::size_t row) {
        StackStanding standing{row};
        for (const StackCell &cell : scope.stack().of(row)) {
            if (scope.takes(cell)) {
                standing.add(cell);
            }
        }
        standing.open = scope.openAt(row); // with what names no item
        standing.of = isOfAll ? items : standing.applicable;
        addRevenue(standing, scope, revenue);
        if (!standing.isEmpty()) {
            standings.push_back(standing);
        }
    });
    return standings;
}

std::vector<StackStanding> standingsOfItems(const StackScope &scope)
{
    const CompanyFacts &facts = *scope.question().facts;
    const auto &revenue = facts.part<StackRevenue>();
    const std::vector<StackItemId> &items = scope.stack().items;
    std::vector<StackStanding> all;
    for (std::size_t place = 0; place < items.size(); ++place) {
        all.push_back({place});
    }
    int companies = 0;
    scope.forEachCompany([&](std::size_t row) {
        ++companies;
        for (const StackCell &cell : scope.stack().of(row)) {
            all[cell.place].add(cell);
        }
        for (const ItemRevenue &item : revenue.of(row)) {
            const auto found = std::lower_bound(items.begin(), items.end(), item.item);
            if (found != items.end() && *found == item.item) {
                StackStanding &standing = all[static_cast<std::size_t>(found - items.begin())];
                addTo(standing.yearly, item.yearly);
                addTo(standing.oneTime, item.oneTime);
            }
        }
    });
    std::vector<StackStanding> standings;
    for (StackStanding &standing : all) {
        const bool isOfAll = facts.options.alignmentOf == Options::AlignmentOf::All;
        standing.of = isOfAll && standing.applicable > 0 ? companies : standing.applicable;
        if (scope.takesPlace(standing.place) && !standing.isEmpty()) {
            standings.push_back(standing);
        }
    }
    return standings;
}

std::vector<StackStanding> topCustomers(const StackScope &scope)
{
    const CompanyFacts &facts = *scope.question().facts;
    return topTen(standingsOfCustomers(scope), facts.options, customerName, facts);
}

std::vector<StackStanding> topItems(const StackScope &scope)
{
    const CompanyFacts &facts = *scope.question().facts;
    return topTen(standingsOfItems(scope), facts.options, nameOfItem, facts);
}

} // namespace bellwether
