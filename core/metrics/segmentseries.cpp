// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/segmentseries.h"

#include "core/metrics/amounts.h"
#include "core/metrics/companylist.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/risk.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scopedrow.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"
#include "core/metrics/touches.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Areas = {
    Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe, Segment::Unplaced};

double monthlyOf(const Question &question, std::int64_t yearly)
{
    return majorUnits(yearly, question.currency()) / 12;
}

SeriesPoint companyPoint(const Question &question, std::size_t row)
{
    const CompanyFacts &facts = *question.facts;
    const auto &segments = facts.part<SegmentColumns>();
    const auto &sizes = facts.part<SizeColumns>();
    const auto employees = sizes.employees[row];
    SeriesPoint point;
    point.key = rowKey(facts.company(row));
    point.label = facts.company(row).name;
    point.values = {{u"value"_s, segments.values[row], Unit::Money},
        {u"effort"_s, facts.part<EffortScores>().values[row], Unit::Points},
        {u"mrr"_s, monthlyOf(question, facts.yearly[row]), Unit::Money},
        {u"arr"_s, majorUnits(facts.yearly[row], question.currency()), Unit::Money},
        {u"employees"_s, employees ? std::optional(double(*employees)) : std::nullopt, Unit::Count},
        {u"size_ratio"_s, sizes.ratios[row], Unit::Number},
        {u"diameter"_s, sizes.diameter(row), Unit::Number}};
    point.texts = {{u"band"_s, snakeCase(facts.bands()[row])},
        {u"segment"_s, snakeCase(segments.segments[row])},
        {u"status"_s, snakeCase(facts.statuses[row])},
        {u"at_risk"_s, riskGroundsText(facts.part<RiskColumns>().grounds[row])},
        {u"premium"_s, facts.isPremium[row] ? u"yes"_s : u"no"_s}};
    return point;
}

// Calls with the row of each active company in scope, of that segment if there is one.
template <typename Function>
void forEachOf(const Question &question, std::optional<Segment> segment, Function function)
{
    const auto &segments = question.facts->part<SegmentColumns>().segments;
    for (std::size_t row = 0; row < segments.size(); ++row) {
        if (isActiveInScope(question, row) && (!segment || segments[row] == *segment)) {
            function(row);
        }
    }
}

RowTable pointTable(
    const Question &question, std::optional<Segment> segment, std::optional<std::size_t> only)
{
    const CompanyFacts &facts = *question.facts;
    const auto &segments = facts.part<SegmentColumns>();
    const auto &sizes = facts.part<SizeColumns>();
    RowTableMaker maker(question,
        {{u"segment"_s}, {u"value"_s, RowColumn::Kind::Money},
            {u"effort"_s, RowColumn::Kind::Number}, {u"band"_s},
            {u"employees"_s, RowColumn::Kind::Count}, {u"size_ratio"_s, RowColumn::Kind::Number},
            {u"mrr"_s, RowColumn::Kind::Money}, {u"arr"_s, RowColumn::Kind::Money}});
    forEachOf(question, segment, [&](std::size_t row) {
        if (only && *only != row) {
            return;
        }
        const auto employees = sizes.employees[row];
        maker.add(row,
            {Cell{snakeCase(segments.segments[row])}, numberCell(segments.values[row]),
                numberCell(facts.part<EffortScores>().values[row]),
                Cell{snakeCase(facts.bands()[row])}, employees ? Cell{*employees} : Cell{},
                numberCell(sizes.ratios[row]), Cell{monthlyOf(question, facts.yearly[row])},
                maker.money(facts.yearly[row])});
    });
    return maker.table();
}

RowTable cadenceTable(const Question &question, std::optional<Segment> segment, bool onlyOverdue)
{
    const CompanyFacts &facts = *question.facts;
    const auto &cadence = facts.part<CadenceColumns>();
    const auto &last = facts.part<TouchColumns>().last;
    const auto &segments = facts.part<SegmentColumns>().segments;
    RowTableMaker maker(question,
        {{u"segment"_s}, {u"last_contact"_s, RowColumn::Kind::Day},
            {u"days_since"_s, RowColumn::Kind::Count}, {u"cadence"_s, RowColumn::Kind::Count},
            {u"next_touch"_s, RowColumn::Kind::Day}, {u"overdue"_s, RowColumn::Kind::Flag},
            {u"arr"_s, RowColumn::Kind::Money}});
    std::vector<std::size_t> rows;
    forEachOf(question, segment, [&](std::size_t row) {
        if (!onlyOverdue || cadence.isOverdue[row]) {
            rows.push_back(row);
        }
    });
    // No day comes before every day.
    std::stable_sort(rows.begin(), rows.end(),
        [&](std::size_t a, std::size_t b) { return cadence.nextTouch[a] < cadence.nextTouch[b]; });
    for (const std::size_t row : rows) {
        const auto since = cadence.daysSince[row];
        const auto next = cadence.nextTouch[row];
        maker.add(row,
            {Cell{snakeCase(segments[row])}, last[row] ? Cell{*last[row]} : Cell{},
                since ? Cell{std::int64_t(*since)} : Cell{},
                Cell{std::int64_t(cadence.cadences[row])}, next ? Cell{*next} : Cell{},
                Cell{bool(cadence.isOverdue[row])}, maker.money(facts.yearly[row])});
    }
    return maker.table();
}

} // namespace

double SizeColumns::diameter(std::size_t row) const
{
    return ratios[row] ? std::clamp(std::sqrt(*ratios[row]), 0.5, 3.0) : 1.0;
}

