// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/stackpage.h"

#include "core/metrics/companykey.h"
#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/cards/bookanswers.h"
#include "ui/charts/plotview.h"
#include "ui/setup/effectcard.h"
#include "ui/setup/numberfield.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/filterribbon.h"
#include "ui/stack/opentiles.h"
#include "ui/stack/portfolioreport.h"
#include "ui/stack/segmentoptions.h"
#include "ui/stack/whatifdialog.h"
#include "ui/stack/workloaddialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/switch.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The sample's first customers, on the page.
struct StackFixture : WindowFixture
{
    StackPage *page = nullptr;

    StackFixture()
    {
        SampleRecipe recipe;
        recipe.lastDay = today;
        recipe.companies = 40;
        createBook(sampleBook(recipe));
        window.showPage(u"health-stack"_s);
        page = qobject_cast<StackPage *>(window.page(u"health-stack"_s));
        REQUIRE(page != nullptr);
        settle();
    }

    void settle() const
    {
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }

    ChartCard *card(const QString &title) const
    {
        for (ChartCard *card : page->findChildren<ChartCard *>()) {
            if (card->accessibleName() == title) {
                return card;
            }
        }
        FAIL("no card " << title.toStdString());
        return nullptr;
    }
    PlotView *view(const QString &title) const
    {
        auto *view = qobject_cast<PlotView *>(card(title)->view());
        REQUIRE(view != nullptr);
        return view;
    }
    PlotView *segments() const { return view(u"Customer segments"_s); }
    PlotView *customers() const { return view(u"Stack by customer"_s); }

    const Scatter &scatter() const { return std::get<Scatter>(segments()->chart().body); }
    const PairedBars &stack() const { return std::get<PairedBars>(customers()->chart().body); }
    QString selectedRow() const
    {
        for (const PairedBars::Row &row : stack().rows) {
            if (row.isSelected) {
                return row.item.name;
            }
        }
        return {};
    }

    static QPoint at(const PlotView &view, const QString &key)
    {
        const int mark = view.plot().markOf(key);
        REQUIRE(mark != Plot::NoMark);
        return view.plot().rectOf(mark).center().toPoint();
    }

    static void drag(PlotView &view, QPoint from, QPoint to)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        // A move of QTest has no buttons pressed.
        for (const QPoint point : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(point), view.mapToGlobal(QPointF(point)),
                Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&view, &move);
        }
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }

    SegmentOptions *openGear() const
    {
        for (IconButton *button : card(u"Customer segments"_s)->findChildren<IconButton *>()) {
            if (button->accessibleName() == u"Chart options"_s) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        REQUIRE(page->segmentOptions()->isVisible());
        return page->segmentOptions();
    }

    // "Customer segments 40, Health 40, ribbon 40"; and what a question counts.
    QString counted() const
    {
        const auto &ring = std::get<Ring>(view(u"Health"_s)->chart().body);
        return u"%1 dots, %2 in health, %3"_s.arg(scatter().points.size())
            .arg(ring.centre,
                window.findChild<FilterRibbon *>()->countSentence().section(u' ', 0, 0));
    }
};

QString headerOf(const StackPage &page)
{
    for (const PlainLabel *label : page.findChildren<PlainLabel *>()) {
        if (label->text().contains(u" MRR, "_s) && label->text().contains(u"customer"_s)) {
            return label->text();
        }
    }
    return {};
}

// Filters by each field, with some of the sample's customers in each.
std::vector<std::pair<QString, Scope>> filters(const Book &book)
{
    std::vector<std::pair<QString, Scope>> all(1, {u"everybody"_s, Scope()});
    const auto add = [&all](const QString &name, auto Scope::*field, auto value) {
        Scope scope;
        scope.*field = {value};
        all.emplace_back(name, scope);
    };
    add(u"company"_s, &Scope::companies, book.companies().rows()[3].id);
    for (const TeamMember &member : book.team()) {
        add(u"CSM "_s + member.name, &Scope::csms, member.id);
        add(u"account manager "_s + member.name, &Scope::accountManagers, member.id);
    }
    for (const AccountGroup &group : book.accountGroups()) {
        add(u"group "_s + group.name, &Scope::groups, group.id);
    }
    for (const Segment segment : {Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe}) {
        add(u"segment "_s + snakeCase(segment), &Scope::segments, segment);
    }
    add(u"band"_s, &Scope::bands, HealthBand::AtRisk);
    add(u"status"_s, &Scope::statuses, HealthStatus::Healthy);
    add(u"kind"_s, &Scope::kinds, CompanyKind::SaaS);
    if (!book.stackItems().empty()) {
        add(u"product"_s, &Scope::products, book.stackItems().rows()[0].id);
    }
    Scope premium;
    premium.isPremium = true;
    all.emplace_back(u"premium"_s, premium);
    return all;
}

} // namespace

