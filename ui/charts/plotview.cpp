// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotview.h"

#include "ui/charts/chartaccessibility.h"
#include "ui/charts/charttheme.h"

#include <QAccessible>
#include <QApplication>
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

ChartView *makeChartView(QWidget *parent)
{
    return new PlotView(parent);
}

PlotView::PlotView(QWidget *parent)
    : ChartView(parent)
{
    usePlotFor({});
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_tooltipDelay.setSingleShot(true);
    m_tooltipDelay.setInterval(TooltipDelay);
    connect(&m_tooltipDelay, &QTimer::timeout, this, &PlotView::showTooltip);
}

PlotView::~PlotView()
{
    delete m_tooltip; // lives in the window, which may outlive the chart
}

void PlotView::usePlotFor(const ChartData &chart)
{
    if (m_plot != nullptr && m_kind == chart.body.index()) {
        return;
    }
    m_kind = chart.body.index();
    m_plot = makePlot(chart);
    m_plot->setSteady(true);
    m_plot->setTheme(m_theme);
    m_plot->setHiddenSeries(m_hidden);
    m_plot->resize(size());
    updateGeometry();
}

void PlotView::setChart(const ChartData &chart)
{
    const QString focused = keyOf(m_focused);
    const QString hovered = keyOf(m_hovered);
    m_hovered = Plot::NoMark;
    usePlotFor(chart);
    m_plot->setHovered(Plot::NoMark);
    m_plot->setFocused(Plot::NoMark);
    m_plot->setChart(chart);
    remember(focused, hovered);
    showSelection();
    updateGeometry(); // more rows ask for more height
    update();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    emit changed();
}

void PlotView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_plot->setTheme(theme);
    if (m_tooltip != nullptr) {
        m_tooltip->setTheme(theme);
    }
    update();
    emit changed();
}

void PlotView::setHiddenSeries(const QSet<QString> &keys)
{
    if (keys == m_hidden) {
        return;
    }
    const QString focused = keyOf(m_focused);
    const QString hovered = keyOf(m_hovered);
    m_hidden = keys;
    m_hovered = Plot::NoMark;
    m_plot->setHovered(Plot::NoMark);
    m_plot->setFocused(Plot::NoMark);
    m_plot->setHiddenSeries(keys);
    remember(focused, hovered);
    showSelection();
    emit changed();
}

void PlotView::hover(const QString &key)
{
    setHovered(m_plot->markOf(key));
    if (m_hovered == Plot::NoMark) {
        hideTooltip();
    } else {
        showTooltip();
    }
}

void PlotView::highlight(const QString &key)
{
    const int mark = key.isEmpty() ? Plot::NoMark : m_plot->markOf(key);
    m_plot->setHovered(mark == Plot::NoMark ? m_hovered : mark);
    update();
}

void PlotView::setSelection(const QStringList &keys)
{
    m_selection = keys;
    showSelection();
    emit changed();
}

void PlotView::showSelection()
{
    std::vector<int> marks;
    for (const QString &key : m_selection) {
        if (const int mark = m_plot->markOf(key); mark != Plot::NoMark) {
            marks.push_back(mark);
        }
    }
    m_plot->setSelected(marks);
    update();
}

QSize PlotView::sizeHint() const
{
    return QSize(480, 217).expandedTo(minimumSizeHint());
}

QSize PlotView::minimumSizeHint() const
{
    return m_plot->leastSize().toSize();
}

const Tooltip *PlotView::tooltip() const
{
    return m_tooltip != nullptr && !m_tooltip->isHidden() ? m_tooltip.data() : nullptr;
}

int PlotView::focusedMark() const
{
    return hasFocus() ? m_focused : Plot::NoMark;
}

void PlotView::focusMark(int mark)
{
    m_focused = mark;
    m_showsFocus = true;
    setHovered(mark);
    updateFocusRing();
    showTooltip();
    announceFocus();
}

