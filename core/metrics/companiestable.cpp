// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companiestable.h"

#include "core/metrics/drivers.h"
#include "core/metrics/factsources.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/lifetimevalue.h"
#include "core/metrics/renewals.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scopedrow.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"
#include "core/metrics/stackfacts.h"
#include "core/metrics/touches.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Question everybody(const CompanyFacts &facts, DayRange range)
{
    return {facts.shared_from_this(), Mask(facts.size(), true), range};
}

// The parts of a line of the table, from one place.
struct Columns
{
    explicit Columns(const Question &asked)
        : question(asked)
        , facts(*asked.facts)
        , health(facts.part<HealthScores>())
        , drivers(facts.part<HealthDrivers>())
        , segments(facts.part<SegmentColumns>())
        , feedback(facts.part<FeedbackColumns>())
        , stack(facts.part<StackColumns>())
        , touches(facts.part<TouchColumns>())
        , renewals(facts.part<RenewalDays>())
        , churn(facts.part<AnnualChurn>())
        , sentiments(sentimentColumn(facts))
    {
    }

    double arr(std::size_t row) const { return majorUnits(facts.yearly[row], question.currency()); }
    // Nothing for who does not pay, and where nobody paid a year before.
    std::optional<double> lifetime(std::size_t row) const
    {
        const auto lifetime = churn.rate ? lifetimeValue(arr(row), *churn.rate) : std::nullopt;
        return lifetime ? std::optional(lifetime->value) : std::nullopt;
    }
    double upsell(std::size_t row) const
    {
        const bool isFirstYear =
            facts.options.opportunityTotal == Options::OpportunityTotal::FirstYear;
        const auto mrr = static_cast<double>(stack.mrr[row]);
        const double minor =
            (isFirstYear ? 12 * mrr : mrr) + static_cast<double>(stack.oneTime[row]);
        return minor / static_cast<double>(question.currency().minorPerMajor());
    }
    bool isActive(std::size_t row) const { return facts.kinds[row] != CompanyKind::Churned; }
    QString csm(std::size_t row) const
    {
        const TeamMember *member = facts.book->team().find(facts.csms[row]);
        return member == nullptr ? QString() : member->name;
    }
    QString sentiment(std::size_t row) const
    {
        return std::isnan(sentiments.raw[row])
            ? QString()
            : snakeCase(static_cast<Sentiment>(
                static_cast<int>(Sentiment::Neutral) + static_cast<int>(sentiments.raw[row])));
    }
    QString topDriver(std::size_t row) const
    {
        const int top = drivers.top[row];
        return top == HealthDrivers::None
            ? QString()
            : drivers.model->plan.metrics[static_cast<std::size_t>(top)].name;
    }

    const Question &question;
    const CompanyFacts &facts;
    const HealthScores &health;
    const HealthDrivers &drivers;
    const SegmentColumns &segments;
    const FeedbackColumns &feedback;
    const StackColumns &stack;
    const TouchColumns &touches;
    const RenewalDays &renewals;
    const AnnualChurn &churn;
    SourceColumn sentiments;
};

