// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/awardstory.h"

#include "core/base/numbertext.h"
#include "core/charts/items.h"
#include "core/charts/monthcategories.h"
#include "core/metrics/award.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString tierName(const SeriesPoint &point)
{
    return point.label.isEmpty() ? u"%1 customers"_s.arg(point.key) : point.label;
}

std::vector<AwardStory::Reached> reachedOf(const Series &tiers)
{
    std::vector<AwardStory::Reached> reached;
    for (const SeriesPoint &point : tiers.points) {
        if (amountOf(point.values, u"reached"_s) <= 0) {
            continue;
        }
        const QDate day = QDate::fromString(wordsOf(point, u"reached_on"_s), Qt::ISODate);
        reached.push_back({tierName(point),
            countedText(amountOf(point.values, u"tier"_s), u"customer"_s, u"customers"_s),
            day.isValid() ? dayText(day) : u"reached"_s});
    }
    std::reverse(reached.begin(), reached.end());
    return reached;
}

std::vector<AwardStory::ByCsm> csmsOf(const Series &contributions)
{
    std::map<QString, AwardStory::ByCsm> byName;
    for (const SeriesPoint &point : contributions.points) {
        const QString csm = wordsOf(point, u"csm"_s);
        AwardStory::ByCsm &one = byName[csm.isEmpty() ? u"No CSM"_s : csm];
        one.gained += static_cast<int>(std::lround(amountOf(point.values, u"gained"_s)));
        one.lost += static_cast<int>(std::lround(amountOf(point.values, u"lost"_s)));
    }
    std::vector<AwardStory::ByCsm> csms;
    for (auto &[name, one] : byName) {
        one.name = name;
        const QString gained = one.gained > 0 ? u'+' + countText(one.gained) : QString();
        const QString lost = one.lost > 0 ? countText(-one.lost) : QString();
        one.text = gained.isEmpty() || lost.isEmpty() ? gained + lost : gained + u' ' + lost;
        csms.push_back(one);
    }
    std::stable_sort(csms.begin(), csms.end(),
        [](const auto &a, const auto &b) { return a.gained - a.lost > b.gained - b.lost; });
    return csms;
}

// How the number of SaaS customers moved on the days on which it did.
std::map<QDate, int> movementsOf(const Series &contributions)
{
    std::map<QDate, int> days;
    const auto add = [&](const SeriesPoint &point, const QString &text, int change) {
        for (const QString &day : wordsOf(point, text).split(u", "_s, Qt::SkipEmptyParts)) {
            days[QDate::fromString(day, Qt::ISODate)] += change;
        }
    };
    for (const SeriesPoint &point : contributions.points) {
        add(point, u"gained_on"_s, 1);
        add(point, u"lost_on"_s, -1);
    }
    return days;
}

bool isLogged(const Book &book, int count)
{
    return std::any_of(
        book.awardEntries().begin(), book.awardEntries().end(), [&](const AwardEntry &entry) {
            const AwardTier *tier = book.awardTiers().find(entry.tier);
            return tier != nullptr && tier->count == count;
        });
}

} // namespace

AwardStory awardStory(const Question &question)
{
    AwardStory story;
    const Series tiers = awardTierSeries(question);
    const double count = amountOf(tiers.totals, u"count"_s);
    story.headline = countedText(count, u"SaaS customer"_s, u"SaaS customers"_s);
    const auto next = std::find_if(tiers.points.begin(), tiers.points.end(),
        [&](const SeriesPoint &point) { return amountOf(point.values, u"tier"_s) > count; });
    story.line = next == tiers.points.end()
        ? u"Top tier"_s
        : u"%1 to go until %2"_s.arg(
            countText(std::llround(amountOf(next->values, u"to_go"_s))), tierName(*next));
    story.reached = reachedOf(tiers);
    story.csms = csmsOf(awardContributions(question));
    story.period = periodText(question.range);
    return story;
}

std::vector<AwardNews> awardNews(const Question &everybody)
{
    const Book &book = *everybody.facts->book;
    const double count = awardCount(everybody).value.value_or(0);
    std::vector<AwardNews> news;
    for (const AwardTier &tier : book.awardTiers()) {
        const auto tiers = awardTiers(book, everybody.facts->options);
        const bool isAsked = std::find(tiers.begin(), tiers.end(), tier.count) != tiers.end();
        if (isAsked && tier.count > 0 && tier.count <= count && !isLogged(book, tier.count)) {
            news.push_back({tier.id, tier.award, tier.count, everybody.range.to});
        }
    }
    if (news.empty()) {
        return news;
    }
    std::sort(news.begin(), news.end(),
        [](const AwardNews &a, const AwardNews &b) { return a.count < b.count; });
    Question always = everybody;
    always.range = {SinceAlways, everybody.range.to};
    int customers = 0;
    auto next = news.begin();
    for (const auto &[day, change] : movementsOf(awardContributions(always))) {
        customers += change;
        for (; next != news.end() && next->count <= customers; ++next) {
            next->reachedOn = day;
        }
    }
    return news;
}

} // namespace bellwether
