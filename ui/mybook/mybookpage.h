// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

class QMenu;

namespace bellwether {

class Inquiry;
class NoticeDeeds;
class NoticesCard;
class Segmented;
class TaskDeeds;
class TasksCard;

// The book of one CSM (S2): how many customers, how much they are worth, when they renew, what is
// to be done, and how their CSM reads them.
class MyBookPage : public ChartPage
{
    Q_OBJECT

public:
    explicit MyBookPage(const PageContext &context, QWidget *parent = nullptr);

    // What the user chose last is kept as a preference.
    void setMeasure(ChartMeasure measure) override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;

    TasksCard *tasks() const { return m_tasks; }
    NoticesCard *notices() const { return m_notices; }

private:
    QWidget *makeTiles();
    QWidget *makeCards();
    ChartCard *makeRenewals(QWidget *parent);
    ChartCard *makeSentiments(QWidget *parent);
    void connectRenewals();
    void connectTasks();
    void connectNotices();
    void followBook();
    void askForLists();
    // All rows of a series for an empty key.
    void showRows(
        const QString &series, const QString &key, const QString &title, const QString &rowsName);
    void fillOptions(QMenu *menu);

    Inquiry *m_inquiry;
    TaskDeeds *m_taskDeeds;
    NoticeDeeds *m_noticeDeeds;
    TasksCard *m_tasks = nullptr;
    NoticesCard *m_notices = nullptr;
    QString m_path; // of the book that the lists show
    ChartCard *m_renewals;
    Segmented *m_measure;
};

} // namespace bellwether
