// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace bellwether::bench {

// One of several ways to do the same thing. `prepare` is not timed.
struct Contender
{
    QString name;
    std::function<void()> prepare;
    std::function<void()> run;
};

struct Timing
{
    QString name;
    double median = 0; // milliseconds
    double best = 0;
    double worst = 0;
};

// Runs the contenders in turn, so that what else the machine does hits all of them alike.
std::vector<Timing> race(const std::vector<Contender> &contenders, int rounds);

// A line for each, with its ratio to the first one.
void print(const QString &title, const std::vector<Timing> &timings);

// Ends the program with what went wrong: a benchmark of a failure measures nothing.
[[noreturn]] void giveUp(const QString &why);

} // namespace bellwether::bench
