// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bandmoves.h"

#include "core/metrics/question.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What stands in a world by row: the band's place among the names, and the score.
struct Standing
{
    std::vector<std::size_t> bands;
    std::vector<std::optional<double>> values;
};

template <typename Band>
Standing standingOf(const std::vector<Band> &bands, const std::vector<Band> &order,
    const std::vector<std::optional<double>> &values)
{
    Standing standing;
    standing.values = values;
    for (const Band band : bands) {
        standing.bands.push_back(
            static_cast<std::size_t>(std::find(order.begin(), order.end(), band) - order.begin()));
    }
    return standing;
}

const std::vector<HealthBand> HealthOrder{
    HealthBand::Satisfactory, HealthBand::NeedsAttention, HealthBand::AtRisk, HealthBand::NoScore};
const std::vector<EffortBand> EffortOrder{EffortBand::Low, EffortBand::High, EffortBand::NoScore};
const std::vector<CsBand> CsOrder{CsBand::Strong, CsBand::Fair, CsBand::Weak, CsBand::NoScore};
const std::vector<Segment> SegmentOrder{
    Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe, Segment::Unplaced};

Standing standingOf(BandMoves::Of of, const CompanyFacts &facts)
{
    switch (of) {
    case BandMoves::Of::Health: {
        const auto &scores = facts.part<HealthScores>();
        return standingOf(scores.bands, HealthOrder, scores.values);
    }
    case BandMoves::Of::Effort: {
        const auto &scores = facts.part<EffortScores>();
        return standingOf(scores.bands, EffortOrder, scores.values);
    }
    case BandMoves::Of::Cs: {
        const auto &scores = facts.part<CsScores>();
        return standingOf(scores.bands, CsOrder, scores.values);
    }
    case BandMoves::Of::Segments:
        break;
    }
    return standingOf(
        facts.part<SegmentColumns>().segments, SegmentOrder, facts.part<EffortScores>().values);
}

template <typename Band>
QStringList namesOf(const std::vector<Band> &order)
{
    QStringList names;
    for (const Band band : order) {
        names << nameOf(band);
    }
    return names;
}

QStringList namesOf(BandMoves::Of of)
{
    switch (of) {
    case BandMoves::Of::Health:
        return namesOf(HealthOrder);
    case BandMoves::Of::Effort:
        return {u"Low effort"_s, u"High effort"_s, u"No score"_s};
    case BandMoves::Of::Cs:
        return namesOf(CsOrder);
    case BandMoves::Of::Segments:
        break;
    }
    return {u"High value, low effort"_s, u"High value, high effort"_s, u"Low value, low effort"_s,
        u"Low value, high effort"_s, u"In no segment"_s};
}

struct Mean
{
    double sum = 0;
    int count = 0;

    void add(const std::optional<double> &value)
    {
        sum += value.value_or(0);
        count += value ? 1 : 0;
    }
    std::optional<double> value() const
    {
        return count == 0 ? std::nullopt : std::optional(sum / count);
    }
};

} // namespace

BandMoves BandMoves::between(Of of, const CompanyFacts &before, const CompanyFacts &after)
{
    const Standing then = standingOf(of, before);
    const Standing now = standingOf(of, after);
    const Currency currency = before.book->settings().baseCurrency();
    BandMoves result;
    for (const QString &name : namesOf(of)) {
        result.bands.push_back({name});
    }
    Mean meanBefore;
    Mean meanAfter;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const std::size_t other = after.rowOf(before.ids[row]);
        if (before.kinds[row] == CompanyKind::Churned || other == CompanyRows::None) {
            continue;
        }
        const double arr = majorUnits(before.yearly[row], currency);
        ++result.customers;
        Band &from = result.bands[then.bands[row]];
        Band &to = result.bands[now.bands[other]];
        ++from.before;
        from.arrBefore += arr;
        ++to.after;
        to.arrAfter += arr;
        meanBefore.add(then.values[row]);
        meanAfter.add(now.values[other]);
        if (then.bands[row] != now.bands[other]) {
            result.moves.push_back({before.ids[row], before.company(row).name, from.name, to.name,
                then.values[row], now.values[other], arr});
        }
    }
    result.meanBefore = meanBefore.value();
    result.meanAfter = meanAfter.value();
    std::stable_sort(result.moves.begin(), result.moves.end(),
        [](const Move &a, const Move &b) { return a.arr > b.arr; });
    return result;
}

} // namespace bellwether
