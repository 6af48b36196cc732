// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/rowtable.h"
#include "core/metrics/stackscope.h"
#include "core/metrics/stackshares.h"

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t TopPairs = 10;
const QString NoItemKey = u"no_item"_s;

// Calls with the row and each opportunity that the customer declined for a reason.
template <typename Function>
void forEachDeclined(const StackScope &scope, Function function)
{
    const CompanyFacts &facts = *scope.question().facts;
    for (const Opportunity &opportunity : facts.book->opportunities()) {
        const bool isDeclined = opportunity.stage == OpportunityStage::Lost
            && !opportunity.refusalReason.isEmpty() && opportunity.openedOn <= facts.day
            && !isOpenOn(opportunity, facts.day)
            && scope.takes(opportunity.item.value_or(StackItemId()));
        const std::size_t row = isDeclined ? facts.rowOf(opportunity.company) : CompanyRows::None;
        if (row != CompanyRows::None && scope.takes(row)) {
            function(row, opportunity);
        }
    }
}

QString itemKeyOf(const Book &book, const Opportunity &opportunity)
{
    return opportunity.item ? itemKey(book, *opportunity.item) : NoItemKey;
}

// Keys and how often, the most first.
template <typename Value>
std::vector<std::pair<QString, Value>> mostFirst(
    const std::map<QString, Value> &counts, int (*count)(const Value &))
{
    std::vector<std::pair<QString, Value>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
        [count](const auto &a, const auto &b) { return count(a.second) > count(b.second); });
    return sorted;
}

struct DeclinedItem
{
    QString name;
    int count = 0;
    std::map<QString, int> reasons;
};

NamedValue counted(int count)
{
    return {u"count"_s, static_cast<double>(count), Unit::Count};
}

struct Pair
{
    std::size_t one; // places of the items
    std::size_t other;
    int missing; // companies aligned to the one, not to the other
    int of; // aligned to the one, and the other applies
};

// Calls for each company with the places of its items: those to which it is aligned, and all that
// apply.
template <typename Function>
void forEachCompanysItems(const StackScope &scope, Function function)
{
    std::vector<std::size_t> aligned;
    std::vector<std::pair<std::size_t, bool>> applicable; // and whether it is aligned
    scope.forEachCompany([&](std::size_t row) {
        aligned.clear();
        applicable.clear();
        for (const StackCell &cell : scope.stack().of(row)) {
            if (cell.isApplicable && scope.takes(cell)) {
                applicable.emplace_back(cell.place, cell.isAligned());
                if (cell.isAligned()) {
                    aligned.push_back(cell.place);
                }
            }
        }
        function(row, aligned, applicable);
    });
}

std::vector<Pair> topPairs(const StackScope &scope)
{
    const std::size_t items = scope.stack().items.size();
    std::vector<Pair> pairs(items * items, Pair{0, 0, 0, 0});
    forEachCompanysItems(scope, [&](std::size_t, const auto &aligned, const auto &applicable) {
        for (const std::size_t one : aligned) {
            for (const auto &[other, isAligned] : applicable) {
                Pair &pair = pairs[one * items + other];
                ++pair.of;
                pair.missing += isAligned ? 0 : 1;
            }
        }
    });
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        pairs[place].one = place / items;
        pairs[place].other = place % items;
    }
    std::erase_if(pairs, [](const Pair &pair) { return pair.missing == 0; });
    std::vector<QString> keys;
    for (const StackItemId item : scope.stack().items) {
        keys.push_back(itemKey(*scope.question().facts->book, item));
    }
    std::sort(pairs.begin(), pairs.end(), [&](const Pair &a, const Pair &b) {
        if (a.missing != b.missing) {
            return a.missing > b.missing;
        }
        return a.one != b.one ? keys[a.one] < keys[b.one] : keys[a.other] < keys[b.other];
    });
    if (pairs.size() > TopPairs) {
        pairs.erase(pairs.begin() + TopPairs, pairs.end());
    }
    return pairs;
}

