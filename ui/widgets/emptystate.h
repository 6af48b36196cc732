// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QWidget>

namespace bellwether {

class Button;
class PlainLabel;

// What stands where data would: what is missing, the next step, and one button that takes it, or
// two where something went wrong.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Icon icon, QWidget *parent = nullptr);

    void setIcon(Icon icon);
    void setTrouble(bool isTrouble); // something is wrong, not just missing
    void setTexts(const QString &title, const QString &line);
    void setAction(const QString &text); // empty: no button

    // Beside the other one; empty: no button.
    void setSecondAction(const QString &text);

signals:
    void actionWanted();
    void secondActionWanted();

private:
    class Sign;

    Sign *m_sign;
    PlainLabel *m_title;
    PlainLabel *m_line;
    Button *m_action;
    Button *m_secondAction;
};

} // namespace bellwether
