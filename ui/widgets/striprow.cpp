// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/striprow.h"

#include "ui/density.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/strip.h"

#include <QEvent>

#include <algorithm>

namespace bellwether {

namespace {

constexpr int StripRowGap = 16;
constexpr int StripRowNarrowGap = 12;
constexpr int StripRowCompactGap = 8;
constexpr int StripRowNarrowBelow = 1060;
constexpr int OneRowFrom = 1096; // where three cards stand side by side

} // namespace

StripRow::StripRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

Strip *StripRow::addStrip()
{
    m_strips.push_back(new Strip(this));
    updateGeometry();
    return m_strips.back();
}

int StripRow::gap() const
{
    return isCompact()                  ? StripRowCompactGap
        : width() < StripRowNarrowBelow ? StripRowNarrowGap
                                        : StripRowGap;
}

int StripRow::widthOfRow(std::size_t first, std::size_t count) const
{
    int needed = gap() * (static_cast<int>(count) - 1);
    for (std::size_t at = first; at < first + count; ++at) {
        needed += m_strips[at]->minimumSizeHint().width();
    }
    return needed;
}

bool StripRow::fits(std::size_t perRow) const
{
    for (std::size_t first = 0; first < m_strips.size(); first += perRow) {
        if (widthOfRow(first, std::min(perRow, m_strips.size() - first)) > width()) {
            return false;
        }
    }
    return true;
}

std::size_t StripRow::perRow() const
{
    // Not by the values alone, which change with every filter.
    const std::size_t all = std::max<std::size_t>(1, m_strips.size());
    if (all <= 2 || (width() >= scaled(OneRowFrom) && fits(all))) {
        return fits(all) ? all : 1;
    }
    return fits(2) ? 2 : 1;
}

int StripRow::heightOfRow() const
{
    int height = 0;
    for (const Strip *strip : m_strips) {
        height = std::max(height, strip->sizeHint().height());
    }
    return height;
}

QSize StripRow::minimumSizeHint() const
{
    const std::size_t columns = perRow();
    const int rows = static_cast<int>((m_strips.size() + columns - 1) / columns);
    int widest = 0;
    for (const Strip *strip : m_strips) {
        widest = std::max(widest, strip->minimumSizeHint().width());
    }
    return {widest, rows * heightOfRow() + std::max(0, rows - 1) * StripRowNarrowGap};
}

QSize StripRow::sizeHint() const
{
    return minimumSizeHint();
}

void StripRow::resizeEvent(QResizeEvent *)
{
    updateGeometry();
    arrange();
}

bool StripRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == densityChange()) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

// What is left of a row is shared by what each strip needs, so that tiles are about as wide as one
// another.
void StripRow::arrange()
{
    const std::size_t columns = perRow();
    int top = 0;
    for (std::size_t first = 0; first < m_strips.size(); first += columns) {
        const std::size_t count = std::min(columns, m_strips.size() - first);
        const int gaps = gap() * (static_cast<int>(count) - 1);
        const int needed = std::max(1, widthOfRow(first, count) - gaps);
        const int room = width() - gaps;
        int used = 0;
        for (std::size_t at = 0; at < count; ++at) {
            Strip *strip = m_strips[first + at];
            const int left = used * room / needed;
            used += strip->minimumSizeHint().width();
            const int right = used * room / needed;
            strip->setGeometry(
                left + static_cast<int>(at) * gap(), top, right - left, heightOfRow());
        }
        top += heightOfRow() + StripRowNarrowGap;
    }
}

} // namespace bellwether