void PlotView::activate(int mark)
{
    if (mark == Plot::NoMark || !m_plot->leadsToRows(mark)) {
        return; // an empty month has nothing to list
    }
    const QString key = keyOf(mark);
    hideTooltip();
    if (m_selection.size() > 1 && m_selection.contains(key)) {
        emit marksActivated(m_selection);
    } else {
        emit markActivated(key);
    }
}

void PlotView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.surface);
    m_plot->paint(painter);
    if (hasFocus() && m_showsFocus && m_plot->markCount() == 0) {
        painter.setPen(ChartInk(m_theme).focus);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    paintBox(painter);
}

void PlotView::paintBox(QPainter &painter) const
{
    if (m_box) {
        QColor fill = m_theme.accent;
        fill.setAlphaF(0.12F);
        painter.setPen(QPen(m_theme.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(*m_box);
    }
}

void PlotView::resizeEvent(QResizeEvent *)
{
    m_plot->resize(size());
    if (tooltip() != nullptr) {
        showTooltip();
    }
}

void PlotView::hideEvent(QHideEvent *)
{
    point(Plot::NoMark);
}

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

void PlotView::setHovered(int mark)
{
    if (mark == m_hovered) {
        return;
    }
    m_hovered = mark;
    m_plot->setHovered(mark);
    update();
    emit markHovered(keyOf(mark));
}

void PlotView::point(int mark)
{
    const bool isLink = mark != Plot::NoMark && m_plot->leadsToRows(mark);
    setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mark == m_hovered) {
        return;
    }
    setHovered(mark);
    if (mark == Plot::NoMark) {
        hideTooltip();
    } else if (tooltip() != nullptr) {
        showTooltip(); // it is open already: it follows without a new delay
    } else {
        m_tooltipDelay.start();
    }
}

void PlotView::showTooltip()
{
    m_tooltipDelay.stop();
    m_plot->resize(size()); // a widget that was never shown has heard of no size yet
    if (m_hovered == Plot::NoMark) {
        return;
    }
    if (m_tooltip == nullptr || m_tooltip->parentWidget() != window()) {
        delete m_tooltip;
        m_tooltip = new Tooltip(window());
        m_tooltip->setTheme(m_theme);
    }
    const QRect mark = m_plot->rectOf(m_hovered).toAlignedRect();
    m_tooltip->showBeside(
        QRect(mapTo(window(), mark.topLeft()), mark.size()), m_plot->tooltip(m_hovered));
}

void PlotView::hideTooltip()
{
    m_tooltipDelay.stop();
    if (m_tooltip != nullptr) {
        m_tooltip->hide();
    }
}

void PlotView::updateFocusRing()
{
    m_plot->setFocused(m_showsFocus ? focusedMark() : Plot::NoMark);
    update();
}

void PlotView::announceFocus()
{
    if (m_focused != Plot::NoMark && hasFocus()) {
        QAccessibleEvent focused(this, QAccessible::Focus);
        focused.setChild(m_focused);
        QAccessible::updateAccessibility(&focused);
    }
}

// Puts the keyboard and the highlight back where they were, as far as the new data has that place.
void PlotView::remember(const QString &focused, const QString &hovered)
{
    const int first = m_plot->markCount() > 0 ? 0 : Plot::NoMark;
    const int place = focused.isEmpty() ? Plot::NoMark : m_plot->nearestTo(focused);
    m_focused = place == Plot::NoMark ? first : place;
    const bool wasShown = tooltip() != nullptr;
    const int under = hovered.isEmpty() ? Plot::NoMark : m_plot->nearestTo(hovered);
    setHovered(under);
    if (under == Plot::NoMark) {
        hideTooltip();
    } else if (wasShown) {
        showTooltip();
    }
    updateFocusRing();
}

QString PlotView::keyOf(int mark) const
{
    return mark == Plot::NoMark ? QString() : m_plot->keyOf(mark);
}

} // namespace bellwether
