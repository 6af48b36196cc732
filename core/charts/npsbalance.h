// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/comparison.h"
#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// A net promoter score as it stands on a line from −100 to +100, with what it is measured by.
struct NpsBalance
{
    struct Mark
    {
        QString name; // "Whole book"
        double value = 0;
        QString text; // "+18 ± 7"
    };

    std::optional<double> value; // nothing: nobody answered
    std::optional<double> margin;
    QString text; // "+19"; an en dash without a value
    QString basis; // "±15, n 115"; why there is none: "No answers in 90 days"
    QString change; // "+14 on 31 May 2025", "+5 from 14, n 98"; may be empty
    std::vector<Mark> benchmarks; // S2-13: the whole book, and the figure that the user entered
    QString benchmarkLine; // "These customers +23 ± 15, whole book +18 ± 7, benchmark +30"
    QString period = {}; // "As at 18 Nov 2025": the window ends with that day
};

namespace NpsSetting {
// In the settings of a book: a whole number from −100 to +100.
inline const QString Benchmark = QStringLiteral("nps.benchmark");
} // namespace NpsSetting

// The figure that the user entered; nothing where there is none, or none that can be.
std::optional<int> npsBenchmark(const Settings &settings);

// The change is that from the day before the range, or from the other range where one is given.
NpsBalance npsBalance(
    const Question &question, const Scope &scope, std::optional<ComparedWith> with = {});

} // namespace bellwether
