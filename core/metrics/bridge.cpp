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
    "new"_L1, "expansion"_L1, "contraction"_L1, "churn"_L1, "reactivation"_L1, "fx"_L1};
constexpr std::array AllKinds = {MovementKind::New, MovementKind::Expansion,
    MovementKind::Contraction, MovementKind::Churn, MovementKind::Reactivation, MovementKind::FX};

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

// From nothing again, or for the first time: whether anything was ever paid before that step.
bool paidBefore(const RevenueSteps &steps, std::size_t place)
{
    if (steps.currencies() == nullptr) {
        return place > 0; // the first step is never nothing
    }
    for (std::size_t i = 0; i < place; ++i) {
        if (steps.yearlyOfStep(i, steps.steps()[i + 1].from.addDays(-1)) != 0) {
            return true;
        }
    }
    return false;
}

template <typename RateDay>
std::vector<Movement> movements(const RevenueSteps &steps, DayRange range, RateDay rateDay)
{
    const auto &all = steps.steps();
    const auto first = std::lower_bound(all.begin(), all.end(), range.from,
        [](const RevenueSteps::Step &a, QDate wanted) { return a.from < wanted; });
    std::vector<Movement> movements;
    for (auto place = static_cast<std::size_t>(first - all.begin());
         place < all.size() && all[place].from <= range.to; ++place) {
        const QDate day = rateDay(all[place].from);
        const std::int64_t before = place == 0 ? 0 : steps.yearlyOfStep(place - 1, day);
        const std::int64_t after = steps.yearlyOfStep(place, day);
        if (before != after) {
            const bool isFirst = before == 0 && !paidBefore(steps, place);
            movements.push_back({all[place].from, kindOf(before, after, isFirst), after - before});
        }
    }
    return movements;
}

// With FX, month by month.
std::vector<Movement> allMovements(const RevenueSteps &steps, DayRange range)
{
    std::vector<Movement> all = movementsOf(steps, range);
    if (steps.currencies() == nullptr) {
        return all;
    }
    for (const Month month : monthsOf(range)) {
        const DayRange days = clipped(month, range);
        if (const std::int64_t effect = rateEffectOf(steps, days); effect != 0) {
            all.push_back({days.to, MovementKind::FX, effect});
        }
    }
    std::stable_sort(
        all.begin(), all.end(), [](const Movement &a, const Movement &b) { return a.day < b.day; });
    return all;
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
    return movements(steps, range, [](QDate day) { return day; });
}

std::vector<Movement> movementsOf(const RevenueSteps &steps, DayRange range, QDate rateDay)
{
    return movements(steps, range, [rateDay](QDate) { return rateDay; });
}

std::int64_t rateEffectOf(const RevenueSteps &steps, DayRange range)
{
    if (steps.currencies() == nullptr) {
        return 0;
    }
    const auto &all = steps.steps();
    const QDate opening = range.from.addDays(-1);
    auto next = std::upper_bound(all.begin(), all.end(), opening,
        [](QDate wanted, const RevenueSteps::Step &step) { return wanted < step.from; });
    // What a step holds moves with the rates up to and including the first day of the next one,
    // whose movement is what the prices do at the rates of that day.
    std::int64_t effect = 0;
    for (auto step = next == all.begin() ? next : std::prev(next);
         step != all.end() && step->from < range.to; ++step) {
        next = std::next(step);
        const QDate from = std::max(step->from, opening);
        const QDate to = next == all.end() ? range.to : std::min(next->from, range.to);
        const auto place = static_cast<std::size_t>(step - all.begin());
        addTo(effect, steps.yearlyOfStep(place, to) - steps.yearlyOfStep(place, from));
    }
    return effect;
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
        addTo(bridge.movements[static_cast<std::size_t>(MovementKind::FX)],
            rateEffectOf(steps, question.range));
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
        for (const Movement &movement : allMovements(steps, question.range)) {
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
    const bool isKind =
        part.isEmpty() || std::find(KindNames.begin(), KindNames.end(), part) != KindNames.end();
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
        for (const Movement &movement : allMovements(steps, *range)) {
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
