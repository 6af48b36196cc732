// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/support/windowfixture.h"
#include "ui/mybook/mybookpage.h"
#include "ui/widgets/toast.h"
#include "ui/worklists/noticescard.h"
#include "ui/worklists/taskscard.h"

#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace bellwether {

// My Book of the small book with four tasks, one of them Noah's and one done, and three
// notifications, the newest one read.
struct Worklist : WindowFixture
{
    Worklist()
    {
        using namespace Qt::Literals::StringLiterals;
        Change change = smallBook();
        const auto addTask = [&](int id, const QString &title, int company, int member, QDate due) {
            Task task;
            task.id = TaskId{id};
            task.title = title;
            task.company = CompanyId{company};
            task.assignee = TeamMemberId{member};
            task.dueOn = due;
            task.createdOn = QDate(2025, 6, 1);
            change.rows<Task>().put.push_back(task);
        };
        addTask(1, u"Send proposal"_s, 1, 1, QDate(2025, 7, 3));
        addTask(2, u"Call <b>sponsor</b>"_s, 2, 1, QDate(2025, 6, 29));
        addTask(3, u"Write to Cedar"_s, 3, 2, QDate(2025, 6, 30));
        addTask(4, u"Old"_s, 1, 1, QDate(2025, 6, 10));
        change.rows<Task>().put.back().state = TaskState::Done;
        change.rows<Task>().put.back().completedOn = QDate(2025, 6, 9);
        const auto addNotice = [&](int id, NotificationKind kind, int company, QDate day,
                                   const QString &text, bool isRead) {
            change.rows<Notification>().put.push_back({NotificationId{id}, kind, CompanyId{company},
                day, text, u"key %1"_s.arg(id), isRead, {}});
        };
        addNotice(1, NotificationKind::RiskAlert, 1, QDate(2025, 6, 20), u"Score fell"_s, false);
        addNotice(2, NotificationKind::UpcomingRenewal, 2, QDate(2025, 6, 28), u"Renews"_s, false);
        addNotice(
            3, NotificationKind::UpsellOpportunity, 3, QDate(2025, 6, 29), u"Very happy"_s, true);
        createBook(change);
        window.showPage(u"my-book"_s);
        QCoreApplication::processEvents();
    }

    MyBookPage &page() const { return *qobject_cast<MyBookPage *>(window.currentPage()); }
    QTableView &tasks() const { return *page().tasks()->table(); }
    QListView &notices() const { return *page().notices()->list(); }

    // "Send proposal | Thu 3 Jul"
    QStringList taskLines() const
    {
        QStringList lines;
        const QAbstractItemModel &model = *tasks().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            lines << model.index(row, TaskList::TitleColumn).data().toString()
                    + QStringLiteral(" | ")
                    + model.index(row, TaskList::DueColumn).data().toString();
        }
        return lines;
    }
    QStringList noticeLines() const
    {
        QStringList lines;
        const QAbstractItemModel &model = *notices().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            lines << model.index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
        return lines;
    }
    const Task &task(int id) const { return *workspace.book()->tasks().find(TaskId{id}); }
    const Notification &notice(int id) const
    {
        return *workspace.book()->notifications().find(NotificationId{id});
    }
    void clickCell(const QModelIndex &cell) const
    {
        QTest::mouseClick(
            tasks().viewport(), Qt::LeftButton, {}, tasks().visualRect(cell).center());
        QCoreApplication::processEvents();
    }
    void press(QWidget &widget, Qt::Key key) const
    {
        widget.setFocus();
        QTest::keyClick(&widget, key);
        QCoreApplication::processEvents();
    }
};

} // namespace bellwether
