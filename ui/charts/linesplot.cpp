// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linesplot.h"

#include "ui/charts/chartpainting.h"

#include <QAreaSeries>
#include <QChart>
#include <QCoreApplication>
#include <QLineSeries>
#include <QStringList>
#include <QValueAxis>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double MainWidth = 2;
constexpr double AreaFill = 0.09;
// Qt Charts cuts at the plot's area: a line along the axis' end would lose half its width.
constexpr double LinesPlotMargin = 4;

QPen penOf(ChartLine::Style style, const QColor &color)
{
    return style == ChartLine::Style::Main
        ? QPen(color, MainWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
        : comparisonPen(color);
}

// The stretches of a line without a gap.
std::vector<QList<QPointF>> stretchesOf(const ChartLine &line, int categories)
{
    std::vector<QList<QPointF>> stretches;
    bool isOpen = false;
    for (int category = 0; category < categories; ++category) {
        const std::optional<double> value = valueAt(line, category);
        if (value && !isOpen) {
            stretches.emplace_back();
        }
        if (value) {
            stretches.back().push_back({static_cast<double>(category), *value});
        }
        isOpen = value.has_value();
    }
    return stretches;
}

QString textAt(const ChartLine &line, int category)
{
    const auto at = static_cast<std::size_t>(category);
    return at < line.texts.size() ? line.texts[at] : QString();
}

} // namespace

LinesPlot::LinesPlot()
    : m_scene([this](QPainter &p) { paintBehind(p); }, [this](QPainter &p) { paintInFront(p); })
{
    layOut();
}

LinesPlot::~LinesPlot() = default;

const Lines &LinesPlot::lines() const
{
    static const Lines None;
    const Lines *lines = std::get_if<Lines>(&chart().body);
    return lines == nullptr ? None : *lines;
}

const ChartLine &LinesPlot::line(int line) const
{
    return lines().lines.at(static_cast<std::size_t>(line));
}

const ChartCategory &LinesPlot::category(int category) const
{
    return lines().categories.at(static_cast<std::size_t>(category));
}

int LinesPlot::categoryOf(int mark) const
{
    return m_layout.categories().at(static_cast<std::size_t>(mark));
}

std::optional<int> LinesPlot::hoveredCategory() const
{
    return hovered() == NoMark ? std::nullopt : std::optional(categoryOf(hovered()));
}

std::optional<int> LinesPlot::filledLine() const
{
    const bool isFilled = lines().isFilled && !lines().lines.empty() && m_layout.isShown(0);
    return isFilled ? std::optional(0) : std::nullopt;
}

QColor LinesPlot::colorOf(int at) const
{
    const bool isComparison = line(at).style == ChartLine::Style::Comparison;
    return isComparison ? theme().text3 : theme().color(line(at).role);
}

QString LinesPlot::keyOf(int mark) const
{
    return category(categoryOf(mark)).key;
}

int LinesPlot::markAt(QPointF point) const
{
    const std::optional<int> under = m_layout.categoryAt(point);
    const std::vector<int> &marks = m_layout.categories();
    const auto found = under ? std::find(marks.begin(), marks.end(), *under) : marks.end();
    return found == marks.end() ? NoMark : static_cast<int>(found - marks.begin());
}

QRectF LinesPlot::rectOf(int mark) const
{
    return m_layout.rect(categoryOf(mark));
}

bool LinesPlot::leadsToRows(int mark) const
{
    // The rows of a month under a running total are those of its bar.
    const bool hasBars = std::any_of(lines().lines.begin(), lines().lines.end(),
        [](const ChartLine &one) { return one.style == ChartLine::Style::Bars; });
    const int at = categoryOf(mark);
    for (int index = 0; index < static_cast<int>(lines().lines.size()); ++index) {
        const bool decides =
            hasBars ? line(index).style == ChartLine::Style::Bars : m_layout.isShown(index);
        if (decides && valueAt(line(index), at).value_or(0) != 0) {
            return !category(at).key.isEmpty();
        }
    }
    return false;
}

QString LinesPlot::spokenName(int mark) const
{
    const int at = categoryOf(mark);
    QStringList parts = {category(at).title};
    for (int index = 0; index < static_cast<int>(lines().lines.size()); ++index) {
        if (m_layout.isShown(index) && valueAt(line(index), at)) {
            parts << (line(index).name + u' ' + textAt(line(index), at)).trimmed();
        }
    }
    return parts.join(u", "_s);
}

TooltipContent LinesPlot::tooltip(int mark) const
{
    const int at = categoryOf(mark);
    TooltipContent content;
    content.title = category(at).title;
    for (int index = 0; index < static_cast<int>(lines().lines.size()); ++index) {
        if (!m_layout.isShown(index) || !valueAt(line(index), at)) {
            continue;
        }
        const bool isComparison = line(index).style == ChartLine::Style::Comparison;
        content.rows.push_back({isComparison ? std::nullopt : std::optional(line(index).role),
            line(index).name, {}, textAt(line(index), at)});
    }
    if (leadsToRows(mark)) {
        content.hint = QCoreApplication::translate("bellwether::ChartView", "Click to list them");
    }
    return content;
}

