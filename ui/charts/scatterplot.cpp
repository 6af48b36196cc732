// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scatterplot.h"

#include "ui/charts/charttext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A small mark is met by a pointer this far beside it.
constexpr double HitSlack = 4;

QString scatterPlotCellText(const ChartItem &item, std::size_t column)
{
    return column < item.cells.size() ? item.cells[column].text : QString();
}

// Of marks of one size the one that needs somebody lies on top.
int urgency(ChartRole role)
{
    switch (role) {
    case ChartRole::StatusStruggling:
    case ChartRole::BandAtRisk:
        return 3;
    case ChartRole::StatusSteady:
    case ChartRole::BandNeedsAttention:
        return 2;
    case ChartRole::StatusNotSet:
    case ChartRole::BandNoScore:
    case ChartRole::Rest:
        return 0;
    default:
        return 1;
    }
}

constexpr int Urgencies = 4;
constexpr std::size_t RoleCount = static_cast<std::size_t>(ChartRole::Rest) + 1;

// How far a mark lies in the direction of an arrow key, and how far beside it.
struct Way
{
    double ahead = 0;
    double aside = 0;
};

Way wayOf(QPointF apart, Step step)
{
    switch (step) {
    case Step::Left:
        return {-apart.x(), std::abs(apart.y())};
    case Step::Up:
        return {-apart.y(), std::abs(apart.x())};
    case Step::Down:
        return {apart.y(), std::abs(apart.x())};
    default:
        return {apart.x(), std::abs(apart.y())};
    }
}

} // namespace

ScatterPlot::ScatterPlot()
    : m_ink(Theme::light())
{
    m_chart.body = Scatter();
}

const Scatter &ScatterPlot::scatter() const
{
    static const Scatter none;
    const auto *body = std::get_if<Scatter>(&m_chart.body);
    return body == nullptr ? none : *body;
}

const Scatter::Point &ScatterPlot::pointOf(int mark) const
{
    return scatter().points[m_marks.at(static_cast<std::size_t>(mark))];
}

void ScatterPlot::setChart(const ChartData &chart)
{
    const bool hadShapes = scatter().shapesByHealth;
    m_chart = chart;
    if (scatter().shapesByHealth != hadShapes) {
        m_sprites.reset();
    }
    m_hovered = NoMark;
    m_focused = NoMark;
    m_selected.clear();
    updateLayout();
}

void ScatterPlot::setTheme(const Theme &theme)
{
    m_ink = ChartInk(theme);
    m_sprites.reset();
    forgetPicture();
}

void ScatterPlot::resize(QSizeF size)
{
    if (size.expandedTo({1, 1}) != m_size) {
        m_size = size.expandedTo({1, 1});
        updateLayout();
    }
}

void ScatterPlot::setHiddenSeries(const QSet<QString> &keys)
{
    m_hidden = keys;
    m_hovered = NoMark;
    m_focused = NoMark;
    m_selected.clear();
    updateMarks();
}

void ScatterPlot::setSelected(const std::vector<int> &marks)
{
    std::vector<bool> selected(m_marks.size(), false);
    for (const int mark : marks) {
        selected.at(static_cast<std::size_t>(mark)) = true;
    }
    if (selected != m_selected) {
        m_selected = std::move(selected);
        updateLooks();
        forgetPicture();
    }
}

void ScatterPlot::setTransparent(bool isTransparent)
{
    m_isTransparent = isTransparent;
}

void ScatterPlot::updateLayout()
{
    m_layout = ScatterLayout(scatter(), m_fonts, m_size);
    updateMarks();
}

