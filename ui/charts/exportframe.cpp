// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/exportframe.h"

#include "ui/charts/charttheme.h"
#include "ui/charts/labels.h"
#include "ui/charts/patterns.h"
#include "ui/charts/plot.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// The size of a chart that fills a window at 100 %: larger pictures are enlargements of it.
constexpr QSizeF LayoutSize(960, 540);
constexpr double WidestPadding = 24;
constexpr double ExportframeGlyphSize = 10;
constexpr double ExportframeGlyphGap = 7;
constexpr double LegendGap = 16;
constexpr double SectionGap = 12; // between head, chart and foot

QFont exportframeNamed(QFont font)
{
    font.setFamily(QFontInfo(font).family());
    return font;
}

struct FrameFonts
{
    QFont title = exportframeNamed(Theme::font(Theme::TextStyle::PanelTitle));
    QFont small = exportframeNamed(Theme::font(Theme::TextStyle::Small));
    QFont micro = exportframeNamed(Theme::font(Theme::TextStyle::Micro));
};

double enlargement(QSizeF size)
{
    return std::max(
        1.0, std::min(size.width() / LayoutSize.width(), size.height() / LayoutSize.height()));
}

// Works inwards from both ends; what is left in the middle is the chart's.
class Frame
{
public:
    Frame(QPainter &painter, const ChartData &chart, std::vector<LegendEntry> legend,
        const Theme &theme, QSizeF size)
        : m_painter(painter)
        , m_chart(chart)
        , m_legend(std::move(legend))
        , m_theme(theme)
    {
        const double padding = std::min(WidestPadding, size.width() / 20);
        m_free = QRectF({}, size).adjusted(padding, padding * 0.75, -padding, -padding * 0.75);
    }

    QRectF free() const { return m_free; }

    // Title and legend, or the legend alone.
    void paintHead(bool hasTitle)
    {
        if (!hasTitle) {
            if (m_legend.size() > 1) {
                paintLegendRows();
                m_free.setTop(m_free.top() + SectionGap);
            }
            return;
        }
        const double legend = legendWidth();
        const bool isLegendBeside = legend > 0
            && legend + LegendGap + textWidth(m_fonts.title, m_chart.title) <= m_free.width();
        const double titleLine = std::round(m_fonts.title.pixelSize() * 20.0 / 15);
        if (isLegendBeside) {
            paintLegend(m_free.right() - legend, m_free.top(), titleLine);
        }
        const double room = isLegendBeside ? m_free.width() - legend - LegendGap : m_free.width();
        paintLine(m_chart.title, m_fonts.title, m_theme.text, titleLine, room);
        paintLine(m_chart.subtitle, m_fonts.small, m_theme.text3, lineHeight(m_fonts.small),
            m_free.width());
        if (legend > 0 && !isLegendBeside) {
            paintLegendRows();
        }
        m_free.setTop(m_free.top() + SectionGap);
    }

    // From the bottom up.
    void paintFoot(const QString &scope, const QString &date)
    {
        const double line = lineHeight(m_fonts.micro);
        const double dateWidth = textWidth(m_fonts.micro, date);
        const bool isOneLine =
            textWidth(m_fonts.micro, scope) + dateWidth + LegendGap <= m_free.width();
        if (isOneLine && !(scope.isEmpty() && date.isEmpty())) {
            const QRectF row(m_free.left(), m_free.bottom() - line, m_free.width(), line);
            write(row, scope, m_fonts.micro, m_theme.text2, Qt::AlignLeft);
            write(row, date, m_fonts.micro, m_theme.text2, Qt::AlignRight);
            m_free.setBottom(row.top());
        } else {
            paintWrappedAtBottom(date, m_theme.text2);
            paintWrappedAtBottom(scope, m_theme.text2);
        }
        if (!scope.isEmpty() || !date.isEmpty()) {
            m_free.setBottom(m_free.bottom() - SectionGap / 2);
            m_painter.setPen(QPen(m_theme.border, HairlineWidth));
            const double y = std::floor(m_free.bottom()) - 0.5;
            m_painter.drawLine(QPointF(m_free.left(), y), QPointF(m_free.right(), y));
            m_free.setBottom(y - SectionGap / 2);
        }
        paintWrappedAtBottom(m_chart.note, m_theme.text3);
        m_free.setBottom(m_free.bottom() - SectionGap / 2);
    }

private:
    static double textWidth(const QFont &font, const QString &text)
    {
        return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
    }

