// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogue.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/formatting.h"
#include "ui/scopefields.h"
#include "ui/shell/filterbutton.h"
#include "ui/shell/filterchip.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/filterfield.h"
#include "ui/shell/filterribbon.h"
#include "ui/shell/scopechips.h"
#include "ui/shell/valuelist.h"
#include "ui/shell/valuepicker.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The small book, in which Ada manages the accounts Acme and Birch and Ben manages Cedar, and Acme
// is in the groups Enterprise and North, Birch in North.
Change groupedBook()
{
    Change change = smallBook();
    const auto manager = [&](std::int64_t id, const QString &name) {
        TeamMember member;
        member.id = TeamMemberId{id};
        member.name = name;
        member.isAccountManager = true;
        change.rows<TeamMember>().put.push_back(member);
    };
    manager(3, u"Ada Moor"_s);
    manager(4, u"Ben <i>Oak</i>"_s);
    auto &companies = change.rows<Company>().put;
    companies[0].accountManager = Dated<TeamMemberId>(TeamMemberId{3});
    companies[1].accountManager = Dated<TeamMemberId>(TeamMemberId{3});
    companies[2].accountManager = Dated<TeamMemberId>(TeamMemberId{4});
    companies[0].isPremium = Dated<bool>(true);
    change.rows<AccountGroup>().put = {
        {AccountGroupId{1}, {}, u"Enterprise"_s}, {AccountGroupId{2}, {}, u"North"_s}};
    const auto isIn = [&](std::int64_t id, std::int64_t group, std::int64_t company) {
        AccountGroupCompany member;
        member.id = AccountGroupCompanyId{id};
        member.group = AccountGroupId{group};
        member.company = CompanyId{company};
        change.rows<AccountGroupCompany>().put.push_back(member);
    };
    isIn(1, 1, 1);
    isIn(2, 2, 1);
    isIn(3, 2, 2);
    return change;
}

class FilterFixture : public WindowFixture
{
public:
    FilterRibbon *ribbon() const { return window.findChild<FilterRibbon *>(); }
    FilterButton *button() const { return window.findChild<FilterButton *>(); }
    ScopeChips *chips() const { return window.findChild<ScopeChips *>(); }

    void settle() const
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    // What stands in the ribbon: "Company All, Account manager Ada Moor".
    QString fields() const
    {
        QStringList texts;
        for (const ScopeField field : scopeFields()) {
            if (const FilterField *one = ribbon()->field(field); one != nullptr) {
                texts << one->name() + u' ' + one->value();
            }
        }
        return texts.join(u", "_s);
    }

    ValuePicker *open(ScopeField field) const
    {
        QTest::mouseClick(ribbon()->field(field), Qt::LeftButton);
        settle();
        return window.findChild<ValuePicker *>();
    }

    static QString offered(const ValuePicker &picker)
    {
        QStringList rows;
        const QAbstractItemModel &model = *picker.list()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const bool isChosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            rows << (isChosen ? u"x "_s : u""_s) + index.data().toString() + u' '
                    + index.data(ValueList::CustomersRole).toString();
        }
        return rows.join(u", "_s).trimmed();
    }

    static void clickRow(const ValuePicker &picker, int row)
    {
        const QModelIndex index = picker.list()->model()->index(row, 0);
        QTest::mouseClick(picker.list()->viewport(), Qt::LeftButton, {},
            picker.list()->visualRect(index).center());
    }

    int counted()
    {
        const Question question =
            Question::about(workspace.book(), window.scope().scope(), window.scope().range());
        return static_cast<int>(
            std::lround(*findFigure(u"companies.active"_s)->figure(question).value));
    }

    const ScopeStack &scope() { return window.scope(); }
};

} // namespace

TEST_CASE_METHOD(FilterFixture, "The filter button shows and hides the ribbon", "[filter]")
{
    createBook(groupedBook());
    CHECK_FALSE(ribbon()->isVisible());
    QTest::mouseClick(button(), Qt::LeftButton, {}, QPoint(10, 16));
    settle();
    CHECK(ribbon()->isVisible());
    CHECK(fields()
        == u"Company All, Health All, Account manager All, Account group All, Segment All"_s);
    CHECK(ribbon()->countSentence() == u"3 of 3 customers"_s);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(ribbon()->isVisible());
}

TEST_CASE_METHOD(FilterFixture, "A book without account managers has no field for them", "[filter]")
{
    createBook(smallBook());
    window.filters()->showRibbon(true);
    settle();
    CHECK(fields() == u"Company All, Health All, Segment All"_s);
}

