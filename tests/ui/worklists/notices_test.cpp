// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/worklists/worklistfixture.h"
#include "ui/rows/rowsdialog.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"

#include <QMenu>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(Worklist, "Notifications stand with the newest first", "[worklists]")
{
    CHECK(noticeLines()
        == QStringList{u"Cedar, Upsell opportunity, Very happy, Yesterday"_s,
            u"Unread: Birch, Upcoming renewal, Renews, Sat"_s,
            u"Unread: Acme, Risk alert, Score fell, 20 Jun"_s});
}

TEST_CASE_METHOD(
    Worklist, "Enter shows the customer of a notification, which is read then", "[worklists]")
{
    notices().setCurrentIndex(notices().model()->index(1, 0));
    press(notices(), Qt::Key_Return);
    CHECK(window.scope().scope().companies == std::vector{CompanyId{2}});
    CHECK(notice(2).isRead);
    CHECK(window.toastText() == u"Showing only Birch"_s);
    window.toast()->deed()->click();
    CHECK(window.scope().scope() == Scope());
}

TEST_CASE_METHOD(Worklist, "A click does what Enter does", "[worklists]")
{
    const QModelIndex last = notices().model()->index(2, 0);
    QTest::mouseClick(
        notices().viewport(), Qt::LeftButton, {}, notices().visualRect(last).center());
    QCoreApplication::processEvents();
    CHECK(window.scope().scope().companies == std::vector{CompanyId{1}});
    CHECK(notice(1).isRead);
}

TEST_CASE_METHOD(Worklist,
    "A notification is snoozed, dismissed or marked read by its key, and back", "[worklists]")
{
    notices().setCurrentIndex(notices().model()->index(1, 0));
    press(notices(), Qt::Key_R);
    CHECK(notice(2).isRead);
    notices().setCurrentIndex(notices().model()->index(1, 0));
    press(notices(), Qt::Key_S);
    CHECK(notice(2).snoozedUntil == QDate(2025, 7, 7));
    CHECK(noticeLines().size() == 2);
    notices().setCurrentIndex(notices().model()->index(0, 0));
    press(notices(), Qt::Key_Delete);
    CHECK(noticeLines() == QStringList{u"Unread: Acme, Risk alert, Score fell, 20 Jun"_s});
    CHECK(window.toastText() == u"Dismissed"_s);
    window.toast()->deed()->click();
    CHECK(eventually([&] { return noticeLines().size() == 2; }));
}

TEST_CASE_METHOD(Worklist, "The menu of a notification has what its keys do", "[worklists]")
{
    QStringList texts;
    for (const QAction *action : page().notices()->menu()->actions()) {
        texts << action->text();
    }
    texts.removeAll(QString());
    CHECK(
        texts == QStringList{u"Show customer"_s, u"Mark read"_s, u"Snooze a week"_s, u"Dismiss"_s});
}

TEST_CASE_METHOD(Worklist, "Looking back, a notification still shows its customer", "[worklists]")
{
    window.scope().lookBack(QDate(2025, 6, 29), false);
    QCoreApplication::processEvents();
    notices().setCurrentIndex(notices().model()->index(2, 0));
    press(notices(), Qt::Key_Return);
    CHECK(dialog<QDialog>() == nullptr);
    CHECK(window.scope().scope().companies == std::vector{CompanyId{1}});
    CHECK_FALSE(notice(1).isRead);
    press(notices(), Qt::Key_Delete);
    CHECK(dialog<QDialog>() != nullptr); // says why not
}
