// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/alignmentpanel.h"

#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/alignment/alignmentmodel.h"
#include "ui/alignment/alignmentview.h"
#include "ui/alignment/gridmarks.h"
#include "ui/alignment/reasondialog.h"
#include "ui/navigator.h"
#include "ui/shell/windowactions.h"
#include "ui/stack/stackpage.h"
#include "ui/widgets/iconbutton.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The alignment grid of the sample's first customers.
struct GridFixture : WindowFixture
{
    StackPage *page = nullptr;
    AlignmentPanel *panel = nullptr;

    GridFixture()
    {
        SampleRecipe recipe;
        recipe.lastDay = today;
        recipe.companies = 40;
        createBook(sampleBook(recipe));
        page = qobject_cast<StackPage *>(window.page(u"health-stack"_s));
        REQUIRE(page != nullptr);
        window.navigator().goTo(u"health-stack"_s, u"grid"_s);
        panel = page->alignment();
        settle();
    }

    void settle() const
    {
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }
    AlignmentView *view() const { return panel->view(); }
    AlignmentModel *model() const { return panel->model(); }
    QString at(int row, int column) const { return model()->index(row, column).data().toString(); }
    void select(int row, int column) const { view()->setCurrentIndex(model()->index(row, column)); }
    void press(Qt::Key key) const
    {
        QTest::keyClick(view(), key);
        settle();
    }
    // A cell that stands so.
    QPoint cellWith(GridMark mark) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            for (int column = 0; column < model()->columnCount(); ++column) {
                if (at(row, column) == nameOf(mark)) {
                    return {column, row};
                }
            }
        }
        FAIL("no cell");
        return {};
    }
};

} // namespace

TEST_CASE_METHOD(GridFixture, "The grid shows the customers in scope against the items", "[grid]")
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int customers = model()->rowCount();
    const int items = model()->columnCount();
    CHECK(customers > 30);
    CHECK(items > 10);
    Scope scope;
    scope.companies = {model()->grid()->customers[3].id, model()->grid()->customers[5].id};
    scope.products = {model()->grid()->items[0].id};
    window.scope().setScope(scope);
    settle();
    CHECK(model()->rowCount() == 2);
    CHECK(model()->columnCount() == 1);
}

TEST_CASE_METHOD(GridFixture, "The axes can be swapped and the least aligned come first", "[grid]")
{
    const QString customer = model()->headerData(0, Qt::Vertical, Qt::DisplayRole).toString();
    model()->setSwapped(true);
    CHECK(model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString() == customer);
    model()->setOrder(AlignmentModel::Order::LeastAligned);
    const auto share = [&](int row) {
        return model()->itemAt(model()->index(row, 0)).share.value_or(2);
    };
    for (int row = 1; row < model()->rowCount(); ++row) {
        CHECK(share(row - 1) <= share(row));
    }
}

TEST_CASE_METHOD(GridFixture, "A letter marks the selected cell, and undo takes it back", "[grid]")
{
    const QPoint cell = cellWith(GridMark::NotAligned);
    select(cell.y(), cell.x());
    press(Qt::Key_S);
    CHECK(at(cell.y(), cell.x()) == u"Supported"_s);
    CHECK(view()->currentIndex() == model()->index(cell.y(), cell.x()));
    CHECK(window.toastText().startsWith(u"Alignment of "_s));
    window.actions()->undo->trigger();
    REQUIRE(eventually([&] {
        page->waitUntilShown(std::chrono::minutes(1));
        return at(cell.y(), cell.x()) == u"Not aligned"_s;
    }));
    press(Qt::Key_Delete);
    CHECK(at(cell.y(), cell.x()) == u"Not applicable"_s);
}

TEST_CASE_METHOD(GridFixture, "A whole column is marked by one action", "[grid]")
{
    view()->selectColumn(2);
    CHECK(panel->status().startsWith(u"%1 cells selected"_s.arg(model()->rowCount())));
    const std::size_t before = workspace.actions()->size();
    press(Qt::Key_A);
    for (int row = 0; row < model()->rowCount(); ++row) {
        CHECK(at(row, 2) == u"Aligned"_s);
    }
    CHECK(workspace.actions()->size() == before + 1);
    CHECK(
        model()->headerData(2, Qt::Horizontal, AlignmentModel::ShareRole).toString() == u"100%"_s);
}

TEST_CASE_METHOD(GridFixture, "Declined asks for a reason and keeps it", "[grid]")
{
    const QPoint cell = cellWith(GridMark::NotAligned);
    select(cell.y(), cell.x());
    press(Qt::Key_D);
    auto *asked = dialog<ReasonDialog>();
    REQUIRE(asked != nullptr);
    auto *reason = asked->findChild<QComboBox *>();
    QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
    CHECK(asked->isVisible()); // not without a reason
    QTest::keyClicks(reason->lineEdit(), u"Too expensive"_s);
    QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
    settle();
    CHECK(at(cell.y(), cell.x()) == u"Declined"_s);
    const QModelIndex index = model()->index(cell.y(), cell.x());
    CHECK(index.data(Qt::AccessibleTextRole).toString().endsWith(u"declined, Too expensive"_s));
}

TEST_CASE_METHOD(GridFixture, "Past days are for reading", "[grid]")
{
    window.scope().choosePreset(RangePreset::LastMonth);
    settle();
    select(0, 0);
    const QString before = at(0, 0);
    press(Qt::Key_A);
    press(Qt::Key_S);
    CHECK(at(0, 0) == before);
    CHECK(window.toastText().startsWith(u"The grid shows 31 May 2025"_s));
    CHECK_FALSE(panel->findChild<MarkButton *>()->isEnabled());
}

TEST_CASE_METHOD(GridFixture, "What is typed finds a customer, then an item", "[grid]")
{
    auto *field = panel->findChild<QLineEdit *>();
    const QString name = model()->headerData(7, Qt::Vertical, Qt::DisplayRole).toString();
    QTest::keyClicks(field, name);
    CHECK(view()->currentIndex().row() == 7);
    field->clear();
    const QString item = model()->headerData(4, Qt::Horizontal, Qt::DisplayRole).toString();
    QTest::keyClicks(field, item);
    CHECK(view()->currentIndex().column() == 4);
}

TEST_CASE_METHOD(GridFixture, "The grid is reached from its card and by a command", "[grid]")
{
    page->showPart(u"charts"_s);
    CHECK_FALSE(panel->isVisible());
    for (auto *button : page->findChildren<IconButton *>()) {
        if (button->accessibleName() == u"Show alignment grid"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(panel->isVisible());
    const QVariant state = page->saveState();
    page->restoreState({});
    CHECK_FALSE(panel->isVisible());
    page->restoreState(state);
    CHECK(panel->isVisible());
    window.showPage(u"overview"_s);
    page->showPart(u"charts"_s);
    for (QAction *action : window.actions()->showPart) {
        if (action->text() == u"Alignment grid"_s) {
            action->trigger();
        }
    }
    CHECK(window.currentPage() == page);
    CHECK(panel->isVisible());
}