TEST_CASE_METHOD(FilterFixture, "Effort can be chosen where the book has metrics of it", "[filter]")
{
    Change change = groupedBook();
    MetricDefinition metric;
    metric.id = MetricDefinitionId{1};
    metric.name = u"Hand"_s;
    metric.family = ScoreFamily::Effort;
    change.rows<MetricDefinition>().put.push_back(metric);
    const auto value = [&](std::int64_t id, std::int64_t company, double raw) {
        MetricValue one;
        one.id = MetricValueId{id};
        one.company = CompanyId{company};
        one.metric = metric.id;
        one.day = today;
        one.raw = raw;
        change.rows<MetricValue>().put.push_back(one);
    };
    value(1, 1, 80);
    value(2, 2, 20);
    createBook(change);
    window.filters()->showRibbon(true);
    settle();
    ValuePicker *picker = open(ScopeField::Effort);
    CHECK(offered(*picker) == u"High effort 1, Low effort 1, No effort score 1"_s);
    clickRow(*picker, 0);
    CHECK(counted() == 1);
    CHECK(ribbon()->field(ScopeField::Effort)->value() == u"High effort"_s);
    CHECK(scopeText(*workspace.book(), window.scope().scope(), 1).contains(u"high effort"_s));
}

TEST_CASE_METHOD(FilterFixture, "Health is by score or by status as the book says", "[filter]")
{
    Change change = groupedBook();
    change.settings[SettingKey::OptionPrefix + u"health.by"_s] = u"status"_s;
    createBook(change);
    window.filters()->showRibbon(true);
    settle();
    CHECK(offered(*open(ScopeField::HealthStatus))
        == u"Thriving 0, Healthy 0, Steady 0, Struggling 0, Not set 3"_s);
}

TEST_CASE_METHOD(FilterFixture, "Values are ticked by mouse and count at once", "[filter]")
{
    createBook(groupedBook());
    window.filters()->showRibbon(true);
    settle();
    ValuePicker *picker = open(ScopeField::AccountManager);
    REQUIRE(picker != nullptr);
    CHECK(offered(*picker) == u"Ada Moor 2, Ben <i>Oak</i> 1"_s);
    clickRow(*picker, 0);
    CHECK(scope().scope().accountManagers == std::vector{TeamMemberId{3}});
    CHECK(ribbon()->countSentence() == u"2 of 3 customers"_s);
    CHECK(counted() == 2);
    CHECK(button()->count() == 1);
    clickRow(*picker, 1);
    CHECK(ribbon()->field(ScopeField::AccountManager)->value() == u"Ada Moor +1"_s);
    CHECK(ribbon()->field(ScopeField::AccountManager)->isActive());
    QTest::keyClick(picker->search(), Qt::Key_Escape);
    settle();
    CHECK(scope().scope().accountManagers.size() == 2);

    // One popover is one step back, and what is chosen comes first when it opens again.
    window.actions()->goBack->trigger();
    CHECK(activeFields(scope().scope()).empty());
    window.actions()->goForward->trigger();
    CHECK(scope().scope().accountManagers.size() == 2);
}

TEST_CASE_METHOD(FilterFixture, "Values are found and ticked by keyboard", "[filter]")
{
    createBook(groupedBook());
    window.filters()->showRibbon(true);
    settle();
    QTest::keyClick(ribbon()->field(ScopeField::AccountGroup), Qt::Key_Return);
    settle();
    auto *picker = window.findChild<ValuePicker *>();
    REQUIRE(picker != nullptr);
    CHECK(offered(*picker) == u"Enterprise 1, North 2"_s);
    QTest::keyClicks(picker->search(), u"nor"_s);
    CHECK(offered(*picker) == u"North 2"_s);
    QTest::keyClick(picker->search(), Qt::Key_Down);
    QTest::keyClick(picker->list(), Qt::Key_Space);
    CHECK(offered(*picker) == u"x North 2"_s);
    QTest::keyClicks(picker->list(), u"x"_s);
    CHECK(picker->search()->text() == u"norx"_s);
    CHECK_FALSE(picker->list()->isVisible());
    QTest::keyClick(picker->search(), Qt::Key_Return);
    settle();
    CHECK(window.findChild<ValuePicker *>() == nullptr);
    CHECK(scope().scope().groups == std::vector{AccountGroupId{2}});
    CHECK(ribbon()->countSentence() == u"2 of 3 customers"_s);
}

TEST_CASE_METHOD(FilterFixture, "A hidden ribbon leaves chips for all that filters", "[filter]")
{
    createBook(groupedBook());
    window.resize(1800, 900); // room for as many as are ever shown
    Scope wanted;
    wanted.accountManagers = {TeamMemberId{3}, TeamMemberId{4}};
    wanted.groups = {AccountGroupId{2}};
    window.scope().setScope(wanted);
    settle();
    CHECK(chips()->texts() == QStringList{u"Ada Moor +1"_s, u"North"_s});
    CHECK(button()->count() == 2);

    // What the ribbon has no field for stands there too.
    wanted.kinds = {CompanyKind::SaaS};
    wanted.isPremium = true;
    window.scope().setScope(wanted);
    settle();
    CHECK(chips()->texts() == QStringList{u"Ada Moor +1"_s, u"North"_s, u"SaaS"_s, u"+1"_s});
    window.filters()->showRibbon(true);
    settle();
    CHECK(chips()->texts().isEmpty());
    CHECK(fields().endsWith(u"Segment All, Type SaaS, Premium Premium"_s));
    CHECK(ribbon()->countSentence() == u"%1 of 3 customers"_s.arg(counted()));
}

