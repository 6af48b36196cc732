// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace bellwether {

// A menu with round corners where the system can show them. The text of a section is shown as a
// caption. Titles that come from a book go through menuText().
class Menu : public QMenu
{
    Q_OBJECT

public:
    explicit Menu(QWidget *parent = nullptr);

protected:
    void actionEvent(QActionEvent *event) override;
};

// A text in which & is a letter and no mnemonic.
QString menuText(const QString &text);

} // namespace bellwether
