// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bridge.h"

#include "core/metrics/amounts.h"
#include "core/metrics/rowtable.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array KindNames = {
    "new"_L1, "expansion"_L1, "contraction"_L1, "churn"_L1, "reactivation"_L1};
constexpr std::array AllKinds = {MovementKind::New, MovementKind::Expansion,
    MovementKind::Contraction, MovementKind::Churn, MovementKind::Reactivation};

MovementKind kindOf(std::int64_t before, std::int64_t after, bool isFirst)
{
    if (before == 0) {
        return isFirst ? MovementKind::New : MovementKind::Reactivation;
    }
    if (after == 0) {
        return MovementKind::Churn;
    }
    return after > before ? MovementKind::Expansion : MovementKind::Contraction;
}

NamedValue money(QLatin1StringView name, std::int64_t minor, Currency currency)
{
    return {name, majorUnits(minor, currency), Unit::Money};
}

SeriesPoint pointOf(const QString &key, const Bridge &bridge, Currency currency)
{
    SeriesPoint point{key, {money("opening"_L1, bridge.opening, currency)}, {}};
    for (const MovementKind kind : AllKinds) {
        point.values.push_back(
            money(KindNames[static_cast<std::size_t>(kind)], bridge.amount(kind), currency));
    }
    point.values.push_back(money("fx"_L1, bridge.fx, currency));
    point.values.push_back(money("closing"_L1, bridge.closing, currency));
    return point;
}

std::vector<Month> monthsOf(DayRange range)
{
    std::vector<Month> months;
    for (Month month = Month::of(range.from); month <= Month::of(range.to); month = month + 1) {
        months.push_back(month);
    }
    return months;
}

DayRange clipped(Month month, DayRange range)
{
    return {std::max(month.firstDay(), range.from), std::min(month.lastDay(), range.to)};
}

// The range that a key names; nothing for a key that is none.
std::optional<DayRange> rangeOf(const QString &key, DayRange range)
{
    if (key.isEmpty() || key == "range"_L1) {
        return range;
    }
    const auto month = Month::fromIso(key);
    if (!month || *month < Month::of(range.from) || *month > Month::of(range.to)) {
        return std::nullopt;
    }
    return clipped(*month, range);
}

} // namespace

QString snakeCase(MovementKind kind)
{
    return KindNames[static_cast<std::size_t>(kind)];
}

std::vector<Movement> movementsOf(const RevenueSteps &steps, DayRange range)
{
    const auto &all = steps.steps();
    auto step = std::lower_bound(all.begin(), all.end(), range.from,
        [](const RevenueSteps::Step &a, QDate wanted) { return a.from < wanted; });
    std::vector<Movement> movements;
    for (; step != all.end() && step->from <= range.to; ++step) {
        const bool isFirst = step == all.begin();
        const std::int64_t before = isFirst ? 0 : std::prev(step)->yearly;
        movements.push_back(
            {step->from, kindOf(before, step->yearly, isFirst), step->yearly - before});
    }
    return movements;
}

std::int64_t Bridge::amount(MovementKind kind) const
{
    const std::int64_t signedAmount = movements[static_cast<std::size_t>(kind)];
    const bool isLoss = kind == MovementKind::Contraction || kind == MovementKind::Churn;
    return isLoss ? -signedAmount : signedAmount;
}

Bridge bridgeOf(const Question &question)
{
    Bridge bridge;
    bridge.range = question.range;
    const CompanyFacts &facts = *question.facts;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        const RevenueSteps &steps = facts.revenue->of(facts.ids[row]);
        addTo(bridge.opening, steps.yearlyAt(question.opening()));
        addTo(bridge.closing, steps.yearlyAt(question.range.to));
        for (const Movement &movement : movementsOf(steps, question.range)) {
            addTo(bridge.movements[static_cast<std::size_t>(movement.kind)], movement.yearly);
        }
    }
    return bridge;
}

std::vector<Bridge> bridgeByMonth(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const std::vector<Month> months = monthsOf(question.range);
    std::vector<Bridge> bridges(months.size());
    std::int64_t opening = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        const RevenueSteps &steps = facts.revenue->of(facts.ids[row]);
        addTo(opening, steps.yearlyAt(question.opening()));
        for (const Movement &movement : movementsOf(steps, question.range)) {
            const auto month = static_cast<std::size_t>(Month::of(movement.day) - months.front());
            addTo(
                bridges[month].movements[static_cast<std::size_t>(movement.kind)], movement.yearly);
        }
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        bridges[i].range = clipped(months[i], question.range);
        bridges[i].opening = opening;
        for (const std::int64_t movement : bridges[i].movements) {
            addTo(opening, movement);
        }
        bridges[i].closing = opening;
    }
    return bridges;
}

Series bridgeSeries(const Question &question)
{
    const Currency currency = question.currency();
    Series series;
    series.notConverted = question.notConvertedInRange();
    series.points.push_back(pointOf(u"range"_s, bridgeOf(question), currency));
    for (const Bridge &bridge : bridgeByMonth(question)) {
        series.points.push_back(pointOf(Month::of(bridge.range.from).iso(), bridge, currency));
    }
    return series;
}

Result<RowTable> bridgeRows(const Question &question, const QString &key)
{
    const QString rangeKey = key.section(u'/', 0, 0);
    const QString part = key.section(u'/', 1);
    const auto range = rangeOf(rangeKey, question.range);
    const bool isEnd = part == "opening"_L1 || part == "closing"_L1;
    const bool isKind = part.isEmpty() || part == "fx"_L1
        || std::find(KindNames.begin(), KindNames.end(), part) != KindNames.end();
    if (!range || (!isEnd && !isKind)) {
        return failure(Error::Kind::NotFound, key);
    }

    RowTableMaker maker(question,
        {{u"day"_s, RowColumn::Kind::Day}, {u"movement"_s}, {u"amount"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        const RevenueSteps &steps = question.facts->revenue->of(question.facts->ids[row]);
        if (isEnd) {
            const QDate day = part == "opening"_L1 ? range->from.addDays(-1) : range->to;
            if (const std::int64_t yearly = steps.yearlyAt(day); yearly != 0) {
                maker.add(row, {Cell{day}, Cell{part}, maker.money(yearly)});
            }
            continue;
        }
        for (const Movement &movement : movementsOf(steps, *range)) {
            if (part.isEmpty() || part == snakeCase(movement.kind)) {
                maker.add(row,
                    {Cell{movement.day}, Cell{snakeCase(movement.kind)},
                        maker.money(movement.yearly)});
            }
        }
    }
    return maker.table(u"amount"_s);
}

} // namespace bellwether
