// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/attention.h"

#include "core/metrics/amounts.h"
#include "core/metrics/earlierday.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/happinessdrops.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/risk.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/segments.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double NotableShare = 0.1;

// For each row of the facts what the rule is about, in minor units a year; nothing: it is not met.
using Hits = std::vector<std::optional<std::int64_t>>;

template <typename IsMeant>
Hits hitsOf(const CompanyFacts &facts, IsMeant isMeant)
{
    Hits hits(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (isActive(facts, row) && isMeant(row)) {
            hits[row] = facts.yearly[row];
        }
    }
    return hits;
}

Hits atRisk(const CompanyFacts &facts, DayRange)
{
    const auto &risk = facts.part<RiskColumns>();
    return hitsOf(facts, [&](std::size_t row) { return risk.isAtRisk(row); });
}

Hits highValueRed(const CompanyFacts &facts, DayRange)
{
    const auto &segments = facts.part<SegmentColumns>().segments;
    const auto &bands = facts.bands();
    return hitsOf(facts, [&](std::size_t row) {
        return bands[row] == HealthBand::AtRisk
            && (segments[row] == Segment::HvLe || segments[row] == Segment::HvHe);
    });
}

template <HealthStatus Status>
Hits ofStatus(const CompanyFacts &facts, DayRange)
{
    return hitsOf(facts, [&](std::size_t row) { return facts.statuses[row] == Status; });
}

template <HappinessLevel Level>
Hits ofHappiness(const CompanyFacts &facts, DayRange)
{
    const auto &levels = facts.part<FeedbackColumns>().levels;
    return hitsOf(facts, [&](std::size_t row) { return levels[row] == Level; });
}

Hits happinessDrop(const CompanyFacts &facts, DayRange range)
{
    Mask fell(facts.size());
    for (const HappinessDrop &drop : facts.part<HappinessDrops>(range).drops) {
        fell[drop.row] = true;
    }
    return hitsOf(facts, [&](std::size_t row) { return fell[row]; });
}

Hits overdueRenewal(const CompanyFacts &facts, DayRange)
{
    Hits hits(facts.size());
    for (const OpenRenewal &renewal : facts.renewals) {
        if (renewal.isOverdue) {
            hits[renewal.row] = hits[renewal.row].value_or(0);
            addTo(*hits[renewal.row], renewal.yearly);
        }
    }
    return hits;
}

struct Rule
{
    QLatin1StringView key;
    Hits (*hits)(const CompanyFacts &, DayRange);
};

constexpr std::array Rules = {Rule{QLatin1StringView("at_risk"), atRisk},
    Rule{QLatin1StringView("high_value_red"), highValueRed},
    Rule{QLatin1StringView("struggling"), ofStatus<HealthStatus::Struggling>},
    Rule{QLatin1StringView("not_happy"), ofHappiness<HappinessLevel::NotHappy>},
    Rule{QLatin1StringView("happiness_drop"), happinessDrop},
    Rule{QLatin1StringView("overdue_renewal"), overdueRenewal},
    Rule{QLatin1StringView("no_status"), ofStatus<HealthStatus::NotSet>},
    Rule{QLatin1StringView("no_feedback"), ofHappiness<HappinessLevel::NoFeedback>}};

// What the rules find on the last day of a range, whatever the scope.
struct AttentionHits
{
    std::array<Hits, Rules.size()> rules;

    static std::shared_ptr<const AttentionHits> of(const CompanyFacts &facts, DayRange range)
    {
        auto part = std::make_shared<AttentionHits>();
        for (std::size_t rule = 0; rule < Rules.size(); ++rule) {
            part->rules[rule] = Rules[rule].hits(facts, range);
        }
        return part;
    }
};

struct AttentionSum
{
    int companies = 0;
    std::int64_t yearly = 0;
};

AttentionSum sumOf(const Question &question, const Hits &hits)
{
    AttentionSum sum;
    for (std::size_t row = 0; row < hits.size(); ++row) {
        if (question.mask[row] && hits[row]) {
            ++sum.companies;
            addTo(sum.yearly, *hits[row]);
        }
    }
    return sum;
}

// The range of the same length that ends the day before.
DayRange rangeBefore(DayRange range)
{
    const qint64 length = range.from.daysTo(range.to) + 1;
    return {range.from.addDays(-length), range.to.addDays(-length)};
}

QString reasonText(double share, int change)
{
    QStringList reasons;
    if (share >= NotableShare) {
        reasons += u"share"_s;
    }
    if (change > 0) {
        reasons += u"rise"_s;
    }
    return reasons.join(u", "_s);
}

} // namespace

Series attentionChips(const Question &question)
{
    const DayRange before = rangeBefore(question.range);
    const Question earlier = questionOn(question, before.to);
    const auto &now = question.facts->part<AttentionHits>(question.range).rules;
    const auto &then = earlier.facts->part<AttentionHits>(before).rules;
    const int active = activeCompanies(question);
    Series series;
    for (std::size_t rule = 0; rule < Rules.size(); ++rule) {
        const AttentionSum sum = sumOf(question, now[rule]);
        if (sum.companies == 0) {
            continue;
        }
        const int previous = sumOf(earlier, then[rule]).companies;
        const int change = sum.companies - previous;
        SeriesPoint point{Rules[rule].key,
            {countValue(u"count"_s, sum.companies), shareValue(u"share"_s, sum.companies, active),
                moneyValue(u"arr"_s, sum.yearly, question.currency()),
                countValue(u"previous"_s, previous), countValue(u"change"_s, change)}};
        point.texts = {
            {u"because"_s, reasonText(static_cast<double>(sum.companies) / active, change)}};
        series.points.push_back(std::move(point));
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> attentionRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    const auto &hits = facts.part<AttentionHits>(question.range).rules;
    RowTableMaker maker(question, {{u"rule"_s}, {u"arr"_s, RowColumn::Kind::Money}});
    bool isRule = key.isEmpty();
    for (std::size_t rule = 0; rule < Rules.size(); ++rule) {
        if (!key.isEmpty() && Rules[rule].key != key) {
            continue;
        }
        isRule = true;
        for (std::size_t row = 0; row < facts.size(); ++row) {
            if (question.mask[row] && hits[rule][row]) {
                maker.add(row, {Cell{QString(Rules[rule].key)}, maker.money(*hits[rule][row])});
            }
        }
    }
    if (!isRule) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
