// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"
#include "ui/charts/chartview.h"

namespace bellwether {

struct ChartBoard::Chart
{
    ChartCard *card = nullptr;
    std::size_t part = 0;
    ChartWish wish;
    ChartEntry entry;
    bool isPending = false;
    bool hasFailed = false;
    std::optional<PageFigures> asked; // what the chart on the screen was asked for

    const ChartData &data() const { return card->view(part)->chart(); }
};

struct ChartBoard::Tile
{
    FigureTile *widget = nullptr;
    QString figure;
    QString label;
    QString rowsName; // may be empty
    bool isPending = false;
    std::optional<PageFigures> asked;
};

} // namespace bellwether
