// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace bellwether {

// Cards in rows of twelve columns, in reading order. Rows share the height there is, none below
// what its cards need or above what is of use (UI.md 11); below that the page scrolls.
class PageGrid : public QWidget
{
    Q_OBJECT

public:
    // How many of the twelve columns a card takes, by the width of the grid.
    struct Span
    {
        int wide; // from 1600 px: a page of a large window
        int normal; // from 1060 px
        int narrow;
    };
    static constexpr Span Third{4, 4, 6};
    static constexpr Span Quarter{3, 4, 6};
    static constexpr Span TwoThirds{8, 8, 12};
    static constexpr Span Full{12, 12, 12};

    explicit PageGrid(QWidget *parent = nullptr);

    // `leastHeight` in px at 100 %: 217 for charts, 180 for lists.
    void add(QWidget *card, Span span, int leastHeight = 217);
    void setGap(int gap); // between cards, px; 16 unless set
    // Not laid out while it is hidden by the page.
    void setShown(QWidget *card, bool isShown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell
    {
        QWidget *card;
        Span span;
        int leastHeight;
        bool isShown = true;
    };
    struct Place
    {
        const Cell *cell;
        int column;
        int columns;
    };
    using Row = std::vector<Place>;

    std::vector<Row> rowsAt(int width) const;
    int leastHeightOf(const Row &row) const;
    void arrange();
    double edge(int column) const;

    std::vector<Cell> m_cells;
    int m_gap = 16;
};

// Two cards one under another, or side by side where there is the width for it.
class StackedPair : public QWidget
{
    Q_OBJECT

public:
    StackedPair(int leastWidthOfEach, QWidget *parent = nullptr);

    void add(QWidget *card);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    int m_leastWidth;
    std::vector<QWidget *> m_cards;
};

} // namespace bellwether
