// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/npstile.h"

#include "core/base/numbertext.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int NpsTileWidth = 90;
constexpr int NpsTileGap = 8; // to the line at its right
constexpr int NpsTileLineHeight = 7;
constexpr double NpsTileMost = 100;

double placeOn(const QRectF &line, double value)
{
    return line.left()
        + line.width() * (std::clamp(value, -NpsTileMost, NpsTileMost) + NpsTileMost)
        / (2 * NpsTileMost);
}

} // namespace

NpsTile::NpsTile(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    pressOnEnter(this);
    setBalance({std::nullopt, std::nullopt, NoValueText, {}, {}, {}, {}});
}

void NpsTile::setBalance(const NpsBalance &balance)
{
    m_balance = balance;
    QStringList words{balance.basis, balance.change, balance.benchmarkLine, balance.period};
    words.removeAll(QString());
    setAccessibleName(u"NPS: %1"_s.arg(balance.text));
    setAccessibleDescription(words.join(u". "_s));
    setPlainToolTip(this, words.join(u'\n'));
    update();
}

QSize NpsTile::sizeHint() const
{
    return {scaled(NpsTileWidth), scaled(118)};
}

// The part from zero to the score, and where the benchmarks stand.
void NpsTile::paintLine(QPainter &painter, const QRectF &line) const
{
    const Theme &theme = currentTheme();
    painter.fillRect(line, theme.track);
    if (m_balance.value) {
        const double zero = placeOn(line, 0);
        const double end = placeOn(line, *m_balance.value);
        const ChartRole role = *m_balance.value < 0 ? ChartRole::NotHappy : ChartRole::VeryHappy;
        painter.fillRect(
            QRectF(std::min(zero, end), line.top(), std::abs(end - zero), line.height()),
            theme.color(role));
    }
    painter.fillRect(
        QRectF(placeOn(line, 0) - 0.5, line.top() - 3, 1, line.height() + 6), theme.control);
    for (const NpsBalance::Mark &mark : m_balance.benchmarks) {
        painter.fillRect(
            QRectF(placeOn(line, mark.value) - 1, line.top() - 3, 2, line.height() + 6),
            theme.text);
    }
}

void NpsTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const int right = width() - NpsTileGap;
    if (isEnabled() && (underMouse() || isDown())) {
        drawSurface(painter, QRect(0, 0, right, height()), theme.hover, theme.hover, 6);
    }
    if (hasFocus()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(1, 1, right - 2, height() - 2), 6, 6);
        painter.restore();
    }
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);

    const int left = 0;
    const int room = right - left;
    int y = 2;
    const auto write = [&](const QString &text, Theme::TextStyle style, int weight, int height,
                           const QColor &color) {
        const QFont font = Theme::font(style, weight);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(left, y, room, scaled(height)), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
        y += scaled(height);
    };
    write(u"NPS"_s, Theme::TextStyle::Small, QFont::Medium, 16, theme.text2);
    write(m_balance.text, Theme::TextStyle::ValueLarge, QFont::DemiBold, 34, theme.text);
    y += scaled(6);
    const QRectF line(left, y, room, scaled(NpsTileLineHeight));
    paintLine(painter, line);
    y += scaled(NpsTileLineHeight) + scaled(4);
    painter.setFont(Theme::font(Theme::TextStyle::Micro));
    painter.setPen(theme.text3);
    const QRect scale(left, y, room, scaled(14));
    painter.drawText(scale, Qt::AlignLeft | Qt::AlignVCenter, countText(-100));
    painter.drawText(scale, Qt::AlignHCenter | Qt::AlignVCenter, u"0"_s);
    painter.drawText(scale, Qt::AlignRight | Qt::AlignVCenter, u"100"_s);
    y += scaled(16);
    write(m_balance.basis, Theme::TextStyle::Micro, QFont::Normal, 15, theme.text3);
    if (y + scaled(15) <= height()) {
        write(m_balance.change, Theme::TextStyle::Micro, QFont::Normal, 15, theme.text3);
    }
}

} // namespace bellwether