TEST_CASE_METHOD(FilterFixture, "The cross of a chip takes one field off", "[filter]")
{
    createBook(groupedBook());
    Scope wanted;
    wanted.accountManagers = {TeamMemberId{3}};
    wanted.groups = {AccountGroupId{2}};
    wanted.csms = {TeamMemberId{1}};
    window.scope().setScope(wanted);
    settle();
    auto *chip = window.findChild<FilterChip *>();
    for (FilterChip *one : window.findChildren<FilterChip *>()) {
        chip = one->text() == u"Ada Moor"_s ? one : chip;
    }
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, 13));
    settle();
    CHECK(chips()->texts() == QStringList{u"North"_s});
    CHECK(scope().scope().csms == wanted.csms);
    for (FilterChip *one : window.findChildren<FilterChip *>()) {
        if (one->text() == u"North"_s) {
            QTest::keyClick(one, Qt::Key_Delete);
        }
    }
    settle();
    CHECK(activeFields(scope().scope()).empty());
    CHECK(chips()->texts().isEmpty());
}

TEST_CASE_METHOD(FilterFixture, "Cleared filters come back with Undo", "[filter]")
{
    createBook(groupedBook());
    Scope wanted;
    wanted.groups = {AccountGroupId{2}};
    wanted.csms = {TeamMemberId{1}};
    window.scope().setScope(wanted);
    settle();
    QTest::keyClick(&window, Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(activeFields(scope().scope()).empty());
    CHECK(scope().scope().csms == wanted.csms);
    CHECK(window.toastText() == u"Filters cleared"_s);
    window.scope().chooseCsm(TeamMemberId{2});
    window.toast()->deed()->click();
    CHECK(scope().scope().groups == wanted.groups);
    CHECK(scope().csm() == TeamMemberId{2});
}

TEST_CASE_METHOD(FilterFixture, "Fields that do not fit are under More", "[filter]")
{
    createBook(groupedBook());
    window.resize(1024, 640);
    Scope wanted;
    wanted.groups = {AccountGroupId{2}};
    wanted.companyTags = {u"A tag with a long name that takes all the room there is"_s};
    window.scope().setScope(wanted);
    window.filters()->showRibbon(true);
    settle();
    int seen = 0;
    QRect last;
    for (const ScopeField field : scopeFields()) {
        const FilterField *one = ribbon()->field(field);
        if (one != nullptr && one->isVisible()) {
            ++seen;
            CHECK(one->geometry().left() > last.right());
            last = one->geometry();
        }
    }
    CHECK(seen >= 3);
    const auto *more = named<FilterField>(u"More"_s);
    REQUIRE(more != nullptr);
    CHECK(more->isVisible());
    CHECK(more->value() == u"+1"_s);
    CHECK(window.width() == 1024);
    for (QWidget *child :
        ribbon()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isVisible()) {
            CHECK(ribbon()->rect().contains(child->geometry()));
        }
    }
}

TEST_CASE_METHOD(FilterFixture, "The side buttons of a mouse go back and forward", "[filter]")
{
    createBook(groupedBook());
    window.scope().choosePreset(RangePreset::LastMonth);
    QTest::mouseClick(window.centralWidget(), Qt::BackButton);
    CHECK(scope().preset() == RangePreset::ThisMonth);
    QTest::mouseClick(window.centralWidget(), Qt::ForwardButton);
    CHECK(scope().preset() == RangePreset::LastMonth);
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    CHECK(scope().preset() == RangePreset::ThisMonth);
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    CHECK(scope().preset() == RangePreset::LastMonth);
}

TEST_CASE_METHOD(FilterFixture, "Ten thousand companies open at once", "[filter]")
{
    Change change = smallBook();
    for (std::int64_t id = 4; id <= 10'000; ++id) {
        Company company;
        company.id = CompanyId{id};
        company.name = u"Company %1"_s.arg(id);
        company.customerSince = QDate(2020, 1, 1);
        change.rows<Company>().put.push_back(company);
        Contract contract;
        contract.id = ContractId{id};
        contract.company = company.id;
        contract.ref = u"C-%1"_s.arg(id);
        contract.start = QDate(2025, 1, 1);
        contract.end = QDate(2025, 12, 31);
        change.rows<Contract>().put.push_back(contract);
    }
    createBook(change);
    window.filters()->showRibbon(true);
    settle();
    QElapsedTimer timer;
    timer.start();
    ValuePicker *picker = open(ScopeField::Company);
    REQUIRE(picker != nullptr);
    const qint64 opening = timer.elapsed();
    QTest::keyClicks(picker->search(), u"9999"_s);
    CHECK(picker->list()->model()->rowCount() == 1);
    CHECK(opening < 2000);
}