std::shared_ptr<const SizeColumns> SizeColumns::of(const CompanyFacts &facts)
{
    auto sizes = std::make_shared<SizeColumns>();
    sizes->employees.resize(facts.size());
    sizes->ratios.resize(facts.size());
    double sum = 0;
    int companies = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const std::int64_t employees = facts.company(row).employees.valueAt(facts.day).value_or(0);
        if (employees <= 0) {
            continue;
        }
        sizes->employees[row] = employees;
        if (facts.kinds[row] != CompanyKind::Churned) {
            sum += static_cast<double>(employees);
            ++companies;
        }
    }
    if (companies == 0) {
        return sizes;
    }
    sizes->mean = sum / companies;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (const auto employees = sizes->employees[row]) {
            sizes->ratios[row] = static_cast<double>(*employees) / *sizes->mean;
        }
    }
    return sizes;
}

std::shared_ptr<const CadenceColumns> CadenceColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<CadenceColumns>();
    columns->cadences.resize(facts.size());
    columns->daysSince.resize(facts.size());
    columns->isOverdue.resize(facts.size());
    columns->nextTouch.resize(facts.size());
    std::array<int, Areas.size()> days = {};
    for (const Segment segment : Areas) {
        days[static_cast<std::size_t>(segment)] = cadenceDays(*facts.book, segment, facts.day);
    }
    const auto &segments = facts.part<SegmentColumns>().segments;
    const auto &touches = facts.part<TouchColumns>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const int cadence = days[static_cast<std::size_t>(segments[row])];
        columns->cadences[row] = cadence;
        if (touches.last[row]) {
            columns->daysSince[row] = static_cast<int>(touches.last[row]->daysTo(facts.day));
            if (facts.kinds[row] != CompanyKind::Churned) {
                columns->nextTouch[row] = touches.last[row]->addDays(cadence);
            }
        }
        const auto since = columns->daysSince[row];
        columns->isOverdue[row] =
            facts.kinds[row] != CompanyKind::Churned && (!since || *since > cadence);
    }
    return columns;
}

Figure checkInsOverdue(const Question &question)
{
    const auto &isOverdue = question.facts->part<CadenceColumns>().isOverdue;
    std::size_t companies = 0;
    for (std::size_t row = 0; row < isOverdue.size(); ++row) {
        companies += question.mask[row] && isOverdue[row] ? 1U : 0U;
    }
    return countFigure(companies);
}

RowTable checkInsOverdueRows(const Question &question)
{
    return cadenceTable(question, {}, true);
}

Series segmentPoints(const Question &question)
{
    const auto &segments = question.facts->part<SegmentColumns>();
    Series series;
    series.notConverted = question.notConverted();
    forEachOf(question, {},
        [&](std::size_t row) { series.points.push_back(companyPoint(question, row)); });
    series.totals = {{u"value_threshold"_s, segments.valueThreshold, Unit::Money},
        {u"effort_threshold"_s, segments.effortThreshold, Unit::Points}};
    return series;
}

Result<RowTable> segmentPointRows(const Question &question, const QString &key)
{
    if (key.isEmpty()) {
        return pointTable(question, {}, {});
    }
    const std::size_t row = rowWithKey(question, key);
    if (row == CompanyRows::None || !isActiveInScope(question, row)) {
        return failure(Error::Kind::NotFound, key);
    }
    return pointTable(question, {}, row);
}

Series segmentAreas(const Question &question)
{
    Series series;
    series.notConverted = question.notConverted();
    int all = 0;
    forEachOf(question, {}, [&](std::size_t) { ++all; });
    for (const Segment segment : Areas) {
        int companies = 0;
        std::int64_t yearly = 0;
        forEachOf(question, segment, [&](std::size_t row) {
            ++companies;
            addTo(yearly, question.facts->yearly[row]);
        });
        SeriesPoint point;
        point.key = snakeCase(segment);
        point.values = {{u"count"_s, double(companies), Unit::Count},
            {u"share"_s, all == 0 ? std::nullopt : std::optional(double(companies) / all),
                Unit::Ratio},
            {u"mrr"_s, monthlyOf(question, yearly), Unit::Money},
            {u"arr"_s, majorUnits(yearly, question.currency()), Unit::Money}};
        series.points.push_back(std::move(point));
    }
    return series;
}

Result<RowTable> segmentAreaRows(const Question &question, const QString &key)
{
    const auto segment = fromSnakeCase<Segment>(key);
    if (!key.isEmpty() && !segment) {
        return failure(Error::Kind::NotFound, key);
    }
    return pointTable(question, segment, {});
}

Series segmentCadence(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &cadence = facts.part<CadenceColumns>();
    Series series;
    for (const Segment segment : Areas) {
        int companies = 0;
        int overdue = 0;
        forEachOf(question, segment, [&](std::size_t row) {
            ++companies;
            overdue += cadence.isOverdue[row] ? 1 : 0;
        });
        SeriesPoint point;
        point.key = snakeCase(segment);
        point.values = {
            {u"days"_s, double(cadenceDays(*facts.book, segment, facts.day)), Unit::Days},
            {u"companies"_s, double(companies), Unit::Count},
            {u"overdue"_s, double(overdue), Unit::Count}};
        series.points.push_back(std::move(point));
    }
    return series;
}

Result<RowTable> segmentCadenceRows(const Question &question, const QString &key)
{
    const QString part = key.section(u'/', 1);
    const auto segment = fromSnakeCase<Segment>(key.section(u'/', 0, 0));
    const bool isPart = part.isEmpty() || part == "overdue"_L1;
    if (!key.isEmpty() && (!segment || !isPart)) {
        return failure(Error::Kind::NotFound, key);
    }
    return cadenceTable(question, segment, !part.isEmpty());
}

} // namespace bellwether
