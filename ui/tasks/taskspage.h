// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

#include <QTimer>

namespace bellwether {

class CalendarExport;
class Inquiry;
class TaskDeeds;
class TaskDetail;
class TaskScreen;

// All tasks of the scope (S2-10, S2-23): what is late, what comes next, why, and everything that
// can be done about it.
class TasksPage : public ChartPage
{
    Q_OBJECT

public:
    explicit TasksPage(const PageContext &context, QWidget *parent = nullptr);

    TaskScreen *screen() const { return m_screen; }
    TaskDetail *detail() const { return m_detail; }
    void exportRows() override;
    void focusFirst() override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;
    QVariant saveState() const override;
    void restoreState(const QVariant &state) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTiles();
    void addActions();
    void followBook();
    void askForTasks();
    void showChosen();
    void askForStory();
    void showCustomer(CompanyId company);
    void countWaiting();
    void arrange();

    Inquiry *m_inquiry;
    Inquiry *m_stories;
    QTimer m_storyDelay; // while the keyboard runs down the list nothing is asked
    TaskDeeds *m_deeds;
    CalendarExport *m_calendar;
    TaskScreen *m_screen;
    TaskDetail *m_detail;
    QString m_path; // of the book whose tasks are shown
    bool m_isDetailClosed = false;
};

} // namespace bellwether
