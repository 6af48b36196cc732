// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

class QMenu;

namespace bellwether {

class BannerStrip;
class BookOptions;
class Button;
class Inquiry;
class NoticeDeeds;
class NoticesCard;
class OverallCard;
class RenewalsSection;
class Segmented;
class TaskDeeds;
class TasksCard;

// The book of one CSM (S2): how many customers, how much they are worth, when they renew, what is
// to be done, and how their CSM reads them; or every customer with all that is known.
class MyBookPage : public ChartPage
{
    Q_OBJECT

public:
    explicit MyBookPage(const PageContext &context, QWidget *parent = nullptr);

    // What the user chose last is kept as a preference.
    void setMeasure(ChartMeasure measure) override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;
    bool canExport() const override;
    void exportRows() override;

    TasksCard *tasks() const { return m_tasks; }
    NoticesCard *notices() const { return m_notices; }
    OverallCard *overall() const { return m_overall; }
    BannerStrip *banner() const { return m_banner; }
    BookOptions *bookOptions() const { return m_options; }
    QMenu *pageMenu() const { return m_menu; }
    QString benchmarkLine() const;
    void showOverall(bool isOverall); // else the summary

private:
    QWidget *makeTiles();
    QWidget *makeCards();
    void makeOverall();
    void addSentimentSwitch(ChartCard *card);
    ChartCard *makeSentiments(QWidget *parent);
    void makeMenu();
    void connectTasks();
    void connectNotices();
    void followBook();
    void askForLists();
    void askForOverall();
    QString tasksLine() const;
    void openCustomer(CompanyId company);
    // All rows of a series for an empty key.
    void showRows(
        const QString &series, const QString &key, const QString &title, const QString &rowsName);

    Inquiry *m_inquiry;
    Inquiry *m_overallInquiry;
    TaskDeeds *m_taskDeeds;
    NoticeDeeds *m_noticeDeeds;
    BookOptions *m_options;
    Segmented *m_views;
    BannerStrip *m_banner;
    QWidget *m_summary = nullptr;
    RenewalsSection *m_renewals = nullptr;
    TasksCard *m_tasks = nullptr;
    NoticesCard *m_notices = nullptr;
    OverallCard *m_overall = nullptr;
    Button *m_benchmark = nullptr;
    QMenu *m_menu = nullptr;
    QString m_path; // of the book that the lists show
};

} // namespace bellwether