TEST_CASE_METHOD(StackFixture, "Health & Stack has its elements, each with numbers", "[stack]")
{
    const QString header = headerOf(*page);
    CHECK(header.startsWith(u"%1 customers, $"_s.arg(scatter().points.size())));
    for (const QString &figure :
        {u" MRR, $"_s, u" ARR, $"_s, u" open, effort "_s, u"% aligned"_s}) {
        CAPTURE(figure.toStdString());
        CHECK(header.contains(figure)); // S3-26
    }
    for (const QString &title : {u"Customer segments"_s, u"Health"_s, u"Opportunity by health"_s,
             u"Stack by customer"_s, u"Stack opportunity"_s, u"Stack alignment"_s,
             u"High value at risk"_s, u"Segments"_s, u"Check-ins overdue"_s, u"Cross-sell gaps"_s,
             u"Declined offers"_s, u"Strengths and weaknesses"_s, u"Alignment against effort"_s,
             u"Status in doubt"_s, u"Health status by month"_s, u"Scores"_s, u"Expected effort"_s,
             u"Goals and projects"_s, u"Goals"_s, u"Targets"_s}) {
        INFO(title.toStdString());
        CHECK(card(title)->view()->chart().title == title);
    }
    CHECK(card(u"Customer segments"_s)->height() >= 320);
    window.showPage(u"overview"_s);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    CHECK(window.currentPage() == page);
}

TEST_CASE_METHOD(StackFixture, "All parts and the ribbon agree under every filter", "[stack]")
{
    window.filters()->showRibbon(true);
    for (const auto &[name, scope] : filters(*workspace.book())) {
        INFO(name.toStdString());
        window.scope().setScope(scope);
        settle();
        const double customers =
            page->board()->figures().figure(u"companies.active"_s).value.value_or(0);
        const QString count = QString::number(customers);
        if (customers > 0) {
            CHECK(counted() == u"%1 dots, %1 in health, %1"_s.arg(count));
            CHECK(headerOf(*page).startsWith(count + u" customer"_s));
        } else {
            CHECK(scatter().points.empty());
            CHECK(card(u"Health"_s)->view()->chart().empty());
        }
    }
}

TEST_CASE_METHOD(StackFixture, "The gear renders by value per seat, kept in the book", "[stack]")
{
    SegmentOptions *options = openGear();
    auto *value = options->findChild<Segmented *>();
    REQUIRE(value->accessibleName() == u"Render by"_s);
    CHECK(value->current() == 0);
    QTest::mouseClick(value->findChildren<QPushButton *>()[1], Qt::LeftButton); // "Value per seat"
    settle();
    CHECK(segments()->chart().subtitle.startsWith(u"Value per seat against effort"_s));
    CHECK(page->board()->figures().options().segmentValue == Options::SegmentValue::PerSeat);
    QTest::keyClick(options, Qt::Key_Escape);
    CHECK_FALSE(options->isVisible());
    CHECK(openGear()->findChild<Segmented *>()->current() == 1);
}

