// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/metricsources.h"

#include "core/metrics/factsources.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"
#include "core/metrics/stackfacts.h"
#include "core/metrics/touches.h"
#include "core/metrics/usagefacts.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

template <typename ValueOf>
SourceColumn column(const CompanyFacts &facts, ValueOf valueOf)
{
    SourceColumn column;
    column.raw.resize(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        column.raw[row] = valueOf(row);
    }
    return column;
}

double percent(double part, double whole)
{
    return whole == 0 ? Unknown : 100 * part / whole;
}

SourceColumn ofFeedback(
    const CompanyFacts &facts, const FeedbackColumns &feedback, MetricSource source)
{
    return column(facts, [&](std::size_t row) {
        switch (source) {
        case MetricSource::Csat:
            return percent(feedback.csatTopBox[row], feedback.csatAnswers[row]);
        case MetricSource::Nps:
            return feedback.netPromoterScore[row].value_or(Unknown);
        default:
            return feedback.happiness[row].value_or(Unknown);
        }
    });
}

// A metric may have a window of its own.
SourceColumn feedbackColumn(
    const CompanyFacts &facts, MetricSource source, const MetricParameters &parameters)
{
    if (!parameters.days) {
        return ofFeedback(facts, facts.part<FeedbackColumns>(), source);
    }
    const auto others = std::make_shared<CompanyFacts>(facts);
    const Window window{*parameters.days, false};
    others->options.csatWindow = window;
    others->options.npsWindow = window;
    others->options.happinessWindow = window;
    others->bookParts = std::make_shared<PartStore>();
    others->parts = std::make_shared<PartStore>();
    return ofFeedback(facts, others->part<FeedbackColumns>(), source);
}

SourceColumn alignmentColumn(const CompanyFacts &facts)
{
    const auto &stack = facts.part<StackColumns>();
    return column(facts, [&](std::size_t row) {
        double aligned = 0;
        int applicable = 0;
        for (std::size_t i = stack.begins[row]; i < stack.begins[row + 1]; ++i) {
            const StackCell &cell = stack.cells[i];
            if (!cell.isApplicable) {
                continue;
            }
            ++applicable;
            aligned += cell.alignment == Alignment::Aligned ? 1.0
                : cell.alignment == Alignment::Supported    ? facts.options.alignmentSupported
                                                            : 0.0;
        }
        return percent(aligned, applicable);
    });
}

// A book without any logins says nothing about how much its contacts use the product.
SourceColumn usageColumn(const CompanyFacts &facts)
{
    const auto &usage = facts.part<UsageColumns>();
    const bool isCounted = !facts.book->loginMonths().empty();
    return column(facts, [&](std::size_t row) {
        return isCounted && usage.usageRate[row] ? 100 * *usage.usageRate[row] : Unknown;
    });
}

SourceColumn adoptionColumn(const CompanyFacts &facts)
{
    const auto &usage = facts.part<UsageColumns>();
    return column(facts, [&](std::size_t row) {
        return percent(usage.featuresUsed[row], usage.featuresEligible[row]);
    });
}

// Touches of 90 days against those that the cadence of the company's segment asks for. Effort knows
// no segments, as they are made of it.
SourceColumn engagementColumn(const CompanyFacts &facts, ScoreFamily family)
{
    const Book &book = *facts.book;
    const auto &touches = facts.part<TouchColumns>();
    const SegmentColumns *segments =
        family == ScoreFamily::Effort ? nullptr : &facts.part<SegmentColumns>();
    std::array<int, EnumText<Segment>::Names.size()> days = {};
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i] = std::max(1, cadenceDays(book, static_cast<Segment>(i), facts.day));
    }
    const bool isCounted = std::any_of(book.interactions().begin(), book.interactions().end(),
        [&](const Interaction &interaction) { return interaction.day <= facts.day; });
    return column(facts, [&](std::size_t row) {
        const Segment segment = segments == nullptr ? Segment::Unplaced : segments->segments[row];
        const double expected = 90.0 / days[static_cast<std::size_t>(segment)];
        return isCounted ? std::min(100.0, percent(touches.in90Days[row], expected)) : Unknown;
    });
}

SourceColumn statusColumn(const CompanyFacts &facts)
{
    return column(facts, [&](std::size_t row) {
        const HealthStatus status = facts.statuses[row];
        return status == HealthStatus::NotSet ? Unknown : 25.0 * static_cast<int>(status);
    });
}

SourceColumn healthColumn(const CompanyFacts &facts, ScoreFamily family)
{
    const bool isCircle = family == ScoreFamily::Health
        || (family == ScoreFamily::Effort
            && usesSource(*facts.book, ScoreFamily::Health, MetricSource::Engagement));
    if (isCircle) {
        return column(facts, [](std::size_t) { return Unknown; });
    }
    const auto &health = facts.part<HealthScores>();
    return column(facts, [&](std::size_t row) { return health.values[row].value_or(Unknown); });
}

} // namespace

SourceColumn sourceColumn(const CompanyFacts &facts, ScoreFamily family, MetricSource source,
    const MetricParameters &parameters)
{
    switch (source) {
    case MetricSource::Manual:
        break;
    case MetricSource::Csat:
    case MetricSource::Nps:
    case MetricSource::Happiness:
        return feedbackColumn(facts, source, parameters);
    case MetricSource::Assessment:
        return assessmentColumn(facts, parameters.questionnaire);
    case MetricSource::Sentiment:
        return sentimentColumn(facts);
    case MetricSource::StackAlignment:
        return alignmentColumn(facts);
    case MetricSource::SupportHours:
    case MetricSource::Tickets:
        return ticketColumn(facts, source, parameters.days.value_or(30));
    case MetricSource::Locations:
    case MetricSource::Employees:
    case MetricSource::SlaLevel:
        return attributeColumn(facts, source, parameters);
    case MetricSource::Usage:
        return usageColumn(facts);
    case MetricSource::Adoption:
        return adoptionColumn(facts);
    case MetricSource::Engagement:
        return engagementColumn(facts, family);
    case MetricSource::HealthScore:
        return healthColumn(facts, family);
    case MetricSource::HealthStatus:
        return statusColumn(facts);
    case MetricSource::Renewals:
        return renewalColumn(facts, parameters.days.value_or(365));
    }
    return column(facts, [](std::size_t) { return Unknown; });
}

} // namespace bellwether