void ScatterPlot::updateMarks()
{
    forgetPicture();
    m_byKey.clear();
    std::array<bool, RoleCount> isHidden = {};
    for (const ChartItem &level : scatter().legend) {
        isHidden.at(static_cast<std::size_t>(level.role)) = m_hidden.contains(level.key);
    }
    const std::vector<Scatter::Point> &points = scatter().points;
    struct Place
    {
        double x; // of those without a value: below every value
        double value;
        std::size_t point;
    };
    std::vector<Place> places;
    places.reserve(points.size());
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (m_layout.centers()[at]
            && !isHidden.at(static_cast<std::size_t>(points[at].item.role))) {
            const double none = -std::numeric_limits<double>::infinity();
            places.push_back({points[at].x.value_or(none), points[at].item.value, at});
        }
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.x != b.x ? a.x > b.x : a.value != b.value ? a.value > b.value : a.point < b.point;
    });
    m_marks.clear();
    m_discs.clear();
    for (const Place &place : places) {
        m_marks.push_back(place.point);
        m_discs.push_back(
            {*m_layout.centers()[place.point], m_layout.radius(points[place.point]), 0});
    }
    m_selected.resize(m_marks.size(), false); // another size of the picture keeps them
    updateLooks();
    sortForDrawing();
    m_grid = MarkGrid(m_discs);

    std::vector<NamedMark> named;
    for (std::size_t mark = 0; mark < m_marks.size(); ++mark) {
        const Scatter::Point &point = points[m_marks[mark]];
        if (point.isNamed) {
            named.push_back({static_cast<int>(mark), point.item.name, m_discs[mark]});
        }
    }
    // In the order in which the chart has them: it knows which of them matter most.
    std::sort(named.begin(), named.end(), [this](const NamedMark &a, const NamedMark &b) {
        return m_marks[static_cast<std::size_t>(a.mark)]
            < m_marks[static_cast<std::size_t>(b.mark)];
    });
    m_names = placedNames(named, m_grid, m_layout, m_fonts);
}

// The largest first, then the less urgent; counted out instead of compared, because there may be
// a hundred thousand.
void ScatterPlot::sortForDrawing()
{
    constexpr int StepsPerPixel = 8;
    constexpr int Steps = 24 * StepsPerPixel; // beyond the largest radius
    std::vector<std::size_t> starts(static_cast<std::size_t>(Steps * Urgencies) + 1, 0);
    std::vector<std::size_t> orders;
    orders.reserve(m_discs.size());
    for (std::size_t mark = 0; mark < m_discs.size(); ++mark) {
        const int step = std::clamp(
            static_cast<int>(std::lround(m_discs[mark].radius * StepsPerPixel)), 0, Steps - 1);
        const int order = (Steps - 1 - step) * Urgencies + urgency(m_looks[mark].role);
        orders.push_back(static_cast<std::size_t>(order));
        ++starts[orders.back() + 1];
    }
    for (std::size_t order = 1; order < starts.size(); ++order) {
        starts[order] += starts[order - 1];
    }
    m_drawing.resize(m_discs.size());
    for (std::size_t mark = 0; mark < m_discs.size(); ++mark) {
        const std::size_t place = starts[orders[mark]]++;
        m_drawing[place] = static_cast<int>(mark);
        m_discs[mark].rank = static_cast<int>(place);
    }
}

QString ScatterPlot::keyOf(int mark) const
{
    return pointOf(mark).item.key;
}

int ScatterPlot::markOf(const QString &key) const
{
    if (m_byKey.isEmpty()) {
        m_byKey.reserve(markCount());
        for (int mark = 0; mark < markCount(); ++mark) {
            m_byKey.insert(keyOf(mark), mark);
        }
    }
    return m_byKey.value(key, NoMark);
}

int ScatterPlot::markAt(QPointF point) const
{
    return m_grid.at(point, HitSlack);
}

QRectF ScatterPlot::rectOf(int mark) const
{
    const MarkDisc &disc = m_discs.at(static_cast<std::size_t>(mark));
    return {disc.center.x() - disc.radius, disc.center.y() - disc.radius, 2 * disc.radius,
        2 * disc.radius};
}

std::vector<int> ScatterPlot::marksIn(const QRectF &box) const
{
    return m_grid.centersIn(box);
}

