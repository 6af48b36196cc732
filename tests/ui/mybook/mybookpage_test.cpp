// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "core/base/numbertext.h"
#include "core/book/bookkind.h"
#include "core/charts/tiles.h"
#include "core/metrics/catalogue.h"
#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/cards/chartcard.h"
#include "ui/charts/chartview.h"
#include "ui/mybook/bannerstrip.h"
#include "ui/mybook/benchmarkdialog.h"
#include "ui/mybook/bookoptions.h"
#include "ui/mybook/overallcard.h"
#include "ui/preferences.h"
#include "ui/rows/rowsdialog.h"
#include "ui/scopestack.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/worklists/noticescard.h"
#include "ui/worklists/taskscard.h"

#include <QHeaderView>
#include <QMenu>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct MyBook : WindowFixture
{
    MyBook()
    {
        createBook(smallBook());
        window.showPage(u"my-book"_s);
    }

    FigureTile::Content tile(const QString &label) const
    {
        for (const FigureTile *tile : tiles()) {
            if (tile->accessibleName().startsWith(label)) {
                return tile->content();
            }
        }
        FAIL("no tile " << label.toStdString());
        return {};
    }
    void press(const QString &label) const
    {
        for (FigureTile *tile : tiles()) {
            if (tile->accessibleName().startsWith(label)) {
                tile->click();
            }
        }
    }
    QList<FigureTile *> tiles() const { return window.currentPage()->findChildren<FigureTile *>(); }
    ChartCard *card() const { return window.currentPage()->findChild<ChartCard *>(); }
    // Of the gear of the renewals.
    QAction *choice(const QString &text) const
    {
        QMenu *options = card()->options();
        emit options->aboutToShow();
        for (QAction *action : options->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        FAIL("no option " << text.toStdString());
        return nullptr;
    }
    ChartView *chart() const { return window.currentPage()->findChild<ChartView *>(); }
    void iAm(int member)
    {
        Change change;
        change.settings[SettingKey::CurrentMember] = QString::number(member);
        REQUIRE(workspace.apply(change));
    }
    QString bars() const
    {
        QStringList bars;
        for (std::size_t i = 0; i < chart()->chart().bars().categories.size(); ++i) {
            bars << u"%1 %2"_s.arg(
                chart()->chart().bars().categories[i].key, chart()->chart().bars().totalLabels[i]);
        }
        return bars.join(u", "_s);
    }
};

} // namespace

TEST_CASE_METHOD(MyBook, "My Book counts everybody until I say who I am", "[mybook]")
{
    CHECK(tile(u"# Customers"_s).value == u"3"_s);
    CHECK(tile(u"Total ARR"_s).value == u"$18.0K"_s);

    iAm(1);
    CHECK(tile(u"# Customers"_s).value == u"2"_s);
    CHECK(tile(u"# Customers"_s).note == u"67% of total"_s);
    CHECK(tile(u"Total ARR"_s).value == u"$12.0K"_s);
    CHECK(tile(u"Open tasks"_s).note == u"none overdue"_s);
}

TEST_CASE_METHOD(MyBook, "A CSM chosen above stays when I am somebody else", "[mybook]")
{
    window.scope().chooseCsm(TeamMemberId{2});
    iAm(1);
    CHECK(tile(u"# Customers"_s).value == u"1"_s);
    CHECK(tile(u"Total ARR"_s).value == u"$6.0K"_s);
}

TEST_CASE_METHOD(MyBook, "A figure without a value says why", "[mybook]")
{
    window.scope().chooseDays({QDate(2020, 1, 1), QDate(2020, 1, 31)});
    const FigureTile::Content nps = tile(u"NPS"_s);
    CHECK(nps.value == u"–"_s);
    CHECK_FALSE(nps.reason.isEmpty());
}

TEST_CASE_METHOD(MyBook, "Renewals stand in their months with the overdue first", "[mybook]")
{
    emit named<Segmented>(u"Measure"_s)->chosen(1); // whatever was chosen last
    CHECK(bars().startsWith(u"overdue $24.0K"_s));
    CHECK(bars().contains(u"2025-10 $12.0K"_s));

    named<Segmented>(u"Measure"_s)->setCurrent(0);
    emit named<Segmented>(u"Measure"_s)->chosen(0);
    CHECK(bars().contains(u"2025-10 1"_s));
    emit named<Segmented>(u"Measure"_s)->chosen(1);
}

TEST_CASE_METHOD(MyBook, "How many months are shown is kept in the book", "[mybook]")
{
    CHECK(choice(u"6 months"_s)->isChecked());
    choice(u"12 months"_s)->trigger();
    CHECK(workspace.book()->settings().value(u"option.renewals.months"_s) == u"12"_s);
    CHECK(chart()->chart().bars().categories.size() == 13); // overdue and twelve months
    CHECK(choice(u"12 months"_s)->isChecked());
}