std::vector<LegendEntry> LinesPlot::legend() const
{
    // Bars are named by the subtitle.
    const auto isBars = [](const ChartLine &at) { return at.style == ChartLine::Style::Bars; };
    const auto bars = std::count_if(lines().lines.begin(), lines().lines.end(), isBars);
    const bool isNamedAtEnds = static_cast<qsizetype>(lines().lines.size()) - bars <= 2
        && std::all_of(lines().lines.begin(), lines().lines.end(),
            [&](const ChartLine &at) { return isBars(at) || !at.endLabel.isEmpty(); });
    std::vector<LegendEntry> entries;
    if (!isNamedAtEnds) {
        for (const ChartLine &at : lines().lines) {
            const bool isComparison = at.style == ChartLine::Style::Comparison;
            entries.push_back({at.key, at.name, at.role, false, isComparison});
        }
    }
    return entries;
}

std::vector<PlacedText> LinesPlot::texts() const
{
    std::vector<PlacedText> all;
    for (const auto *texts :
        {&m_layout.tickLabels(), &m_layout.categoryLabels(), &m_layout.secondLabels()}) {
        all.insert(all.end(), texts->begin(), texts->end());
    }
    for (const EndLabel &label : m_layout.endLabels()) {
        all.push_back(label.text);
    }
    return all;
}

QPointF LinesPlot::drawnPosition(int category, double value) const
{
    const QPointF point(static_cast<double>(category), value);
    return m_stretches.empty() ? QPointF()
                               : m_scene.chart().mapToPosition(point, m_stretches.front().series);
}

std::vector<std::vector<double>> LinesPlot::drawnValues(int line) const
{
    std::vector<std::vector<double>> drawn;
    for (const Stretch &stretch : m_stretches) {
        if (stretch.line == line) {
            std::vector<double> values;
            for (const QPointF &point : stretch.series->points()) {
                values.push_back(point.y());
            }
            drawn.push_back(std::move(values));
        }
    }
    return drawn;
}

void LinesPlot::takeChart()
{
    for (const Stretch &stretch : m_stretches) {
        m_scene.remove(stretch.series);
    }
    for (const Area &area : m_areas) {
        m_scene.remove(area.series);
    }
    m_stretches.clear();
    m_areas.clear();
    m_layout = LineLayout(lines(), hidden(), fonts(), size(), std::nullopt);
    if (const std::optional<int> filled = filledLine()) {
        addStretches(*filled, true);
    }
    // The first line lies on top, comparisons under the lines they are compared with.
    for (const ChartLine::Style style : {ChartLine::Style::Comparison, ChartLine::Style::Main}) {
        for (int at = static_cast<int>(lines().lines.size()) - 1; at >= 0; --at) {
            if (m_layout.isShown(at) && line(at).style == style) {
                addStretches(at, false);
            }
        }
    }
    takeTheme();
}

void LinesPlot::addStretches(int at, bool isArea)
{
    const int categories = static_cast<int>(lines().categories.size());
    for (const QList<QPointF> &points : stretchesOf(line(at), categories)) {
        auto *series = new QLineSeries;
        series->replace(points);
        if (!isArea) {
            m_scene.add(series);
            m_stretches.push_back({at, series});
            continue;
        }
        auto *floor = new QLineSeries;
        auto *area = new QAreaSeries(series, floor);
        series->setParent(area);
        floor->setParent(area);
        m_areas.push_back({area, floor});
        m_scene.add(area);
    }
}

// Down to zero, or to the axis' end nearest to it.
void LinesPlot::fillAreas()
{
    const double zero = std::clamp(0.0, m_layout.lowest(), m_layout.highest());
    for (const Area &area : m_areas) {
        QList<QPointF> points;
        for (const QPointF &point : area.series->upperSeries()->points()) {
            points.push_back({point.x(), zero});
        }
        area.floor->replace(points);
    }
}

void LinesPlot::takeTheme()
{
    for (const Stretch &stretch : m_stretches) {
        stretch.series->setPen(penOf(line(stretch.line).style, colorOf(stretch.line)));
    }
    for (const Area &area : m_areas) {
        QColor fill = colorOf(0);
        fill.setAlphaF(static_cast<float>(AreaFill));
        area.series->setPen(Qt::NoPen);
        area.series->setBrush(fill);
    }
}

void LinesPlot::layOut()
{
    m_layout = LineLayout(lines(), hidden(), fonts(), size(), hoveredCategory());
    const QRectF plot(m_layout.plot().topLeft(), QSizeF(m_layout.run(), m_layout.plot().height()));
    const double before = LinesPlotMargin / m_layout.step();
    const double perPixel = (m_layout.highest() - m_layout.lowest()) / plot.height();
    const auto last = static_cast<double>(lines().categories.size()) - 1;
    // A single category stands in the middle of the run, and so do those that have bars in theirs.
    const double lead = last > 0 && !m_layout.hasBars() ? 0 : 0.5;
    m_scene.categoryAxis().setRange(-lead - before, std::max(0.0, last) + lead + before);
    m_scene.valueAxis().setRange(m_layout.lowest() - LinesPlotMargin * perPixel,
        m_layout.highest() + LinesPlotMargin * perPixel);
    fillAreas();
    m_scene.place(size(),
        plot.adjusted(-LinesPlotMargin, -LinesPlotMargin, LinesPlotMargin, LinesPlotMargin));
}

} // namespace bellwether
