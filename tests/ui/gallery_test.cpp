// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of chart in each state that its card knows, in every theme of the window.

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "tests/ui/charts/itemcharts.h"
#include "tests/ui/charts/plottext.h"
#include "tests/ui/charts/scattertext.h"
#include "ui/cards/chartcard.h"
#include "ui/charts/chartview.h"
#include "ui/charts/plotview.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QTest>

#include <array>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class State
{
    Filled,
    Hovered,
    Selected,
    Hatched, // of kinds that have periods; the others are as filled
    Empty,
    Loading,
    Failed
};
constexpr std::array States = {State::Filled, State::Hovered, State::Selected, State::Hatched,
    State::Empty, State::Loading, State::Failed};
constexpr QSize CardSize(372, 250);

ChartData bars()
{
    return chartFrom(uR"(month | At risk | Needs attention | Satisfactory
        2025-11 | 1 x 90  | 2 x 60 | 4 x 120
        2025-12 | -       | 1 x 30 | 1 x 42
        2026-01 | 3 x 303 | 1 x 44 | 1 x 184
        2026-02 | 1 x 20  | -      | 5 x 260
    )"_s);
}

ChartData grouped()
{
    ChartData chart = bars();
    chart.title = u"Rating by month"_s;
    chart.bars().layout = Bars::Layout::Grouped;
    chart.bars().series[0].role = ChartRole::VeryHappy;
    chart.bars().series[1].role = ChartRole::Happy;
    chart.bars().series[2].role = ChartRole::NotHappy;
    return chart;
}

ChartData lines()
{
    return linesFrom(uR"(day | this month | four weeks ago
        1 | 170 | 150
        2 | 604 | 571
        3 | 619 | 594
        4 | 580 | 560
    )"_s);
}

ChartData waterfall()
{
    return waterfallFrom(uR"(1 Jan | =7020 | 2025
        New   | 1120  | 34 customers
        Churn | -414  | 11 customers
        Today | =7726 | 2025
    )"_s,
        6'500'000);
}

ChartData pairs()
{
    return pairedBarsFrom(uR"(Zephyr Logistics | 16 + 6 | 6 + 26 | 42
        Quayside Retail   | 16 + 4 | 2 + 26 | 42
        Kestrel Insurance | 16 + 4 | 3 + 14 | 33
    )"_s);
}

std::vector<ChartData> everyKind()
{
    return {bars(), grouped(), lines(), healthRing(), opportunitySunburst(), healthList(),
        loginStrip(), pairs(), segmentsChart(), waterfall(), awardMilestones(), goalTimeline()};
}

ChartData hatched(ChartData chart)
{
    if (auto *bars = std::get_if<Bars>(&chart.body)) {
        bars->categories.back().isUnfinished = true;
        bars->categories.back().isBanded = true;
    } else if (auto *lines = std::get_if<Lines>(&chart.body)) {
        lines->categories.back().isUnfinished = true;
    }
    return chart;
}

QString firstKey(const ChartCard &card)
{
    const Plot &plot = static_cast<const PlotView *>(card.view())->plot();
    return plot.markCount() == 0 ? QString() : plot.keyOf(plot.markCount() > 1 ? 1 : 0);
}

// A row of the gallery per kind, a column per state.
struct Gallery
{
    explicit Gallery(ThemeController::Choice theme)
    {
        themes.choose(theme);
        auto *grid = new QGridLayout(&wall);
        grid->setSpacing(16);
        wall.setAutoFillBackground(true);
        int row = 0;
        for (const ChartData &chart : everyKind()) {
            for (std::size_t state = 0; state < States.size(); ++state) {
                auto *card = new ChartCard(chart.title, &wall);
                card->setFixedSize(CardSize);
                grid->addWidget(card, row, static_cast<int>(state));
                cards[static_cast<std::size_t>(row)][state] = card;
                bring(*card, chart, States[state]);
            }
            ++row;
        }
        wall.show();
        QTest::qWait(400); // the bars of what is worked out come after a while
        for (const auto &of : cards) {
            for (std::size_t state = 0; state < States.size(); ++state) {
                if (of[state] != nullptr && States[state] == State::Hovered) {
                    of[state]->view()->highlight(firstKey(*of[state]));
                } else if (of[state] != nullptr && States[state] == State::Selected) {
                    of[state]->view()->setSelection({firstKey(*of[state])});
                }
            }
        }
        QCoreApplication::processEvents();
    }
    ~Gallery() { themes.choose(ThemeController::Choice::Light); }

