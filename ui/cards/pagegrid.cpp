// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/pagegrid.h"

#include "ui/widgets/paint.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr int Columns = 12;
constexpr int Gap = 16;
constexpr int WideFrom = 1600;
constexpr int NormalFrom = 1060;
constexpr int TallestRow = 420;

int spanAt(int width, const PageGrid::Span &span)
{
    // Large text needs the width that a small one leaves.
    const int at = width * 100 / std::max(1, scaled(100));
    return at >= WideFrom ? span.wide : at >= NormalFrom ? span.normal : span.narrow;
}

} // namespace

PageGrid::PageGrid(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PageGrid::add(QWidget *card, Span span, int leastHeight)
{
    card->setParent(this);
    m_cells.push_back({card, span, leastHeight});
    if (m_cells.size() > 1) {
        setTabOrder(m_cells[m_cells.size() - 2].card, card);
    }
    updateGeometry();
}

void PageGrid::setGap(int gap)
{
    if (gap != m_gap) {
        m_gap = gap;
        updateGeometry();
        arrange();
    }
}

double PageGrid::edge(int column) const
{
    return column * (width() + m_gap) / static_cast<double>(Columns);
}

void PageGrid::setShown(QWidget *card, bool isShown)
{
    for (Cell &cell : m_cells) {
        if (cell.card == card) {
            cell.isShown = isShown;
        }
    }
    card->setVisible(isShown);
    updateGeometry();
    arrange();
}

std::vector<PageGrid::Row> PageGrid::rowsAt(int width) const
{
    std::vector<Row> rows;
    int column = Columns;
    for (const Cell &cell : m_cells) {
        if (!cell.isShown) {
            continue;
        }
        const int columns = spanAt(width, cell.span);
        if (column + columns > Columns) {
            rows.emplace_back();
            column = 0;
        }
        rows.back().push_back({&cell, column, columns});
        column += columns;
    }
    // The last card of a row takes what is left of it.
    for (Row &row : rows) {
        row.back().columns = Columns - row.back().column;
    }
    return rows;
}

int PageGrid::leastHeightOf(const Row &row) const
{
    int least = 0;
    for (const Place &place : row) {
        least = std::max(
            {least, scaled(place.cell->leastHeight), place.cell->card->minimumSizeHint().height()});
    }
    return least;
}

int PageGrid::heightForWidth(int width) const
{
    int height = -m_gap;
    for (const Row &row : rowsAt(width)) {
        height += leastHeightOf(row) + m_gap;
    }
    return std::max(0, height);
}

QSize PageGrid::sizeHint() const
{
    return {NormalFrom, heightForWidth(NormalFrom)};
}

QSize PageGrid::minimumSizeHint() const
{
    const int at = width() > 0 ? width() : NormalFrom;
    return {0, heightForWidth(at)};
}

void PageGrid::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool PageGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void PageGrid::arrange()
{
    const std::vector<Row> rows = rowsAt(width());
    if (rows.empty()) {
        return;
    }
    const int spare = std::max(0, height() - heightForWidth(width()));
    const int tallest = scaled(TallestRow);
    int top = 0;
    int left = spare;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const int least = leastHeightOf(rows[at]);
        const int share = left / static_cast<int>(rows.size() - at);
        const int extra = std::min(share, std::max(0, tallest - least));
        left -= extra;
        for (const Place &place : rows[at]) {
            const int from = static_cast<int>(std::lround(edge(place.column)));
            const int to =
                static_cast<int>(std::lround(edge(place.column + place.columns))) - m_gap;
            place.cell->card->setGeometry(from, top, to - from, least + extra);
        }
        top += least + extra + m_gap;
    }
}

StackedPair::StackedPair(int leastWidthOfEach, QWidget *parent)
    : QWidget(parent)
    , m_leastWidth(leastWidthOfEach)
{
}

void StackedPair::add(QWidget *card)
{
    card->setParent(this);
    m_cards.push_back(card);
    updateGeometry();
}

QSize StackedPair::minimumSizeHint() const
{
    const bool isRow = width() >= 2 * scaled(m_leastWidth) + Gap;
    int sum = -Gap;
    int most = 0;
    for (const QWidget *card : m_cards) {
        sum += card->minimumSizeHint().height() + Gap;
        most = std::max(most, card->minimumSizeHint().height());
    }
    return {0, isRow ? most : std::max(0, sum)};
}

QSize StackedPair::sizeHint() const
{
    return minimumSizeHint();
}

void StackedPair::resizeEvent(QResizeEvent *)
{
    arrange();
    updateGeometry();
}

bool StackedPair::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void StackedPair::arrange()
{
    const bool isRow = width() >= 2 * scaled(m_leastWidth) + Gap;
    const int count = std::max(1, static_cast<int>(m_cards.size()));
    const int each = ((isRow ? width() : height()) - (count - 1) * Gap) / count;
    int at = 0;
    for (QWidget *card : m_cards) {
        card->setGeometry(isRow ? QRect(at, 0, each, height()) : QRect(0, at, width(), each));
        at += each + Gap;
    }
}

} // namespace bellwether
