// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/itemstanding.h"
#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QStackedWidget;
class QTableView;

namespace bellwether {

class Button;
class ItemStrategyForm;
class RowsBehind;
class Segmented;

// One stack item (S3-79, S3-80, S3-99): who could have it, who has it, who said no and why, its
// price beside that of the others, what is intended with it; and what to do about it.
class ItemDialog : public Dialog
{
    Q_OBJECT

public:
    enum class View
    {
        NotAligned,
        Aligned,
        Declined,
        Contrast,
        Price,
        Strategy
    };

    ItemDialog(
        ItemStanding standing, PageFigures figures, const PageContext &context, QWidget *parent);

    // Works it out and opens it over the window; says so when the book does not have the item.
    static void open(
        StackItemId item, const PageFigures &figures, const PageContext &context, QWidget *window);

    View view() const;
    void showView(View view);
    const RowTable &rows() const; // of the view; an empty table for the strategy

private:
    QWidget *makeContrast();
    QWidget *makePrice();
    QWidget *makeDeclined();
    QWidget *makeTable(const RowTable &table, const QString &name, const QString &nothing);
    void showContrast();
    void showFooter();
    void exportView();
    void exportCampaign();
    void createTasks();
    void saveStrategy();
    bool apply(const Change &change, const QString &nothingDone, const QString &isSo);

    ItemStanding m_standing;
    PageFigures m_figures;
    PageContext m_context;
    Segmented *m_views;
    QStackedWidget *m_stack;
    QComboBox *m_other;
    RowTable m_contrast;
    RowsBehind *m_contrastRows;
    ItemStrategyForm *m_strategy;
    Button *m_export;
    Button *m_campaign;
    Button *m_tasks;
};

} // namespace bellwether
