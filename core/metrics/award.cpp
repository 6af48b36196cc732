// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/award.h"

#include "core/metrics/companycounts.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Only what was gained, or lost.
RowTable contributionRows(const Question &question, bool isLoss)
{
    RowTable table = awardContributionRows(question, {}).value_or(RowTable());
    const auto change = std::find_if(table.columns.begin(), table.columns.end(),
        [](const RowColumn &column) { return column.id == u"change"_s; });
    const auto place = static_cast<std::size_t>(change - table.columns.begin());
    std::erase_if(table.rows, [&](const Row &row) {
        const auto *number = std::get_if<std::int64_t>(&row.cells[place].value);
        return (number != nullptr && *number < 0) != isLoss;
    });
    return table;
}

struct TierProgress
{
    int count;
    std::optional<int> next; // nothing beyond the last tier
    int last;
};

TierProgress progressOf(const Question &question)
{
    const int count = static_cast<int>(companiesSaas(question).value.value_or(0));
    const std::vector<int> tiers = awardTiers(*question.facts->book, question.facts->options);
    const auto next = std::upper_bound(tiers.begin(), tiers.end(), count);
    return {count, next == tiers.end() ? std::nullopt : std::optional(*next), tiers.back()};
}

// The day on which the book's log says that a tier of that number was reached.
std::optional<QDate> reachedOn(const Book &book, int count, QDate day)
{
    std::optional<QDate> first;
    for (const AwardEntry &entry : book.awardEntries()) {
        const AwardTier *tier = book.awardTiers().find(entry.tier);
        if (tier != nullptr && tier->count == count && entry.reachedOn <= day) {
            first = std::min(first.value_or(entry.reachedOn), entry.reachedOn);
        }
    }
    return first;
}

// Empty for a tier that an option set and the book does not know.
QString nameOfTier(const Book &book, int count)
{
    const auto &tiers = book.awardTiers().rows();
    const auto named = std::find_if(
        tiers.begin(), tiers.end(), [&](const AwardTier &tier) { return tier.count == count; });
    return named == tiers.end() ? QString() : named->award;
}

} // namespace

std::vector<int> awardTiers(const Book &book, const Options &options)
{
    std::vector<int> tiers = options.awardTiers;
    if (tiers.empty()) {
        for (const AwardTier &tier : book.awardTiers()) {
            if (tier.count > 0) {
                tiers.push_back(tier.count);
            }
        }
    }
    if (tiers.empty()) {
        tiers = {25, 50, 100};
    }
    std::sort(tiers.begin(), tiers.end());
    tiers.erase(std::unique(tiers.begin(), tiers.end()), tiers.end());
    return tiers;
}

Figure awardCount(const Question &question)
{
    return companiesSaas(question);
}

Figure awardNext(const Question &question)
{
    const TierProgress progress = progressOf(question);
    Figure figure;
    figure.n = progress.count;
    if (progress.next) {
        figure.value = *progress.next;
    } else {
        figure.why = Why::NoTiers;
    }
    return figure;
}

Figure awardProgress(const Question &question)
{
    const TierProgress progress = progressOf(question);
    // Beyond the last tier everything is reached, and more.
    const int of = progress.next.value_or(progress.count);
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = progress.count;
    figure.value = static_cast<double>(progress.count) / of;
    figure.denominator = of;
    figure.terms = {{u"count"_s, static_cast<double>(progress.count), Unit::Count},
        {u"next"_s, static_cast<double>(of), Unit::Count},
        {u"to_go"_s, static_cast<double>(of - progress.count), Unit::Count}};
    return figure;
}

RowTable awardRows(const Question &question)
{
    return companiesSaasRows(question);
}

RowTable awardNextRows(const Question &question)
{
    RowTableMaker maker(question, {{u"tier"_s, RowColumn::Kind::Count}});
    if (const auto next = progressOf(question).next) {
        maker.addWithoutCompany({Cell{std::int64_t(*next)}});
    }
    return maker.table(u"tier"_s);
}

Series awardTierSeries(const Question &question)
{
    const Book &book = *question.facts->book;
    const int count = progressOf(question).count;
    Series series;
    for (const int tier : awardTiers(book, question.facts->options)) {
        const auto day = reachedOn(book, tier, question.facts->day);
        SeriesPoint point{QString::number(tier),
            {{u"tier"_s, static_cast<double>(tier), Unit::Count},
                {u"share"_s, std::min(1.0, static_cast<double>(count) / tier), Unit::Ratio},
                {u"to_go"_s, static_cast<double>(std::max(0, tier - count)), Unit::Count},
                {u"reached"_s, day || count >= tier ? 1.0 : 0.0, Unit::Count}}};
        point.label = nameOfTier(book, tier);
        if (day) {
            point.texts.push_back({u"reached_on"_s, day->toString(Qt::ISODate)});
        }
        series.points.push_back(std::move(point));
    }
    series.totals = {{u"count"_s, static_cast<double>(count), Unit::Count}};
    return series;
}

Result<RowTable> awardTierRows(const Question &question, const QString &key)
{
    if (key == u"gained"_s || key == u"lost"_s) {
        return contributionRows(question, key == u"lost"_s);
    }
    const std::vector<int> tiers = awardTiers(*question.facts->book, question.facts->options);
    const bool isKnown = key.isEmpty() || std::any_of(tiers.begin(), tiers.end(), [&](int tier) {
        return QString::number(tier) == key;
    });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return companiesSaasRows(question);
}

} // namespace bellwether
