// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartlegend.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/charttheme.h"
#include "ui/charts/patterns.h"

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr int EntryHeight = 24; // the smallest target
constexpr int ChartLegendGlyphSize = 10;
constexpr int ChartLegendGlyphGap = 7; // from glyph to name
constexpr int ChartLegendInset = 4; // room for the focus ring
constexpr int ChartLegendDistance = 8; // with both insets 16 from name to glyph

} // namespace

// A switch, so that screen readers say whether the series is shown.
class ChartLegend::Entry : public QAbstractButton
{
public:
    explicit Entry(QWidget *parent)
        : QAbstractButton(parent)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void show(const LegendEntry &series, const Theme &theme, bool isShown)
    {
        m_entry = series;
        m_theme = theme;
        setChecked(isShown);
        // An ampersand in a button's text would be read as a shortcut.
        setAccessibleName(series.name);
        updateGeometry();
        update();
    }

    const QString &key() const { return m_entry.key; }

    QSize sizeHint() const override
    {
        const double name = QFontMetricsF(m_fonts.legend).horizontalAdvance(m_entry.name);
        return {2 * ChartLegendInset + ChartLegendGlyphSize + ChartLegendGlyphGap
                + static_cast<int>(std::ceil(name)),
            std::max(EntryHeight, static_cast<int>(m_fonts.legend.pixelSize() * 2))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF glyph(ChartLegendInset, (height() - ChartLegendGlyphSize) / 2.0,
            ChartLegendGlyphSize, ChartLegendGlyphSize);
        if (isChecked()) {
            paintKey(painter, glyph, m_entry, m_theme);
        } else {
            paintSwatch(painter, glyph, m_entry, m_theme.control);
        }
        QFont font = m_fonts.legend;
        font.setStrikeOut(!isChecked()); // grey alone would not say that it is off
        painter.setFont(font);
        painter.setPen(isChecked() ? m_theme.text2 : m_theme.text3);
        const int left = ChartLegendInset + ChartLegendGlyphSize + ChartLegendGlyphGap;
        painter.drawText(QRectF(left, 0, width() - left, height()),
            Qt::TextSingleLine | Qt::AlignLeft | Qt::AlignVCenter, m_entry.name);
        if (hasFocus() && m_showsFocus) {
            painter.setPen(ChartInk(m_theme).focus);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }

    void focusInEvent(QFocusEvent *event) override
    {
        m_showsFocus = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    LegendEntry m_entry;
    Theme m_theme = Theme::light();
    ChartFonts m_fonts;
    bool m_showsFocus = false;
};

ChartLegend::ChartLegend(ChartView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&view, &ChartView::changed, this, &ChartLegend::rebuild);
    rebuild();
}

void ChartLegend::rebuild()
{
    const std::vector<LegendEntry> legend = m_view.legend();
    const qsizetype needed = legend.size() > 1 ? static_cast<qsizetype>(legend.size()) : 0;
    while (m_entries.size() > needed) {
        delete m_entries.takeLast();
    }
    while (m_entries.size() < needed) {
        auto *entry = new Entry(this);
        // One tab stop: the others are reached by arrow keys.
        entry->setFocusPolicy(m_entries.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        entry->installEventFilter(this);
        connect(entry, &QAbstractButton::clicked, this, [this, entry] { toggle(entry->key()); });
        entry->QWidget::show();
        m_entries << entry;
    }
    for (qsizetype at = 0; at < needed; ++at) {
        const LegendEntry &series = legend.at(static_cast<std::size_t>(at));
        m_entries.at(at)->show(series, m_view.theme(), !m_view.hiddenSeries().contains(series.key));
    }
    setVisible(needed > 0);
    updateGeometry();
    arrange(width(), true);
}

int ChartLegend::arrange(int width, bool isPlacing) const
{
    int left = 0;
    int top = 0;
    int height = 0;
    for (Entry *entry : m_entries) {
        const QSize size = entry->sizeHint();
        if (left > 0 && left + size.width() > width) {
            left = 0;
            top += height;
            height = 0;
        }
        if (isPlacing) {
            entry->setGeometry(QRect(QPoint(left, top), size));
        }
        left += size.width() + ChartLegendDistance;
        height = std::max(height, size.height());
    }
    return top + height;
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const Entry *entry : m_entries) {
        width += entry->sizeHint().width() + ChartLegendDistance;
        height = std::max(height, entry->sizeHint().height());
    }
    return {std::max(0, width - ChartLegendDistance), height};
}

QSize ChartLegend::minimumSizeHint() const
{
    QSize least;
    for (const Entry *entry : m_entries) {
        least = least.expandedTo(entry->sizeHint());
    }
    return least.expandedTo({0, 0});
}

int ChartLegend::heightForWidth(int width) const
{
    return arrange(width, false);
}

void ChartLegend::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void ChartLegend::toggle(const QString &key)
{
    QSet<QString> hidden = m_view.hiddenSeries();
    if (!hidden.remove(key)) {
        hidden.insert(key);
    }
    const bool isAllHidden = std::all_of(m_entries.begin(), m_entries.end(),
        [&hidden](const Entry *entry) { return hidden.contains(entry->key()); });
    // A chart without series says nothing: hiding the last one brings all of them back.
    m_view.setHiddenSeries(isAllHidden ? QSet<QString>() : hidden);
    rebuild();
}

void ChartLegend::isolate(const QString &key)
{
    QSet<QString> hidden;
    for (const Entry *entry : std::as_const(m_entries)) {
        if (entry->key() != key) {
            hidden.insert(entry->key());
        }
    }
    m_view.setHiddenSeries(hidden);
    rebuild();
}

bool ChartLegend::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDoubleClick = event->type() == QEvent::MouseButtonDblClick;
    if (!isDoubleClick && event->type() != QEvent::KeyPress) {
        return false; // may come from an entry that is being destroyed
    }
    auto *entry = static_cast<Entry *>(watched);
    if (isDoubleClick) {
        isolate(entry->key());
        return true; // its release would be a third click
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        move(entry, -1);
        return true;
    case Qt::Key_Right:
        move(entry, 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        isolate(entry->key());
        return true;
    default:
        return false;
    }
}

void ChartLegend::move(Entry *from, int step)
{
    const qsizetype to = m_entries.indexOf(from) + step;
    if (to < 0 || to >= m_entries.size()) {
        return;
    }
    from->setFocusPolicy(Qt::ClickFocus);
    m_entries.at(to)->setFocusPolicy(Qt::StrongFocus);
    m_entries.at(to)->setFocus(Qt::TabFocusReason);
}

} // namespace bellwether
