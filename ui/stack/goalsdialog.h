// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/goallist.h"
#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"
#include "ui/widgets/dialog.h"

#include <chrono>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace bellwether {

class Button;
class ChartView;
class CustomerField;
class CustomerStrategyForm;
class Inquiry;
class RowsBehind;
class Segmented;
struct Change;

// The goals of the customers in scope (S3-22): as a list where they are added, changed and taken
// away, on an axis of months with the opportunities they lead to (S3-23), and what is intended with
// a customer.
class GoalsDialog : public Dialog
{
    Q_OBJECT

public:
    enum class View
    {
        Goals,
        Timeline,
        Strategy
    };

    GoalsDialog(PageFigures figures, const PageContext &context, QWidget *parent);

    bool waitUntilShown(std::chrono::milliseconds patience);
    View view() const;
    void showView(View view);
    const GoalList &goals() const { return m_goals; }
    // Selects it in the list; nothing happens where it is not listed.
    void setCurrent(GoalId id);
    std::optional<GoalId> current() const;
    QTableView *table() const { return m_table; }
    ChartView *chart() const { return m_chart; }
    QComboBox *which() const { return m_which; }
    CustomerField *customer() const { return m_customer; }
    CustomerStrategyForm *strategy() const { return m_strategy; }

    // What was typed about a customer is kept when the window goes; it can be undone.
    void done(int result) override;

private:
    QWidget *makeFilters();
    QWidget *makeList();
    QWidget *makeTimeline();
    void makeFooter();
    void takeBook();
    void ask();
    void put(const GoalList &goals, const ChartData &timeline);
    void showState();
    void showStrategy();
    GoalWish wish() const;
    void add();
    void editCurrent();
    void edit(const Goal &goal);
    void removeCurrent();
    void saveStrategy();
    void keepStrategy(std::optional<CompanyId> next);
    void exportGoals();
    bool apply(const Change &change, const QString &notDone);

    PageFigures m_figures;
    PageContext m_context;
    Inquiry *m_inquiry;
    Segmented *m_views;
    QComboBox *m_which;
    CustomerField *m_customer;
    QStackedWidget *m_stack;
    RowsBehind *m_rows;
    QTableView *m_table = nullptr;
    QScrollArea *m_scroll = nullptr;
    ChartView *m_chart;
    CustomerStrategyForm *m_strategy;
    Button *m_add = nullptr;
    Button *m_edit = nullptr;
    Button *m_remove = nullptr;
    Button *m_export = nullptr;
    GoalList m_goals;
    std::optional<GoalId> m_wanted; // to be selected with the next list
};

} // namespace bellwether
