// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/segmentdots.h"

#include "core/base/numbertext.h"
#include "core/book/cadence.h"
#include "core/charts/markparts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostNames = 5;

// A point of the series, read once.
struct Customer
{
    std::optional<double> value; // F-VALUE
    std::optional<double> effort;
    std::optional<double> employees;
    bool isHighValue = false;
    bool isWorst = false; // At risk, Struggling
};

Customer customerOf(const SeriesPoint &point, bool isWorst)
{
    const auto segment = fromSnakeCase<Segment>(wordsOf(point, u"segment"_s));
    return {valueOf(point.values, u"value"_s), valueOf(point.values, u"effort"_s),
        valueOf(point.values, u"employees"_s), segment == Segment::HvLe || segment == Segment::HvHe,
        isWorst};
}

// F-VALUE: the value was given in place of the MRR (T-09).
bool isGiven(const Customer &customer, const SeriesPoint &point, bool isPerSeat)
{
    const double mrr = amountOf(point.values, u"mrr"_s);
    const double paid = isPerSeat ? mrr / customer.employees.value_or(1) : mrr;
    return std::abs(customer.value.value_or(paid) - paid) > 1e-6 * std::max(1.0, paid);
}

// Cents matter per seat.
ChartCell valueCell(
    const Customer &customer, const SeriesPoint &point, bool isPerSeat, Currency currency)
{
    ChartCell cell = moneyCellOf(customer.value, currency);
    if (!customer.value) {
        return cell;
    }
    if (isPerSeat && *customer.value < 1000) {
        cell.text = moneyText(*customer.value, currency);
    }
    if (isGiven(customer, point, isPerSeat)) {
        cell.text += u", set by hand"_s;
    }
    return cell;
}

// "Satisfactory, at risk by flag, premium": all that its colour, ring and star say.
QString healthWords(const ChartLevel &level, const Scatter::Point &dot, const SeriesPoint &point)
{
    QString words = level.name;
    if (dot.isRinged) {
        words += u", at risk by "_s + wordsOf(point, u"at_risk"_s);
    }
    return dot.isStarred ? words + u", premium"_s : words;
}

// Names a few of these points: those at the worst level first, then the largest.
void nameFew(
    std::vector<Scatter::Point> &points, std::vector<std::pair<std::size_t, bool>> &candidates)
{
    const std::size_t count = std::min(MostNames, candidates.size());
    const auto rank = [&](const std::pair<std::size_t, bool> &candidate) {
        const auto [place, isWorst] = candidate;
        return std::tuple(!isWorst, -points[place].x.value_or(0), place);
    };
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count),
        candidates.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    for (std::size_t i = 0; i < count; ++i) {
        points[candidates[i].first].isNamed = true;
    }
}

} // namespace

std::vector<ChartColumn> SegmentDots::columns()
{
    return {{u"value"_s, u"Value"_s, RowColumn::Kind::Money},
        {u"effort"_s, u"Effort"_s, RowColumn::Kind::Number},
        {u"health"_s, u"Health"_s, RowColumn::Kind::Text},
        {u"employees"_s, u"Employees"_s, RowColumn::Kind::Count},
        {u"arr"_s, u"ARR"_s, RowColumn::Kind::Money}};
}

SegmentDots SegmentDots::of(
    const Series &series, const Question &question, const ChartChoices &choices)
{
    const Options &options = question.facts->options;
    const Currency currency = question.currency();
    const bool isPerSeat = options.segmentValue == Options::SegmentValue::PerSeat;
    const bool isByStatus = options.healthBy == Options::HealthBy::Status;
    const auto levels = healthLevels(options.healthBy);
    const ChartLevel &worst = levels[levels.size() - 2]; // the last one is the unknown
    SegmentDots dots;
    dots.points.reserve(series.points.size());
    std::vector<std::pair<std::size_t, bool>> candidates; // places of points, and at the worst
    for (const SeriesPoint &point : series.points) {
        const ChartLevel &level =
            healthLevel(options.healthBy, wordsOf(point, isByStatus ? u"status"_s : u"band"_s));
        const Customer customer = customerOf(point, &level == &worst);
        const bool isWithoutSeats = isPerSeat && !customer.employees;
        if (!customer.value && !isWithoutSeats) {
            ++dots.notConverted;
            continue;
        }
        if (!customer.effort) {
            ++dots.withoutEffort;
            continue;
        }
        Scatter::Point dot;
        dot.item = {point.key, point.label, level.role, customer.value.value_or(0)};
        dot.isRinged = &level != &worst && !wordsOf(point, u"at_risk"_s).isEmpty();
        dot.isStarred = wordsOf(point, u"premium"_s) == "yes"_L1;
        dots.ringed += dot.isRinged ? 1 : 0;
        dots.starred += dot.isStarred ? 1 : 0;
        dot.item.cells = {valueCell(customer, point, isPerSeat, currency),
            scoreCellOf(customer.effort), wordsCellOf(healthWords(level, dot, point)),
            countCellOf(customer.employees),
            moneyCellOf(valueOf(point.values, u"arr"_s), currency)};
        dot.x = customer.value.value_or(0) > 0 ? customer.value : std::nullopt;
        dot.y = *customer.effort;
        dot.isSelected = !choices.selected.isEmpty() && point.key == choices.selected;
        if (choices.isSizedByEmployees) {
            dot.size = valueOf(point.values, u"diameter"_s).value_or(1);
            dot.isSizeKnown = customer.employees.has_value();
            dots.ofUnknownSize += dot.isSizeKnown ? 0 : 1;
        }
        if (!dot.x) {
            ++(isWithoutSeats ? dots.withoutSeats : dots.withoutValue);
        }
        if (customer.isHighValue) {
            candidates.emplace_back(dots.points.size(), customer.isWorst);
            dots.worstOfHighValue += customer.isWorst ? 1 : 0;
        }
        dots.points.push_back(std::move(dot));
    }
    nameFew(dots.points, candidates);
    return dots;
}

} // namespace bellwether
