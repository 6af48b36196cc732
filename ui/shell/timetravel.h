// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QObject>

namespace bellwether {

class Navigator;
class NoticeBar;
class ScopeStack;
class Workspace;

// The window as of a past day: asks for the day, says so as long as it lasts, shows the book as it
// was known then where that is wanted. Meanwhile nothing can be written.
class TimeTravel : public QObject
{
    Q_OBJECT

public:
    TimeTravel(Workspace &workspace, ScopeStack &scope, Navigator &navigator, NoticeBar &notices,
        QWidget &window);

    void ask();

signals:
    void moved(); // to another day, or back

private:
    void follow();
    void say();
    void showBookOf(QDate known);
    Result<void> shownAsKnown(QDate day);

    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
    NoticeBar &m_notices;
    QWidget &m_window;
    QDate m_asOf; // what is shown; no date: today
    bool m_isAsKnown = false;
};

} // namespace bellwether
