// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/store/action.h"
#include "ui/widgets/dialog.h"

class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTableView;

namespace bellwether {

class ActionList;
struct ActionRow;

// The journal of a book, newest first: everything that was ever written, with the means to take it
// back.
class HistoryDialog : public Dialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(QWidget *parent);

    // Nothing can be taken back in a book that is read only.
    void setJournal(
        const std::vector<ActionEntry> &journal, const BookPointer &book, bool isReadOnly);
    QTableView *table() const { return m_table; }
    QLineEdit *filter() const { return m_filter; }
    QString details() const;
    // What the chosen action changed, once somebody said so.
    QString changes() const;
    // Leaves out what is about an action that is no longer chosen.
    void setChanges(std::int64_t action, const QString &text);

signals:
    void changesWanted(std::int64_t action);
    void undoWanted(const bellwether::ActionEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *makeTable();
    QWidget *makeDetails();
    const ActionRow *current() const;
    void showCurrent();
    void showCount();

    std::vector<ActionEntry> m_journal;
    BookPointer m_book;
    bool m_isReadOnly = false;
    ActionList *m_actions;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_filter;
    QTableView *m_table;
    PlainLabel *m_what;
    PlainLabel *m_details;
    QPlainTextEdit *m_changes;
    Button *m_undo;
};

} // namespace bellwether
