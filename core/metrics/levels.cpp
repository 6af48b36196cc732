// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/levels.h"

#include "core/metrics/amounts.h"
#include "core/metrics/earlierday.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct LevelSum
{
    int companies = 0;
    std::int64_t yearly = 0;

    void add(std::int64_t amount)
    {
        ++companies;
        addTo(yearly, amount);
    }
};

struct LevelSums
{
    std::vector<LevelSum> levels;
    LevelSum all;
};

LevelSums sumsOf(const Question &question, const LevelKind &kind)
{
    const CompanyFacts &facts = *question.facts;
    const auto &places = kind.column(facts).places;
    LevelSums sums{std::vector<LevelSum>(kind.names.size()), {}};
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && places[row] != LevelColumn::None) {
            sums.levels[places[row]].add(facts.yearly[row]);
            sums.all.add(facts.yearly[row]);
        }
    }
    return sums;
}

std::vector<NamedValue> valuesOf(const Question &question, const LevelSum &sum, const LevelSum &all)
{
    const bool byArr = question.facts->options.sharesBy == Options::SharesBy::Arr;
    return {countValue(u"count"_s, sum.companies),
        byArr ? shareValue(u"share"_s, sum.yearly, all.yearly)
              : shareValue(u"share"_s, sum.companies, all.companies),
        moneyValue(u"arr"_s, sum.yearly, question.currency())};
}

std::vector<NamedValue> totalsOf(const Question &question, const LevelSum &all)
{
    return {countValue(u"companies"_s, all.companies),
        moneyValue(u"arr"_s, all.yearly, question.currency())};
}

// Adds the companies of a level, of all levels for an empty name.
void addRows(RowTableMaker &maker, const Question &question, const LevelKind &kind,
    const QString &level, const std::vector<Cell> &first)
{
    const CompanyFacts &facts = *question.facts;
    const auto &places = kind.column(facts).places;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row] || places[row] == LevelColumn::None
            || (!level.isEmpty() && kind.names[places[row]] != level)) {
            continue;
        }
        std::vector<Cell> cells = first;
        for (Cell &cell : kind.cells(facts, row)) {
            cells.push_back(std::move(cell));
        }
        cells.push_back(maker.money(facts.yearly[row]));
        maker.add(facts, row, std::move(cells));
    }
}

bool isLevel(const LevelKind &kind, const QString &name)
{
    return name.isEmpty()
        || std::find(kind.names.begin(), kind.names.end(), name) != kind.names.end();
}

std::vector<RowColumn> columnsOf(const LevelKind &kind)
{
    std::vector<RowColumn> columns = kind.columns;
    columns.push_back({u"arr"_s, RowColumn::Kind::Money});
    return columns;
}

} // namespace

Series levelSeries(const Question &question, const LevelKind &kind)
{
    const LevelSums sums = sumsOf(question, kind);
    Series series;
    for (std::size_t place = 0; place < kind.names.size(); ++place) {
        series.points.push_back(
            {kind.names[place], valuesOf(question, sums.levels[place], sums.all)});
    }
    series.totals = totalsOf(question, sums.all);
    if (kind.ofAll != nullptr) {
        const std::vector<NamedValue> more = kind.ofAll(question);
        series.totals.insert(series.totals.end(), more.begin(), more.end());
    }
    series.notConverted = question.notConverted();
    addLeftOut(series.leftOut, LeftOut::Churned, question.companies() - sums.all.companies);
    return series;
}

Result<RowTable> levelRows(const Question &question, const QString &key, const LevelKind &kind)
{
    if (!isLevel(kind, key)) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question, columnsOf(kind));
    addRows(maker, question, kind, key, {});
    return maker.table();
}

Series levelSeriesByMonth(const Question &question, const LevelKind &kind)
{
    Series series;
    series.partsName = kind.partsName;
    for (const QDate day : lastTwelveMonths(question)) {
        const Question then = questionOn(question, day);
        const LevelSums sums = sumsOf(then, kind);
        SeriesPoint point{Month::of(day).iso(), totalsOf(then, sums.all)};
        if (kind.ofMonth != nullptr) {
            const std::vector<NamedValue> more = kind.ofMonth(then);
            point.values.insert(point.values.end(), more.begin(), more.end());
        }
        for (std::size_t place = 0; place < kind.names.size(); ++place) {
            point.parts.push_back(
                {kind.names[place], valuesOf(then, sums.levels[place], sums.all)});
        }
        series.points.push_back(std::move(point));
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> levelRowsByMonth(
    const Question &question, const QString &key, const LevelKind &kind)
{
    const QString month = key.section(u'/', 0, 0);
    const QString level = key.section(u'/', 1);
    std::vector<RowColumn> columns = columnsOf(kind);
    columns.insert(columns.begin(), RowColumn{u"month"_s});
    RowTableMaker maker(question, std::move(columns));
    bool isPoint = key.isEmpty();
    for (const QDate day : lastTwelveMonths(question)) {
        const QString name = Month::of(day).iso();
        if (key.isEmpty() || name == month) {
            isPoint = true;
            addRows(maker, questionOn(question, day), kind, level, {Cell{name}});
        }
    }
    if (!isPoint || !isLevel(kind, level)) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
