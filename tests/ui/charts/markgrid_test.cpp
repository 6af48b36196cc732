// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/markgrid.h"

#include "tests/support/catch.h"

#include <cmath>
#include <random>

using namespace bellwether;

namespace {

std::vector<MarkDisc> scattered(int count)
{
    std::mt19937 engine(3);
    const auto below = [&engine](double end) {
        return end * (static_cast<double>(engine()) / 4294967296.0);
    };
    std::vector<MarkDisc> discs;
    for (int at = 0; at < count; ++at) {
        discs.push_back({{below(700), below(300)}, 1 + below(20), at});
    }
    return discs;
}

// What a look at every disc says.
int foundByLooking(const std::vector<MarkDisc> &discs, QPointF point, double slack)
{
    int top = -1;
    int nearest = -1;
    double gap = slack;
    for (std::size_t at = 0; at < discs.size(); ++at) {
        const QPointF apart = discs[at].center - point;
        const double beyond = std::hypot(apart.x(), apart.y()) - discs[at].radius;
        if (beyond <= 0) {
            top = static_cast<int>(at); // ranks rise
        } else if (beyond < gap) {
            gap = beyond;
            nearest = static_cast<int>(at);
        }
    }
    return top >= 0 ? top : nearest;
}

} // namespace

TEST_CASE("A grid finds the same mark as a look at every mark", "[charts-ui]")
{
    const int count = GENERATE(1, 40, 1000);
    const std::vector<MarkDisc> discs = scattered(count);
    const MarkGrid grid(discs);
    std::mt19937 engine(5);
    int differences = 0;
    for (int round = 0; round < 5000; ++round) {
        const QPointF point(static_cast<double>(engine() % 7600) / 10 - 30,
            static_cast<double>(engine() % 3600) / 10 - 30);
        differences += grid.at(point, 4) != foundByLooking(discs, point, 4) ? 1 : 0;
    }
    CHECK(differences == 0);
}

TEST_CASE("A grid knows what lies in a rectangle and what reaches into it", "[charts-ui]")
{
    const MarkGrid grid({{{10, 10}, 5, 0}, {{200, 40}, 20, 1}, {{201, 41}, 2, 2}});
    CHECK(grid.centersIn({0, 0, 300, 100}) == std::vector<int>{0, 1, 2});
    CHECK(grid.centersIn({195, 35, 10, 10}) == std::vector<int>{1, 2});
    CHECK(grid.centersIn({50, 0, 100, 100}).empty());
    CHECK(grid.touches({170, 30, 12, 12}));
    CHECK_FALSE(grid.touches({170, 30, 9, 9}));
    // A corner of the rectangle within the disc's box, not within the disc.
    CHECK_FALSE(grid.touches({14, 14, 50, 5}));
}

TEST_CASE("An empty grid finds nothing", "[charts-ui]")
{
    CHECK(MarkGrid().at({5, 5}, 100) == MarkGrid::None);
    CHECK(MarkGrid(std::vector<MarkDisc>()).centersIn({0, 0, 9, 9}).empty());
    CHECK_FALSE(MarkGrid().touches({0, 0, 9, 9}));
}