    void write(const QRectF &row, const QString &text, const QFont &font, const QColor &ink,
        Qt::Alignment side)
    {
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(row, static_cast<int>(Qt::TextSingleLine | Qt::AlignVCenter | side),
            QFontMetricsF(font).elidedText(text, Qt::ElideRight, row.width() + 1));
    }

    void paintLine(
        const QString &text, const QFont &font, const QColor &ink, double height, double width)
    {
        if (!text.isEmpty()) {
            write(QRectF(m_free.topLeft(), QSizeF(width, height)), text, font, ink, Qt::AlignLeft);
            m_free.setTop(m_free.top() + height);
        }
    }

    void paintWrappedAtBottom(const QString &text, const QColor &ink)
    {
        if (text.isEmpty()) {
            return;
        }
        const int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
        const QRectF room(m_free.left(), 0, m_free.width(), m_free.height() / 3);
        const double height = std::min(room.height(),
            std::ceil(QFontMetricsF(m_fonts.micro).boundingRect(room, flags, text).height()));
        m_painter.setFont(m_fonts.micro);
        m_painter.setPen(ink);
        m_painter.drawText(
            QRectF(m_free.left(), m_free.bottom() - height, m_free.width(), height), flags, text);
        m_free.setBottom(m_free.bottom() - height);
    }

    double entryWidth(const LegendEntry &series) const
    {
        return ExportframeGlyphSize + ExportframeGlyphGap + textWidth(m_fonts.small, series.name);
    }

    double legendWidth() const
    {
        if (m_legend.size() < 2) {
            return 0;
        }
        double width = -LegendGap;
        for (const LegendEntry &series : m_legend) {
            width += entryWidth(series) + LegendGap;
        }
        return width;
    }

    void paintEntry(const LegendEntry &series, double x, double top, double height)
    {
        const QRectF glyph(x, top + (height - ExportframeGlyphSize) / 2, ExportframeGlyphSize,
            ExportframeGlyphSize);
        paintKey(m_painter, glyph, series, m_theme);
        const QRectF name(x + ExportframeGlyphSize + ExportframeGlyphGap, top,
            textWidth(m_fonts.small, series.name), height);
        write(name, series.name, m_fonts.small, m_theme.text2, Qt::AlignLeft);
    }

    void paintLegend(double x, double top, double height)
    {
        for (const LegendEntry &series : m_legend) {
            paintEntry(series, x, top, height);
            x += entryWidth(series) + LegendGap;
        }
    }

    void paintLegendRows()
    {
        const double line = lineHeight(m_fonts.small);
        double x = m_free.left();
        double top = m_free.top() + SectionGap / 2;
        for (const LegendEntry &series : m_legend) {
            if (x > m_free.left() && x + entryWidth(series) > m_free.right()) {
                x = m_free.left();
                top += line;
            }
            paintEntry(series, x, top, line);
            x += entryWidth(series) + LegendGap;
        }
        m_free.setTop(top + line);
    }

    QPainter &m_painter;
    const ChartData &m_chart;
    std::vector<LegendEntry> m_legend;
    const Theme &m_theme;
    FrameFonts m_fonts;
    QRectF m_free;
};

} // namespace

void paintExportFrame(QPainter &painter, const ChartData &chart, const ExportSettings &settings)
{
    const Theme &theme = Theme::of(settings.theme);
    const double zoom = enlargement(settings.size);
    const QSizeF size = QSizeF(settings.size) / zoom;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(zoom, zoom);
    painter.setFont(FrameFonts().micro); // a vector format writes it with every shape
    if (!settings.isTransparent) {
        painter.fillRect(QRectF({}, size), theme.surface);
    }

    const std::unique_ptr<Plot> plot = makePlot(chart);
    plot->setTheme(theme);
    plot->setTransparent(settings.isTransparent);
    plot->setChart(chart);
    Frame frame(painter, chart, plot->legend(), theme, size);
    frame.paintHead(settings.hasTitle);
    frame.paintFoot(settings.hasScope ? settings.scopeLine : QString(),
        settings.hasDate ? settings.dateLine : QString());
    const QRectF room = frame.free();
    if (room.width() >= 1 && room.height() >= 1) {
        painter.translate(std::floor(room.left()), std::floor(room.top()));
        plot->resize({std::floor(room.width()), std::floor(room.height())});
        plot->paint(painter);
    }
    painter.restore();
}

} // namespace bellwether