TEST_CASE_METHOD(StackFixture, "The gear's switches size and shape the dots, by key", "[stack]")
{
    SegmentOptions *options = openGear();
    const auto switches = options->findChildren<Switch *>();
    REQUIRE(switches.size() == 2);
    CHECK(QAccessible::queryAccessibleInterface(switches[0])->role() == QAccessible::CheckBox);
    CHECK(QAccessible::queryAccessibleInterface(switches[0])->text(QAccessible::Name)
        == u"Size by relative number of employees"_s);
    CHECK_FALSE(switches[0]->isChecked());
    QTest::keyClick(switches[0], Qt::Key_Space);
    QTest::mouseClick(switches[1], Qt::LeftButton, {}, QPoint(5, 5)); // on its words
    settle();
    CHECK(segments()->chart().subtitle.endsWith(u"size by number of employees"_s));
    CHECK(scatter().shapesByHealth);
    CHECK(Preferences().segmentLooks().isSizedByEmployees);
    CHECK(Preferences().segmentLooks().isShapedByHealth);
    QTest::keyClick(switches[0], Qt::Key_Return);
    QTest::keyClick(switches[1], Qt::Key_Return);
    settle();
    CHECK(segments()->chart().subtitle == u"Value against effort"_s);
    CHECK_FALSE(Preferences().segmentLooks().isSizedByEmployees);
}

TEST_CASE_METHOD(StackFixture, "Health by score or by the CSM's status, on every card", "[stack]")
{
    const auto choose = [this](int index) {
        SegmentOptions *options = openGear();
        for (Segmented *one : options->findChildren<Segmented *>()) {
            if (one->accessibleName() == u"Health by"_s) {
                QTest::mouseClick(one->findChildren<QPushButton *>()[index], Qt::LeftButton);
            }
        }
        options->close();
        settle();
    };
    choose(1);
    choose(0);
    CHECK(view(u"Health"_s)->chart().id == u"health.bands"_s);
    CHECK(std::get<Ring>(view(u"Opportunity by health"_s)->chart().body).slices.front().key
        == u"satisfactory"_s);
    choose(1);
    CHECK(view(u"Health"_s)->chart().id == u"health.status"_s);
    CHECK(std::get<Ring>(view(u"Opportunity by health"_s)->chart().body).slices.front().key
        == u"thriving"_s);
    CHECK(scatter().legend.front().key == u"thriving"_s);
}

TEST_CASE_METHOD(StackFixture, "Pointing at a customer shows the same one elsewhere", "[stack]")
{
    const QString key = stack().rows[2].item.key;
    const QImage before = segments()->grab().toImage();
    customers()->hover(key);
    CHECK(segments()->grab().toImage() != before);
    CHECK(segments()->hovered().isEmpty());
    CHECK(segments()->tooltip() == nullptr);
    customers()->hover({});
    CHECK(segments()->grab().toImage() == before);

    const QImage rows = customers()->grab().toImage();
    segments()->hover(key);
    CHECK(customers()->grab().toImage() != rows);
    segments()->hover({});
    CHECK(customers()->grab().toImage() == rows);
}

TEST_CASE_METHOD(StackFixture, "A click on a customer lists its rows and selects it", "[stack]")
{
    CHECK(page->openTiles()->selected()->content().label == u"No customer selected"_s);
    CHECK_FALSE(page->openTiles()->selected()->isEnabled());
    const PairedBars::Row row = stack().rows[3];
    QTest::mouseClick(customers(), Qt::LeftButton, {}, at(*customers(), row.item.key));
    CHECK(dialog<RowsDialog>() != nullptr);
    closeDialogs();
    settle();
    CHECK(page->selected() == row.item.key);
    CHECK(selectedRow() == row.item.name);
    CHECK(segments()->selection() == QStringList{row.item.key});
    const CompactTile::Content tile = page->openTiles()->selected()->content();
    CHECK(tile.label == row.item.name);
    CHECK(tile.value == row.item.cells[4].text); // "Open in total"
    CHECK(tile.note == row.item.cells[1].text + u" MRR"_s);
    CHECK(tile.tip.contains(row.item.cells[3].text + u" one-time"_s));
    CHECK(page->openTiles()->top()->content().value.startsWith(u'$'));

    QTest::mouseClick(page->openTiles()->selected(), Qt::LeftButton);
    REQUIRE(dialog<RowsDialog>() != nullptr);
    CHECK(dialog<RowsDialog>()->windowTitle() == u"%1: %2"_s.arg(tile.label, tile.value));
    closeDialogs();
}

