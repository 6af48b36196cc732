// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/pagegrid.h"

#include "ui/density.h"
#include "ui/widgets/paint.h"

#include <QEvent>

#include <algorithm>

namespace bellwether {

namespace {

constexpr int AllColumns = 12;
constexpr int WidestCard = 720; // of four columns; then the content is centred
// Widths of the grid itself, at 100 % text: windows of 1920, 1320 and less than the smallest.
constexpr int FourFrom = 1664;
constexpr int ThreeFrom = 1096;
constexpr int TwoFrom = 640;

} // namespace

PageSpacing PageSpacing::at(int pageWidth)
{
    if (isCompact()) {
        return {16, 8, 8};
    }
    if (pageWidth < 1000) {
        return {16, 12};
    }
    if (pageWidth < 1256) {
        return {20, 16};
    }
    return pageWidth < 2352 ? PageSpacing{24, 16} : PageSpacing{32, 24};
}

PageGrid::PageGrid(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void PageGrid::add(QWidget *card, int columns, int leastHeight, Narrow narrow)
{
    card->setParent(this);
    m_items.push_back({card, columns, leastHeight, narrow});
    arrange();
}

void PageGrid::setOrder(const std::vector<QWidget *> &cards)
{
    const auto placeOf = [&](const Item &item) {
        return std::find(cards.begin(), cards.end(), item.card) - cards.begin();
    };
    std::stable_sort(m_items.begin(), m_items.end(),
        [&](const Item &a, const Item &b) { return placeOf(a) < placeOf(b); });
    arrange();
}

void PageGrid::showPlace(const QWidget *card, bool isAfter)
{
    if (card == nullptr) {
        delete m_placeLine;
        m_placeLine = nullptr;
        return;
    }
    if (m_placeLine == nullptr) {
        m_placeLine = new QWidget(this);
        m_placeLine->setAutoFillBackground(true);
        m_placeLine->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QPalette palette;
    palette.setColor(QPalette::Window, currentTheme().accent);
    m_placeLine->setPalette(palette);
    const QRect area = card->geometry();
    constexpr int Width = 3;
    const int x = isAfter ? std::min(width() - Width, area.right() + (m_gap - Width) / 2)
                          : std::max(0, area.left() - (m_gap + Width) / 2);
    m_placeLine->setGeometry(x, area.top(), Width, area.height());
    m_placeLine->raise();
    m_placeLine->show();
}

void PageGrid::setGap(int gap)
{
    m_gap = gap;
    arrange();
}

void PageGrid::setWide(bool isWide)
{
    m_isWide = isWide;
    arrange();
}

int PageGrid::perRow() const
{
    // Larger text needs wider cards.
    constexpr int Hundred = 100;
    const int atNormalText = width() * Hundred / scaled(Hundred);
    if (m_isWide && atNormalText >= FourFrom) {
        return 4;
    }
    return atNormalText >= ThreeFrom ? 3 : atNormalText >= TwoFrom ? 2 : 1;
}

int PageGrid::columnsNow(const Item &item) const
{
    const int columns = item.columns;
    switch (perRow()) {
    case 4:
        return columns == 4 ? 3 : columns;
    case 3:
        return columns;
    case 2:
        return columns <= AllColumns / 2 && item.narrow == Narrow::Half ? AllColumns / 2
                                                                        : AllColumns;
    default:
        return AllColumns;
    }
}

// Ten cards in three rows of three, four and three: four rows would not be seen at once.
std::vector<PageGrid::Row> PageGrid::tightRows() const
{
    std::vector<const Item *> shown;
    for (const Item &item : m_items) {
        if (!item.card->isHidden()) {
            shown.push_back(&item);
        }
    }
    const std::size_t most = static_cast<std::size_t>(perRow()) + 1;
    const std::size_t count = (shown.size() + most - 1) / most;
    std::vector<Row> rows(count);
    std::size_t next = 0;
    for (std::size_t at = 0; at < count; ++at) {
        const std::size_t longer = shown.size() % count;
        const std::size_t first =
            (count - longer) / 2; // of the longer ones, which lie in the middle
        const bool isLonger = at >= first && at < first + longer;
        const std::size_t size = shown.size() / count + (isLonger ? 1 : 0);
        for (std::size_t place = 0; place < size; ++place) {
            rows[at].push_back({shown[next++], AllColumns / static_cast<int>(size)});
        }
    }
    return rows;
}

std::vector<PageGrid::Row> PageGrid::rows() const
{
    if (m_isWide && isCompact() && perRow() == 3) {
        return tightRows();
    }
    std::vector<Row> rows;
    int used = AllColumns;
    for (const Item &item : m_items) {
        if (item.card->isHidden()) {
            continue;
        }
        const int columns = columnsNow(item);
        if (used + columns > AllColumns) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().push_back({&item, columns});
        used += columns;
    }
    // One that was left over has the row to itself, and several share it.
    for (Row &row : rows) {
        if (row.size() == 1) {
            row.front().columns = AllColumns;
        }
    }
    if (!rows.empty() && used < AllColumns && AllColumns % static_cast<int>(rows.back().size()) == 0
        && std::all_of(rows.back().begin(), rows.back().end(),
            [&](const Place &place) { return place.columns == rows.back().front().columns; })) {
        for (Place &place : rows.back()) {
            place.columns = AllColumns / static_cast<int>(rows.back().size());
        }
    }
    return rows;
}

int PageGrid::leastHeightOf(const Row &row) const
{
    int height = 0;
    for (const Place &place : row) {
        const int least = isCompact() ? std::min(place.item->leastHeight, CompactHeight)
                                      : place.item->leastHeight;
        height = std::max({height, scaled(least), place.item->card->minimumSizeHint().height(),
            place.item->card->minimumHeight()});
    }
    return height;
}

// Rows share what height there is: equally, but none less than it needs nor taller than is useful.
void PageGrid::arrange()
{
    const std::vector<Row> all = rows();
    std::vector<int> heights;
    int needed = m_gap * std::max(0, static_cast<int>(all.size()) - 1);
    for (const Row &row : all) {
        heights.push_back(leastHeightOf(row));
        needed += heights.back();
    }
    setMinimumHeight(needed);
    int spare = std::max(0, height() - needed);
    const int tallest = scaled(TallestRow);
    while (spare > 0) {
        const auto lowest = std::min_element(heights.begin(), heights.end());
        if (lowest == heights.end() || *lowest >= tallest) {
            break;
        }
        // Up to the next higher one, all of the lowest together.
        int next = tallest;
        int count = 0;
        for (const int one : heights) {
            next = one > *lowest ? std::min(next, one) : next;
            count += one == *lowest ? 1 : 0;
        }
        const int from = *lowest;
        const int step = std::min(next - from, std::max(1, spare / count));
        for (int &one : heights) {
            if (one == from && spare > 0) {
                one += std::min(step, spare);
                spare -= std::min(step, spare);
            }
        }
    }
    int top = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        place(all[i], top, heights[i]);
        top += heights[i] + m_gap;
    }
}

void PageGrid::place(const Row &row, int top, int height) const
{
    const int perCard = perRow() * scaled(WidestCard) + (perRow() - 1) * m_gap;
    const int whole = std::min(width(), perCard);
    const int left = (width() - whole) / 2;
    const double column = (whole + m_gap) / static_cast<double>(AllColumns);
    int used = 0;
    for (const Place &place : row) {
        const int from = left + static_cast<int>(used * column);
        used += place.columns;
        const int to = left + static_cast<int>(used * column) - m_gap;
        place.item->card->setGeometry(from, top, to - from, height);
    }
}

QSize PageGrid::sizeHint() const
{
    return {scaled(ThreeFrom), minimumHeight()};
}

void PageGrid::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool PageGrid::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == densityChange()) {
        arrange();
    }
    return isHandled;
}

} // namespace bellwether
