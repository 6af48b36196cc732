// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace bellwether {

class Button;
class PlainLabel;

// What stands in a card whose numbers are not there yet: grey bars that do not move; after two
// seconds how long it has taken, and Cancel.
class LoadingBars : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingBars(QWidget *parent = nullptr);

    void begin(); // counts from now
    void end();

signals:
    void cancelWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTime();

    QElapsedTimer m_since;
    QTimer m_tick;
    QWidget *m_foot;
    PlainLabel *m_time;
    Button *m_cancel;
};

} // namespace bellwether
