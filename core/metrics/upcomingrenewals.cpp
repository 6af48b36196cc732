// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/renewals.h"

#include "core/metrics/amounts.h"
#include "core/metrics/rowtable.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString OverdueKey = u"overdue"_s;

using Renewals = std::vector<const OpenRenewal *>; // one after the other by company

// The points by their place: 0 is overdue, 1 the as-of day's month.
struct Calendar
{
    Month first;
    std::size_t months;

    explicit Calendar(const Question &question)
        : first(Month::of(question.range.to))
        , months(static_cast<std::size_t>(question.facts->options.renewalsMonths))
    {
    }

    std::size_t size() const { return months + 1; }
    QString key(std::size_t place) const
    {
        return place == 0 ? OverdueKey : (first + static_cast<int>(place - 1)).iso();
    }
    // size() for a renewal that lies later than the last month.
    std::size_t placeOf(const OpenRenewal &renewal) const
    {
        return renewal.isOverdue
            ? 0
            : std::min(size(), static_cast<std::size_t>(Month::of(renewal.day) - first) + 1);
    }
};

// The status stands in every list anyway; the band only where months are split by it.
bool showsBands(const CompanyFacts &facts)
{
    return facts.options.healthBy == Options::HealthBy::Score;
}

QString levelName(const CompanyFacts &facts, std::size_t row)
{
    return facts.options.healthBy == Options::HealthBy::Score ? snakeCase(facts.bands()[row])
                                                              : snakeCase(facts.statuses[row]);
}

std::vector<Renewals> renewalsByPlace(const Question &question, const Calendar &calendar)
{
    std::vector<Renewals> places(calendar.size());
    for (const OpenRenewal &renewal : question.facts->renewals) {
        const std::size_t place = calendar.placeOf(renewal);
        if (question.mask[renewal.row] && place < places.size()) {
            places[place].push_back(&renewal);
        }
    }
    return places;
}

struct RenewalSums
{
    int customers = 0;
    int contracts = 0;
    std::int64_t yearly = 0;
    std::size_t lastRow = CompanyRows::None;

    void add(const OpenRenewal &renewal)
    {
        customers += renewal.row == lastRow ? 0 : 1;
        lastRow = renewal.row;
        ++contracts;
        addTo(yearly, renewal.yearly);
    }
    int count(const Options &options) const
    {
        return options.renewalsCount == Options::RenewalsCount::Customers ? customers : contracts;
    }
};

NamedValue named(const QString &name, double value, Unit unit = Unit::Count)
{
    return {name, value, unit};
}

SeriesPoint pointOf(const Question &question, const QString &key, const Renewals &renewals)
{
    const Options &options = question.facts->options;
    RenewalSums all;
    std::map<QString, RenewalSums> byLevel;
    for (const OpenRenewal *renewal : renewals) {
        all.add(*renewal);
        byLevel[levelName(*question.facts, renewal->row)].add(*renewal);
    }
    const Currency currency = question.currency();
    SeriesPoint point{key,
        {named(u"count"_s, all.count(options)), named(u"contracts"_s, all.contracts),
            named(u"customers"_s, all.customers),
            named(u"arr"_s, majorUnits(all.yearly, currency), Unit::Money)},
        {}};
    for (const QString &level : renewalLevels(options.healthBy)) {
        if (const auto sums = byLevel.find(level); sums != byLevel.end()) {
            point.parts.push_back({level,
                {named(u"count"_s, sums->second.count(options)),
                    named(u"arr"_s, majorUnits(sums->second.yearly, currency), Unit::Money)}});
        }
    }
    return point;
}

// The rows of one company's renewals, side by side in the list.
void addRows(RowTableMaker &maker, const Question &question, std::span<const OpenRenewal *const> of)
{
    const bool perContract =
        question.facts->options.renewalsCount == Options::RenewalsCount::Contracts;
    while (!of.empty()) {
        const std::size_t size = perContract ? 1 : of.size();
        QStringList contracts;
        QDate day = of.front()->day;
        std::int64_t yearly = 0;
        for (const OpenRenewal *renewal : of.first(size)) {
            contracts.push_back(contractName(*renewal->contract));
            day = std::min(day, renewal->day);
            addTo(yearly, renewal->yearly);
        }
        std::vector<Cell> cells = {Cell{contracts.join(u", "_s)}, Cell{day}, maker.money(yearly)};
        if (showsBands(*question.facts)) {
            cells.insert(cells.begin(), Cell{snakeCase(question.facts->bands()[of.front()->row])});
        }
        maker.add(of.front()->row, std::move(cells));
        of = of.subspan(size);
    }
}

} // namespace

