// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace bellwether {

// The 2 px accent ring around a painted control that has the keyboard, 2 px outside its border;
// closer where the page leaves no room.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    // Follows the control; shown while it has the focus by other means than the mouse.
    static void attachTo(QWidget *control, qreal radius);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FocusRing(QWidget *control, qreal radius);
    void place();
    QWidget *host();
    void release();

    QPointer<QWidget> m_control;
    QList<QPointer<QWidget>> m_between; // the host's children that hold the control
    qreal m_radius;
};

} // namespace bellwether
