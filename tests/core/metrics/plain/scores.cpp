// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/scores.h"

#include "tests/core/metrics/plain/feedback.h"
#include "tests/core/metrics/plain/ledger.h"
#include "tests/core/metrics/plain/stack.h"
#include "tests/core/metrics/plain/usage.h"

#include <algorithm>
#include <numeric>

namespace bellwether::plain {

namespace {

// What a sum may be off by.
constexpr double Rounding = 1e-9;

const ScoreModel *modelOn(const CompanyFacts &facts, ScoreFamily family)
{
    const ScoreModel *found = nullptr;
    for (const ScoreModel &model : facts.book->scoreModels()) {
        const bool isNewer = found == nullptr || model.adoptedOn > found->adoptedOn
            || (model.adoptedOn == found->adoptedOn && model.version > found->version);
        if (model.family == family && model.adoptedOn <= facts.day && isNewer) {
            found = &model;
        }
    }
    return found;
}

double weightOf(const CompanyFacts &facts, const MetricDefinition &metric)
{
    const ScoreModel *model = modelOn(facts, metric.family);
    bool hasOwn = false;
    bool isSuperseded = false;
    double own = 0;
    for (const ScoreWeight &weight : facts.book->scoreWeights()) {
        if (model != nullptr && weight.model == model->id) {
            hasOwn = true;
            own = weight.metric == metric.id ? weight.weight : own;
        }
    }
    for (const ScoreModel &later : facts.book->scoreModels()) {
        isSuperseded =
            isSuperseded || (later.family == metric.family && later.adoptedOn > facts.day);
    }
    if (!metric.active && !(hasOwn && isSuperseded)) {
        return 0;
    }
    return hasOwn ? own : metric.weight;
}

QDate oldest(const CompanyFacts &facts)
{
    const Window &age = facts.options.scoreMaxAge;
    return age.inMonths ? facts.day.addMonths(-age.count) : facts.day.addDays(-age.count);
}

const MetricValue *typedValue(const CompanyFacts &facts, std::size_t row, MetricDefinitionId metric)
{
    const MetricValue *found = nullptr;
    for (const MetricValue &value : facts.book->metricValues()) {
        if (value.company == facts.ids[row] && value.metric == metric && value.day <= facts.day
            && (found == nullptr || value.day >= found->day)) {
            found = &value;
        }
    }
    return found;
}

std::optional<double> sentiment(const CompanyFacts &facts, std::size_t row)
{
    const SentimentEntry *found = nullptr;
    for (const SentimentEntry &entry : facts.book->sentimentEntries()) {
        if (entry.company == facts.ids[row] && entry.day <= facts.day
            && (found == nullptr || entry.day >= found->day)) {
            found = &entry;
        }
    }
    return found == nullptr || found->day < oldest(facts)
        ? std::nullopt
        : std::optional(25.0 * static_cast<int>(found->value));
}

std::optional<double> assessment(const CompanyFacts &facts, std::size_t row)
{
    for (QDate day = facts.day; day >= oldest(facts); day = day.addDays(-1)) {
        std::optional<double> found;
        for (const AssessmentTemplate &questionnaire : facts.book->assessmentTemplates()) {
            double earned = 0;
            double possible = 0;
            bool isComplete = questionnaire.active;
            for (const AssessmentItem &item : facts.book->assessmentItems()) {
                if (item.templateId != questionnaire.id) {
                    continue;
                }
                std::optional<double> points;
                for (const AssessmentResult &result : facts.book->assessmentResults()) {
                    if (result.company == facts.ids[row] && result.item == item.id
                        && result.day == day) {
                        points = result.earned;
                    }
                }
                isComplete = isComplete && points;
                earned += points.value_or(0) * item.weight;
                possible += item.possible * item.weight;
            }
            if (isComplete && possible > 0) {
                found = 100 * earned / possible;
            }
        }
        if (found) {
            return std::clamp(*found, 0.0, 100.0);
        }
    }
    return std::nullopt;
}

// Per 30 days of those up to the day, out of the maximum.
std::optional<double> work(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    bool isCounted = false;
    double tickets = 0;
    double hours = 0;
    bool hasHours = false;
    for (const Ticket &ticket : facts.book->tickets()) {
        isCounted = isCounted || ticket.openedOn <= facts.day;
        if (ticket.company == facts.ids[row] && ticket.openedOn <= facts.day
            && ticket.openedOn > facts.day.addDays(-30)) {
            ++tickets;
            hasHours = hasHours || ticket.minutes;
            hours += static_cast<double>(ticket.minutes.value_or(0)) / 60;
        }
    }
    const bool isHours = metric.source == MetricSource::SupportHours;
    if (!isCounted || (isHours && tickets > 0 && !hasHours)) {
        return std::nullopt;
    }
    return std::min(100.0, 100 * (isHours ? hours : tickets) / metric.maximum);
}

std::optional<double> attribute(const Dated<std::int64_t> &counts, QDate day, double maximum)
{
    const auto count = counts.valueAt(day);
    return count ? std::optional(std::min(100.0, 100 * static_cast<double>(*count) / maximum))
                 : std::nullopt;
}

double percent(double part, double whole)
{
    return std::clamp(100 * part / whole, 0.0, 100.0);
}

std::optional<double> alignment(const CompanyFacts &facts, std::size_t row)
{
    double aligned = 0;
    int applicable = 0;
    for (const auto &[item, cell] : cellsOf(*facts.book, facts.company(row), facts.day)) {
        if (cell.isApplicable) {
            ++applicable;
            aligned += cell.isAligned()                  ? 1
                : cell.alignment == Alignment::Supported ? facts.options.alignmentSupported
                                                         : 0;
        }
    }
    return applicable == 0 ? std::nullopt : std::optional(percent(aligned, applicable));
}

// Of what came up in a year, without what may still be renewed.
std::optional<double> renewals(const CompanyFacts &facts, std::size_t row)
{
    std::int64_t due = 0;
    std::int64_t kept = 0;
    const Ledger ledger(*facts.book, facts.options, facts.ids[row]);
    for (const Due &one : ledger.due(facts.ids[row], {facts.day.addDays(-364), facts.day})) {
        if (one.isRenewed || one.day.daysTo(facts.day) > facts.options.graceDays) {
            due += one.due;
            kept += std::min(one.due, one.renewed);
        }
    }
    return due <= 0 ? std::nullopt
                    : std::optional(percent(static_cast<double>(kept), static_cast<double>(due)));
}

std::optional<double> usage(const CompanyFacts &facts, std::size_t row)
{
    const Book &book = *facts.book;
    const auto users = usersOf(book, facts.ids[row], facts.day);
    std::int64_t seats = 0;
    for (const Contact &contact : book.contacts()) {
        if (contact.company == facts.ids[row] && contact.since.value_or(facts.day) <= facts.day
            && contact.leftOn.value_or(facts.day) >= facts.day) {
            seats += contact.seats.value_or(0);
        }
    }
    seats = facts.company(row).seats.valueAt(facts.day).value_or(seats);
    const std::int64_t most = seats > 0 ? seats : static_cast<std::int64_t>(users.size());
    if (most == 0 || book.loginMonths().empty()) {
        return std::nullopt;
    }
    int active = 0;
    for (const Contact *user : users) {
        bool isActive = false;
        for (const QDate day : loginDays(book, user->id)) {
            isActive = isActive || (facts.day.addDays(-28) < day && day <= facts.day);
        }
        active += isActive ? 1 : 0;
    }
    return percent(active, static_cast<double>(most));
}

std::optional<double> adoption(const CompanyFacts &facts, std::size_t row)
{
    const Book &book = *facts.book;
    const CompanyId company = facts.ids[row];
    int eligible = 0;
    for (const Feature &feature : book.features()) {
        eligible += feature.active ? 1 : 0;
    }
    const bool isEligible = !usersOf(book, company, facts.day).empty()
        || !featureDays(book, company, {}, {QDate(1900, 1, 1), facts.day}).empty();
    if (eligible == 0 || !isEligible) {
        return std::nullopt;
    }
    int used = 0;
    for (const auto &[feature, days] :
        featureDays(book, company, {}, {facts.day.addDays(-27), facts.day})) {
        used += days.isUsed(facts.options.adoptionMinutes) ? 1 : 0;
    }
    return percent(used, eligible);
}

std::optional<double> engagement(const CompanyFacts &facts, std::size_t row, ScoreFamily family)
{
    const Segment segment =
        family == ScoreFamily::Effort ? Segment::Unplaced : segmentOf(facts, row);
    int touches = 0;
    bool isAny = false;
    for (const Interaction &interaction : facts.book->interactions()) {
        const qint64 age = interaction.day.daysTo(facts.day);
        isAny = isAny || age >= 0;
        touches +=
            interaction.company == facts.ids[row] && isTouch(interaction) && age >= 0 && age < 90
            ? 1
            : 0;
    }
    return isAny ? std::optional(percent(touches * cadence(*facts.book, segment, facts.day), 90))
                 : std::nullopt;
}

// What others know, on their scale.
std::optional<double> asked(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    const std::vector<CompanyId> company = {facts.ids[row]};
    switch (metric.source) {
    case MetricSource::Csat: {
        const auto values = csat(*facts.book, company, facts.day, facts.options);
        const auto good =
            std::count_if(values.begin(), values.end(), [](int value) { return value >= 4; });
        return values.empty()
            ? std::nullopt
            : std::optional(percent(static_cast<double>(good), static_cast<double>(values.size())));
    }
    case MetricSource::Nps: {
        const auto counts = nps(*facts.book, company, facts.day, facts.options);
        const int n = counts[0] + counts[1] + counts[2];
        return n == 0 ? std::nullopt
                      : std::optional((100.0 * (counts[0] - counts[2]) / n + 100) / 2);
    }
    case MetricSource::Happiness: {
        const auto points = happiness(*facts.book, company[0], facts.day, facts.options);
        return points.empty() ? std::nullopt
                              : std::optional(std::accumulate(points.begin(), points.end(), 0.0)
                                  / static_cast<double>(points.size()));
    }
    case MetricSource::StackAlignment:
        return alignment(facts, row);
    case MetricSource::Renewals:
        return renewals(facts, row);
    case MetricSource::Usage:
        return usage(facts, row);
    case MetricSource::Adoption:
        return adoption(facts, row);
    case MetricSource::Engagement:
        return engagement(facts, row, metric.family);
    case MetricSource::HealthScore:
        return healthOf(facts, row).value;
    default:
        return std::nullopt;
    }
}

std::optional<double> fromSource(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    const Company &company = facts.company(row);
    switch (metric.source) {
    case MetricSource::Manual:
    case MetricSource::SlaLevel: // without points for levels
        return std::nullopt;
    case MetricSource::Sentiment:
        return sentiment(facts, row);
    case MetricSource::Assessment:
        return assessment(facts, row);
    case MetricSource::Tickets:
    case MetricSource::SupportHours:
        return work(facts, row, metric);
    case MetricSource::Locations:
        return attribute(company.locations, facts.day, metric.maximum);
    case MetricSource::Employees:
        return company.employees.valueAt(facts.day).value_or(0) == 0
            ? std::nullopt
            : attribute(company.employees, facts.day, metric.maximum);
    case MetricSource::HealthStatus:
        return facts.statuses[row] == HealthStatus::NotSet
            ? std::nullopt
            : std::optional(25.0 * static_cast<int>(facts.statuses[row]));
    default:
        return asked(facts, row, metric);
    }
}

// Whether the metric applies, and its score where it is known.
std::pair<bool, std::optional<double>> metricScore(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    const MetricValue *typed = typedValue(facts, row, metric.id);
    if (typed != nullptr && !typed->isApplicable) {
        return {false, std::nullopt};
    }
    if (typed != nullptr && typed->raw && typed->day >= oldest(facts)) {
        const double score = std::clamp(100 * *typed->raw / metric.maximum, 0.0, 100.0);
        return {true, metric.direction == MetricDirection::LowerIsBetter ? 100 - score : score};
    }
    auto score = fromSource(facts, row, metric);
    if (score && metric.direction == MetricDirection::LowerIsBetter) {
        score = 100 - *score;
    }
    return {true, score};
}

double monthly(const CompanyFacts &facts, std::size_t row)
{
    const auto given = facts.company(row).segmentValueOverride.valueAt(facts.day);
    return given && *given >= 0 ? 12.0 * static_cast<double>(*given)
                                : static_cast<double>(facts.yearly[row]);
}

bool isActive(const CompanyFacts &facts, std::size_t row)
{
    return facts.kinds[row] != CompanyKind::Churned;
}

bool hasValue(const CompanyFacts &facts, std::size_t row)
{
    const auto given = facts.company(row).segmentValueOverride.valueAt(facts.day);
    return (given && *given >= 0) || !facts.isNotConverted[row];
}

} // namespace

Score scoreOf(const CompanyFacts &facts, std::size_t row, ScoreFamily family)
{
    const ScoreModel *model = modelOn(facts, family);
    const MissingPolicy missing = facts.options.scoreMissing.value_or(
        model == nullptr ? MissingPolicy::Exclude : model->missing);
    Score score;
    double all = 0;
    double applicable = 0;
    double known = 0;
    int metrics = 0;
    int metricsKnown = 0;
    double sum = 0;
    double weights = 0;
    for (const MetricDefinition &metric : facts.book->metricDefinitions()) {
        const double weight = metric.family == family ? weightOf(facts, metric) : 0;
        if (weight <= 0) {
            continue;
        }
        ++metrics;
        all += weight;
        const auto [applies, own] = metricScore(facts, row, metric);
        if (!applies) {
            continue;
        }
        applicable += weight;
        known += own ? weight : 0;
        metricsKnown += own ? 1 : 0;
        if (own) {
            score.known[metric.id] = *own;
        }
        if (own || missing != MissingPolicy::Exclude) {
            const double counted = own ? *own : missing == MissingPolicy::Zero ? 0 : 50;
            score.counted[metric.id] = counted;
            score.weights[metric.id] = weight;
            sum += weight * counted;
            weights += weight;
        }
    }
    score.applicable = all > 0 ? applicable / all : 0;
    score.coverage = applicable > 0 ? known / applicable : 0;
    const bool isEnough = family == ScoreFamily::Cs
        ? metricsKnown >= std::min(2, metrics)
        : known >= (facts.options.scoreMinCoverage - 1e-9) * applicable;
    if (metricsKnown > 0 && isEnough) {
        score.value = sum / weights;
    }
    return score;
}

Score healthOf(const CompanyFacts &facts, std::size_t row)
{
    bool hasMetrics = false;
    for (const MetricDefinition &metric : facts.book->metricDefinitions()) {
        hasMetrics =
            hasMetrics || (metric.family == ScoreFamily::Health && weightOf(facts, metric) > 0);
    }
    Score score = scoreOf(facts, row, ScoreFamily::Health);
    const ScoreSnapshot *newest = nullptr;
    for (const ScoreSnapshot &snapshot : facts.book->scoreSnapshots()) {
        if (!hasMetrics && snapshot.company == facts.ids[row]
            && snapshot.family == ScoreFamily::Health && snapshot.day <= facts.day
            && snapshot.day >= oldest(facts)
            && (newest == nullptr || newest->day <= snapshot.day)) {
            newest = &snapshot;
        }
    }
    if (newest != nullptr && newest->score) {
        score.value = newest->score;
        score.coverage = newest->coverage.value_or(1);
        score.applicable = 1;
        score.isImported = true;
    }
    return score;
}

HealthBand bandOf(const CompanyFacts &facts, std::size_t row)
{
    const auto score = healthOf(facts, row).value;
    const ScoreModel *model = modelOn(facts, ScoreFamily::Health);
    if (!score) {
        return HealthBand::NoScore;
    }
    return *score > (model == nullptr ? 70 : model->upperBound) - Rounding
        ? HealthBand::Satisfactory
        : *score > (model == nullptr ? 40 : model->lowerBound) - Rounding
        ? HealthBand::NeedsAttention
        : HealthBand::AtRisk;
}

bool isTouch(const Interaction &interaction)
{
    return interaction.type != InteractionType::Note
        && interaction.type != InteractionType::Observation && interaction.attended != false;
}

int cadence(const Book &book, Segment segment, QDate day)
{
    int days = 90;
    QDate since;
    for (const SegmentCadence &cadence : book.segmentCadences()) {
        if (cadence.segment == segment && cadence.from <= day
            && (!since.isValid() || since <= cadence.from)) {
            since = cadence.from;
            days = cadence.days;
        }
    }
    return days;
}

std::map<MetricDefinitionId, double> contributions(
    const CompanyFacts &facts, std::size_t row, ScoreFamily family)
{
    const Score own = scoreOf(facts, row, family);
    double weights = 0;
    for (const auto &[metric, weight] : own.weights) {
        weights += weight;
    }
    std::map<MetricDefinitionId, double> sums;
    std::map<MetricDefinitionId, int> counts;
    for (std::size_t other = 0; other < facts.size(); ++other) {
        if (isActive(facts, other)) {
            for (const auto &[metric, counted] : scoreOf(facts, other, family).counted) {
                sums[metric] += counted;
                ++counts[metric];
            }
        }
    }
    std::map<MetricDefinitionId, double> contributions;
    for (const auto &[metric, counted] : own.counted) {
        if (counts[metric] > 0) {
            contributions[metric] =
                own.weights.at(metric) / weights * (counted - sums[metric] / counts[metric]);
        }
    }
    return contributions;
}

Segment segmentOf(const CompanyFacts &facts, std::size_t row)
{
    const auto effort = scoreOf(facts, row, ScoreFamily::Effort).value;
    if (!isActive(facts, row) || !hasValue(facts, row) || !effort) {
        return Segment::Unplaced;
    }
    std::vector<double> values;
    for (std::size_t other = 0; other < facts.size(); ++other) {
        if (isActive(facts, other) && hasValue(facts, other) && monthly(facts, other) > 0) {
            values.push_back(monthly(facts, other));
        }
    }
    std::sort(values.begin(), values.end());
    const std::size_t size = values.size();
    const bool isHigh = monthly(facts, row) > 0 && size > 0
        && 2 * monthly(facts, row) >= values[size / 2] + values[(size - 1) / 2];
    const bool isMuch = *effort > facts.options.effortThreshold - Rounding;
    return isHigh ? (isMuch ? Segment::HvHe : Segment::HvLe)
                  : (isMuch ? Segment::LvHe : Segment::LvLe);
}

} // namespace bellwether::plain