std::vector<QString> renewalLevels(Options::HealthBy healthBy)
{
    if (healthBy == Options::HealthBy::Score) {
        return {snakeCase(HealthBand::AtRisk), snakeCase(HealthBand::NeedsAttention),
            snakeCase(HealthBand::Satisfactory), snakeCase(HealthBand::NoScore)};
    }
    return {snakeCase(HealthStatus::Struggling), snakeCase(HealthStatus::Steady),
        snakeCase(HealthStatus::Healthy), snakeCase(HealthStatus::Thriving),
        snakeCase(HealthStatus::NotSet)};
}

Figure overdueRenewals(const Question &question)
{
    RenewalSums sums;
    for (const OpenRenewal &renewal : question.facts->renewals) {
        if (question.mask[renewal.row] && renewal.isOverdue) {
            sums.add(renewal);
        }
    }
    return countFigure(static_cast<std::size_t>(sums.count(question.facts->options)));
}

Series renewalsByMonth(const Question &question)
{
    const Calendar calendar(question);
    const std::vector<Renewals> places = renewalsByPlace(question, calendar);
    Series series;
    series.partsName =
        question.facts->options.healthBy == Options::HealthBy::Score ? u"bands"_s : u"statuses"_s;
    for (std::size_t place = 0; place < places.size(); ++place) {
        series.points.push_back(pointOf(question, calendar.key(place), places[place]));
    }

    RenewalSums all;
    std::size_t checked = CompanyRows::None;
    for (const OpenRenewal &renewal : question.facts->renewals) {
        if (!question.mask[renewal.row] || calendar.placeOf(renewal) >= calendar.size()) {
            continue;
        }
        all.add(renewal);
        if (renewal.row != checked
            && question.facts->revenue->isNotConverted(
                question.facts->ids[renewal.row], {renewal.day, renewal.day})) {
            checked = renewal.row;
            ++series.notConverted;
        }
    }
    series.totals = {named(u"customers"_s, all.customers), named(u"contracts"_s, all.contracts),
        named(u"arr"_s, majorUnits(all.yearly, question.currency()), Unit::Money)};
    return series;
}

Result<RowTable> renewalRows(const Question &question, const QString &key)
{
    const QString pointKey = key.section(u'/', 0, 0);
    const QString level = key.section(u'/', 1);
    const Calendar calendar(question);
    const std::vector<Renewals> places = renewalsByPlace(question, calendar);
    const auto levels = renewalLevels(question.facts->options.healthBy);
    bool isKnown =
        level.isEmpty() || std::find(levels.begin(), levels.end(), level) != levels.end();
    bool isPoint = key.isEmpty();
    std::vector<RowColumn> columns = {{u"contracts"_s}, {u"renewal_day"_s, RowColumn::Kind::Day},
        {u"arr"_s, RowColumn::Kind::Money}};
    if (showsBands(*question.facts)) {
        columns.insert(columns.begin(), RowColumn{u"health_band"_s});
    }
    RowTableMaker maker(question, std::move(columns));
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (!key.isEmpty() && calendar.key(place) != pointKey) {
            continue;
        }
        isPoint = true;
        const Renewals &renewals = places[place];
        for (std::size_t begin = 0; begin < renewals.size();) {
            const std::size_t row = renewals[begin]->row;
            std::size_t end = begin;
            while (end < renewals.size() && renewals[end]->row == row) {
                ++end;
            }
            if (level.isEmpty() || level == levelName(*question.facts, row)) {
                addRows(maker, question, std::span(renewals).subspan(begin, end - begin));
            }
            begin = end;
        }
    }
    if (!isPoint || !isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table(u"arr"_s);
}

} // namespace bellwether
