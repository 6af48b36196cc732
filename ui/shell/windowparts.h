// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

class QWidget;

namespace bellwether {

class PageStack;
class Rail;
class WindowActions;

// F6 and Shift F6: the keyboard goes from part to part of the window; within one, Tab does.
class WindowParts : public QObject
{
    Q_OBJECT

public:
    // `others` stand between rail and page; one that has nothing for the keyboard is passed over.
    WindowParts(
        WindowActions &actions, Rail &rail, std::vector<QWidget *> others, PageStack &pages);

private:
    void move(int direction);
    bool enter(QWidget &part);

    Rail &m_rail;
    std::vector<QWidget *> m_parts; // in their order, the rail first
};

// The first visible and enabled thing in it that Tab reaches; null where there is none.
QWidget *firstForKeyboard(QWidget &part);

} // namespace bellwether
