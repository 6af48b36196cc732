// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/setuppage.h"

#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/formatting.h"
#include "ui/navigator.h"
#include "ui/scopefields.h"
#include "ui/setup/assessdialog.h"
#include "ui/setup/assessmentsection.h"
#include "ui/setup/effectcard.h"
#include "ui/setup/listcard.h"
#include "ui/setup/metricdialog.h"
#include "ui/setup/numberfield.h"
#include "ui/setup/questionnairedialog.h"
#include "ui/setup/scoresection.h"
#include "ui/setup/segmentsection.h"
#include "ui/setup/stackitemdialog.h"
#include "ui/setup/stacksection.h"
#include "ui/setup/teamdialogs.h"
#include "ui/setup/teamsection.h"
#include "ui/setup/weightrow.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/worklists/customerfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct SetupFixture : WindowFixture
{
    SetupPage *page = nullptr;

    SetupFixture()
    {
        SampleRecipe recipe;
        recipe.lastDay = today;
        recipe.companies = 40;
        createBook(sampleBook(recipe));
        window.showPage(u"setup"_s);
        page = qobject_cast<SetupPage *>(window.page(u"setup"_s));
        REQUIRE(page != nullptr);
        settle();
    }

    void settle() const
    {
        QCoreApplication::processEvents();
        REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }
    template <typename Section>
    Section *open(const QString &part)
    {
        window.navigator().goTo(u"setup"_s, part);
        settle();
        auto *section = qobject_cast<Section *>(page->section(part));
        REQUIRE(section != nullptr);
        return section;
    }
    static Button *button(const QWidget &place, const QString &text)
    {
        for (Button *button : place.findChildren<Button *>()) {
            if (button->caption().startsWith(text)) {
                return button;
            }
        }
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
    void click(const QWidget &place, const QString &text) const
    {
        Button *found = button(place, text);
        REQUIRE(found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }
    static void type(QLineEdit &field, const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    QString label() { return workspace.actions()->back().label; }
};

} // namespace

TEST_CASE_METHOD(SetupFixture, "A weight shows its effect before anything is saved", "[setup]")
{
    auto *section = open<ScoreSection>(u"health"_s);
    CHECK_FALSE(button(*section, u"Save as version 3"_s)->isEnabled());
    CHECK(section->effect()->headline().startsWith(u"Nothing changed yet"_s));
    const std::size_t actions = workspace.actions()->size();

    type(*section->findChildren<WeightRow *>()[0]->findChild<NumberField *>(), u"0"_s);
    settle();
    CHECK(section->draft().metrics[0].weight == 0);
    const BandMoves &moves = section->effect()->moves();
    CHECK(moves.customers > 30);
    CHECK_FALSE(moves.moves.empty());
    CHECK(section->effect()->headline().contains(u" change band, "_s));
    CHECK(workspace.actions()->size() == actions);

    click(*section, u"Save as version 3"_s);
    CHECK(label() == u"Health score, version 3"_s);
    CHECK(section->draft().version == 3);
    CHECK_FALSE(button(*section, u"Save as version 4"_s)->isEnabled());
    window.actions()->undo->trigger();
    REQUIRE(eventually([&] { return section->draft().version == 2; }));
}

TEST_CASE_METHOD(SetupFixture, "What is not wanted is discarded", "[setup]")
{
    auto *section = open<ScoreSection>(u"effort"_s);
    const ModelDraft before = section->draft();
    QTest::keyClick(section->findChild<WeightSlider *>(), Qt::Key_Right);
    CHECK_FALSE(section->draft() == before);
    click(*section, u"Discard"_s);
    CHECK(section->draft() == before);
}

TEST_CASE_METHOD(SetupFixture, "A metric of one's own joins the score", "[setup]")
{
    auto *section = open<ScoreSection>(u"health"_s);
    const std::size_t metrics = section->draft().metrics.size();
    click(*section, u"Add metric"_s);
    auto *metric = dialog<MetricDialog>();
    REQUIRE(metric != nullptr);
    click(*metric, u"Use"_s);
    CHECK(metric->isVisible()); // not without a name
    type(*metric->findChildren<QLineEdit *>()[0], u"Champions"_s);
    for (NumberField *field : metric->findChildren<NumberField *>()) {
        if (field->accessibleName() == u"Weight"_s) {
            type(*field, u"15"_s);
        }
    }
    click(*metric, u"Use"_s);
    REQUIRE(section->draft().metrics.size() == metrics + 1);
    CHECK(section->draft().metrics.back().weight == 15);
    click(*section, u"Save as version"_s);
    CHECK(workspace.book()->metricDefinitions().rows().back().name == u"Champions"_s);
}

TEST_CASE_METHOD(SetupFixture, "A threshold moves customers to other segments", "[setup]")
{
    auto *section = open<SegmentSection>(u"segments"_s);
    for (NumberField *field : section->findChildren<NumberField *>()) {
        if (field->accessibleName() == u"High effort begins at"_s) {
            type(*field, u"20"_s);
        } else if (field->accessibleName() == u"Meet most often"_s) {
            type(*field, u"7"_s);
        }
    }
    settle();
    CHECK_FALSE(section->effect()->moves().moves.empty());
    click(*section, u"Save"_s);
    CHECK(label() == u"Segments and cadences"_s);
    CHECK(Options::of(workspace.book()->settings()).effortThreshold == 20);
    CHECK(segmentDraft(*workspace.book(), today).cadences.at(Segment::HvHe) == 7);
}

TEST_CASE_METHOD(SetupFixture,
    "S3-39: the four areas get names of the book's own, which charts and filters use", "[setup]")
{
    auto *section = open<SegmentSection>(u"segments"_s);
    const auto name = [&](const QString &area) {
        for (QLineEdit *field : section->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == u"Name of "_s + area) {
                return field;
            }
        }
        FAIL("no name of " << area.toStdString());
        return static_cast<QLineEdit *>(nullptr);
    };
    CHECK(name(u"high value, high effort"_s)->placeholderText() == u"Meet most often"_s);
    type(*name(u"high value, high effort"_s), u"Most profitable"_s);
    for (Button *button : section->findChildren<Button *>()) {
        if (button->caption() == u"Save"_s) {
            CHECK_FALSE(button->isEnabled()); // another area is called so
        }
    }
    type(*name(u"high value, high effort"_s), u"Key accounts"_s);
    click(*section, u"Save"_s);
    CHECK(label() == u"Segments and cadences"_s);
    const Book &book = *workspace.book();
    CHECK(valueName(book, ScopeField::Segment, u"hv_he"_s) == u"Key accounts"_s);
    CHECK(valueName(book, ScopeField::Segment, u"hv_le"_s) == u"Most profitable"_s);
    Scope scope;
    scope.segments = {Segment::HvHe, Segment::LvLe};
    CHECK(scopeText(book, scope, 3) == u"3 customers, Key accounts; low value, low effort"_s);
    name(u"high value, high effort"_s)->selectAll();
    QTest::keyClick(name(u"high value, high effort"_s), Qt::Key_Delete);
    click(*section, u"Save"_s);
    CHECK(valueName(*workspace.book(), ScopeField::Segment, u"hv_he"_s) == u"Meet most often"_s);
}

TEST_CASE_METHOD(SetupFixture, "A stack item gets a price and tags", "[setup]")
{
    auto *section = open<StackSection>(u"stack"_s);
    section->table()->setCurrentIndex(section->table()->model()->index(0, 0));
    click(*section, u"Edit"_s);
    auto *item = dialog<StackItemDialog>();
    REQUIRE(item != nullptr);
    const auto fields = item->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == u"Price a month"_s) {
            type(*field, u"12.5"_s);
        } else if (field->accessibleName() == u"Tags"_s) {
            type(*field, u"Security, Brand new"_s);
        }
    }
    click(*item, u"Save"_s);
    CHECK(workspace.book()->stackItems().rows()[0].defaultMrr == 1250);
    CHECK(workspace.book()->stackTags().rows().back().name == u"Brand new"_s);
    CHECK(stackItemDraft(*workspace.book(), workspace.book()->stackItems().rows()[0].id).tags.size()
        == 2);
}

