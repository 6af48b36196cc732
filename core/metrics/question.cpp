// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/question.h"

#include "core/metrics/stackfacts.h"

#include <algorithm>

namespace bellwether {

Question Question::about(BookPointer book, const Scope &scope, DayRange range)
{
    const Options options = Options::of(book->settings());
    return about(std::move(book), scope, range, options);
}

Question Question::about(
    BookPointer book, const Scope &scope, DayRange range, const Options &options)
{
    return about(CompanyFacts::of(std::move(book), nullptr, options, range.to), scope, range);
}

Question Question::about(FactsPointer facts, const Scope &scope, DayRange range)
{
    Question question{std::move(facts), {}, range};
    question.mask = maskOf(*question.facts, scope);
    if (question.facts->upcoming) {
        question.upcomingMask = maskOf(*question.facts->upcoming, scope);
    }
    question.csms = scope.csms;
    question.items = wantedItems(*question.facts->book, scope);
    question.isEverybody = scope == Scope();
    return question;
}

int Question::notConvertedInRange() const
{
    int count = 0;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        if (mask[row] && facts->revenue->isNotConverted(facts->ids[row], {opening(), range.to})) {
            ++count;
        }
    }
    return count;
}

int Question::notConverted() const
{
    int count = 0;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        if (mask[row] && facts->isNotConverted[row]) {
            ++count;
        }
    }
    return count;
}

int Question::companies() const
{
    return static_cast<int>(std::count(mask.begin(), mask.end(), true));
}

double majorUnits(std::int64_t minor, Currency currency)
{
    return static_cast<double>(minor) / static_cast<double>(currency.minorPerMajor());
}

Figure countFigure(std::size_t count)
{
    Figure figure;
    figure.value = static_cast<double>(count);
    figure.n = static_cast<int>(count);
    return figure;
}

Figure moneyFigure(std::int64_t minor, int n, int notConverted, Currency currency)
{
    Figure figure;
    figure.value = majorUnits(minor, currency);
    figure.unit = Unit::Money;
    figure.n = n;
    figure.notConverted = notConverted;
    return figure;
}

Figure ratioFigure(std::int64_t numerator, std::int64_t denominator, int n, Why whyNone,
    int notConverted, Currency currency)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = n;
    figure.notConverted = notConverted;
    if (denominator == 0) {
        figure.why = whyNone;
        return figure;
    }
    figure.value = static_cast<double>(numerator) / static_cast<double>(denominator);
    figure.denominator = majorUnits(denominator, currency);
    return figure;
}

} // namespace bellwether
