// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tilerow.h"

#include "ui/density.h"
#include "ui/widgets/paint.h"

#include <QEvent>

#include <algorithm>
#include <iterator>

namespace bellwether {

namespace {

constexpr int TileRowGap = 16;
constexpr int TileRowNarrowGap = 12;
constexpr int TileRowCompactGap = 8;
constexpr int TileRowNarrowBelow = 1060;
constexpr int LeastTileWidth = 132; // a value of six digits with its padding

} // namespace

TileRow::TileRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TileRow::add(QWidget *tile)
{
    tile->setParent(this);
    m_tiles.push_back(tile);
    updateGeometry();
}

std::vector<QWidget *> TileRow::shown() const
{
    std::vector<QWidget *> tiles;
    std::copy_if(m_tiles.begin(), m_tiles.end(), std::back_inserter(tiles),
        [](const QWidget *tile) { return !tile->isHidden(); });
    return tiles;
}

int TileRow::perRow() const
{
    const int count = static_cast<int>(shown().size());
    const int fitting =
        std::max(1, (width() + TileRowNarrowGap) / (scaled(LeastTileWidth) + TileRowNarrowGap));
    if (fitting >= count) {
        return std::max(1, count);
    }
    const int rows = (count + fitting - 1) / fitting;
    return (count + rows - 1) / rows;
}

int TileRow::heightOfRow() const
{
    int height = 0;
    const bool isNarrow = width() < TileRowNarrowBelow;
    for (const QWidget *tile : shown()) {
        height = std::max(
            height, isNarrow ? tile->minimumSizeHint().height() : tile->sizeHint().height());
    }
    return height;
}

QSize TileRow::minimumSizeHint() const
{
    const int count = static_cast<int>(shown().size());
    const int rows = (count + perRow() - 1) / perRow();
    return {
        scaled(LeastTileWidth), rows * heightOfRow() + std::max(0, rows - 1) * TileRowNarrowGap};
}

QSize TileRow::sizeHint() const
{
    return minimumSizeHint();
}

void TileRow::resizeEvent(QResizeEvent *)
{
    updateGeometry();
    arrange();
}

bool TileRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == densityChange()) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void TileRow::arrange()
{
    const int gap = isCompact()        ? TileRowCompactGap
        : width() < TileRowNarrowBelow ? TileRowNarrowGap
                                       : TileRowGap;
    const int columns = perRow();
    const int tileHeight = heightOfRow();
    const std::vector<QWidget *> tiles = shown();
    for (int at = 0; at < static_cast<int>(tiles.size()); ++at) {
        const int column = at % columns;
        const int left = column * (width() + gap) / columns;
        const int right = (column + 1) * (width() + gap) / columns - gap;
        tiles[static_cast<std::size_t>(at)]->setGeometry(
            left, at / columns * (tileHeight + TileRowNarrowGap), right - left, tileHeight);
    }
}

} // namespace bellwether
