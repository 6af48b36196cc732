// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

// No 2.5: a quarter of a million has two decimals, and axes write one.
constexpr std::array RoundSteps = {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};

std::vector<double> ticks(int steps, double step)
{
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i) {
        values.push_back(i * step);
    }
    return values;
}

std::vector<double> tightest(double highest, bool wholeSteps)
{
    const double power = std::pow(10.0, std::floor(std::log10(highest / 5)));
    int bestSteps = 0;
    double bestStep = 0;
    for (const double factor : RoundSteps) {
        const double step = factor * power;
        if (wholeSteps && (step < 1 || step != std::floor(step))) {
            continue;
        }
        for (const int steps : {5, 4}) {
            const double end = steps * step;
            if (end >= highest && (bestSteps == 0 || end < bestSteps * bestStep)) {
                bestSteps = steps;
                bestStep = step;
            }
        }
    }
    return ticks(bestSteps, bestStep);
}

constexpr std::array RoundOfDecade = {1.0, 2.0, 3.0, 5.0};
constexpr int PerDecade = RoundOfDecade.size();

// The round values in their order: 0 is 1, 1 is 2, 4 is 10, -1 is 0.5.
double roundValue(int place)
{
    const int decade = static_cast<int>(std::floor(static_cast<double>(place) / PerDecade));
    return RoundOfDecade[static_cast<std::size_t>(place - decade * PerDecade)]
        * std::pow(10.0, decade);
}

// Whether an axis of that many round values has a tick at it: with more than two decades 1 and 3,
// with more than four the decades.
bool isTick(int place, int values)
{
    const int inDecade = ((place % PerDecade) + PerDecade) % PerDecade;
    return values <= 2 * PerDecade || inDecade == 0 || (inDecade == 2 && values <= 4 * PerDecade);
}

} // namespace

std::vector<double> amountTicks(double highest)
{
    return highest > 0 ? tightest(highest, false) : ticks(1, 1);
}

std::vector<double> countTicks(double highest)
{
    if (highest <= 4) {
        return ticks(std::max(1, static_cast<int>(std::ceil(highest))), 1);
    }
    return tightest(highest, true);
}

std::vector<double> brokenTicks(double lowest, double highest, double leastStep)
{
    const double span = highest - lowest;
    if (span <= 0 || lowest < highest / 2) {
        return amountTicks(highest);
    }
    for (double power = std::pow(10.0, std::floor(std::log10(span / 5)));; power *= 10) {
        for (const double factor : RoundSteps) {
            const double step = factor * power;
            const double start = std::floor((lowest - span / 4) / step) * step;
            const int steps = static_cast<int>(std::ceil((highest - start) / step));
            if (start <= 0) {
                return amountTicks(highest);
            }
            if (step >= leastStep && steps <= 5) {
                std::vector<double> values = ticks(steps, step);
                std::for_each(values.begin(), values.end(), [&](double &tick) { tick += start; });
                return values;
            }
        }
    }
}

std::vector<double> signedTicks(double lowest, double highest)
{
    for (const double step : {10.0, 20.0, 25.0, 50.0}) {
        const double first = std::floor(std::min(lowest, 0.0) / step);
        const double last = std::max(std::ceil(std::max(highest, 0.0) / step), first + 1);
        if (last - first <= 5) {
            std::vector<double> values = ticks(static_cast<int>(last - first), step);
            std::for_each(
                values.begin(), values.end(), [&](double &tick) { tick += first * step; });
            return values;
        }
    }
    return {-100, 0, 100};
}

std::vector<double> logarithmicTicks(double lowest, double highest)
{
    if (!(lowest > 0) || highest < lowest) {
        return {1, 10};
    }
    int first = PerDecade * static_cast<int>(std::floor(std::log10(lowest)) - 1);
    while (roundValue(first + 1) <= lowest) {
        ++first;
    }
    int last = first + 1;
    while (roundValue(last) < highest) {
        ++last;
    }
    std::vector<double> values;
    for (int place = first; place <= last; ++place) {
        if (place == first || place == last || isTick(place, last - first)) {
            values.push_back(roundValue(place));
        }
    }
    return values;
}

} // namespace bellwether
