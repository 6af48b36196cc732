// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackshares.h"

#include "core/metrics/rowtable.h"
#include "core/metrics/stackscope.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString UntaggedKey = u"untagged"_s;

struct ItemShare
{
    std::size_t place; // of the item
    std::int64_t amount;
};

struct TagShare
{
    QString name; // UntaggedKey for the items without a tag
    bool isTag;
    std::vector<ItemShare> items;
    std::int64_t amount = 0;
};

// What is open, by item.
struct ItemSums
{
    std::vector<OpenSum> open; // by place of the item
    std::vector<bool> isShown; // it applies to somebody, or something is open
    OpenSum withoutItem;
};

ItemSums itemSums(const StackScope &scope)
{
    ItemSums sums{std::vector<OpenSum>(scope.stack().items.size()),
        std::vector<bool>(scope.stack().items.size()), {}};
    scope.forEachCompany([&](std::size_t row) {
        for (const StackCell &cell : scope.stack().of(row)) {
            if (scope.takes(cell)) {
                sums.open[cell.place].add(cell.mrr, cell.oneTime);
                sums.isShown[cell.place] = sums.isShown[cell.place] || cell.isApplicable
                    || cell.mrr != 0 || cell.oneTime != 0;
            }
        }
        for (const OpenAmount &amount : scope.stack().amountsOf(row)) {
            if (!amount.item && scope.takesAllItems()) {
                sums.withoutItem.add(amount.mrr, amount.oneTime);
            }
        }
    });
    return sums;
}

// The tags of each item that is shown, and the items without one.
std::vector<TagShare> tagsOf(const StackScope &scope, const ItemSums &sums)
{
    const Book &book = *scope.question().facts->book;
    const std::vector<StackItemId> &items = scope.stack().items;
    std::vector<TagShare> tags;
    for (const StackTag &tag : book.stackTags()) {
        tags.push_back({tag.name, true, {}});
    }
    tags.push_back({UntaggedKey, false, {}});
    for (std::size_t place = 0; place < items.size(); ++place) {
        if (!sums.isShown[place]) {
            continue;
        }
        const std::int64_t amount = sums.open[place].total(scope.question().facts->options);
        std::vector<std::size_t> in;
        for (const StackItemTag &tagging : book.stackItemTags()) {
            const StackTag *tag = book.stackTags().find(tagging.tag);
            if (tagging.item == items[place] && tag != nullptr) {
                in.push_back(book.stackTags().placeOf(tag->id));
            }
        }
        if (in.empty()) {
            in.push_back(tags.size() - 1);
        }
        std::sort(in.begin(), in.end());
        in.erase(std::unique(in.begin(), in.end()), in.end()); // tagged twice with the same one
        for (const std::size_t tag : in) {
            tags[tag].items.push_back({place, amount});
            addTo(tags[tag].amount, amount);
        }
    }
    std::erase_if(tags, [](const TagShare &tag) { return tag.items.empty(); });
    return tags;
}

// The most first, what has no tag last.
void sort(std::vector<TagShare> &tags, const StackScope &scope)
{
    const Book &book = *scope.question().facts->book;
    for (TagShare &tag : tags) {
        std::stable_sort(
            tag.items.begin(), tag.items.end(), [&](const ItemShare &a, const ItemShare &b) {
                return a.amount != b.amount ? a.amount > b.amount
                                            : itemName(book, scope.stack().items[a.place])
                        < itemName(book, scope.stack().items[b.place]);
            });
    }
    std::stable_sort(tags.begin(), tags.end(), [](const TagShare &a, const TagShare &b) {
        if (a.isTag != b.isTag || a.amount != b.amount) {
            return a.isTag != b.isTag ? a.isTag : a.amount > b.amount;
        }
        return a.name < b.name;
    });
}

std::vector<NamedValue> amountAndShare(std::int64_t amount, std::int64_t of, Currency currency)
{
    return {{u"amount"_s, majorUnits(amount, currency), Unit::Money},
        {u"share"_s,
            of == 0 ? std::nullopt
                    : std::optional(static_cast<double>(amount) / static_cast<double>(of)),
            Unit::Ratio}};
}

} // namespace

Series stackOpportunity(const Question &question)
{
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    const Currency currency = question.currency();
    const ItemSums sums = itemSums(scope);
    std::vector<TagShare> tags = tagsOf(scope, sums);
    sort(tags, scope);
    std::int64_t ring = 0;
    for (const TagShare &tag : tags) {
        addTo(ring, tag.amount);
    }
    Series series;
    series.partsName = u"items"_s;
    for (const TagShare &tag : tags) {
        SeriesPoint point{tag.name, amountAndShare(tag.amount, ring, currency), {},
            tag.isTag ? tag.name : u"Untagged"_s};
        for (const ItemShare &item : tag.items) {
            const StackItemId id = scope.stack().items[item.place];
            point.parts.push_back({itemKey(book, id),
                amountAndShare(item.amount, tag.amount, currency), itemName(book, id)});
        }
        series.points.push_back(std::move(point));
    }
    OpenSum all;
    for (const OpenSum &open : sums.open) {
        all.add(open);
    }
    const Options &options = question.facts->options;
    series.totals = {{u"amount"_s, majorUnits(all.total(options), currency), Unit::Money},
        {u"ring"_s, majorUnits(ring, currency), Unit::Money},
        {u"without_item"_s, majorUnits(sums.withoutItem.total(options), currency), Unit::Money}};
    series.notConverted = scope.notConverted();
    series.leftOut = scope.leftOut();
    return series;
}

Result<RowTable> stackOpportunityRows(const Question &question, const QString &key)
{
    constexpr auto Money = RowColumn::Kind::Money;
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    // All items that are shown count once for an empty key, as in the headline.
    std::vector<bool> isWanted(scope.stack().items.size());
    bool isKnown = key.isEmpty();
    for (const TagShare &tag : tagsOf(scope, itemSums(scope))) {
        for (const ItemShare &item : tag.items) {
            const bool is = key.isEmpty() || key == tag.name
                || key == tag.name + u'/' + itemKey(book, scope.stack().items[item.place]);
            isWanted[item.place] = isWanted[item.place] || is;
            isKnown = isKnown || is;
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question,
        {{u"item"_s}, {u"alignment"_s}, {u"mrr"_s, Money}, {u"one_time"_s, Money},
            {u"amount"_s, Money}});
    scope.forEachCompany([&](std::size_t row) {
        for (const StackCell &cell : scope.stack().of(row)) {
            const OpenSum open{cell.mrr, cell.oneTime};
            if (isWanted[cell.place] && (open.mrr != 0 || open.oneTime != 0)) {
                maker.add(row,
                    {Cell{itemName(book, cell.item)}, Cell{snakeCase(cell.alignment)},
                        maker.money(open.mrr), maker.money(open.oneTime),
                        maker.money(open.total(question.facts->options))});
            }
        }
    });
    return maker.table(u"amount"_s);
}

} // namespace bellwether
