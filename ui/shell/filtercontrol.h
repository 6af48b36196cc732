// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scope.h"

#include <QObject>

class QMainWindow;

namespace bellwether {

class FilterButton;
class FilterRibbon;
class Menu;
class Navigator;
class SavedViews;
class ScopeChips;
class ScopeStack;
class WindowActions;
class Workspace;

// Brings together what filters: the button, the ribbon, the chips, the saved views and the keys.
class FilterControl : public QObject
{
    Q_OBJECT

public:
    FilterControl(Workspace &workspace, ScopeStack &scope, Navigator &navigator,
        WindowActions &actions, QMainWindow &window);

    // Where they stand in the window.
    void take(FilterButton *button, ScopeChips *chips, FilterRibbon *ribbon);
    Menu *viewsMenu() const { return m_views; }
    SavedViews *views() const { return m_saved; }

    void setBook(const BookPointer &book);
    // Pages that are about customers can be filtered; others hide it all.
    void setFilterable(bool isFilterable);
    void showRibbon(bool isShown);
    bool isRibbonShown() const { return m_isRibbonShown; }
    // Takes all filters off and offers to put them back.
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void showScope();
    void restore(const Scope &filters);

    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
    WindowActions &m_actions;
    QMainWindow &m_window;
    SavedViews *m_saved;
    Menu *m_views; // of the button
    FilterButton *m_button = nullptr;
    ScopeChips *m_chips = nullptr;
    FilterRibbon *m_ribbon = nullptr;
    BookPointer m_book;
    bool m_isRibbonShown = false;
    bool m_isFilterable = true;
};

} // namespace bellwether
