// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace bellwether {

class Button;
class Menu;
class Preferences;
class ScopeStack;

// Which days: a button with the presets, and an arrow at each side that steps to the range before
// and after.
class RangePicker : public QWidget
{
    Q_OBJECT

public:
    RangePicker(ScopeStack &scope, Preferences &preferences, QWidget *parent = nullptr);

    void openMenu();

signals:
    void lookBackWanted(); // as of another day

private:
    void fillMenu();
    void chooseDays();
    void showScope();
    void remember(bool isRemembered);

    ScopeStack &m_scope;
    Preferences &m_preferences;
    Button *m_button;
    Menu *m_menu;
    QWidget *m_before;
    QWidget *m_after;
};

} // namespace bellwether