TEST_CASE_METHOD(MyBook, "A click on a mark lists exactly its customers", "[mybook][rows]")
{
    emit chart()->markActivated(u"overdue"_s);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->windowTitle() == u"Renewals overdue"_s);
    CHECK(rows->footer() == u"1 customer, $24,000"_s);
    CHECK(rows->findChild<QTableView *>()->model()->rowCount() == 1);
}

TEST_CASE_METHOD(MyBook, "A click on a tile lists as many rows as it counts", "[mybook][rows]")
{
    press(u"# Customers"_s);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->findChild<QTableView *>()->model()->rowCount() == 3);
    closeDialogs();

    press(u"Total ARR"_s);
    rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->footer().endsWith(u"$18,000"_s));
}

TEST_CASE_METHOD(WindowFixture, "The nine tiles are the figures of the book", "[mybook][sample]")
{
    SampleRecipe recipe{today};
    recipe.companies = 40;
    createBook(sampleBook(recipe));
    window.showPage(u"my-book"_s);
    window.scope().chooseCsm(TeamMemberId{1});
    const Question question =
        Question::about(workspace.book(), window.scope().scope(), window.scope().range());
    const auto tiles = window.currentPage()->findChildren<FigureTile *>();
    CHECK(tiles.size() == 9);
    for (const QString &id : {u"companies.active"_s, u"at_risk.count"_s, u"upsell.count"_s,
             u"arr.total"_s, u"arr.at_risk"_s, u"tasks.open"_s, u"tasks.completed"_s,
             u"nps.score"_s, u"nlp.net"_s}) {
        INFO(id.toStdString());
        const QString label = findTile(id)->label + u':';
        const auto tile = std::find_if(tiles.begin(), tiles.end(),
            [&](const FigureTile *one) { return one->accessibleName().startsWith(label); });
        REQUIRE(tile != tiles.end());
        const Figure figure = findFigure(id)->figure(question);
        REQUIRE(figure.value);
        const bool isBalance = id == "nps.score"_L1 || id == "nlp.net"_L1;
        const QString expected = figure.unit == Unit::Money
            ? shortMoneyText(*figure.value, question.currency())
            : (isBalance && *figure.value > 0 ? u"+"_s : QString())
                + countText(std::llround(*figure.value));
        CHECK((*tile)->content().value == expected);
    }
}

TEST_CASE_METHOD(MyBook, "A CSM without customers sees why there is nothing", "[mybook]")
{
    Change change;
    TeamMember newcomer;
    newcomer.id = TeamMemberId{3};
    newcomer.name = u"Ola"_s;
    newcomer.isCsm = true;
    change.rows<TeamMember>().put = {newcomer};
    REQUIRE(workspace.apply(change));
    window.scope().chooseCsm(TeamMemberId{3});
    CHECK(tile(u"# Customers"_s).value == u"0"_s);
    QStringList texts;
    for (const PlainLabel *label : window.currentPage()->findChildren<PlainLabel *>()) {
        if (label->isVisible()) {
            texts << label->text();
        }
    }
    CHECK(texts.contains(u"No customers match"_s));
    CHECK(texts.contains(u"No open tasks"_s));
    CHECK(texts.contains(u"No notifications"_s));
}

TEST_CASE_METHOD(
    MyBook, "The page never scrolls sideways, and its lists stand below one another", "[mybook]")
{
    window.resize(1024, 640);
    QCoreApplication::processEvents();
    const auto *page = qobject_cast<MyBookPage *>(window.currentPage());
    const QRect notices = page->notices()->geometry();
    const QRect tasks = page->tasks()->geometry();
    CHECK(notices.left() == tasks.left());
    CHECK(notices.bottom() < tasks.top());
    const auto strips = page->findChildren<Strip *>();
    REQUIRE(strips.size() == 4);
    CHECK(strips[0]->y() == strips[1]->y());
    CHECK(strips[2]->y() == strips[3]->y());
    CHECK(strips[1]->y() < strips[2]->y());

    window.resize(1440, 900);
    QCoreApplication::processEvents();
    CHECK(strips[0]->y() == strips[3]->y());
    CHECK(page->notices()->geometry().bottom() < page->tasks()->geometry().top());
    CHECK(page->notices()->x() > page->tasks()->x());
}