TEST_CASE_METHOD(SetupFixture, "An item applies to everybody by one action", "[setup]")
{
    const BookPointer book = workspace.book();
    const StackItemId item = book->stackItems().rows()[0].id;
    const Change change = applicableChange(book, item, {}, today);
    CHECK_FALSE(change.empty());
    REQUIRE(workspace.apply(change));
    CHECK(applicableChange(workspace.book(), item, {}, today).empty());
}

TEST_CASE_METHOD(SetupFixture, "People, groups and targets are added and edited", "[setup]")
{
    auto *section = open<TeamSection>(u"team"_s);
    click(*section->members(), u"Add person"_s);
    auto *member = dialog<MemberDialog>();
    REQUIRE(member != nullptr);
    type(*member->findChildren<QLineEdit *>()[0], u"Ida Berg"_s);
    click(*member, u"Save"_s);
    CHECK(label() == u"New in the team: Ida Berg"_s);

    click(*section->groups(), u"Add group"_s);
    auto *group = dialog<GroupDialog>();
    REQUIRE(group != nullptr);
    type(*group->findChildren<QLineEdit *>()[0], u"Nordics"_s);
    for (auto *list : group->findChildren<QListWidget *>()) {
        list->item(0)->setCheckState(Qt::Checked);
    }
    click(*group, u"Save"_s);
    const AccountGroup made = workspace.book()->accountGroups().rows().back();
    CHECK(made.name == u"Nordics"_s);
    const GroupDraft draft = groupDraft(*workspace.book(), made.id, today);
    CHECK(draft.companies.size() == 1);
    CHECK(draft.managers.size() == 1);
    CHECK(groupDraft(*workspace.book(), made.id, today.addDays(-1)).companies.empty());

    click(*section->targets(), u"Add target"_s);
    auto *target = dialog<TargetDialog>();
    REQUIRE(target != nullptr);
    click(*target, u"Save"_s);
    CHECK(target->isVisible()); // not without an amount
    type(*target->findChild<NumberField *>(), u"60"_s);
    click(*target, u"Save"_s);
    const Target saved = workspace.book()->targets().rows().back();
    CHECK(saved.amount == Approx(0.6)); // of alignment, typed as percent
    section->targets()->table()->selectRow(0);
    CHECK(section->targets()->current().has_value());
}

