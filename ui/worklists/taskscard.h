// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tasklist.h"
#include "ui/widgets/card.h"

class QTableView;

namespace bellwether {

class Button;
class EmptyState;

// Open tasks, soonest first, to be ticked off where they stand (S2-23, S2-24). Knows nothing about
// books; what a click means is decided by whoever made the card.
class TasksCard : public Card
{
    Q_OBJECT

public:
    explicit TasksCard(QWidget *parent = nullptr);

    void setTasks(std::vector<TaskLine> tasks, QDate today);
    void setFailed(const QString &why);
    // As it was made.
    void clear();
    QTableView *table() const { return m_table; }

signals:
    void completeWanted(bellwether::TaskId id);
    void rowsWanted(const QString &key); // of series tasks.upcoming; empty: of all
    void newWanted();

private:
    void showEmpty(const QString &title, const QString &line, bool isTrouble);

    TaskList *m_model;
    QTableView *m_table;
    QWidget *m_rows;
    EmptyState *m_empty;
    Button *m_all;
};

} // namespace bellwether