QString isoText(std::optional<QDate> day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

SeriesPoint pointOf(const Columns &columns, std::size_t row)
{
    const CompanyFacts &facts = columns.facts;
    SeriesPoint point;
    point.key = rowKey(facts.company(row));
    point.label = facts.company(row).name;
    point.values = {{u"health_score"_s, columns.health.values[row], Unit::Points},
        {u"arr"_s, columns.arr(row), Unit::Money}, {u"clv"_s, columns.lifetime(row), Unit::Money},
        {u"upsell"_s, columns.upsell(row), Unit::Money},
        {u"active"_s, columns.isActive(row) ? 1.0 : 0.0, Unit::Count},
        {u"premium"_s, facts.isPremium[row] ? 1.0 : 0.0, Unit::Count}};
    point.texts = {{u"band"_s, snakeCase(columns.health.bands[row])}, {u"csm"_s, columns.csm(row)},
        {u"last_renewal"_s, isoText(columns.renewals.last[row])},
        {u"renewal_day"_s, isoText(columns.renewals.next[row])},
        {u"last_contact"_s, isoText(columns.touches.last[row])},
        {u"sentiment"_s, columns.sentiment(row)}, {u"top_driver"_s, columns.topDriver(row)},
        {u"status"_s, snakeCase(facts.statuses[row])},
        {u"happiness"_s, snakeCase(columns.feedback.levels[row])},
        {u"segment"_s, snakeCase(columns.segments.segments[row])},
        {u"kind"_s, snakeCase(facts.kinds[row])}};
    return point;
}

Cell numberCell(std::optional<double> number)
{
    return number ? Cell{*number} : Cell{};
}

Cell cell(std::optional<QDate> day)
{
    return day ? Cell{*day} : Cell{};
}

std::vector<Cell> cellsOf(const Columns &columns, std::size_t row)
{
    const CompanyFacts &facts = columns.facts;
    return {numberCell(columns.health.values[row]), Cell{snakeCase(columns.health.bands[row])},
        Cell{columns.arr(row)}, numberCell(columns.lifetime(row)), cell(columns.renewals.last[row]),
        cell(columns.renewals.next[row]), Cell{columns.isActive(row)},
        cell(columns.touches.last[row]), Cell{columns.upsell(row)}, Cell{columns.sentiment(row)},
        Cell{columns.topDriver(row)}, Cell{snakeCase(columns.feedback.levels[row])},
        Cell{snakeCase(columns.segments.segments[row])}, Cell{snakeCase(facts.kinds[row])},
        Cell{bool(facts.isPremium[row])}};
}

void keepLatest(std::optional<QDate> &latest, QDate day)
{
    latest = latest ? std::max(*latest, day) : day;
}

} // namespace

std::shared_ptr<const RenewalDays> RenewalDays::of(const CompanyFacts &facts)
{
    auto days = std::make_shared<RenewalDays>();
    days->last.resize(facts.size());
    days->next.resize(facts.size());
    for (const DueRenewal &renewal : dueRenewals(everybody(facts, {SinceAlways, facts.day}))) {
        const Contract *successor = facts.revenue->successor(renewal.contract->id);
        const bool runsOn = facts.revenue->runsOnAfter(*renewal.contract, renewal.day);
        const QDate began =
            runsOn || successor == nullptr ? renewal.day.addDays(1) : successor->start;
        if (renewal.isRenewed && began <= facts.day) {
            keepLatest(days->last[renewal.row], began);
        }
    }
    for (const OpenRenewal &renewal : facts.renewals) {
        auto &next = days->next[renewal.row];
        next = next ? std::min(*next, renewal.day) : renewal.day;
    }
    return days;
}

Series companiesTable(const Question &question)
{
    const Columns columns(question);
    Series series;
    series.notConverted = question.notConverted();
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            series.points.push_back(pointOf(columns, row));
        }
    }
    return series;
}

Result<RowTable> companiesTableRows(const Question &question, const QString &key)
{
    const std::size_t wanted = rowWithKey(question, key);
    if (!key.isEmpty() && wanted == CompanyRows::None) {
        return failure(Error::Kind::NotFound, key);
    }
    using K = RowColumn::Kind;
    RowTableMaker maker(question,
        {{u"health_score"_s, K::Number}, {u"band"_s}, {u"arr"_s, K::Money}, {u"clv"_s, K::Money},
            {u"last_renewal"_s, K::Day}, {u"renewal_day"_s, K::Day}, {u"active"_s, K::Flag},
            {u"last_contact"_s, K::Day}, {u"upsell"_s, K::Money}, {u"sentiment"_s},
            {u"top_driver"_s}, {u"happiness"_s}, {u"segment"_s}, {u"kind"_s},
            {u"premium"_s, K::Flag}});
    const Columns columns(question);
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row] && (key.isEmpty() || row == wanted)) {
            maker.add(row, cellsOf(columns, row));
        }
    }
    return maker.table();
}

} // namespace bellwether
