// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotview.h"

#include "ui/charts/chartaccessibility.h"
#include "ui/charts/charttheme.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollArea>

namespace bellwether {

namespace {

constexpr int TooltipDelay = 120; // ms

// What scrolls with the chart, so that the tooltip stays beside its mark.
QWidget *placeOfPinned(const QWidget &view)
{
    for (QWidget *at = view.parentWidget(); at != nullptr; at = at->parentWidget()) {
        const auto *area = qobject_cast<const QScrollArea *>(at);
        if (area != nullptr && area->widget() != nullptr && area->widget()->isAncestorOf(&view)) {
            return area->widget();
        }
    }
    return view.window();
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
    delete m_pinned;
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
    pin(m_pinnedKey);
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
    for (const QPointer<Tooltip> &tooltip : {m_tooltip, m_pinned}) {
        if (tooltip != nullptr) {
            tooltip->setTheme(theme);
        }
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
    pin(m_pinnedKey);
    showSelection();
    emit changed();
}

QString PlotView::hoverText(const QString &key) const
{
    const int mark = key.isEmpty() ? Plot::NoMark : m_plot->markOf(key);
    return mark == Plot::NoMark ? QString() : textOf(m_plot->tooltip(mark));
}

void PlotView::pin(const QString &key)
{
    const bool isThere = !key.isEmpty() && m_plot->markOf(key) != Plot::NoMark;
    m_pinnedKey = isThere ? key : QString();
    showPinned();
}

void PlotView::showPinned()
{
    if (m_pinnedKey.isEmpty()) {
        delete m_pinned;
        return;
    }
    QWidget *place = placeOfPinned(*this);
    if (m_pinned == nullptr || m_pinned->parentWidget() != place) {
        delete m_pinned;
        m_pinned = new Tooltip(place);
        m_pinned->setTheme(m_theme);
    }
    const int mark = m_plot->markOf(m_pinnedKey);
    TooltipContent content = m_plot->tooltip(mark);
    content.hint = tr("Pinned, Esc takes it away");
    const QRect rect = m_plot->rectOf(mark).toAlignedRect();
    m_pinned->showBeside(QRect(mapTo(place, rect.topLeft()), rect.size()), std::move(content));
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
    showPinned();
}

void PlotView::moveEvent(QMoveEvent *)
{
    showPinned();
}

void PlotView::hideEvent(QHideEvent *)
{
    point(Plot::NoMark);
    pin({});
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
