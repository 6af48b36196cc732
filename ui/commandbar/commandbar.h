// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/commandbar/foundthing.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QMainWindow;

namespace bellwether {

class BookSearch;
class CommandList;
struct CommandRow;
class Navigator;
class ScopeStack;
class SearchTargets;

// Ctrl K: takes the user to any customer, contact, task, note or figure of the book and to any
// command of the window. Opens over the search field of the top bar.
class CommandBar : public QWidget
{
    Q_OBJECT

public:
    CommandBar(QMainWindow &window, Workspace &workspace, ScopeStack &scope, Navigator &navigator,
        QWidget &field);

    // Over the field, with that text in it.
    void open(const QString &typed = {});
    void close(); // and gives the keyboard back to who had it

    QLineEdit *edit() const { return m_edit; }
    CommandList *list() const { return m_list; }
    int currentRow() const;
    // Whether what is shown answers what is typed, notes included.
    bool isAnswered() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void ask();
    void showRows();
    void addThings(std::vector<CommandRow> &rows, bool areTexts);
    void addActions(std::vector<CommandRow> &rows);
    void addFigures(std::vector<CommandRow> &rows);
    void setCurrent(int row);
    void choose(int row);
    void place();

    QMainWindow &m_window;
    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
    QWidget &m_field;
    BookSearch *m_search;
    SearchTargets *m_targets;
    CommandList *m_list;
    QLineEdit *m_edit;
    QListView *m_view;
    FoundThings m_found;
    QPointer<QWidget> m_focusBefore;
    bool m_isMoved = false; // the user went to another row than the first
    bool m_isEnterPressed = false; // before the answer was there
};

} // namespace bellwether
