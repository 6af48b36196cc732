// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/focusring.h"

#include "ui/widgets/paint.h"

#include <QFocusEvent>

namespace bellwether {

namespace {

constexpr int Width = 2;
constexpr int Offset = 2;

bool isByKeyboard(const QFocusEvent *event)
{
    return event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
}

} // namespace

void FocusRing::attachTo(QWidget *control, qreal radius)
{
    new FocusRing(control, radius);
}

FocusRing::FocusRing(QWidget *control, qreal radius)
    : QWidget(control)
    , m_control(control)
    , m_radius(radius)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    control->installEventFilter(this);
    hide();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (isByKeyboard(static_cast<QFocusEvent *>(event))) {
            place();
            show();
            raise();
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ParentChange:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::place()
{
    if (m_control == nullptr || m_control->isWindow()) {
        return;
    }
    // A sibling, because nothing can paint outside of itself.
    if (parentWidget() != m_control->parentWidget()) {
        const bool wasVisible = isVisible();
        setParent(m_control->parentWidget());
        connect(m_control, &QObject::destroyed, this, &QObject::deleteLater);
        setVisible(wasVisible);
    }
    const int margin = Width + Offset;
    setGeometry(m_control->geometry().adjusted(-margin, -margin, margin, margin));
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTheme().accent, Width));
    const qreal half = Width / 2.0;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), m_radius + Offset, m_radius + Offset);
}

} // namespace bellwether
