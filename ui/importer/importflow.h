// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"
#include "core/workspace.h"

#include <QDate>
#include <QPointer>

#include <functional>

namespace bellwether {

class ImportSummary;
class Navigator;

// Files become a plan, the plan a summary, and after a yes a change of the book. Reading and
// writing happen on other threads; both can be cancelled, and nothing is written before the yes.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(Workspace &workspace, Navigator &navigator, QDate today, QWidget &window);
    ~ImportFlow() override;

    // Nothing happens while another import runs, or without an open book.
    void start(const QStringList &paths);

signals:
    void planned(); // the summary is shown
    void imported(const QString &sentence); // "423 customers imported from accounts.csv"
    void ended(); // without having imported: declined, cancelled or failed

private:
    void plan();
    void showPlan(Result<ImportPlan> plan);
    void apply();
    void finish(const QString &sentence, const Result<void> &result);

    Workspace &m_workspace;
    Navigator &m_navigator;
    QDate m_today;
    QWidget &m_window;
    QStringList m_paths;
    ImportOptions m_options;
    ImportPlan m_plan;
    std::shared_ptr<Progress> m_progress; // of the work that runs, if any does
    QPointer<ImportSummary> m_summary;
};

// "423 customers imported from accounts.csv".
QString importSentence(const ImportPlan &plan);

} // namespace bellwether
