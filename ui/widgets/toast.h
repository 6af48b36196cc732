// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace bellwether {

class PlainLabel;

// One sentence at the bottom of the window about something that was just done. Goes by itself
// after 6 s, but not from under the mouse; a new one takes the place of the old one.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);

    void say(const QString &sentence);
    QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    PlainLabel *m_label;
    QTimer m_timer;
};

} // namespace bellwether
