// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/milestonesplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/itemcharts.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using Catch::Matchers::WithinAbs;

namespace {

constexpr QSizeF Card(374, 150);

QStringList wordsOf(const Plot &plot)
{
    QStringList words;
    for (const PlacedText &text : plot.texts()) {
        words << text.text;
    }
    return words;
}

} // namespace

TEST_CASE("Tiers stand on a line, the next one larger with what is reached", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(awardMilestones(), Card);
    const auto &milestones = dynamic_cast<const MilestonesPlot &>(*plot);
    REQUIRE(milestones.tierCount() == 5);
    const double step = milestones.circle(1).center().x() - milestones.circle(0).center().x();
    for (int tier = 1; tier < 5; ++tier) {
        CHECK(milestones.circle(tier).center().y() == milestones.circle(0).center().y());
        CHECK_THAT(milestones.circle(tier).center().x() - milestones.circle(tier - 1).center().x(),
            WithinAbs(step, 1.01));
    }
    CHECK(milestones.circle(2).width() > milestones.circle(1).width());
    const QStringList words = wordsOf(*plot);
    for (const QString &word : {u"96"_s, u"Gold"_s, u"100"_s, u"Platinum"_s, u"29 of 36"_s}) {
        CHECK(words.contains(word));
    }
}

TEST_CASE("Reached tiers are filled, others are rings", "[charts-ui]")
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const std::unique_ptr<Plot> plot = plotOf(awardMilestones(), Card);
        plot->setTheme(theme);
        const auto &milestones = dynamic_cast<const MilestonesPlot &>(*plot);
        const QImage image = pictureOf(*plot, Card, theme.surface);
        const auto at = [&](int tier) {
            const QPointF centre = milestones.circle(tier).center();
            return image.pixelColor((centre + QPointF(0, -6)).toPoint());
        };
        CHECK(at(0) == theme.color(ChartRole::Series1));
        CHECK(at(1) == theme.color(ChartRole::Series1));
        CHECK(at(3) == theme.surface);
        const auto between = [&](int tier, double share) {
            const QRectF from = milestones.circle(tier);
            const QRectF to = milestones.circle(tier + 1);
            const double x = from.right() + (to.left() - from.right()) * share;
            return image.pixelColor(static_cast<int>(x), static_cast<int>(from.center().y()));
        };
        CHECK(between(0, 0.5) == theme.color(ChartRole::Series1));
        CHECK(between(1, 0.8) == theme.color(ChartRole::Series1));
        CHECK(between(2, 0.5) == theme.track);
    }
}

TEST_CASE("A contribution is a bar of its progress", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(awardMilestones(), Card);
    const auto &milestones = dynamic_cast<const MilestonesPlot &>(*plot);
    CHECK_THAT(milestones.bar(0).width() / milestones.track(0).width(), WithinAbs(0.806, 1e-9));
    CHECK(plot->markAt(milestones.track(1).center()) == 6);
    CHECK(plot->markAt(milestones.circle(2).center()) == 2);
    CHECK(plot->spokenName(2) == u"Gold, Customers 100"_s);
}

TEST_CASE("Arrows lead from the tiers down to what contributes and back to the next", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(awardMilestones(), Card);
    CHECK(plot->walked(0, Step::Right) == 1);
    CHECK(plot->walked(0, Step::Up) == 0);
    CHECK(plot->walked(1, Step::Down) == 5);
    CHECK(plot->walked(5, Step::Down) == 6);
    CHECK(plot->walked(6, Step::Down) == 6);
    CHECK(plot->walked(5, Step::Up) == 2);
    CHECK(plot->walked(6, Step::First) == 0);
    CHECK(plot->walked(0, Step::Last) == 6);
}

TEST_CASE("Milestones of one tier, of none, and of fifty are drawn", "[charts-ui]")
{
    QString many;
    for (int at = 1; at <= 50; ++at) {
        many += u"Tier %1 | %1 | %2\n"_s.arg(at).arg(at == 20 ? u"next 0.5 19"_s : u"open"_s);
    }
    for (const QString &table : {u"Gold | 1 | reached"_s, u"+ New | 0.4 | 2 of 5"_s, many}) {
        for (const QSizeF size : cardSizes()) {
            const std::unique_ptr<Plot> plot = plotOf(milestonesFrom(table), size);
            INFO(table.left(20).toStdString() << " " << size.width());
            CHECK(textFault(*plot, size).toStdString() == "");
            plot->setFocused(0);
            pictureOf(*plot, size, Theme::light().surface);
        }
    }
    const std::unique_ptr<Plot> plot = plotOf(milestonesFrom(many), Card);
    CHECK(wordsOf(*plot).contains(u"Tier 20"_s));
}

TEST_CASE("Contributions ask for their height", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(awardMilestones(), {374, 80});
    CHECK_FALSE(wordsOf(*plot).contains(u"29 of 36"_s));
    plot->resize({374, plot->leastSize().height()});
    CHECK(wordsOf(*plot).contains(u"65 of 70"_s));
}
