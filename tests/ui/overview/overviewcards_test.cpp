// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/overview/overviewfixture.h"
#include "ui/cards/bookanswers.h"
#include "ui/overview/adoptionsection.h"
#include "ui/overview/healthsection.h"
#include "ui/overview/subscriptionssection.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/segmented.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

FigureTile *tileNamed(const OverviewPage &page, const QString &label)
{
    for (FigureTile *tile : page.findChildren<FigureTile *>()) {
        if (tile->accessibleName().startsWith(label + u':')) {
            return tile;
        }
    }
    FAIL("no tile " << label.toStdString());
    return nullptr;
}

// Tooltips are written so that nothing in them is taken for markup.
QString hoverOf(const QWidget *widget)
{
    return widget->toolTip().replace(QChar::Nbsp, u' ');
}

int scrolledOff(const OverviewPage &page)
{
    return page.findChild<QScrollArea *>()->verticalScrollBar()->maximum();
}

} // namespace

TEST_CASE_METHOD(
    Overview, "S0-13: the whole page is about SaaS customers at a switch", "[overview]")
{
    const QString all = tileNamed(page(), u"Companies"_s)->content().value;
    const QString saas = tileNamed(page(), u"SaaS"_s)->content().value;
    REQUIRE(all != saas);
    page().kinds()->choose(1);
    settle();
    CHECK(window->scope().scope().kinds == std::vector{CompanyKind::SaaS});
    CHECK(tileNamed(page(), u"Companies"_s)->content().value == saas);
    CHECK(tileNamed(page(), u"Regular"_s)->content().value == u"0"_s);
    CHECK(page().board()->scopeLine().startsWith(saas));

    // It is the page's filter of kinds, wherever that is set.
    window->scope().setScope({});
    settle();
    CHECK(page().kinds()->current() == 0);
    CHECK(tileNamed(page(), u"Companies"_s)->content().value == all);
    Scope churned;
    churned.kinds = {CompanyKind::SaaS, CompanyKind::Churned};
    window->scope().setScope(churned);
    CHECK(page().kinds()->current() == 0);
    churned.kinds = {CompanyKind::SaaS};
    window->scope().setScope(churned);
    CHECK(page().kinds()->current() == 1);
}

TEST_CASE_METHOD(Overview, "S0-16: the health status has its shares now, and its trend at a switch",
    "[overview]")
{
    const QString section = u"health.status"_s;
    const auto &list = std::get<ShareList>(chart(section).body);
    CHECK(list.columns[1].title == u"Share"_s);
    auto *card = static_cast<ChartCard *>(page().sections()->card(section));
    auto *views = card->findChild<Segmented *>();
    REQUIRE(views != nullptr);
    views->choose(1);
    settle();
    CHECK(chart(section).id == u"health.status_by_month"_s);
    CHECK(chart(section).bars().categories.size() == 12);
    CHECK(card->accessibleName() == u"Health status"_s);

    open(today);
    CHECK(page().health()->isTrendShown());
    CHECK(chart(section).id == u"health.status_by_month"_s);
    // Who looks for the status finds it.
    CHECK(page().has(section));
    page().showChart(section, {});
    settle();
    CHECK(chart(section).id == section);
}

TEST_CASE_METHOD(Overview,
    "S0-31: what features are ranked by is chosen on the card and remembered", "[overview]")
{
    const QString section = u"adoption.features"_s;
    const auto list = [&] { return std::get<ShareList>(chart(section).body); };
    CHECK(list().columns[0].id == u"companies"_s);
    const QString most = list().rows.front().name;
    page().adoption()->measures()->choose(2);
    settle();
    CHECK(list().columns[0].id == u"minutes"_s);
    CHECK(list().columns[1].id == u"minutes_share"_s);
    page().adoption()->measures()->choose(1);
    page().adoption()->ends()->choose(1);
    settle();
    CHECK(list().columns[0].id == u"users"_s);
    CHECK(chart(section).subtitle.startsWith(u"Least used features"_s));
    CHECK(list().rows.front().value <= list().rows.back().value);
    CHECK(list().rows.front().name != most);

    open(today);
    CHECK(page().adoption()->measures()->current() == 1);
    CHECK(page().adoption()->ends()->current() == 1);
    CHECK(list().columns[0].id == u"users"_s);
}