TEST_CASE_METHOD(
    SetupFixture, "S3-11: a questionnaire is made, and a customer judged by it", "[setup]")
{
    auto *section = open<AssessmentSection>(u"assessments"_s);
    CHECK(section->questionnaires()->table()->model()->rowCount() > 0);
    click(*section->questionnaires(), u"Add questionnaire"_s);
    auto *made = dialog<QuestionnaireDialog>();
    REQUIRE(made != nullptr);
    click(*made, u"Save"_s);
    CHECK(made->problem() == u"It has no name yet."_s);
    type(*made->findChildren<QLineEdit *>()[0], u"Readiness"_s);
    click(*made, u"Save"_s);
    CHECK(made->problem() == u"Question 1 has no text."_s);
    for (QLineEdit *field : made->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Question 1"_s) {
            type(*field, u"Is the team trained?"_s);
        }
    }
    click(*made, u"Save"_s);
    CHECK(label() == u"Assessment “Readiness”"_s);
    const AssessmentTemplateId readiness = workspace.book()->assessmentTemplates().rows().back().id;

    const int before = section->results()->table()->model()->rowCount();
    click(*section->results(), u"Assess customer"_s);
    auto *judged = dialog<AssessDialog>();
    REQUIRE(judged != nullptr);
    auto *choice = judged->findChild<QComboBox *>();
    choice->setCurrentIndex(choice->findData(QVariant::fromValue<qlonglong>(readiness.value)));
    CHECK(judged->result() == u"–"_s);
    click(*judged, u"Save"_s);
    CHECK(judged->isVisible()); // of whom?
    const Company &customer = workspace.book()->companies().rows()[0];
    judged->findChild<CustomerField *>()->setCustomer(customer.id);
    type(*judged->findChild<NumberField *>(), u"2"_s);
    CHECK(judged->result() == u"66.7%"_s);
    click(*judged, u"Save"_s);
    CHECK(label() == u"Readiness: "_s + customer.name);
    settle();
    CHECK(section->results()->table()->model()->rowCount() == before + 1);
}

TEST_CASE("Levels are read as names and points", "[setup]")
{
    const auto levels = levelsIn(u"Gold 90, Silver plus: 50"_s);
    REQUIRE(levels);
    CHECK(*levels
        == std::vector<std::pair<QString, double>>{{u"gold"_s, 90}, {u"silver plus"_s, 50}});
    CHECK_FALSE(levelsIn(u"Gold"_s));
}
