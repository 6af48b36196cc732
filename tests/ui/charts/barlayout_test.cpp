// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barlayout.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QSizeF CardSize(744, 264);

BarLayout layoutOf(const ChartData &chart, QSizeF size = CardSize, std::optional<int> hovered = {})
{
    return BarLayout(chart, {}, ChartFonts(), size, hovered);
}

int overlaps(const std::vector<PlacedText> &labels)
{
    int count = 0;
    for (std::size_t a = 0; a < labels.size(); ++a) {
        for (std::size_t b = a + 1; b < labels.size(); ++b) {
            count += labels[a].rect.intersects(labels[b].rect) ? 1 : 0;
        }
    }
    return count;
}

bool names(const std::vector<PlacedText> &labels, int index)
{
    return std::any_of(labels.begin(), labels.end(),
        [index](const PlacedText &label) { return label.index == index; });
}

} // namespace

TEST_CASE("Bars begin on whole pixels and take 60 % of their step, 34 px at most", "[charts-ui]")
{
    const int months = GENERATE(1, 3, 6, 12, 13, 24);
    const BarLayout layout = layoutOf(longChart(months));
    CAPTURE(months);
    CHECK(layout.barWidth() <= 34);
    CHECK(layout.barWidth() <= 0.6 * layout.step() + 1);
    for (int month = 0; month < months; ++month) {
        const double left = layout.rect({month, {}}).left();
        CHECK(left == std::floor(left));
    }
    CHECK(layout.leadIn() >= 0);
    CHECK(layout.leadOut() >= 0);
}

TEST_CASE(
    "Sixty months keep their bars inside the plot and no label touches another", "[charts-ui]")
{
    const int hovered = GENERATE(-1, 0, 30, 58);
    const std::optional<int> month = hovered < 0 ? std::nullopt : std::optional(hovered);
    const BarLayout layout = layoutOf(longChart(60), CardSize, month);
    CHECK(overlaps(layout.categoryLabels()) == 0);
    CHECK(overlaps(layout.secondLabels()) == 0);
    CHECK(overlaps(layout.tickLabels()) == 0);
    CHECK(names(layout.categoryLabels(), 59) == (hovered != 58));
    CHECK((hovered < 0 || names(layout.categoryLabels(), hovered)));
    CHECK(layout.totalLabels().empty());
    CHECK(layout.plot().contains(layout.rect({0, {}}).bottomLeft() - QPointF(0, 1)));
    CHECK(layout.plot().contains(layout.rect({59, {}}).bottomRight() - QPointF(0, 1)));
}

TEST_CASE("Pointing at a month moves no other label", "[charts-ui]")
{
    const ChartData chart = longChart(60);
    const BarLayout calm = layoutOf(chart);
    const BarLayout pointed = layoutOf(chart, CardSize, 30);
    for (const PlacedText &label : pointed.categoryLabels()) {
        CHECK((label.index == 30 || names(calm.categoryLabels(), label.index)));
    }
}

TEST_CASE("Totals stand over at most 14 bars and only where each fits its step", "[charts-ui]")
{
    CHECK(layoutOf(longChart(12)).totalLabels().size() == 12);
    CHECK(layoutOf(longChart(14)).totalLabels().size() == 14);
    CHECK(layoutOf(longChart(15)).totalLabels().empty());
    CHECK(layoutOf(longChart(12), {300, 264}).totalLabels().empty());
}

TEST_CASE("In a low chart axis labels are left out, zero stays", "[charts-ui]")
{
    const ChartData chart = chartFrom(uR"(month | At risk
        2026-01 | 3 x 980
    )"_s);
    const BarLayout layout = layoutOf(chart, {400, 110});
    CHECK(overlaps(layout.tickLabels()) == 0);
    CHECK(layout.tickLabels().size() < chart.bars().tickLabels.size());
    CHECK(names(layout.tickLabels(), 0));
}

TEST_CASE("A new year and the end of the overdue bar are marked by a divider", "[charts-ui]")
{
    const ChartData chart = chartFrom(uR"(month | At risk
        overdue | 1 x 10
        2025-12 | 1 x 10
        2026-01 | 1 x 10
        2026-02 | 1 x 10
    )"_s);
    const BarLayout layout = layoutOf(chart);
    REQUIRE(layout.dividers().size() == 2);
    CHECK(layout.dividers()[0] == layout.band(1).left());
    CHECK(layout.dividers()[1] == layout.band(2).left());
}

TEST_CASE(
    "A point belongs to a segment, else to the bar of its band, else to nothing", "[charts-ui]")
{
    const ChartData chart = chartFrom(uR"(month | At risk | Satisfactory
        2025-12 | -       | 1 x 42
        2026-01 | 3 x 303 | 1 x 184
    )"_s);
    const BarLayout layout = layoutOf(chart);
    CHECK(layout.markAt(layout.rect({1, 0}).center()) == ChartMark{1, 0});
    CHECK(layout.markAt(layout.rect({1, 1}).center()) == ChartMark{1, 1});
    CHECK(layout.markAt(layout.band(1).topLeft() + QPointF(2, 2)) == ChartMark{1, {}});
    CHECK(layout.markAt(layout.rect({0, 1}).center()) == ChartMark{0, 1});
    CHECK_FALSE(layout.markAt({1, 100}).has_value());
}

TEST_CASE("A chart without data, with broken numbers or without room has a layout", "[charts-ui]")
{
    CHECK(layoutOf({}).categoryLabels().empty());
    CHECK_FALSE(layoutOf({}).markAt({100, 100}).has_value());

    ChartData broken = longChart(3);
    broken.bars().series[0].values = {std::nan(""), -5};
    broken.bars().ticks.clear();
    broken.bars().totalLabels.pop_back();
    CHECK(layoutOf(broken).rect({0, 0}).height() == 0);
    CHECK(layoutOf(broken).rect({7, 0}).isNull());
    CHECK(layoutOf(longChart(12), {1, 1}).plot().height() >= 0);
}
