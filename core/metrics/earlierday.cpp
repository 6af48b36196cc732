// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/earlierday.h"

#include <algorithm>

namespace bellwether {

Question questionOn(const Question &question, QDate day)
{
    Question earlier = question;
    earlier.facts = question.facts->on(day);
    earlier.upcomingMask.clear();
    earlier.range = {day, day};
    const auto &now = question.facts->ids;
    const auto &then = earlier.facts->ids;
    earlier.mask.assign(then.size(), false);
    // Both are ascending.
    std::size_t row = 0;
    for (std::size_t place = 0; place < then.size(); ++place) {
        while (row < now.size() && now[row] < then[place]) {
            ++row;
        }
        earlier.mask[place] = row < now.size() && now[row] == then[place] && question.mask[row];
    }
    return earlier;
}

std::vector<QDate> lastTwelveMonths(const Question &question)
{
    const Month last = Month::of(question.range.to);
    std::vector<QDate> ends;
    for (int back = 11; back >= 0; --back) {
        ends.push_back(std::min((last - back).lastDay(), question.range.to));
    }
    return ends;
}

} // namespace bellwether
