// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString inkName(PlainLabel::Ink ink)
{
    switch (ink) {
    case PlainLabel::Ink::Text:
        break;
    case PlainLabel::Ink::Text2:
        return u"text2"_s;
    case PlainLabel::Ink::Text3:
        return u"text3"_s;
    case PlainLabel::Ink::Accent:
        return u"accent"_s;
    case PlainLabel::Ink::Negative:
        return u"negative"_s;
    case PlainLabel::Ink::Warn:
        return u"warn"_s;
    case PlainLabel::Ink::Tip:
        return u"tip"_s;
    }
    return u"text"_s;
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, Theme::TextStyle style, Ink ink, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
    setFont(Theme::font(style));
    setInk(ink);
}

void PlainLabel::setInk(Ink ink)
{
    // The style sheet knows the colours.
    setProperty("ink", inkName(ink));
    style()->unpolish(this);
    style()->polish(this);
}

void PlainLabel::setElided(bool isElided)
{
    m_isElided = isElided;
    updateGeometry();
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!m_isElided) {
        return QLabel::minimumSizeHint();
    }
    return {fontMetrics().horizontalAdvance(u"…"_s) * 3, QLabel::minimumSizeHint().height()};
}

bool PlainLabel::isCut() const
{
    return m_isElided && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!isCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
        fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isCut()) {
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(), Qt::convertFromPlainText(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(text.isEmpty() ? QString() : Qt::convertFromPlainText(text));
}

} // namespace bellwether
