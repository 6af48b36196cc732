// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/barlayout.h"

#include <QFont>

#include <vector>

namespace bellwether {

// The line of UI.md's type table for a font: 14 px for 11 px text, 16 px for 12.
double lineHeight(const QFont &font);

// Drops labels until none touches another. The hovered one stays, then those to keep, then the last
// and as many of the others as an even stride allows, counted from the last: pointing at a bar
// moves no other label. Labels are never turned, shrunk or cut.
std::vector<PlacedText> thinned(
    std::vector<PlacedText> labels, const std::vector<int> &kept, std::optional<int> hovered = {});

} // namespace bellwether
