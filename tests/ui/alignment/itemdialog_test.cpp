// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/itemdialog.h"

#include "core/edit/itemedit.h"
#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/alignment/alignmentmodel.h"
#include "ui/alignment/alignmentpanel.h"
#include "ui/alignment/alignmentview.h"
#include "ui/navigator.h"
#include "ui/stack/stackpage.h"
#include "ui/widgets/button.h"

#include <QPlainTextEdit>
#include <QTest>

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The dialog about the item of the first column.
struct ItemFixture : WindowFixture
{
    StackPage *page = nullptr;
    ItemDialog *item = nullptr;
    AlignmentGrid::Item line;

    ItemFixture()
    {
        SampleRecipe recipe;
        recipe.lastDay = today;
        recipe.companies = 40;
        createBook(sampleBook(recipe));
        page = qobject_cast<StackPage *>(window.page(u"health-stack"_s));
        window.navigator().goTo(u"health-stack"_s, u"grid"_s);
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        line = page->alignment()->model()->grid()->items[0];
        QTest::keyClick(page->alignment()->view(), Qt::Key_Return);
        item = dialog<ItemDialog>();
        REQUIRE(item != nullptr);
    }

    void click(const QString &text) const
    {
        for (Button *button : item->findChildren<Button *>()) {
            if (button->caption().startsWith(text)) {
                REQUIRE(button->isEnabled());
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        FAIL("no button " << text.toStdString());
    }
    int count(ItemDialog::View view) const
    {
        item->showView(view);
        return static_cast<int>(item->rows().rows.size());
    }
};

} // namespace

TEST_CASE_METHOD(ItemFixture, "Everybody to whom an item applies is in one list", "[item]")
{
    CHECK(item->windowTitle() == line.name);
    const int aligned = count(ItemDialog::View::Aligned);
    const int declined = count(ItemDialog::View::Declined);
    const int rest = count(ItemDialog::View::NotAligned);
    CHECK(aligned == line.aligned + line.supported);
    CHECK(declined == line.declined);
    CHECK(aligned + declined + rest == line.applicable);
    CHECK(count(ItemDialog::View::Price) > 5);
    CHECK(count(ItemDialog::View::Contrast) < line.applicable);
    if (qEnvironmentVariableIsSet("ITEM_PICTURE")) {
        for (const auto view :
            {ItemDialog::View::NotAligned, ItemDialog::View::Price, ItemDialog::View::Strategy}) {
            item->showView(view);
            QCoreApplication::processEvents();
            item->grab().save(qEnvironmentVariable("ITEM_PICTURE")
                + QString::number(static_cast<int>(view)) + u".png"_s);
        }
    }
}

TEST_CASE_METHOD(
    ItemFixture, "Tasks go to the account managers, once each, as one action", "[item]")
{
    const int prospects = count(ItemDialog::View::NotAligned);
    REQUIRE(prospects > 0);
    const std::size_t tasks = workspace.book()->tasks().size();
    const std::size_t actions = workspace.actions()->size();
    click(u"Create tasks"_s);
    const auto added = workspace.book()->tasks().rows().subspan(tasks);
    CHECK(static_cast<int>(added.size()) == prospects);
    CHECK(workspace.actions()->size() == actions + 1);
    std::set<CompanyId> customers;
    for (const Task &task : added) {
        CHECK(task.title == u"Offer "_s + line.name);
        customers.insert(*task.company);
        const Company &company = *workspace.book()->companies().find(*task.company);
        const auto manager = company.accountManager.valueAt(today);
        CHECK(task.assignee == (manager ? manager : company.csm.valueAt(today)));
    }
    CHECK(static_cast<int>(customers.size()) == prospects);
    click(u"Create tasks"_s);
    CHECK(workspace.actions()->size() == actions + 1); // they are there already
}

TEST_CASE_METHOD(ItemFixture, "A campaign list names the contacts of those not aligned", "[item]")
{
    const Question question = Question::about(workspace.book(), {}, {today, today});
    const RowTable rows = campaignRows(question, line.id);
    std::set<CompanyId> customers;
    for (const Row &row : rows.rows) {
        customers.insert(row.company);
    }
    const auto standing = itemStanding(question, line.id);
    REQUIRE(standing);
    CHECK(customers == std::set(standing->prospects.begin(), standing->prospects.end()));
    CHECK(rows.rows.size() > customers.size());
}

TEST_CASE_METHOD(ItemFixture, "A strategy is kept with its owner and review day", "[item]")
{
    item->showView(ItemDialog::View::Strategy);
    item->findChild<QPlainTextEdit *>()->setPlainText(u"Bundle with <b>backup</b>"_s);
    click(u"Save strategy"_s);
    CHECK(strategyOf(*workspace.book(), line.id).note == u"Bundle with <b>backup</b>"_s);
    ItemStrategy strategy{u"Bundle"_s, workspace.book()->team().rows()[0].id, today};
    REQUIRE(workspace.apply(strategyChange(*workspace.book(), line.id, strategy)));
    CHECK(strategyOf(*workspace.book(), line.id) == strategy);
    CHECK(strategyChange(*workspace.book(), line.id, strategy).empty());
}