TEST_CASE_METHOD(
    StackFixture, "Ctrl picks a customer that is not among the ten, Esc none", "[stack]")
{
    QString key;
    for (const Scatter::Point &point : scatter().points) {
        const auto isIt = [&point](const PairedBars::Row &row) {
            return row.item.key == point.item.key;
        };
        if (std::none_of(stack().rows.begin(), stack().rows.end(), isIt)) {
            key = point.item.key;
        }
    }
    REQUIRE_FALSE(key.isEmpty());
    segments()->setFocus();
    QTest::keyClick(segments(), Qt::Key_Home);
    segments()->focusMark(segments()->plot().markOf(key));
    QTest::keyClick(segments(), Qt::Key_Space, Qt::ControlModifier);
    settle();
    CHECK(dialog<RowsDialog>() == nullptr);
    CHECK(page->selected() == key);
    CHECK(stack().rows.size() == 11);
    CHECK(stack().rows.back().isSelected);

    QTest::keyClick(segments(), Qt::Key_Escape); // the tooltip
    QTest::keyClick(segments(), Qt::Key_Escape);
    settle();
    CHECK(page->selected().isEmpty());
    CHECK(stack().rows.size() == 10);
    CHECK(customers()->selection().isEmpty());
}

TEST_CASE_METHOD(
    StackFixture, "The selected customer outlives a filter that leaves it out", "[stack]")
{
    const QString key = stack().rows[0].item.key;
    page->select(key);
    settle();
    const CompactTile::Content before = page->openTiles()->selected()->content();
    Scope scope;
    for (const Company &company : workspace.book()->companies().rows()) {
        if (companyKey(company) != key) {
            scope.companies.push_back(company.id);
        }
    }
    scope.companies.resize(5);
    window.scope().setScope(scope);
    settle();
    CHECK(page->openTiles()->selected()->content() == before);
    CHECK(page->selected() == key);
}

TEST_CASE_METHOD(StackFixture, "A box on the segments lists the customers in it", "[stack]")
{
    PlotView *view = segments();
    const QPoint from(view->width() / 2, view->height() / 2);
    const QPoint to(view->width() - 10, 10);
    const auto marks = view->plot().marksIn(QRectF(from, to).normalized());
    REQUIRE(marks.size() > 1);
    drag(*view, from, to);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->content().table.rows.size() == marks.size());
    CHECK(rows->content().rowsName == u"customers"_s);
    closeDialogs();
    CHECK(view->selection().size() == static_cast<qsizetype>(marks.size()));
}

