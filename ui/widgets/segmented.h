// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;

namespace bellwether {

// One of two or three views: "Count | ARR". Arrow keys move, one tab stop.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    Segmented(const QString &name, const QStringList &texts, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index); // without a signal
    void choose(int index); // as a click does
    QStringList texts() const;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons;
};

} // namespace bellwether
