// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/changelist.h"
#include "ui/widgets/card.h"

class QMenu;
class QTableView;

namespace bellwether {

class Button;
class EmptyState;

// What changed since the last look, the most ARR first. Knows nothing about books; what a click
// means is decided by whoever made the card.
class ChangesCard : public Card
{
    Q_OBJECT

public:
    explicit ChangesCard(QWidget *parent = nullptr);

    // `since` is the day of the last look; what changed after it is listed.
    void setDigest(ChangeDigest digest, QDate since, bool isFirstLook);
    void setFailed(const QString &why);
    void clear(); // as it was made
    QTableView *table() const { return m_table; }
    QMenu *menu() const { return m_menu; }
    const std::vector<ChangeLine> &lines() const { return m_model->rows(); }

signals:
    void rowsWanted(const QString &key); // of series changes.since; empty: of all
    void seenWanted();

private:
    void showEmpty(const QString &title, const QString &line, bool isTrouble);

    ChangeList *m_model;
    QTableView *m_table;
    QWidget *m_rows;
    EmptyState *m_empty;
    Button *m_all;
    Button *m_seen;
    QMenu *m_menu;
};

} // namespace bellwether
