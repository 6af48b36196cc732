// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/focusring.h"

#include "ui/widgets/paint.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>

namespace bellwether {

namespace {

constexpr int FocusRingWidth = 2;
constexpr int Offset = 2;

bool isByKeyboard(const QFocusEvent *event)
{
    return event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
}

bool isViewport(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return area != nullptr && area->viewport() == widget;
}

QRect ringAround(const QWidget *control, const QWidget *host)
{
    constexpr int Margin = FocusRingWidth + Offset;
    return QRect(control->mapTo(host, QPoint(0, 0)), control->size())
        .adjusted(-Margin, -Margin, Margin, Margin);
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
    connect(control, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const bool isControl = watched == m_control;
    switch (event->type()) {
    case QEvent::FocusIn:
        if (isControl && isByKeyboard(static_cast<QFocusEvent *>(event))) {
            show();
            place();
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        if (isControl) {
            hide();
            release();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ParentChange:
        if (isVisibleTo(parentWidget())) {
            place();
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::release()
{
    for (const QPointer<QWidget> &widget : m_between) {
        if (widget) {
            widget->removeEventFilter(this);
        }
    }
    m_between.clear();
}

// The nearest ancestor with room for the ring, because nothing can paint outside of itself. Not
// beyond a scroll area, where the ring would not move with the control.
QWidget *FocusRing::host()
{
    release();
    QWidget *host = m_control->parentWidget();
    while (!host->isWindow() && !isViewport(host->parentWidget())
        && !host->rect().contains(ringAround(m_control, host))) {
        host->installEventFilter(this);
        m_between << host;
        host = host->parentWidget();
    }
    return host;
}

void FocusRing::place()
{
    if (m_control == nullptr || m_control->isWindow()) {
        return;
    }
    QWidget *page = host();
    if (parentWidget() != page) {
        setParent(page);
        show();
    }
    setGeometry(ringAround(m_control, page).intersected(page->rect()));
    raise();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTheme().accent, FocusRingWidth));
    const qreal half = FocusRingWidth / 2.0;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), m_radius + Offset, m_radius + Offset);
}

} // namespace bellwether