    static void bring(ChartCard &card, const ChartData &chart, State state)
    {
        card.setTheme(currentTheme());
        switch (state) {
        case State::Filled:
        case State::Hovered:
        case State::Selected:
            card.setChart(chart);
            break;
        case State::Hatched:
            card.setChart(hatched(chart));
            break;
        case State::Empty: {
            ChartData none;
            none.id = chart.id;
            none.title = chart.title;
            card.setEmptyWords(
                {u"No customers match"_s, u"The filters leave nobody."_s, u"Clear filters"_s});
            card.setChart(none);
            break;
        }
        case State::Loading:
            card.setPending();
            break;
        case State::Failed:
            card.setFailed(
                {u"This chart could not be worked out"_s, u"out of memory"_s, u"Try again"_s});
            card.offerRows();
            break;
        }
    }

    QImage picture(std::size_t row, State state) const
    {
        return cards[row][static_cast<std::size_t>(state)]->grab().toImage();
    }

    ThemeController themes;
    QWidget wall;
    std::array<std::array<ChartCard *, States.size()>, 11> cards = {};
};

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

TEST_CASE("Every kind of chart shows each state of its card, in every theme", "[gallery]")
{
    const auto theme = GENERATE(ThemeController::Choice::Light, ThemeController::Choice::Dark,
        ThemeController::Choice::HighContrast);
    const Gallery gallery(theme);
    for (std::size_t row = 0; row < gallery.cards.size(); ++row) {
        const ChartCard &filled = *gallery.cards[row][0];
        CAPTURE(snakeCase(theme).toStdString(), row);
        const QImage picture = gallery.picture(row, State::Filled);
        CHECK(picture.size() == CardSize);
        CHECK(gallery.picture(row, State::Hovered) != picture);
        CHECK(gallery.picture(row, State::Selected) != picture);
        if (std::holds_alternative<Bars>(filled.view()->chart().body)) {
            CHECK(gallery.picture(row, State::Hatched) != picture);
        }
        CHECK_FALSE(
            gallery.cards[row][static_cast<std::size_t>(State::Empty)]->view()->isVisible());
        const auto *view = static_cast<const PlotView *>(filled.view());
        CHECK(clashes(view->plot(), view->size()).join(u"; "_s).toStdString() == "");
    }
}

TEST_CASE("In high contrast every text has 7:1 and every mark 3:1", "[gallery]")
{
    const Theme &theme = Theme::highContrast();
    for (const QColor &ink : {theme.text, theme.text2, theme.text3, theme.accentText,
             theme.positive, theme.negative, theme.success, theme.warn}) {
        for (const QColor &ground :
            {theme.background, theme.surface, theme.surface2, theme.sunken}) {
            CHECK(contrast(ink, ground) >= 7);
        }
    }
    CHECK(contrast(theme.onAccent, theme.accent) >= 7);
    CHECK(contrast(theme.tipText, theme.tip) >= 7);
    CHECK(contrast(theme.text, theme.hover) >= 7);
    CHECK(contrast(theme.accentText, theme.accentSoft) >= 7);
    for (int role = 0; role < static_cast<int>(ChartRole::Rest); ++role) {
        CHECK(contrast(theme.color(static_cast<ChartRole>(role)), theme.surface) >= 3);
        CHECK(contrast(Theme::print().color(static_cast<ChartRole>(role)), Qt::white) >= 3);
    }
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE("Pictures of the gallery", "[.picture]")
{
    for (const auto theme : {ThemeController::Choice::Light, ThemeController::Choice::Dark,
             ThemeController::Choice::HighContrast}) {
        Gallery gallery(theme);
        gallery.wall.grab().save(qEnvironmentVariable("BELLWETHER_PICTURES")
            + u"/gallery-%1.png"_s.arg(snakeCase(theme)));
    }
}
