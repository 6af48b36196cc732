// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/expectedeffortdialog.h"

#include "core/metrics/scores.h"
#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/setup/numberfield.h"
#include "ui/stack/expectedchangedialog.h"
#include "ui/stack/stackpage.h"
#include "ui/widgets/iconbutton.h"
#include "ui/worklists/customerfield.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The window of expected effort, opened from its card on the sample.
struct ExpectedEffortFixture : WindowFixture
{
    StackPage *page = nullptr;
    ExpectedEffortDialog *list = nullptr;
    CompanyId customer; // one with an open issue and known effort

    ExpectedEffortFixture()
    {
        SampleRecipe recipe;
        recipe.lastDay = today;
        recipe.companies = 40;
        createBook(sampleBook(recipe));
        window.showPage(u"health-stack"_s);
        page = qobject_cast<StackPage *>(window.page(u"health-stack"_s));
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        const Question question = page->board()->figures().question();
        const CompanyFacts &facts = *question.facts;
        for (std::size_t row = 0; row < facts.size() && !customer; ++row) {
            const auto issues = healthIssues(facts, facts.ids[row]);
            const bool isActive = facts.kinds[row] != CompanyKind::Churned;
            if (isActive && expectedChanges(facts.book->settings(), facts.ids[row]).empty()
                && !issues.empty() && issues[0].isOpen
                && facts.part<EffortScores>().values[row].value_or(0) > 0) {
                customer = facts.ids[row];
            }
        }
        REQUIRE(customer);
        for (IconButton *button : page->findChildren<IconButton *>()) {
            if (list == nullptr && button->accessibleName() == u"Expected effort"_s) {
                button->click();
                list = dialog<ExpectedEffortDialog>();
            }
        }
        REQUIRE(list != nullptr);
        settle();
    }

    void settle() const
    {
        REQUIRE(list->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }
    // On the list, once it has the keyboard again.
    void press(Qt::Key key) const
    {
        list->activateWindow();
        list->table()->setFocus();
        REQUIRE(eventually([this] { return list->table()->hasFocus(); }));
        QTest::keyClick(list->table(), key);
    }
    ExpectedChangeDialog *openForm() const
    {
        auto *form = dialog<ExpectedChangeDialog>();
        REQUIRE(form != nullptr);
        REQUIRE(eventually([&] { return form->isAncestorOf(QApplication::focusWidget()); }));
        return form;
    }
    // Of the card, for a customer; null where it has none.
    const ChartItem *rowOf(const QString &name) const
    {
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        for (ChartCard *card : page->findChildren<ChartCard *>()) {
            if (card->accessibleName() != u"Expected effort"_s) {
                continue;
            }
            for (const ChartItem &row : std::get<ShareList>(card->view()->chart().body).rows) {
                if (row.name.startsWith(name + u": "_s)) {
                    return &row;
                }
            }
        }
        return nullptr;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        if (qEnvironmentVariableIsSet("GOALS_PICTURE")) {
            QCoreApplication::processEvents();
            widget.grab().save(qEnvironmentVariable("GOALS_PICTURE") + name + u".png"_s);
        }
    }
};

} // namespace

TEST_CASE_METHOD(ExpectedEffortFixture,
    "S3-14: a health issue is linked to a change of effort, undoable; effort then stands beside "
    "effort now",
    "[expectedeffort]")
{
    const std::size_t before = list->list().entries.size();
    const QString name = workspace.book()->companies().find(customer)->name;
    CHECK(rowOf(name) == nullptr);
    press(Qt::Key_Insert);
    ExpectedChangeDialog *form = openForm();
    QTest::keyClick(form, Qt::Key_Return);
    CHECK(form->problem() == u"Choose the customer."_s);
    form->customer()->setCustomer(customer);
    REQUIRE(form->issue()->count() > 0);
    QTest::keyClick(form, Qt::Key_Return);
    CHECK(form->problem().startsWith(u"Points from"_s));
    form->change()->setText(u"7"_s);
    CHECK(form->effect().startsWith(u"Effort "_s));
    picture(*form, u"expected-form"_s);
    QTest::keyClick(form, Qt::Key_Return);
    settle();
    REQUIRE(list->list().entries.size() == before + 1);
    picture(*list, u"expected"_s);
    const ChartItem *row = rowOf(name);
    REQUIRE(row != nullptr);
    CHECK(*row->cells[0].value == Catch::Approx(std::min(100.0, *row->cells[1].value + 7)));

    // It is selected.
    press(Qt::Key_Return);
    form = openForm();
    CHECK(form->company() == customer);
    CHECK(form->change()->value() == 7);
    CHECK_FALSE(form->issue()->isEnabled()); // what it is about stays
    form->change()->setText(u"-4"_s);
    QTest::keyClick(form, Qt::Key_Return);
    settle();
    CHECK(expectedChanges(workspace.book()->settings(), customer)[0].change == -4);
    press(Qt::Key_Delete);
    settle();
    CHECK(list->list().entries.size() == before);
    CHECK(expectedChanges(workspace.book()->settings(), customer).empty());
    bool isUndone = false;
    workspace.undoInBackground(workspace.undoState().undo->seq, nullptr,
        [&](const Result<void> &undone) { isUndone = undone.has_value(); });
    REQUIRE(eventually([&] { return isUndone; }));
    CHECK(expectedChanges(workspace.book()->settings(), customer)[0].change == -4);
}
