// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartbodies.h"
#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// One reason to look at customers today (S0-34): "18 struggling", "$1.19M ARR".
struct AttentionChip
{
    QString key; // of the point of attention.chips
    QString name; // "Struggling": the head of the rows behind it
    QString text; // "18 struggling"
    QString amount; // "$1.19M ARR"; empty where no ARR is meant
    QString reason; // "14% of customers, 2 more than before"
    std::optional<ChartRole> role; // its glyph or face
    bool isUrgent = false; // by the rules of attention.chips: many, or more than before
};

// Those that have customers, the urgent ones first.
std::vector<AttentionChip> attentionChipsOf(const Question &question);

} // namespace bellwether
