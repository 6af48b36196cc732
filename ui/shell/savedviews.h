// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/saved.h"

#include <QObject>

#include <vector>

class QMenu;

namespace bellwether {

struct Change;
class Navigator;
class ScopeStack;
class Workspace;

// Pages with their filters and range under a name, kept in the book.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    SavedViews(Workspace &workspace, ScopeStack &scope, Navigator &navigator, QWidget &window);

    // In place of what the menu holds: the views, then what can be done with them.
    void fill(QMenu &menu);
    // What is on the screen; asks for a name first.
    void ask();
    void save(const QString &name); // in place of the view of that name, if there is one
    void show(SavedViewId id);
    void rename(SavedViewId id, const QString &name);
    void remove(SavedViewId id);
    std::vector<SavedView> views() const; // by name

private:
    void manage();
    bool write(Change change, const QString &label);

    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
    QWidget &m_window;
};

} // namespace bellwether
