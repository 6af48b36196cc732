// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace bellwether {

class PlainLabel;

// One sentence at the bottom of the window about something that was just done, with one button at
// most. Goes by itself after 6 s, but not from under the mouse or the keyboard; a new one takes the
// place of the old one.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);

    void say(const QString &sentence);
    // With a button that goes with the toast: "Undo".
    void offer(const QString &sentence, const QString &deed, std::function<void()> run);
    QString sentence() const;
    QPushButton *deed() const { return m_deed; } // hidden while there is none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void appear(const QString &sentence);
    void place();
    void take();

    PlainLabel *m_label;
    QPushButton *m_deed;
    std::function<void()> m_run;
    QTimer m_timer;
};

} // namespace bellwether
