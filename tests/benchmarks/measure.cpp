// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/measure.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace bellwether::bench {

namespace {

double milliseconds(const std::function<void()> &work)
{
    constexpr double NanosecondsPerMillisecond = 1e6;
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / NanosecondsPerMillisecond;
}

} // namespace

std::vector<Timing> race(const std::vector<Contender> &contenders, int rounds)
{
    std::vector<std::vector<double>> times(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < contenders.size(); ++i) {
            if (contenders[i].prepare) {
                contenders[i].prepare();
            }
            times[i].push_back(milliseconds(contenders[i].run));
        }
    }
    std::vector<Timing> timings;
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        std::sort(times[i].begin(), times[i].end());
        timings.push_back(
            {contenders[i].name, times[i][times[i].size() / 2], times[i].front(), times[i].back()});
    }
    return timings;
}

void print(const QString &title, const std::vector<Timing> &timings)
{
    std::printf("%s\n", qUtf8Printable(title));
    for (const Timing &timing : timings) {
        std::printf("  %-44s %10.2f ms  (%.2f to %.2f)  %8.3f x\n", qUtf8Printable(timing.name),
            timing.median, timing.best, timing.worst, timing.median / timings.front().median);
    }
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    std::exit(1);
}

} // namespace bellwether::bench
