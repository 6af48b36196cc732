// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QMainWindow;
class QMenuBar;
class QShortcut;
class QWidget;

namespace bellwether {

// Hides the window's menu bar; Alt alone shows it until a command was chosen or Escape pressed.
class AltMenu : public QObject
{
    Q_OBJECT

public:
    explicit AltMenu(QMainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeWindowEvent(QEvent *event);
    void show();
    void close();
    void closeSoon();

    QMainWindow &m_window;
    QMenuBar *m_bar;
    QShortcut *m_escape; // while the bar is there
    QPointer<QWidget> m_focusBefore;
    bool m_isAltAlone = false;
};

} // namespace bellwether
