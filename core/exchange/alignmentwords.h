// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/stack.h"

#include <QStringView>

#include <optional>

namespace bellwether {

// How a customer stands to a stack item, as files say it.
struct AlignmentReading
{
    bool isApplicable = true;
    Alignment alignment = Alignment::NotAligned;

    bool operator==(const AlignmentReading &) const = default;
};

// "Aligned", "Yes", "x"; "Supported", "partly"; "No", "opportunity", "not aligned"; "N/A",
// "No internet service", "not applicable". Nothing for other words.
std::optional<AlignmentReading> readAlignment(QStringView text);

} // namespace bellwether
