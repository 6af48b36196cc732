// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

// What mouse and keys do on a PlotView.
namespace bellwether {

namespace {

std::optional<Step> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Step::Left;
    case Qt::Key_Right:
        return Step::Right;
    case Qt::Key_Home:
        return Step::First;
    case Qt::Key_End:
        return Step::Last;
    case Qt::Key_Up:
        return Step::Up;
    case Qt::Key_Down:
        return Step::Down;
    default:
        return std::nullopt;
    }
}

bool isActivation(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDrawing = m_boxStart && (event->buttons() & Qt::LeftButton) != 0
        && (event->position() - *m_boxStart).manhattanLength() >= QApplication::startDragDistance();
    if (isDrawing) {
        point(Plot::NoMark);
        m_box = QRectF(*m_boxStart, event->position()).normalized() & QRectF(rect());
        update();
        return;
    }
    point(m_plot->markAt(event->position()));
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        ChartView::mousePressEvent(event);
        return;
    }
    m_pressed = m_plot->markAt(event->position());
    if (m_plot->takesBoxes()) {
        m_boxStart = event->position();
    }
    m_showsFocus = false;
    if (m_pressed != Plot::NoMark) {
        m_focused = m_pressed;
    }
    updateFocusRing();
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        ChartView::mouseReleaseEvent(event);
        return;
    }
    const int pressed = std::exchange(m_pressed, Plot::NoMark);
    if (finishBox(event->position())) {
        return;
    }
    const int released = m_plot->markAt(event->position());
    if (pressed == Plot::NoMark || released != pressed) {
        return;
    }
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        toggleSelected(released);
    } else {
        activate(released);
    }
}

bool PlotView::finishBox(const QPointF &corner)
{
    const std::optional<QPointF> start = std::exchange(m_boxStart, std::nullopt);
    if (!start || !std::exchange(m_box, std::nullopt)) {
        return false;
    }
    QStringList keys;
    for (const int mark : m_plot->marksIn(QRectF(*start, corner).normalized())) {
        keys << keyOf(mark);
    }
    setSelection(keys);
    if (!keys.isEmpty()) {
        emit marksActivated(keys);
    }
    return true;
}

void PlotView::toggleSelected(int mark)
{
    const QString key = keyOf(mark);
    QStringList keys = m_selection;
    if (keys.removeAll(key) == 0) {
        keys << key;
    }
    setSelection(keys);
}

void PlotView::leaveEvent(QEvent *)
{
    point(Plot::NoMark);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = modifiers == Qt::NoModifier;
    const bool hasMarks = m_focused != Plot::NoMark;
    const std::optional<Step> step = stepOf(event->key());
    if (isPlain && hasMarks && step) {
        focusMark(m_plot->walked(m_focused, *step));
    } else if (isPlain && hasMarks && isActivation(event->key())) {
        activate(m_focused);
    } else if (modifiers == Qt::ControlModifier && hasMarks && event->key() == Qt::Key_Space) {
        toggleSelected(m_focused);
    } else if (isPlain && event->key() == Qt::Key_Escape && tooltip() != nullptr) {
        hideTooltip();
    } else if (isPlain && event->key() == Qt::Key_Escape && !m_pinnedKey.isEmpty()) {
        pin({});
    } else if (isPlain && event->key() == Qt::Key_Escape && !m_selection.isEmpty()) {
        setSelection({});
    } else {
        ChartView::keyPressEvent(event);
    }
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    const bool isTabbed =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isTabbed && m_focused != Plot::NoMark) {
        focusMark(m_focused);
    }
    updateFocusRing();
}

void PlotView::focusOutEvent(QFocusEvent *)
{
    if (m_showsFocus) {
        setHovered(Plot::NoMark);
        hideTooltip();
    }
    updateFocusRing();
}

} // namespace bellwether
