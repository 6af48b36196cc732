// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/figures.h"

#include <QPainter>

#include <algorithm>

namespace bellwether {

Figures::Figures(const QFont &font)
    : m_font(font)
    , m_metrics(font)
{
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        m_digit = std::max(m_digit, m_metrics.horizontalAdvance(QChar(digit)));
    }
}

double Figures::width(const QString &text) const
{
    double sum = 0;
    for (const QChar c : text) {
        sum += advance(c);
    }
    return sum;
}

void Figures::paint(QPainter &painter, double right, double baseline, const QString &text) const
{
    painter.setFont(m_font);
    double x = right - width(text);
    for (const QChar c : text) {
        const double inset = (advance(c) - m_metrics.horizontalAdvance(c)) / 2;
        painter.drawText(QPointF(x + inset, baseline), QString(c));
        x += advance(c);
    }
}

double Figures::advance(QChar c) const
{
    return c >= u'0' && c <= u'9' ? m_digit : m_metrics.horizontalAdvance(c);
}

} // namespace bellwether
