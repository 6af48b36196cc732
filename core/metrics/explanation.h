// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/catalogue.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// How a figure came to its value: its formula with the numbers put in, and what was left out. For
// "{kept} ÷ {opening}" the parts are the term "kept", the words " ÷ " and the term "opening".
struct Explanation
{
    struct Part
    {
        QString words; // empty for a term
        std::optional<NamedValue> term;
    };

    QString formula; // "F-GRR"
    std::vector<Part> parts; // empty: the value is the count or the sum of the rows behind it
    Figure result;
};

Explanation explain(const FigureEntry &entry, const Question &question);

} // namespace bellwether
