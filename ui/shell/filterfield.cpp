// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filterfield.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FilterFieldPadding = 10;
constexpr int FilterFieldGap = 8;
constexpr int FilterFieldArrowSize = 13;
constexpr int WidestValue = 168;

QFont filterFieldNameFont()
{
    return Theme::font(Theme::TextStyle::Body);
}

QFont filterFieldValueFont()
{
    return Theme::font(Theme::TextStyle::Body, QFont::Medium);
}

} // namespace

FilterField::FilterField(const QString &name, QWidget *parent)
    : QPushButton(parent)
    , m_name(name)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
    setValue(u"All"_s, false, {});
}

void FilterField::setValue(const QString &value, bool isActive, const QString &all)
{
    m_value = value;
    m_isActive = isActive;
    setAccessibleName(m_value.isEmpty() ? m_name : u"%1: %2"_s.arg(m_name, value));
    setAccessibleDescription(all);
    setPlainToolTip(this, all);
    updateGeometry();
    update();
}

QSize FilterField::sizeHint() const
{
    int width = 2 * scaled(FilterFieldPadding)
        + QFontMetrics(filterFieldNameFont()).horizontalAdvance(m_name) + FilterFieldGap
        + FilterFieldArrowSize;
    if (!m_value.isEmpty()) {
        width += FilterFieldGap
            + qMin(QFontMetrics(filterFieldValueFont()).horizontalAdvance(m_value) + 1,
                scaled(WidestValue));
    }
    return {width, scaled(30)};
}

QSize FilterField::minimumSizeHint() const
{
    return {scaled(64), scaled(30)};
}

void FilterField::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isHot = isEnabled() && (underMouse() || isDown());
    drawSurface(painter, rect(), isHot ? theme.hover : theme.surface,
        m_isActive ? theme.success : theme.border2, 6);

    int left = scaled(FilterFieldPadding);
    const int right = width() - scaled(FilterFieldPadding);
    drawIcon(painter, Icon::ChevronDown, theme.text3,
        QRect(right - FilterFieldArrowSize, 0, FilterFieldArrowSize, height()));
    const auto write = [&](const QString &text, const QFont &font, const QColor &color) {
        const int room = right - FilterFieldArrowSize - FilterFieldGap - left + 1;
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(text, Qt::ElideRight, room));
        left += metrics.horizontalAdvance(text) + FilterFieldGap;
    };
    write(m_name, filterFieldNameFont(), theme.text3);
    if (!m_value.isEmpty()) {
        write(m_value, filterFieldValueFont(), theme.text);
    }
}

} // namespace bellwether