QString keyOfPair(const StackScope &scope, const Pair &pair)
{
    const Book &book = *scope.question().facts->book;
    return itemKey(book, scope.stack().items[pair.one]) + u'>'
        + itemKey(book, scope.stack().items[pair.other]);
}

} // namespace

Series stackDeclined(const Question &question)
{
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    std::map<QString, DeclinedItem> items;
    forEachDeclined(scope, [&](std::size_t, const Opportunity &opportunity) {
        DeclinedItem &item = items[itemKeyOf(book, opportunity)];
        item.name = opportunity.item ? itemName(book, *opportunity.item) : QString();
        ++item.count;
        ++item.reasons[opportunity.refusalReason];
    });
    Series series;
    series.partsName = u"reasons"_s;
    for (const auto &[key, item] :
        mostFirst<DeclinedItem>(items, [](const DeclinedItem &item) { return item.count; })) {
        SeriesPoint point{key, {counted(item.count)}, {}, item.name};
        for (const auto &[reason, count] :
            mostFirst<int>(item.reasons, [](const int &times) { return times; })) {
            point.parts.push_back({reason, {counted(count)}, reason});
        }
        series.points.push_back(std::move(point));
    }
    if (const int gone = scope.churned(); gone > 0) {
        series.leftOut.push_back({LeftOut::Churned, gone});
    }
    return series;
}

Result<RowTable> stackDeclinedRows(const Question &question, const QString &key)
{
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    RowTableMaker maker(question,
        {{u"item"_s}, {u"opportunity"_s}, {u"reason"_s}, {u"opened_on"_s, RowColumn::Kind::Day},
            {u"closed_on"_s, RowColumn::Kind::Day}});
    bool isKnown = key.isEmpty();
    forEachDeclined(scope, [&](std::size_t row, const Opportunity &opportunity) {
        const QString item = itemKeyOf(book, opportunity);
        if (key.isEmpty() || key == item || key == item + u'/' + opportunity.refusalReason) {
            isKnown = true;
            maker.add(row,
                {opportunity.item ? Cell{itemName(book, *opportunity.item)} : Cell{},
                    Cell{opportunity.name}, Cell{opportunity.refusalReason},
                    Cell{opportunity.openedOn},
                    opportunity.closedOn ? Cell{*opportunity.closedOn} : Cell{}});
        }
    });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

Series stackContrast(const Question &question)
{
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    Series series;
    for (const Pair &pair : topPairs(scope)) {
        const QString one = itemName(book, scope.stack().items[pair.one]);
        const QString other = itemName(book, scope.stack().items[pair.other]);
        series.points.push_back({keyOfPair(scope, pair),
            {counted(pair.missing), {u"of"_s, static_cast<double>(pair.of), Unit::Count},
                {u"share"_s, static_cast<double>(pair.missing) / pair.of, Unit::Ratio}},
            {}, one + u" → "_s + other, {{u"aligned"_s, one}, {u"not_aligned"_s, other}}});
    }
    if (const int gone = scope.churned(); gone > 0) {
        series.leftOut.push_back({LeftOut::Churned, gone});
    }
    return series;
}

Result<RowTable> stackContrastRows(const Question &question, const QString &key)
{
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    std::vector<Pair> pairs = topPairs(scope);
    std::erase_if(
        pairs, [&](const Pair &pair) { return !key.isEmpty() && keyOfPair(scope, pair) != key; });
    if (!key.isEmpty() && pairs.empty()) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question, {{u"aligned"_s}, {u"not_aligned"_s}});
    for (const Pair &pair : pairs) {
        forEachCompanysItems(
            scope, [&](std::size_t row, const auto &aligned, const auto &applicable) {
                const bool has =
                    std::find(aligned.begin(), aligned.end(), pair.one) != aligned.end();
                if (has
                    && std::find(applicable.begin(), applicable.end(), std::pair(pair.other, false))
                        != applicable.end()) {
                    maker.add(row,
                        {Cell{itemName(book, scope.stack().items[pair.one])},
                            Cell{itemName(book, scope.stack().items[pair.other])}});
                }
            });
    }
    return maker.table();
}

} // namespace bellwether
