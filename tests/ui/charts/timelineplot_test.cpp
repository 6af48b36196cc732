// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timelineplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/itemcharts.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using Catch::Matchers::WithinAbs;

namespace {

constexpr QSizeF TimelineCard(560, 200);

QStringList wordsOn(const Plot &plot)
{
    QStringList words;
    for (const PlacedText &text : plot.texts()) {
        words << text.text;
    }
    return words;
}

} // namespace

TEST_CASE("Goals stand under the months that they are due in", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(goalTimeline(), TimelineCard);
    const auto &timeline = dynamic_cast<const TimelinePlot &>(*plot);
    const QRectF axis = timeline.axis();
    const auto at = [&](double day) { return axis.left() + axis.width() * day / 184; };
    CHECK_THAT(plot->rectOf(0).center().x(), WithinAbs(at(30), 0.6));
    CHECK_THAT(plot->rectOf(1).center().x(), WithinAbs(at(152), 0.6));
    CHECK_THAT(timeline.todayLine(), WithinAbs(at(48), 1));
    // What is due beyond the axis stands at its end.
    CHECK_THAT(plot->rectOf(3).center().x(), WithinAbs(axis.right(), 0.6));
    CHECK(wordsOn(*plot).contains(u"May 2025"_s));
    CHECK(wordsOn(*plot).contains(u"today"_s));
}

TEST_CASE("A bar leads from the opportunity to the goal, with the amount where it has room",
    "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(goalTimeline(), TimelineCard);
    const auto &timeline = dynamic_cast<const TimelinePlot &>(*plot);
    CHECK(timeline.bar(0).isNull());
    CHECK(timeline.bar(1).left() > timeline.axis().left());
    CHECK_THAT(timeline.bar(1).right(), WithinAbs(plot->rectOf(1).center().x(), 0.01));
    CHECK(timeline.bar(3).left() == timeline.axis().left()); // from before the axis
    CHECK(wordsOn(*plot).count(u"$12.0K"_s) == 2); // not in the bar of five days
}

TEST_CASE(
    "S3-23: what is overdue is marked by words and a ring, not by colour alone", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(goalTimeline(), TimelineCard);
    CHECK(wordsOn(*plot).contains(u"31 May, overdue"_s));
    CHECK(plot->spokenName(0)
        == u"Birch Bakery: Pass the audit, Due 31 May, overdue, Amount $12.0K"_s);
    const QImage image = pictureOf(*plot, TimelineCard, Theme::light().surface);
    const auto isDrawn = [&](int mark) {
        const QRectF symbol = plot->rectOf(mark);
        const QColor pixel = image.pixelColor(
            static_cast<int>(symbol.center().x()), static_cast<int>(symbol.top() - 3));
        return pixel != Theme::light().surface && pixel != Theme::light().grid;
    };
    CHECK(isDrawn(0));
    CHECK_FALSE(isDrawn(3)); // at risk, but due later
}

TEST_CASE("A lane reacts over its whole width, and keys walk the lanes", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(goalTimeline(), TimelineCard);
    const auto &timeline = dynamic_cast<const TimelinePlot &>(*plot);
    CHECK(plot->markAt(timeline.row(2).center()) == 2);
    CHECK(plot->markAt({10, timeline.row(3).center().y()}) == 3);
    CHECK(plot->markAt({10, 2}) == Plot::NoMark);
    CHECK(plot->walked(0, Step::Down) == 1);
    CHECK(plot->walked(3, Step::Down) == 3);
    CHECK(plot->walked(3, Step::First) == 0);
    CHECK(plot->tooltip(1).title == u"Acorn Press: New site in Lyon"_s);
}
