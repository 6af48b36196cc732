// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copythinning.h"

#include <set>
#include <utility>

namespace bellwether {

namespace {

constexpr std::size_t AlwaysKept = 3;
constexpr qint64 SecondsInDay = 86'400;
constexpr qint64 AllFor = 2 * SecondsInDay;
constexpr qint64 LongestGap = 400 * SecondsInDay; // a longer one is the clock's
constexpr std::size_t Days = 12;
constexpr std::size_t Weeks = 10;
constexpr std::size_t Months = 9;

// Times by the copies' order, counted back from the newest one's clock.
std::vector<QDateTime> plausibleTimes(const std::vector<BookCopy> &copies)
{
    std::vector<QDateTime> times;
    qint64 age = 0;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (i > 0) {
            const qint64 gap = copies[i].madeAt.secsTo(copies[i - 1].madeAt);
            age += gap > 0 && gap < LongestGap ? gap : 0;
        }
        times.push_back(copies.front().madeAt.addSecs(-age));
    }
    return times;
}

// Whether it is the first of its day, week or month, as long as there is room for another one.
template <typename Period>
bool isFirstOf(std::set<Period> &seen, Period period, std::size_t most)
{
    return seen.size() < most && seen.insert(period).second;
}

} // namespace

std::vector<bool> copiesToKeep(const std::vector<BookCopy> &newestFirst)
{
    const std::vector<QDateTime> times = plausibleTimes(newestFirst);
    std::set<QDate> days;
    std::set<std::pair<int, int>> weeks;
    std::set<std::pair<int, int>> months;
    std::vector<bool> keeps;
    for (std::size_t i = 0; i < newestFirst.size(); ++i) {
        const QDate day = times[i].date();
        int yearOfWeek = 0;
        const int week = day.weekNumber(&yearOfWeek);
        const bool isOfDay = isFirstOf(days, day, Days);
        const bool isOfWeek = isFirstOf(weeks, std::pair(yearOfWeek, week), Weeks);
        const bool isOfMonth = isFirstOf(months, std::pair(day.year(), day.month()), Months);
        keeps.push_back(i < AlwaysKept || newestFirst[i].isPinned
            || times[i].secsTo(times.front()) <= AllFor || isOfDay || isOfWeek || isOfMonth);
    }
    return keeps;
}

} // namespace bellwether