TEST_CASE_METHOD(
    Overview, "S0-30: subscriptions are those of the year or of twelve months", "[overview]")
{
    const QString section = u"subscriptions.new_by_month"_s;
    CHECK(chart(section).subtitle == u"New per month and in total, 2025"_s);
    page().subscriptions()->spans()->choose(1);
    settle();
    CHECK(chart(section).subtitle == u"New per month and in total"_s);
    const auto &body = std::get<Lines>(chart(section).body);
    CHECK(body.categories.front().key == u"2024-07"_s);
    CHECK(body.categories.back().key == u"2025-06"_s);

    open(today);
    CHECK(page().subscriptions()->spans()->current() == 1);
    undo(); // it belongs to the book
    CHECK(page().subscriptions()->spans()->current() == 0);
}

TEST_CASE_METHOD(
    Overview, "S0-33: a tile says on hover whether it is as at a day or in the range", "[overview]")
{
    const FigureTile *companies = tileNamed(page(), u"Companies"_s);
    CHECK(companies->content().shortPeriod == u"as at 18 Jun"_s);
    CHECK(hoverOf(companies).contains(u"As at 18 Jun 2025"_s));
    CHECK(hoverOf(companies).contains(u"Companies = SaaS + Regular + Churned: "_s));
    CHECK(companies->accessibleDescription().contains(u"As at 18 Jun 2025"_s));
    CHECK(hoverOf(tileNamed(page(), u"Contacts"_s)).contains(u"other contact"_s));
}

TEST_CASE_METHOD(Overview, "S0-39: at compact density the whole page is seen at once", "[overview]")
{
    CHECK(scrolledOff(page()) > 0);
    auto *card = static_cast<ChartCard *>(page().sections()->card(u"adoption.features"_s));
    CHECK(page().adoption()->measures()->isVisible());
    emit window->actions()->densityWanted(Density::Compact);
    settle();
    CHECK(scrolledOff(page()) == 0);
    for (const QString &section : page().sections()->order()) {
        INFO(section.toStdString());
        const QWidget *one = page().sections()->card(section);
        const QRect area(one->mapTo(&page(), QPoint(0, 0)), one->size());
        CHECK(one->isVisible());
        CHECK(page().rect().contains(area));
        CHECK(area.height() >= 150);
    }
    // What the cards' switches offer is behind their gears then.
    CHECK_FALSE(page().adoption()->measures()->isVisible());
    entry(card->options(), u"Users"_s)->trigger();
    settle();
    CHECK(page().adoption()->measures()->current() == 1);
    CHECK(chart(u"adoption.features"_s).unit == Unit::Count);

    CHECK(preferences.density() == Density::Compact);
    emit window->actions()->densityWanted(Density::Comfortable);
    settle();
    CHECK(scrolledOff(page()) > 0);
    CHECK(page().adoption()->measures()->isVisible());
}

TEST_CASE_METHOD(Overview, "Pictures of the Overview's cards", "[.picture]")
{
    const QString out = qEnvironmentVariable("BELLWETHER_PICTURES");
    REQUIRE_FALSE(out.isEmpty());
    const auto draw = [&](const QString &name) {
        settle();
        CHECK(window->grab().save(u"%1/%2.png"_s.arg(out, name)));
    };
    window->resize(1440, 1200);
    draw(u"cards"_s);
    page().health()->showTrend(true);
    page().subscriptions()->spans()->choose(1);
    page().adoption()->measures()->choose(2);
    page().adoption()->ends()->choose(1);
    draw(u"cards-switched"_s);
    window->resize(1440, 900);
    setDensity(Density::Compact);
    draw(u"compact"_s);
    page().health()->showTrend(false);
    themes.choose(ThemeController::Choice::Dark);
    draw(u"compact-dark"_s);
    window->resize(1366, 768);
    draw(u"compact-1366"_s);
    window->resize(1024, 640);
    draw(u"compact-1024"_s);
    themes.choose(ThemeController::Choice::Light);
    setDensity(Density::Comfortable);
}
