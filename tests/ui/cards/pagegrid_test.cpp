// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/pagegrid.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Nine cards of a page, as Overview has them.
struct Grid
{
    PageGrid grid;
    std::vector<QWidget *> cards;

    explicit Grid(const std::vector<int> &columns = {4, 4, 4, 4, 4, 4, 4, 4, 4})
    {
        for (const int one : columns) {
            cards.push_back(new QWidget);
            grid.add(cards.back(), one);
        }
    }

    // The cards row by row: "0 1 2 | 3 4 5".
    QString at(int width, int height)
    {
        grid.resize(width, height);
        grid.show();
        QCoreApplication::processEvents();
        grid.resize(width, height); // the least height of another width held it before
        QStringList rows;
        int top = -1;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (cards[i]->y() != top) {
                rows << QString();
                top = cards[i]->y();
            }
            rows.back() += (rows.back().isEmpty() ? u"%1"_s : u" %1"_s).arg(i);
        }
        return rows.join(u" | "_s);
    }
};

} // namespace

TEST_CASE("Cards stand three, two or one in a row by the width of the page", "[cards]")
{
    Grid grid;
    CHECK(grid.at(1208, 700) == u"0 1 2 | 3 4 5 | 6 7 8"_s); // a window of 1440
    CHECK(grid.at(936, 700) == u"0 1 | 2 3 | 4 5 | 6 7 | 8"_s); // of 1024
    CHECK(grid.cards[8]->width() == 936); // the one that is left over has the row
    CHECK(grid.at(500, 700) == u"0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8"_s);
    grid.grid.setWide(true);
    CHECK(grid.at(1688, 700) == u"0 1 2 3 | 4 5 6 7 | 8"_s); // of 1920
}

TEST_CASE("A card of eight columns leaves room for one of four", "[cards]")
{
    Grid grid({8, 4, 7, 5});
    CHECK(grid.at(1208, 700) == u"0 1 | 2 3"_s);
    CHECK(grid.cards[0]->width() > 1.9 * grid.cards[1]->width());
    CHECK(grid.cards[1]->geometry().right() == 1207);
    CHECK(grid.at(936, 700) == u"0 | 1 | 2 | 3"_s); // wide ones have the row, small ones half
}

TEST_CASE("Rows share the height within what is useful", "[cards]")
{
    Grid grid;
    grid.at(1208, 3 * 300 + 2 * 16);
    CHECK(grid.cards[0]->height() == 300);
    CHECK(grid.cards[8]->height() == 300);
    grid.at(1208, 2000);
    CHECK(grid.cards[0]->height() == PageGrid::TallestRow);
    grid.at(1208, 300);
    CHECK(grid.cards[0]->height() == PageGrid::ChartHeight); // the page scrolls
    CHECK(grid.grid.minimumHeight() == 3 * PageGrid::ChartHeight + 2 * 16);
}

TEST_CASE("What is left over shares the last row, and the order can be another", "[cards]")
{
    Grid grid({4, 4, 4, 4, 4});
    CHECK(grid.at(1208, 700) == u"0 1 2 | 3 4"_s);
    CHECK(grid.cards[3]->width() == grid.cards[4]->width());
    CHECK(grid.cards[4]->geometry().right() == 1207);
    grid.grid.setOrder({grid.cards[4], grid.cards[0]});
    CHECK(grid.cards[4]->pos() == QPoint(0, 0));
    CHECK(grid.cards[1]->x() > grid.cards[0]->x());
}

TEST_CASE("A hidden card takes no place", "[cards]")
{
    Grid grid({4, 4, 4, 4});
    grid.cards[1]->hide();
    grid.at(1208, 700);
    CHECK(grid.cards[3]->y() == grid.cards[0]->y());
    CHECK(grid.cards[2]->x() < grid.cards[3]->x());
}

TEST_CASE("On very wide screens cards stay readable in the middle", "[cards]")
{
    Grid grid({4, 4, 4});
    grid.at(3600, 400);
    CHECK(grid.cards[0]->width() <= 720);
    CHECK(grid.cards[0]->x() > 600);
    CHECK(grid.cards[0]->x() == Approx(3600 - grid.cards[2]->geometry().right()).margin(2));
}
