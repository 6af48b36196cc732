// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/text/typedwords.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

// Something of the book that answers what was typed.
struct FoundThing
{
    enum class Kind
    {
        Company,
        Contact,
        Task,
        Interaction,
        Feedback
    };

    Kind kind = Kind::Company;
    std::int64_t id = 0;
    QString text; // its name or title, or the part of its text where the words stand
    std::vector<TextSpan> marked; // what was typed, in the text
    QString detail; // "Kestrel Insurance, 3 Mar 2026"
    std::optional<HealthStatus> status; // of customers for whom one is set
};

// By kind, in the order of the kinds; the best of each first.
struct FoundThings
{
    QString typed;
    std::vector<FoundThing> things;
    bool areTextsRead = false; // false: notes and comments follow as soon as they are indexed
};

} // namespace bellwether
