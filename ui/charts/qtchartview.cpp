// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/qtchartview.h"

#include "ui/charts/chartaccessibility.h"
#include "ui/charts/charttooltip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace bellwether {

namespace {

constexpr int TooltipDelay = 120; // ms

std::optional<Step> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Step::PreviousBar;
    case Qt::Key_Right:
        return Step::NextBar;
    case Qt::Key_Home:
        return Step::FirstBar;
    case Qt::Key_End:
        return Step::LastBar;
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

ChartView *makeBarChartView(QWidget *parent)
{
    return new QtChartView(parent);
}

QtChartView::QtChartView(QWidget *parent)
    : ChartView(parent)
{
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_bars.setSteady(true);
    m_tooltipDelay.setSingleShot(true);
    m_tooltipDelay.setInterval(TooltipDelay);
    connect(&m_tooltipDelay, &QTimer::timeout, this, &QtChartView::showTooltip);
}

QtChartView::~QtChartView()
{
    delete m_tooltip; // lives in the window, which may outlive the chart
}

void QtChartView::setChart(const ChartData &chart)
{
    const ChartData &old = m_bars.chart();
    const bool hadMarks = categoryCount(old) > 0;
    const QString focused = hadMarks ? keyOf(old, m_focused) : QString();
    const std::optional<int> category = m_bars.hovered();
    const QString hovered = category ? categoryAt(old, *category).key : QString();

    m_bars.setHovered({});
    m_bars.setFocused({});
    m_bars.setChart(chart);
    remember(focused, hovered);
    update();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    emit changed();
}

void QtChartView::setTheme(const Theme &theme)
{
    m_bars.setTheme(theme);
    if (m_tooltip != nullptr) {
        m_tooltip->setTheme(theme);
    }
    update();
    emit changed();
}

void QtChartView::setHiddenSeries(const QSet<QString> &keys)
{
    if (keys == hiddenSeries()) {
        return;
    }
    m_bars.setHiddenSeries(keys);
    if (m_focused.series && keys.contains(seriesAt(chart(), *m_focused.series).key)) {
        m_focused.series.reset();
    }
    updateFocusRing();
    emit changed();
}

void QtChartView::hover(const QString &key)
{
    const std::optional<ChartMark> mark = markOf(chart(), key);
    m_bars.setHovered(mark ? std::optional(mark->category) : std::nullopt);
    if (mark) {
        showTooltip();
    } else {
        hideTooltip();
    }
    update();
}

QSize QtChartView::sizeHint() const
{
    return {480, 217};
}

QSize QtChartView::minimumSizeHint() const
{
    return {160, 120};
}

const Tooltip *QtChartView::tooltip() const
{
    return m_tooltip != nullptr && !m_tooltip->isHidden() ? m_tooltip.data() : nullptr;
}

std::vector<ChartMark> QtChartView::marks() const
{
    return marksOf(chart(), hiddenSeries());
}

std::optional<ChartMark> QtChartView::focusedMark() const
{
    return hasFocus() && categoryCount(chart()) > 0 ? std::optional(m_focused) : std::nullopt;
}

void QtChartView::focusMark(ChartMark mark)
{
    m_focused = mark;
    m_showsFocus = true;
    m_bars.setHovered(mark.category);
    updateFocusRing();
    showTooltip();
    announceFocus();
}

void QtChartView::activate(ChartMark mark)
{
    // An empty month has nothing to list.
    if (valueOf(chart(), mark) > 0 || countOf(chart(), mark) > 0) {
        const QString key = keyOf(chart(), mark);
        hideTooltip();
        emit markActivated(key);
    }
}

void QtChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    m_bars.paint(painter);
    if (hasFocus() && m_showsFocus && categoryCount(chart()) == 0) {
        painter.setPen(ChartInk(theme()).focus);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void QtChartView::resizeEvent(QResizeEvent *)
{
    m_bars.resize(size());
    if (tooltip() != nullptr) {
        showTooltip();
    }
}

void QtChartView::hideEvent(QHideEvent *)
{
    point(std::nullopt);
}

void QtChartView::mouseMoveEvent(QMouseEvent *event)
{
    point(m_bars.layout().markAt(event->position()));
}

void QtChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        ChartView::mousePressEvent(event);
        return;
    }
    m_pressed = m_bars.layout().markAt(event->position());
    m_showsFocus = false;
    if (m_pressed) {
        m_focused = *m_pressed;
    }
    updateFocusRing();
}

void QtChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        ChartView::mouseReleaseEvent(event);
        return;
    }
    const std::optional<ChartMark> released = m_bars.layout().markAt(event->position());
    const bool isClick = m_pressed.has_value() && released == m_pressed;
    m_pressed.reset();
    if (isClick) {
        activate(*released);
    }
}

void QtChartView::leaveEvent(QEvent *)
{
    point(std::nullopt);
}

void QtChartView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool hasMarks = categoryCount(chart()) > 0;
    const std::optional<Step> step = stepOf(event->key());
    if (isPlain && hasMarks && step) {
        focusMark(walked(chart(), hiddenSeries(), m_focused, *step));
    } else if (isPlain && hasMarks && isActivation(event->key())) {
        activate(m_focused);
    } else if (isPlain && event->key() == Qt::Key_Escape && tooltip() != nullptr) {
        hideTooltip();
    } else {
        ChartView::keyPressEvent(event);
    }
}

void QtChartView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    const bool isTabbed =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isTabbed && categoryCount(chart()) > 0) {
        focusMark(m_focused);
    }
    updateFocusRing();
}

void QtChartView::focusOutEvent(QFocusEvent *)
{
    if (m_showsFocus) {
        m_bars.setHovered({});
        hideTooltip();
    }
    updateFocusRing();
}

void QtChartView::point(std::optional<ChartMark> mark)
{
    const std::optional<int> category = mark ? std::optional(mark->category) : std::nullopt;
    setCursor(mark && valueOf(chart(), *mark) > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (category == m_bars.hovered()) {
        return;
    }
    m_bars.setHovered(category);
    update();
    if (!category) {
        hideTooltip();
    } else if (tooltip() != nullptr) {
        showTooltip(); // it is open already: it follows without a new delay
    } else {
        m_tooltipDelay.start();
    }
}

void QtChartView::showTooltip()
{
    m_tooltipDelay.stop();
    m_bars.resize(size()); // a widget that was never shown has heard of no size yet
    const std::optional<int> category = m_bars.hovered();
    if (!category) {
        return;
    }
    if (m_tooltip == nullptr || m_tooltip->parentWidget() != window()) {
        delete m_tooltip;
        m_tooltip = new Tooltip(window());
        m_tooltip->setTheme(theme());
    }
    const QRect bar = m_bars.layout().rect({*category, {}}).toAlignedRect();
    m_tooltip->showBeside(QRect(mapTo(window(), bar.topLeft()), bar.size()),
        tooltipOf(chart(), *category, hiddenSeries()));
}

void QtChartView::hideTooltip()
{
    m_tooltipDelay.stop();
    if (m_tooltip != nullptr) {
        m_tooltip->hide();
    }
}

void QtChartView::updateFocusRing()
{
    m_bars.setFocused(m_showsFocus ? focusedMark() : std::nullopt);
    update();
}

void QtChartView::announceFocus()
{
    const std::vector<ChartMark> all = marks();
    const auto at = std::find(all.begin(), all.end(), m_focused);
    if (at != all.end() && hasFocus()) {
        QAccessibleEvent focused(this, QAccessible::Focus);
        focused.setChild(static_cast<int>(at - all.begin()));
        QAccessible::updateAccessibility(&focused);
    }
}

// Puts the keyboard and the highlight back where they were, as far as the new data has that place.
void QtChartView::remember(const QString &focused, const QString &hovered)
{
    const std::optional<ChartMark> place = markOf(chart(), focused);
    const std::optional<ChartMark> bar = markOf(chart(), focused.section(u'/', 0, 0));
    m_focused = place ? *place : bar.value_or(ChartMark());
    const std::optional<ChartMark> under = markOf(chart(), hovered);
    const bool wasShown = tooltip() != nullptr;
    if (under && !hovered.isEmpty()) {
        m_bars.setHovered(under->category);
        if (wasShown) {
            showTooltip();
        }
    } else {
        hideTooltip();
    }
    updateFocusRing();
}

} // namespace bellwether