TEST_CASE_METHOD(MyBook, "The overall overview lists every customer, sorted as wanted", "[mybook]")
{
    auto &page = *qobject_cast<MyBookPage *>(window.currentPage());
    page.showOverall(true);
    REQUIRE(page.waitUntilShown(std::chrono::minutes(1)));
    OverallCard &card = *page.overall();
    CHECK(card.isVisible());
    CHECK(card.table()->model()->rowCount() == 3);
    const auto column = [&](const QString &id) {
        const auto &columns = card.rows().columns;
        return static_cast<int>(std::find_if(columns.begin(), columns.end(),
                                    [&](const RowColumn &one) { return one.id == id; })
            - columns.begin());
    };
    for (const QString &id :
        {u"health_score"_s, u"company"_s, u"arr"_s, u"clv"_s, u"csm"_s, u"last_renewal"_s,
            u"active"_s, u"last_contact"_s, u"upsell"_s, u"sentiment"_s, u"top_driver"_s}) {
        INFO(id.toStdString());
        CHECK(column(id) < card.table()->model()->columnCount());
    }
    card.table()->sortByColumn(column(u"arr"_s), Qt::DescendingOrder);
    CHECK(card.table()->model()->index(0, 0).data().toString() == u"Acme"_s);
    card.setHiddenColumns({u"clv"_s});
    CHECK(card.table()->isColumnHidden(column(u"clv"_s)));
    CHECK(card.shownRows().columns.size() + 1 == card.rows().columns.size());
    card.setHiddenColumns({});

    // Enter opens the customer, Back returns.
    emit card.table()->activated(card.table()->model()->index(0, 0));
    CHECK(window.scope().scope().companies == std::vector{CompanyId{1}});
    CHECK(tile(u"# Customers"_s).value == u"1"_s);
    window.scope().goBack();
    CHECK(window.scope().scope().companies.empty());
}

