// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scorehistory.h"

#include "core/metrics/amounts.h"
#include "core/metrics/companylist.h"
#include "core/metrics/earlierday.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scorefigures.h"
#include "core/metrics/scoremodel.h"
#include "core/metrics/scores.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Bands = {
    HealthBand::Satisfactory, HealthBand::NeedsAttention, HealthBand::AtRisk, HealthBand::NoScore};

DayRange monthUpTo(QDate day)
{
    return {Month::of(day).firstDay(), day};
}

// The values of a month whose rows can be asked for.
constexpr std::array Means = {
    "health"_L1, "effort"_L1, "cs_score"_L1, "coverage"_L1, "restated"_L1};

int versionOn(const Question &question, ScoreFamily family, QDate day)
{
    return scorePlan(*question.facts->book, question.facts->options, family, day).version;
}

// Where another version came into force since the month before.
void addVersion(SeriesPoint &point, const Question &question, ScoreFamily family,
    const QString &name, DayRange month)
{
    const int version = versionOn(question, family, month.to);
    if (version != versionOn(question, family, month.from.addDays(-1))) {
        point.texts.push_back({name, QString::number(version)});
    }
}

std::optional<double> meanOf(
    const Question &question, const std::vector<std::optional<double>> &values)
{
    double sum = 0;
    int count = 0;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (isActiveInScope(question, row) && values[row]) {
            sum += *values[row];
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::optional<double> restated(const Question &then, QDate modelDay)
{
    const int own = versionOn(then, ScoreFamily::Health, then.facts->day);
    if (own == versionOn(then, ScoreFamily::Health, modelDay)) {
        return healthMean(then).value;
    }
    return meanOf(then, then.facts->part<RestatedHealthScores>({modelDay, modelDay}).values);
}

void addBands(SeriesPoint &point, const Question &question)
{
    const std::vector<HealthBand> &bands = question.facts->bands();
    std::array<int, Bands.size()> counts = {};
    std::array<std::int64_t, Bands.size()> yearly = {};
    int active = 0;
    for (std::size_t row = 0; row < bands.size(); ++row) {
        if (isActiveInScope(question, row)) {
            const auto band = static_cast<std::size_t>(bands[row]);
            ++active;
            ++counts[band];
            addTo(yearly[band], question.facts->yearly[row]);
        }
    }
    for (const HealthBand band : Bands) {
        const auto place = static_cast<std::size_t>(band);
        point.parts.push_back({snakeCase(band),
            {{u"count"_s, double(counts[place]), Unit::Count},
                {u"share"_s,
                    active == 0 ? std::nullopt : std::optional(double(counts[place]) / active),
                    Unit::Ratio},
                {u"arr"_s, majorUnits(yearly[place], question.currency()), Unit::Money}}});
    }
}

SeriesPoint monthPoint(const Question &question, DayRange month)
{
    const Question then = questionOver(question, month);
    SeriesPoint point;
    point.key = Month::of(month.to).iso();
    point.values = {{u"health"_s, healthMean(then).value, Unit::Points},
        {u"effort"_s, effortMean(then).value, Unit::Points},
        {u"cs_score"_s, csScorePortfolio(then).value, Unit::Points},
        {u"coverage"_s, scoreCoverage(then).value, Unit::Ratio},
        {u"restated"_s, restated(then, question.range.to), Unit::Points}};
    addVersion(point, then, ScoreFamily::Health, u"model"_s, month);
    addVersion(point, then, ScoreFamily::Effort, u"effort_model"_s, month);
    addVersion(point, then, ScoreFamily::Cs, u"cs_model"_s, month);
    addBands(point, then);
    return point;
}

// Which rows of other facts are about companies in scope.
Mask sameCompanies(const Question &question, const CompanyFacts &others)
{
    const CompanyFacts *upcoming = question.facts->upcoming.get();
    Mask mask(others.size());
    for (std::size_t row = 0; row < others.size(); ++row) {
        if (const std::size_t now = question.facts->rowOf(others.ids[row]);
            now != CompanyRows::None) {
            mask[row] = question.mask[now];
        } else if (upcoming != nullptr) {
            const std::size_t next = upcoming->rowOf(others.ids[row]);
            mask[row] = next != CompanyRows::None && question.upcomingMask[next];
        }
    }
    return mask;
}

void addMonthRows(
    RowTableMaker &maker, const Question &then, const QString &band, const QString &month)
{
    const CompanyFacts &facts = *then.facts;
    const auto &health = facts.part<HealthScores>();
    const auto &effort = facts.part<EffortScores>();
    const auto &cs = facts.part<CsScores>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (isActiveInScope(then, row)
            && (band.isEmpty() || band == snakeCase(health.bands[row]))) {
            maker.add(facts, row,
                {Cell{month}, numberCell(health.values[row]), Cell{snakeCase(health.bands[row])},
                    Cell{health.coverage[row]}, numberCell(effort.values[row]),
                    numberCell(cs.values[row]), maker.money(facts.yearly[row])});
        }
    }
}

} // namespace

Question questionOver(const Question &question, DayRange earlier)
{
    Question then = question;
    then.facts = question.facts->on(earlier.to);
    then.range = earlier;
    then.mask = sameCompanies(question, *then.facts);
    then.upcomingMask =
        then.facts->upcoming ? sameCompanies(question, *then.facts->upcoming) : Mask();
    return then;
}

Series scoresByMonth(const Question &question)
{
    Series series;
    series.partsName = u"bands"_s;
    series.notConverted = question.notConverted();
    for (const QDate end : lastTwelveMonths(question)) {
        series.points.push_back(monthPoint(question, monthUpTo(end)));
    }
    return series;
}

Result<RowTable> scoreMonthRows(const Question &question, const QString &key)
{
    const QString monthKey = key.section(u'/', 0, 0);
    const QString part = key.section(u'/', 1);
    // A mean is of all companies of the month.
    const bool isMean = std::find(Means.begin(), Means.end(), part) != Means.end();
    const QString band = isMean ? QString() : part;
    RowTableMaker maker(question,
        {{u"month"_s}, {u"health"_s, RowColumn::Kind::Number}, {u"band"_s},
            {u"coverage"_s, RowColumn::Kind::Ratio}, {u"effort"_s, RowColumn::Kind::Number},
            {u"cs_score"_s, RowColumn::Kind::Number}, {u"arr"_s, RowColumn::Kind::Money}});
    bool isFound = key.isEmpty();
    const bool isBand = band.isEmpty() || fromSnakeCase<HealthBand>(band);
    for (const QDate end : lastTwelveMonths(question)) {
        const QString name = Month::of(end).iso();
        if (isBand && (monthKey.isEmpty() || monthKey == name)) {
            isFound = true;
            addMonthRows(maker, questionOver(question, monthUpTo(end)), band, name);
        }
    }
    if (!isFound) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