// The nearest mark of those that lie more ahead than aside, else of all that lie ahead. Measured
// in right angles, each step on the way to a mark comes closer to it: the arrows reach every one.
// Marks in one place are walked through one after the other.
int ScatterPlot::walked(int from, Step step) const
{
    const bool isForward = step == Step::Right || step == Step::Down;
    const auto isBefore = [&](int a, int b) {
        const QPointF apart = centerOf(a) - centerOf(b);
        return apart.x() != 0 ? apart.x() < 0 : a < b;
    };
    int best = from;
    bool isStraight = false;
    double nearest = 0;
    for (int mark = 0; mark < markCount(); ++mark) {
        if (mark == from) {
            continue;
        }
        if (step == Step::First || step == Step::Last) {
            best = isBefore(mark, best) == (step == Step::First) ? mark : best;
            continue;
        }
        const Way way = wayOf(centerOf(mark) - centerOf(from), step);
        const bool isHere = way.ahead == 0 && way.aside == 0;
        if (isHere ? (mark > from) != isForward : way.ahead <= 0) {
            continue;
        }
        const bool isAhead = isHere || way.aside <= way.ahead;
        // Without a straight one, rather one step aside than far off.
        const double distance = isAhead ? way.ahead + way.aside : way.ahead + 2 * way.aside;
        const bool isCloser = distance < nearest || (distance == nearest && !isForward);
        if (best == from || (isAhead && !isStraight) || (isAhead == isStraight && isCloser)) {
            best = mark;
            nearest = distance;
            isStraight = isAhead;
        }
    }
    return best;
}

bool ScatterPlot::leadsToRows(int mark) const
{
    return pointOf(mark).item.leadsToRows;
}

QString ScatterPlot::levelOf(int mark) const
{
    for (const ChartItem &level : scatter().legend) {
        if (level.role == pointOf(mark).item.role) {
            return level.name;
        }
    }
    return {};
}

QString ScatterPlot::spokenName(int mark) const
{
    const ChartItem &item = pointOf(mark).item;
    const QString level = levelOf(mark);
    QStringList parts = {item.name.simplified()};
    bool isLevelTold = level.isEmpty();
    for (std::size_t column = 0; column < scatter().columns.size(); ++column) {
        const QString text = scatterPlotCellText(item, column);
        if (!text.isEmpty() && text != level) {
            parts << scatter().columns[column].title + u' ' + text;
            isLevelTold = isLevelTold || text.startsWith(level + u',');
        }
    }
    if (!isLevelTold) {
        parts << level;
    }
    return parts.join(u", "_s);
}

TooltipContent ScatterPlot::tooltip(int mark) const
{
    const ChartItem &item = pointOf(mark).item;
    const QString level = levelOf(mark);
    TooltipContent content;
    content.title = item.name.simplified();
    for (std::size_t column = 0; column < scatter().columns.size(); ++column) {
        const QString text = scatterPlotCellText(item, column);
        if (!text.isEmpty() && text != level) {
            content.rows.push_back({{}, scatter().columns[column].title, {}, text});
        }
    }
    if (!level.isEmpty()) {
        content.rows.push_back({item.role, level, {}, {}}); // the colour in words
    }
    if (item.leadsToRows) {
        content.hint = tr("Click to list them");
    }
    return content;
}

std::vector<LegendEntry> ScatterPlot::legend() const
{
    std::vector<LegendEntry> entries;
    for (const ChartItem &level : scatter().legend) {
        LegendEntry entry{level.key, level.name, level.role};
        entry.isShaped = true;
        entries.push_back(entry);
    }
    return entries;
}

std::vector<PlacedText> ScatterPlot::texts() const
{
    std::vector<PlacedText> all;
    for (const auto *texts : {&m_layout.texts(), &m_names}) {
        for (const ScatterText &text : *texts) {
            all.push_back(text.placed);
        }
    }
    return all;
}

void ScatterPlot::updateLooks()
{
    m_looks.clear();
    m_looks.reserve(m_marks.size());
    for (std::size_t mark = 0; mark < m_marks.size(); ++mark) {
        const Scatter::Point &point = scatter().points[m_marks[mark]];
        m_looks.push_back({point.item.role, m_discs[mark].radius, !point.isSizeKnown,
            m_selected[mark] || point.isSelected, point.isRinged, point.isStarred});
    }
}

} // namespace bellwether