TEST_CASE_METHOD(MyBook, "A banner is kept in the book and can be removed", "[mybook]")
{
    auto &page = *qobject_cast<MyBookPage *>(window.currentPage());
    QImage wide(3200, 400, QImage::Format_RGB32);
    wide.fill(Qt::darkCyan);
    REQUIRE(wide.save(path(u"banner.png"_s)));
    window.setFileDialogs({nullptr, [this](QWidget *, const FileDialogs::Wish &) {
                               return QStringList{path(u"banner.png"_s)};
                           }});
    page.bookOptions()->chooseBanner();
    CHECK(page.banner()->isVisible());
    CHECK(page.banner()->banner().width() == 1600);
    CHECK(QByteArray::fromBase64(workspace.book()->settings().value(SettingKey::Banner).toLatin1())
              .size()
        < 100'000);
    window.setFileDialogs({nullptr, [this](QWidget *, const FileDialogs::Wish &) {
                               return QStringList{write(u"no.png"_s, "no picture")};
                           }});
    page.bookOptions()->chooseBanner();
    CHECK(dialog<QDialog>() != nullptr); // says why
    closeDialogs();
    CHECK(page.banner()->isVisible());
}

TEST_CASE_METHOD(MyBook, "A book of services hides My Book unless it is wanted", "[mybook]")
{
    const auto store = [&](const QString &key, const QString &value) {
        Change change;
        change.settings[key] = value;
        REQUIRE(workspace.apply(change));
    };
    const auto isInRail = [&] {
        for (const QPushButton *item : window.findChildren<QPushButton *>()) {
            if (item->accessibleName() == u"My Book"_s) {
                return item->isVisible();
            }
        }
        FAIL("no My Book");
        return false;
    };
    CHECK(isInRail());
    store(SettingKey::Kind, u"services"_s);
    CHECK_FALSE(isInRail());
    store(SettingKey::MyBook, u"shown"_s);
    CHECK(isInRail());
}

TEST_CASE_METHOD(MyBook, "The NPS is measured by a figure that the user enters", "[mybook]")
{
    auto &page = *qobject_cast<MyBookPage *>(window.currentPage());
    CHECK(page.benchmarkLine() == u"NPS: Whole book –"_s);
    page.bookOptions()->askForBenchmark();
    auto *asking = dialog<BenchmarkDialog>();
    REQUIRE(asking != nullptr);
    emit asking->chosen(42);
    CHECK(workspace.book()->settings().value(u"nps.benchmark"_s) == u"42"_s);
    REQUIRE(page.waitUntilShown(std::chrono::minutes(1)));
    CHECK(page.benchmarkLine() == u"NPS: Whole book –, benchmark +42"_s);
}

TEST_CASE_METHOD(MyBook, "A book offers the measures of renewals that it wants", "[mybook]")
{
    Change change;
    change.settings[u"renewals.measures"_s] = u"arr,mrr"_s;
    REQUIRE(workspace.apply(change));
    QStringList offered;
    for (const QAbstractButton *button :
        named<Segmented>(u"Measure"_s)->findChildren<QAbstractButton *>()) {
        offered << button->text();
    }
    CHECK(offered == QStringList{u"ARR"_s, u"MRR"_s});
    qobject_cast<MyBookPage *>(window.currentPage())->setMeasure(ChartMeasure::Mrr);
    CHECK(bars().contains(u"2025-10 $1.0K"_s));
}

TEST_CASE_METHOD(MyBook, "S2-18: a book says by which measure renewals are shown first", "[mybook]")
{
    CHECK(choice(u"ARR first"_s)->isChecked());
    choice(u"Count first"_s)->trigger();
    CHECK(workspace.book()->settings().value(u"renewals.measure"_s) == u"count"_s);
    CHECK(named<Segmented>(u"Measure"_s)->current() == 0);
    CHECK(bars().contains(u"2025-10 1"_s));
    // The user's own choice stands before the book's.
    QTest::mouseClick(
        named<Segmented>(u"Measure"_s)->findChildren<QPushButton *>()[1], Qt::LeftButton);
    CHECK(Preferences().renewalMeasure() == ChartMeasure::Arr);
    CHECK(bars().contains(u"2025-10 $12.0K"_s));
    Preferences().setRenewalMeasure(std::nullopt);
}

TEST_CASE_METHOD(MyBook, "S2-26: all sentiments of the range, or the latest of each", "[mybook]")
{
    Change change;
    for (const auto &[day, value] :
        {std::pair(2, Sentiment::Positive), std::pair(9, Sentiment::Negative)}) {
        SentimentEntry entry;
        entry.id = SentimentEntryId{day};
        entry.company = CompanyId{1};
        entry.author = TeamMemberId{1};
        entry.day = QDate(2025, 6, day);
        entry.value = value;
        entry.origin = SentimentOrigin::Csm;
        change.rows<SentimentEntry>().put.push_back(entry);
    }
    REQUIRE(workspace.apply(change));
    const auto chartOf = [this](const QString &title) -> const ChartData & {
        for (const ChartCard *one : window.currentPage()->findChildren<ChartCard *>()) {
            if (one->accessibleName() == title) {
                return one->view()->chart();
            }
        }
        FAIL("no card " << title.toStdString());
        return chart()->chart();
    };
    const auto settled = [this] {
        return window.currentPage()->waitUntilShown(std::chrono::minutes(1));
    };
    REQUIRE(settled());
    CHECK(chartOf(u"Sentiments"_s).keyFigure == u"2"_s);
    auto *which = named<Segmented>(u"Which sentiments"_s);
    QTest::mouseClick(which->findChildren<QPushButton *>()[1], Qt::LeftButton);
    REQUIRE(settled());
    CHECK(chartOf(u"Sentiments"_s).keyFigure == u"1"_s);
    CHECK(chartOf(u"Sentiments"_s).subtitle == u"The latest reading of each customer"_s);
    QTest::mouseClick(which->findChildren<QPushButton *>()[0], Qt::LeftButton);
    CHECK_FALSE(Preferences().showsLatestSentiments());
}

TEST_CASE_METHOD(WindowFixture, "S2-14: topics lead to the texts behind them", "[mybook]")
{
    SampleRecipe recipe;
    recipe.lastDay = today;
    recipe.companies = 60;
    createBook(sampleBook(recipe));
    window.showPage(u"my-book"_s);
    window.scope().choosePreset(RangePreset::Last12Months);
    REQUIRE(window.currentPage()->waitUntilShown(std::chrono::minutes(1)));
    const ChartCard *topics = nullptr;
    for (const ChartCard *one : window.currentPage()->findChildren<ChartCard *>()) {
        topics = one->accessibleName() == u"Topics"_s ? one : topics;
    }
    REQUIRE(topics != nullptr);
    const auto &list = std::get<ShareList>(topics->view()->chart().body);
    REQUIRE_FALSE(list.rows.empty());
    emit topics->view()->markActivated(list.rows[0].key);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(static_cast<double>(rows->content().table.rows.size()) == list.rows[0].value);
}

TEST_CASE_METHOD(MyBook, "The tasks say whose they are", "[mybook]")
{
    const auto subtitle = [&] {
        QStringList texts;
        for (const PlainLabel *label : qobject_cast<MyBookPage *>(window.currentPage())
                                           ->tasks()
                                           ->findChildren<PlainLabel *>()) {
            texts << label->text();
        }
        return texts.join(u'|');
    };
    CHECK(subtitle().contains(u"Open ones, soonest first"_s));
    iAm(1);
    CHECK(subtitle().contains(u"Assigned to you, soonest first"_s));
    window.scope().chooseCsm(TeamMemberId{2});
    CHECK(subtitle().contains(u"Assigned to Noah"_s));
}