TEST_CASE_METHOD(StackFixture, "Filters that leave nobody can be cleared from a card", "[stack]")
{
    Scope nobody;
    nobody.companies = {CompanyId{999'999}};
    window.scope().setScope(nobody);
    settle();
    ChartCard *card = this->card(u"Declined offers"_s);
    for (Button *button : card->findChildren<Button *>()) {
        if (button->isVisibleTo(card) && button->caption() == u"Clear filters"_s) {
            button->click();
            CHECK(window.scope().scope() == Scope());
            return;
        }
    }
    FAIL("no way to clear the filters");
}

TEST_CASE_METHOD(
    StackFixture, "Narrow, the doughnuts share a row and the stack does not", "[stack]")
{
    window.resize(1024, 640);
    QCoreApplication::processEvents();
    const auto place = [this](const QString &title) {
        const ChartCard *card = this->card(title);
        return QRect(card->mapTo(page, QPoint()), card->size());
    };
    CHECK(place(u"Health"_s).top() == place(u"Opportunity by health"_s).top());
    CHECK(place(u"Health"_s).top() > place(u"Customer segments"_s).bottom());
    CHECK(place(u"Stack opportunity"_s).top() > place(u"Stack by customer"_s).bottom());
    CHECK(place(u"Stack by customer"_s).width() == place(u"Customer segments"_s).width());
    CHECK(place(u"Segments"_s).top() == place(u"High value at risk"_s).top());
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE_METHOD(StackFixture, "Pictures of Health & Stack and its gear", "[.picture]")
{
    const QString to = qEnvironmentVariable("BELLWETHER_PICTURES");
    page->select(stack().rows[3].item.key);
    settle();
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        themes.choose(choice);
        const QString theme = choice == ThemeController::Choice::Dark ? u"dark"_s : u"light"_s;
        customers()->hover(stack().rows[0].item.key);
        CHECK(window.grab().save(u"%1/stack-%2.png"_s.arg(to, theme)));
        customers()->hover({});
        SegmentOptions *options = openGear();
        QCoreApplication::processEvents();
        CHECK(options->grab().save(u"%1/segments-gear-%2.png"_s.arg(to, theme)));
        options->close();
    }
}

TEST_CASE_METHOD(StackFixture, "The selected customer is known when the book comes back", "[stack]")
{
    const QString key = stack().rows[1].item.key;
    page->select(key);
    settle();
    const QString path = workspace.path();
    workspace.close();
    CHECK(page->selected().isEmpty());
    REQUIRE(workspace.open(path));
    window.showPage(u"health-stack"_s);
    settle();
    CHECK(page->selected() == key);
    CHECK(page->openTiles()->selected()->content().label == stack().rows[1].item.name);
    page->select({});
    workspace.close();
    REQUIRE(workspace.open(path));
    CHECK(page->selected().isEmpty());
}

TEST_CASE_METHOD(
    StackFixture, "S3-64: the selected customer is outlined in the stack opportunity", "[stack]")
{
    const QString key = stack().rows[0].item.key;
    const QString name = stack().rows[0].item.name;
    page->select(key);
    settle();
    const ChartData &rings = view(u"Stack opportunity"_s)->chart();
    CHECK(std::get<Sunburst>(rings.body).columns.back().title == name);
    CHECK(rings.note.startsWith(u"Outlined: open at %1, "_s.arg(name)));
}

TEST_CASE_METHOD(
    StackFixture, "S3-67: whoever is looked at alone, anywhere, is the one selected", "[stack]")
{
    const Company company = workspace.book()->companies().rows()[7];
    window.showPage(u"overview"_s);
    Scope scope;
    scope.companies = {company.id};
    window.scope().setScope(scope);
    CHECK(page->selected() == companyKey(company));
    window.scope().goBack();
    window.showPage(u"health-stack"_s);
    settle();
    CHECK(page->openTiles()->selected()->content().label == company.name);
}

TEST_CASE_METHOD(StackFixture, "S3-33: every card leads to where it is set up", "[stack]")
{
    int configurable = 0;
    for (ChartCard *card : page->findChildren<ChartCard *>()) {
        for (const QAction *action : card->menu()->actions()) {
            configurable += action->text().startsWith(u"Configure"_s) ? 1 : 0;
        }
    }
    CHECK(configurable >= 6);
    for (QAction *action : card(u"Customer segments"_s)->menu()->actions()) {
        if (action->text().startsWith(u"Configure"_s)) {
            action->trigger();
        }
    }
    CHECK(window.scope().page() == u"setup"_s);
}

TEST_CASE_METHOD(StackFixture, "A price rise is tried on the segments and never saved", "[stack]")
{
    const std::size_t actions = workspace.actions()->size();
    for (QAction *action : card(u"Customer segments"_s)->menu()->actions()) {
        if (action->text().startsWith(u"Try a price rise"_s)) {
            action->trigger();
        }
    }
    auto *tried = dialog<WhatIfDialog>();
    REQUIRE(tried != nullptr);
    REQUIRE(tried->waitUntilShown(std::chrono::minutes(1)));
    auto *whose = tried->findChild<QComboBox *>();
    whose->setCurrentIndex(whose->findData(static_cast<int>(Segment::LvLe)));
    REQUIRE_FALSE(tried->customers().empty());
    auto *rise = tried->findChild<NumberField *>();
    rise->selectAll();
    QTest::keyClicks(rise, u"400"_s);
    REQUIRE(tried->waitUntilShown(std::chrono::minutes(1)));
    CHECK_FALSE(tried->effect()->moves().moves.empty());
    CHECK_FALSE(tried->chart()->chart().empty());
    CHECK(workspace.actions()->size() == actions);
}

TEST_CASE_METHOD(StackFixture, "The portfolio report has every chart and its table", "[stack]")
{
    const PortfolioReport report = PortfolioReport::of(page->board()->figures());
    CHECK(report.charts.size() == 7);
    CHECK(report.figures.front().second.startsWith(u'$'));
    CHECK(pagesOf(report) > 14);
    const QString output = path(u"out"_s);
    QDir().mkpath(output);
    FileDialogs dialogs;
    dialogs.save = [output](QWidget *, const FileDialogs::Wish &wish) {
        return QDir(output).filePath(QFileInfo(wish.suggestion).fileName());
    };
    window.setFileDialogs(dialogs);
    const auto choose = [this](const QString &entry) {
        for (Button *button : page->findChildren<Button *>()) {
            if (button->caption() == u"Report"_s) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        REQUIRE(eventually([] { return QApplication::activePopupWidget() != nullptr; }));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (QAction *action : menu->actions()) {
            if (action->text() == entry) {
                action->trigger();
            }
        }
        menu->close();
    };
    const auto written = [output](const QString &name) {
        QFile file(QDir(output).filePath(name));
        REQUIRE(eventually([&] { return QFileInfo(file).size() > 0; }));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    choose(u"Charts and tables as PDF…"_s);
    const QByteArray pdf = written(u"Portfolio report.pdf"_s);
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.contains("/Count " + QByteArray::number(pagesOf(report))));
    if (canWriteWorkbooks()) {
        choose(u"Tables as Excel workbook…"_s);
        CHECK(written(u"Portfolio report.xlsx"_s).startsWith("PK"));
    }
    // The live goals come last.
    REQUIRE_FALSE(report.goals.rows.empty());
    CHECK(tablesOf(report).size() == report.charts.size() + 1);
    CHECK(tablesOf(report).back().title == u"Goals"_s);
}

TEST_CASE_METHOD(
    StackFixture, "A printed report has the pages of the PDF on its own paper", "[stack]")
{
    const PortfolioReport report = PortfolioReport::of(page->board()->figures());
    const QString file = path(u"Letter.pdf"_s);
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setPageSize(QPageSize(QPageSize::Letter));
        printer.setPageOrientation(QPageLayout::Landscape);
        paintReport(printer, report);
    }
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    CHECK(bytes.contains("/Count " + QByteArray::number(pagesOf(report))));
    CHECK(bytes.contains("/MediaBox [0 0 792"));
}

TEST_CASE_METHOD(StackFixture, "Customers go to another CSM once the load has been seen", "[stack]")
{
    const auto choose = [this](const QString &text) {
        for (QAction *action : card(u"Customer segments"_s)->menu()->actions()) {
            if (action->text().startsWith(text)) {
                action->trigger();
            }
        }
    };
    const std::size_t actions = workspace.actions()->size();
    choose(u"Balance workload"_s);
    auto *balance = dialog<WorkloadDialog>();
    REQUIRE(balance != nullptr);
    REQUIRE(balance->waitUntilShown(std::chrono::minutes(1)));
    const auto fields = balance->findChildren<QComboBox *>();
    fields[2]->setCurrentIndex(fields[2]->findData(fields[0]->currentData()));
    CHECK(balance->count() == 0); // to whom they are with already
    fields[2]->setCurrentIndex(fields[2]->currentIndex() == 0 ? 1 : 0);
    REQUIRE(balance->waitUntilShown(std::chrono::minutes(1)));
    REQUIRE(balance->count() > 0);
    const auto sum = [&](std::size_t column) {
        std::int64_t all = 0;
        for (const Row &row : balance->rows().rows) {
            all += std::get<std::int64_t>(row.cells[column].value);
        }
        return all;
    };
    CHECK(sum(1) == sum(2)); // nobody is lost on the way
    auto *by = balance->findChild<Segmented *>();
    REQUIRE(by != nullptr);
    const auto buttons = by->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    CHECK(by->current() == 1);
    REQUIRE(balance->waitUntilShown(std::chrono::minutes(1)));
    CHECK(balance->rows().columns[0].id == u"account_manager"_s);
    CHECK(sum(1) == sum(2));
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    REQUIRE(balance->waitUntilShown(std::chrono::minutes(1)));
    CHECK(balance->rows().columns[0].id == u"csm"_s);
    REQUIRE(balance->count() > 0);
    const std::vector<CompanyId> moving = customersOf(page->board()->figures().question(),
        {TeamMemberId{fields[0]->currentData().toLongLong()}, {}});
    const TeamMemberId to{fields[2]->currentData().toLongLong()};
    for (Button *button : balance->findChildren<Button *>()) {
        if (button->caption().startsWith(u"Move "_s)) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(workspace.actions()->size() == actions + 1);
    for (const CompanyId id : moving) {
        CHECK(workspace.book()->companies().find(id)->csm.valueAt(today) == to);
    }
}
