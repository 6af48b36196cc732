// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/monthcategories.h"

#include "core/base/numbertext.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString wordsOfKey(const QString &key)
{
    QString words = key;
    words.replace(u'_', u' ');
    return words.isEmpty() ? words : words.at(0).toUpper() + words.sliced(1);
}

ChartCategory categoryOf(Month month, bool isFirst)
{
    const bool namesYear = isFirst || month.month() == 1;
    return {month.iso(), shortMonthText(month),
        namesYear ? QString::number(month.year()) : QString(), monthText(month)};
}

bool touches(DayRange range, Month month)
{
    return Month::of(range.from) <= month && month <= Month::of(range.to);
}

} // namespace

std::vector<ChartCategory> monthCategories(std::span<const QString> keys)
{
    std::vector<ChartCategory> categories;
    bool isFirst = true;
    for (const QString &key : keys) {
        if (const auto month = Month::fromIso(key)) {
            categories.push_back(categoryOf(*month, isFirst));
            isFirst = false;
        } else {
            categories.push_back({key, wordsOfKey(key), {}, wordsOfKey(key)});
        }
    }
    return categories;
}

std::vector<ChartCategory> monthCategories(const Series &series)
{
    std::vector<QString> keys;
    for (const SeriesPoint &point : series.points) {
        keys.push_back(point.key);
    }
    return monthCategories(keys);
}

void bandRange(std::vector<ChartCategory> &categories, DayRange range)
{
    const auto isTouched = [&](const ChartCategory &category) {
        const auto month = Month::fromIso(category.key);
        return month && touches(range, *month);
    };
    const bool isAll = std::all_of(categories.begin(), categories.end(), isTouched);
    for (ChartCategory &category : categories) {
        category.isBanded = !isAll && isTouched(category);
    }
}

void markUnfinished(std::vector<ChartCategory> &categories, QDate lastDay)
{
    const Month last = Month::of(lastDay);
    for (ChartCategory &category : categories) {
        category.isUnfinished = category.key == last.iso() && lastDay < last.lastDay();
    }
}

QString lastMonthNote(const ChartCategory &last)
{
    const auto month = Month::fromIso(last.key);
    const QString name =
        month ? u"%1 %2"_s.arg(shortMonthText(*month), QString::number(month->year())) : last.title;
    return last.isUnfinished ? u"in %1 so far"_s.arg(name) : u"in %1"_s.arg(name);
}

QString periodText(DayRange range)
{
    const Month first = Month::of(range.from);
    const Month last = Month::of(range.to);
    if (range.from == range.to) {
        return dayText(range.to);
    }
    if (first == last && range.from.day() == 1) {
        return monthText(first);
    }
    if (range.from.dayOfYear() == 1 && first.year() == last.year()) {
        return QString::number(first.year());
    }
    return first.year() == last.year()
        ? u"%1 to %2"_s.arg(shortDayText(range.from), dayText(range.to))
        : u"%1 to %2"_s.arg(dayText(range.from), dayText(range.to));
}

} // namespace bellwether
