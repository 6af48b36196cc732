// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"

#include <QWidget>

class QPainter;

namespace bellwether {

// A health level as text on its soft fill. Health only.
class Pill : public QWidget
{
    Q_OBJECT

public:
    Pill(ChartRole role, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates. Left aligned and vertically centred in the rectangle.
    static QSize size(const QString &text);
    static void paint(QPainter &painter, const QRect &rect, ChartRole role, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartRole m_role;
    QString m_text;
};

} // namespace bellwether
