// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/companykey.h"
#include "core/metrics/stackshares.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array TagRoles = {ChartRole::Series1, ChartRole::Series2, ChartRole::Series3,
    ChartRole::Series4, ChartRole::Series5, ChartRole::Series6};

bool isUntagged(const SeriesPoint &point)
{
    return point.key == "untagged"_L1 && point.label != point.key;
}

// Tags behind the sixth and items without one have no colour of their own.
ChartRole roleOf(const SeriesPoint &point, std::size_t place)
{
    return isUntagged(point) || place >= TagRoles.size() ? ChartRole::Rest : TagRoles[place];
}

ChartItem itemOf(const QString &key, const QString &name, ChartRole role,
    const std::vector<NamedValue> &values, Currency currency)
{
    ChartItem item{key, name, role, amountOf(values, u"amount"_s)};
    item.cells = {moneyCellOf(item.value, currency), exactShareCellOf(valueOf(values, u"share"_s))};
    item.leadsToRows = item.value != 0;
    return item;
}

Sunburst::Tag tagOf(const SeriesPoint &point, std::size_t place, Currency currency)
{
    const ChartRole role = roleOf(point, place);
    Sunburst::Tag tag;
    tag.item = itemOf(
        point.key, isUntagged(point) ? u"No tag"_s : point.label, role, point.values, currency);
    for (const SeriesPart &part : point.parts) {
        tag.items.push_back(
            itemOf(point.key + u'/' + part.key, part.label, role, part.values, currency));
    }
    return tag;
}

// "MFA & SSO and Backup carry two tags and appear twice; the total counts them once."
QString severalTagsSentence(const Series &series)
{
    std::map<QString, std::pair<QString, int>> tags; // of the item: its name, how many
    for (const SeriesPoint &point : series.points) {
        for (const SeriesPart &part : point.parts) {
            auto &[name, count] = tags[part.key];
            name = part.label;
            count += amountOf(part.values, u"amount"_s) != 0 ? 1 : 0;
        }
    }
    constexpr qsizetype Named = 3;
    QStringList names;
    int most = 0;
    for (const auto &[key, item] : tags) {
        if (item.second > 1) {
            names += item.first;
            most = std::max(most, item.second);
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    const bool isOne = names.size() == 1;
    if (names.size() > Named) {
        const qsizetype more = names.size() - Named + 1;
        names.resize(Named - 1);
        names += u"%1 more"_s.arg(countText(more));
    }
    const QString verbs =
        isOne ? u"carries %1 tags and appears %2"_s : u"carry %1 tags and appear %2"_s;
    return u"%1 %2; the total counts %3 once."_s.arg(enumerated(names),
        most == 2 ? verbs.arg(u"two"_s, u"twice"_s) : verbs.arg(u"several"_s, u"in each"_s),
        isOne ? u"it"_s : u"them"_s);
}

// What the selected customer has open, where that is.
struct OwnShare
{
    QString name;
    double amount = 0;
    Series series;

    static std::optional<OwnShare> of(const Question &question, const QString &key)
    {
        const CompanyFacts &facts = *question.facts;
        for (std::size_t row = 0; !key.isEmpty() && row < facts.size(); ++row) {
            if (companyKey(facts.company(row)) == key) {
                Question own = question;
                own.mask.assign(own.mask.size(), false);
                own.mask[row] = true;
                const Series series = stackOpportunity(own);
                return OwnShare{
                    facts.company(row).name, amountOf(series.totals, u"amount"_s), series};
            }
        }
        return std::nullopt;
    }

    double amountIn(const QString &tag, const QString &item) const
    {
        for (const SeriesPoint &point : series.points) {
            for (const SeriesPart &part : point.parts) {
                if (point.key == tag && part.key == item) {
                    return amountOf(part.values, u"amount"_s);
                }
            }
        }
        return 0;
    }
};

// Outlines the items that the customer could still have and adds what each would bring.
void addOwnShare(Sunburst &rings, const OwnShare &own, Currency currency)
{
    rings.columns.push_back({u"selected"_s, own.name, RowColumn::Kind::Money});
    for (Sunburst::Tag &tag : rings.tags) {
        double ofTag = 0;
        for (ChartItem &item : tag.items) {
            const double amount =
                own.amountIn(tag.item.key, item.key.sliced(tag.item.key.size() + 1));
            item.isOutlined = amount != 0;
            item.cells.push_back(moneyCellOf(amount, currency));
            ofTag += amount;
        }
        tag.item.cells.push_back(moneyCellOf(ofTag, currency));
    }
}

QString summaryOf(const ChartData &chart, const Sunburst &rings)
{
    if (rings.tags.empty() || rings.tags.front().item.value == 0) {
        return chart.title + u", nothing open"_s;
    }
    const Sunburst::Tag &largest = rings.tags.front();
    const QString head = u"%1, %2 open; largest %3, %4"_s.arg(
        chart.title, rings.centre, largest.item.name, largest.item.cells[0].text);
    const ChartItem &item = largest.items.front();
    return u"%1, in it %2, %3, %4 of %5"_s.arg(
        head, item.name, item.cells[0].text, item.cells[1].text, largest.item.name);
}

} // namespace

ChartData stackOpportunityChart(const Question &question, const ChartChoices &choices)
{
    const Series series = stackOpportunity(question);
    const Currency currency = question.currency();
    Sunburst rings;
    rings.columns = {{u"amount"_s, u"Open"_s, RowColumn::Kind::Money},
        {u"share"_s, u"Share"_s, RowColumn::Kind::Ratio}};
    for (std::size_t place = 0; place < series.points.size(); ++place) {
        rings.tags.push_back(tagOf(series.points[place], place, currency));
    }
    rings.centre = shortMoneyText(amountOf(series.totals, u"amount"_s), currency);
    rings.centreNote = question.facts->options.opportunityTotal == Options::OpportunityTotal::Sum
        ? u"open"_s
        : u"first year"_s;
    ChartData chart = chartFor(u"stack.opportunity"_s, u"Stack opportunity"_s,
        u"%1 open, by tag and stack item"_s.arg(rings.centre), Unit::Money, question);
    chart.summary = summaryOf(chart, rings);
    const std::optional<OwnShare> own = OwnShare::of(question, choices.selected);
    QString ownNote;
    if (own) {
        addOwnShare(rings, *own, currency);
        ownNote =
            u"Outlined: open at %1, %2."_s.arg(own->name, shortMoneyText(own->amount, currency));
    }
    const double other = amountOf(series.totals, u"without_item"_s);
    chart.note = joinedNotes({ownNote, severalTagsSentence(series),
        other == 0 ? QString()
                   : u"Without %1 open for no stack item."_s.arg(shortMoneyText(other, currency)),
        leftOutNote(series)});
    chart.body = std::move(rings);
    return chart;
}

} // namespace bellwether
