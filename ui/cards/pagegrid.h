// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace bellwether {

// Padding and gaps of a page, by its width beside the rail (UI.md 11).
struct PageSpacing
{
    int side = 24;
    int gap = 16;
    int edge = 16; // above and below the page

    static PageSpacing at(int pageWidth);
};

// The cards of a page on twelve columns, in rows that share the height. As the page gets narrower
// three cards in a row become two and one; what no longer fits goes down, the page scrolls.
class PageGrid : public QWidget
{
    Q_OBJECT

public:
    static constexpr int ChartHeight = 217; // the least of a card with a chart
    static constexpr int ListHeight = 180; // of one with a list
    static constexpr int ScatterHeight = 320;
    static constexpr int CompactHeight = 150; // the least of any card at compact density
    static constexpr int TallestRow = 420;

    explicit PageGrid(QWidget *parent = nullptr);

    // What becomes of a card where two of them stand side by side.
    enum class Narrow
    {
        Half, // one that is at most as wide
        Whole // has the row to itself
    };

    // In reading order. `columns` of twelve, where three cards of four stand side by side; hidden
    // cards take no place.
    void add(
        QWidget *card, int columns, int leastHeight = ChartHeight, Narrow narrow = Narrow::Half);
    // The cards in this order; those that are not named come after them, as they were.
    void setOrder(const std::vector<QWidget *> &cards);
    // A line before the card, where one that is dragged would be put; null takes it away. After the
    // last card for `isAfter`.
    void showPlace(const QWidget *card, bool isAfter = false);
    void setGap(int gap);
    // From 1920 on four cards of four columns stand side by side (Overview). At compact density
    // rows of three take a fourth one where that saves a row; all cards are then equally wide in a
    // row.
    void setWide(bool isWide);
    // How many cards of four columns stand side by side: 1 to 4.
    int perRow() const;

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Item
    {
        QWidget *card = nullptr;
        int columns = 4;
        int leastHeight = ChartHeight;
        Narrow narrow = Narrow::Half;
    };
    struct Place
    {
        const Item *item = nullptr;
        int columns = 0; // of twelve, as it stands now
    };
    using Row = std::vector<Place>;

    int columnsNow(const Item &item) const;
    std::vector<Row> rows() const;
    std::vector<Row> tightRows() const;
    int leastHeightOf(const Row &row) const;
    void arrange();
    void place(const Row &row, int top, int height) const;

    std::vector<Item> m_items;
    QWidget *m_placeLine = nullptr; // above the cards
    int m_gap = 16;
    bool m_isWide = false;
};

} // namespace bellwether
