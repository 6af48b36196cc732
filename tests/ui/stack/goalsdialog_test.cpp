// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/goalsdialog.h"

#include "core/edit/goaledit.h"
#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/charts/plotview.h"
#include "ui/setup/numberfield.h"
#include "ui/stack/customerstrategyform.h"
#include "ui/stack/goaldialog.h"
#include "ui/stack/stackpage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/worklists/customerfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The window with the sample's goals, opened from the card.
struct GoalsFixture : WindowFixture
{
    StackPage *page = nullptr;
    GoalsDialog *goals = nullptr;

    GoalsFixture()
    {
        SampleRecipe recipe;
        recipe.lastDay = today;
        recipe.companies = 40;
        createBook(sampleBook(recipe));
        window.showPage(u"health-stack"_s);
        page = qobject_cast<StackPage *>(window.page(u"health-stack"_s));
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        for (IconButton *button : page->findChildren<IconButton *>()) {
            if (goals == nullptr && button->accessibleName() == u"Goals and projects"_s) {
                button->click();
                goals = dialog<GoalsDialog>();
            }
        }
        REQUIRE(goals != nullptr);
        settle();
    }

    void settle() const
    {
        REQUIRE(goals->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }
    static Button *button(const QWidget &where, const QString &text)
    {
        for (Button *one : where.findChildren<Button *>()) {
            if (one->caption().startsWith(text)) {
                return one;
            }
        }
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
    GoalDialog *form() const
    {
        auto *open = dialog<GoalDialog>();
        REQUIRE(open != nullptr);
        REQUIRE(eventually([&] { return open->isAncestorOf(QApplication::focusWidget()); }));
        return open;
    }
    // On the list, once it has the keyboard again.
    void press(Qt::Key key) const
    {
        goals->activateWindow();
        goals->table()->setFocus();
        REQUIRE(eventually([this] { return goals->table()->hasFocus(); }));
        QTest::keyClick(goals->table(), key);
    }
    void save() const
    {
        QTest::mouseClick(button(*form(), u"Save"_s), Qt::LeftButton);
        settle();
    }
    const Book &book() const { return *workspace.book(); }
    const Goal &goal(GoalId id) const
    {
        REQUIRE(book().goals().find(id) != nullptr);
        return *book().goals().find(id);
    }
    void picture(const QString &name) const
    {
        if (qEnvironmentVariableIsSet("GOALS_PICTURE")) {
            QCoreApplication::processEvents();
            goals->grab().save(qEnvironmentVariable("GOALS_PICTURE") + name + u".png"_s);
            goals->resize(976, 592); // over the smallest window
            QCoreApplication::processEvents();
            goals->grab().save(qEnvironmentVariable("GOALS_PICTURE") + name + u"-small.png"_s);
        }
    }
};

} // namespace

TEST_CASE_METHOD(GoalsFixture, "S3-22: the goals of the customers in scope are listed", "[goals]")
{
    const std::size_t live = goals->goals().ids.size();
    CHECK(live > 5);
    CHECK(goals->table()->model()->rowCount() == static_cast<int>(live));
    for (const GoalId id : goals->goals().ids) {
        CHECK(goal(id).status <= GoalStatus::AtRisk);
    }
    picture(u"list"_s);
    goals->which()->setCurrentText(u"All"_s);
    settle();
    CHECK(goals->goals().ids.size() > live);
    goals->which()->setCurrentText(u"Reached"_s);
    settle();
    for (const GoalId id : goals->goals().ids) {
        CHECK(goal(id).status == GoalStatus::Reached);
    }
    goals->which()->setCurrentText(u"Live"_s);
    settle();
    const CompanyId first = goal(goals->goals().ids.front()).company;
    goals->customer()->setCustomer(first);
    settle();
    CHECK(goals->goals().ids.size() < live);
    for (const GoalId id : goals->goals().ids) {
        CHECK(goal(id).company == first);
    }
    goals->customer()->setText(u"nobody of this name"_s);
    settle();
    CHECK(goals->goals().ids.empty());
}

TEST_CASE_METHOD(
    GoalsFixture, "S3-22: a goal is added, changed and taken away by keyboard, undoable", "[goals]")
{
    const std::size_t before = book().goals().size();
    press(Qt::Key_Insert);
    GoalDialog *added = form();
    QTest::keyClick(added, Qt::Key_Return); // saves, as far as it can
    CHECK(added->problem() == u"Choose the customer whose goal it is."_s);
    const Company &company = book().companies().rows().front();
    added->customer()->setCustomer(company.id);
    QTest::keyClick(added, Qt::Key_Return);
    CHECK(added->problem() == u"Say what is to be reached."_s);
    added->title()->setText(u"Halve the calls"_s);
    added->target()->setText(u"20"_s);
    QTest::keyClick(added, Qt::Key_Return);
    CHECK(added->problem() == u"Say what the numbers measure."_s);
    added->metric()->setText(u"calls a week"_s);
    added->baseline()->setText(u"40"_s);
    added->current()->setText(u"30"_s);
    added->nextStep()->setText(u"Train the front desk"_s);
    if (qEnvironmentVariableIsSet("GOALS_PICTURE")) {
        added->grab().save(qEnvironmentVariable("GOALS_PICTURE") + u"form.png"_s);
    }
    save();
    REQUIRE(book().goals().size() == before + 1);
    const GoalId id = *goals->current(); // it is selected
    CHECK(goal(id).title == u"Halve the calls"_s);
    CHECK(goal(id).dueOn == today.addDays(90));
    CHECK(workspace.undoState().undo->label == u"Goal “Halve the calls” of "_s + company.name);

    press(Qt::Key_Return);
    GoalDialog *changed = form();
    CHECK(changed->title()->text() == u"Halve the calls"_s);
    changed->status()->setCurrentText(u"At risk"_s);
    changed->hasDueDay()->setChecked(false);
    save();
    CHECK(goal(id).status == GoalStatus::AtRisk);
    CHECK_FALSE(goal(id).dueOn);

    goals->setCurrent(id);
    press(Qt::Key_Delete);
    settle();
    CHECK(book().goals().find(id) == nullptr);
    bool isUndone = false;
    workspace.undoInBackground(workspace.undoState().undo->seq, nullptr,
        [&](const Result<void> &undone) { isUndone = undone.has_value(); });
    REQUIRE(eventually([&] { return isUndone; }));
    settle();
    CHECK(goal(id).status == GoalStatus::AtRisk);
    CHECK(std::find(goals->goals().ids.begin(), goals->goals().ids.end(), id)
        != goals->goals().ids.end());
}

TEST_CASE_METHOD(GoalsFixture,
    "S3-23: a goal is linked to an opportunity of its customer and both "
    "stand on the timeline",
    "[goals]")
{
    const auto &opportunities = book().opportunities();
    const auto open = std::find_if(opportunities.begin(), opportunities.end(),
        [](const Opportunity &one) { return one.stage == OpportunityStage::Open; });
    REQUIRE(open != opportunities.end());
    QTest::mouseClick(button(*goals, u"Add goal"_s), Qt::LeftButton);
    GoalDialog *added = form();
    added->customer()->setCustomer(open->company);
    added->title()->setText(u"The big project"_s);
    const QVariant wanted = QVariant::fromValue<qlonglong>(open->id.value);
    added->opportunity()->setCurrentIndex(added->opportunity()->findData(wanted));
    added->dueDay()->setDate(today.addDays(60));
    save();
    goals->showView(GoalsDialog::View::Timeline);
    QCoreApplication::processEvents();
    picture(u"timeline"_s);
    const auto &timeline = std::get<Timeline>(goals->chart()->chart().body);
    const auto lane = std::find_if(timeline.lanes.begin(), timeline.lanes.end(),
        [](const Timeline::Lane &one) { return one.item.name.endsWith(u": The big project"_s); });
    REQUIRE(lane != timeline.lanes.end());
    CHECK(lane->from.has_value());
    CHECK(lane->label == u"29 Aug, planned"_s);
    // A click on it, or Enter, opens the goal.
    emit goals->chart()->markActivated(lane->item.key);
    CHECK(form()->title()->text() == u"The big project"_s);
    CHECK(form()->opportunity()->currentData() == wanted);
}

TEST_CASE_METHOD(
    GoalsFixture, "S3-22: the strategy for a customer is written down beside its goals", "[goals]")
{
    const GoalId first = goals->goals().ids.front();
    goals->setCurrent(first);
    goals->showView(GoalsDialog::View::Strategy);
    REQUIRE(goals->strategy()->customer() == goal(first).company);
    goals->strategy()->note()->setPlainText(u"<b>Partner</b> for the new site"_s);
    picture(u"strategy"_s);
    CHECK(goals->strategy()->isEdited());
    QTest::mouseClick(button(*goals->strategy(), u"Save strategy"_s), Qt::LeftButton);
    settle();
    CHECK_FALSE(goals->strategy()->isEdited());
    CHECK(customerStrategyOf(book(), goal(first).company).note
        == u"<b>Partner</b> for the new site"_s);
    CHECK(goals->strategy()->note()->toPlainText() == u"<b>Partner</b> for the new site"_s);
    // What was typed is kept when another customer, or nobody, stands in its place.
    goals->strategy()->note()->setPlainText(u"Partner for two sites"_s);
    goals->customer()->setText(u"nobody of this name"_s);
    settle();
    CHECK_FALSE(goals->strategy()->customer());
    CHECK(customerStrategyOf(book(), goal(first).company).note == u"Partner for two sites"_s);
}
