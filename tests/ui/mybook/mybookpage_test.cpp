// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/page.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/segmented.h"

#include <QTableView>

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

    // Of this page: others have such tiles too.
    template <typename T>
    T *named(const QString &accessibleName) const
    {
        for (T *widget : window.page(u"my-book"_s)->findChildren<T *>()) {
            if (widget->accessibleName().startsWith(accessibleName)) {
                return widget;
            }
        }
        return nullptr;
    }

    FigureTile::Content tile(const QString &label) const
    {
        auto *tile = named<FigureTile>(label);
        REQUIRE(tile != nullptr);
        return tile->content();
    }
    ChartView *chart() const { return window.page(u"my-book"_s)->findChild<ChartView *>(); }
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
    CHECK(tile(u"Renewals overdue"_s).value == u"1"_s);
    CHECK(tile(u"Renewals overdue"_s).isWarning);
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
    const FigureTile::Content retention = tile(u"Net revenue retention"_s);
    CHECK(retention.value == u"–"_s);
    CHECK_FALSE(retention.reason.isEmpty());
}

TEST_CASE_METHOD(MyBook, "Renewals stand in their months with the overdue first", "[mybook]")
{
    CHECK(bars().startsWith(u"overdue $24.0K"_s));
    CHECK(bars().contains(u"2025-10 $12.0K"_s));

    named<Segmented>(u"Measure"_s)->setCurrent(0);
    emit named<Segmented>(u"Measure"_s)->chosen(0);
    CHECK(bars().contains(u"2025-10 1"_s));
    emit named<Segmented>(u"Measure"_s)->chosen(1);
}

TEST_CASE_METHOD(MyBook, "How many months are shown is kept in the book", "[mybook]")
{
    emit named<Segmented>(u"Months ahead"_s)->chosen(2);
    CHECK(workspace.book()->settings().value(u"option.renewals.months"_s) == u"12"_s);
    CHECK(chart()->chart().bars().categories.size() == 13); // overdue and twelve months
    CHECK(named<Segmented>(u"Months ahead"_s)->current() == 2);
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
    named<FigureTile>(u"# Customers"_s)->click();
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->findChild<QTableView *>()->model()->rowCount() == 3);
    closeDialogs();

    named<FigureTile>(u"Total ARR"_s)->click();
    rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->footer().endsWith(u"$18,000"_s));
}
