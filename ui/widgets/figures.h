// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>

class QPainter;

namespace bellwether {

// Numbers under each other keep their columns: every digit takes the widest digit's room. (Qt 6.4
// cannot ask the font for tabular figures.)
class Figures
{
public:
    explicit Figures(const QFont &font);

    double width(const QString &text) const;
    // In the painter's pen; `right` is where the last character ends.
    void paint(QPainter &painter, double right, double baseline, const QString &text) const;

private:
    double advance(QChar c) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_digit = 0;
};

} // namespace bellwether
