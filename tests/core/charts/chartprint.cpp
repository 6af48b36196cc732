// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/charts/chartprint.h"

#include <QStringList>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString number(double value)
{
    return QString::number(value, 'f', 0);
}

QString shownItem(const ChartItem &item)
{
    QStringList texts{item.name};
    for (const ChartCell &cell : item.cells) {
        texts += cell.text;
    }
    return texts.join(u" | "_s);
}

QStringList bodyLines(const Bars &bars)
{
    QStringList months;
    for (std::size_t place = 0; place < bars.categories.size(); ++place) {
        const ChartCategory &category = bars.categories[place];
        QString month = category.label;
        month += category.secondLabel.isEmpty() ? QString() : u' ' + category.secondLabel;
        month += category.isUnfinished ? u"*"_s : QString();
        month += category.isBanded ? u"!"_s : QString();
        months += month + u": "_s + bars.totalLabels[place];
    }
    QStringList lines{months.join(u", "_s)};
    for (const ChartSeries &layer : bars.series) {
        QStringList values;
        for (const double value : layer.values) {
            values += number(value);
        }
        lines += layer.name + u": "_s + values.join(u' ');
    }
    return lines;
}

QStringList bodyLines(const Lines &body)
{
    QStringList lines;
    for (const ChartLine &line : body.lines) {
        const QStringList texts(line.texts.begin(), line.texts.end());
        lines += line.style == ChartLine::Style::Bars
            ? u"%1: %2"_s.arg(line.name, texts.join(u' '))
            : u"%1: %2, %3"_s.arg(line.name, texts.join(u' '), line.endLabel);
    }
    return lines;
}

QStringList bodyLines(const ShareList &list)
{
    QStringList lines;
    for (const ChartItem &row : list.rows) {
        lines += shownItem(row);
    }
    return lines;
}

QStringList bodyLines(const Waterfall &waterfall)
{
    QStringList lines;
    for (const Waterfall::Step &step : waterfall.steps) {
        lines += u"%1 %2, %3 to %4"_s.arg(
            step.item.name, step.label, number(step.from), number(step.to));
    }
    return lines;
}

QStringList bodyLines(const Milestones &milestones)
{
    QStringList lines;
    for (const Milestones::Tier &tier : milestones.tiers) {
        lines += shownItem(tier.item) + (tier.isReached ? u" reached"_s : QString())
            + (tier.isNext ? u" next, "_s + number(tier.progress * 100) + u'%' : QString());
    }
    for (const ChartItem &item : milestones.contributions) {
        lines += shownItem(item);
    }
    return lines;
}

QStringList bodyLines(const Timeline &timeline)
{
    QStringList lines;
    for (const Timeline::Lane &lane : timeline.lanes) {
        lines += u"%1 %2%3"_s.arg(lane.item.name, lane.label,
            lane.from ? u" from %1 to %2 %3"_s.arg(
                number(*lane.from), number(lane.item.value), lane.fromLabel)
                      : u" at %1"_s.arg(number(lane.item.value)));
    }
    return lines;
}

template <typename Other>
QStringList bodyLines(const Other &)
{
    return {};
}

std::optional<double> countOf(const ChartData &chart, const ShareList &list, const ChartItem &item)
{
    const bool isCount = chart.unit == Unit::Count && item.value != 0
        && list.columns.front().kind == RowColumn::Kind::Count;
    return isCount ? item.cells.front().value : std::nullopt;
}

void addMarks(std::vector<DrilledMark> &marks, const ChartData &chart, const Bars &bars)
{
    for (std::size_t place = 0; place < bars.categories.size(); ++place) {
        double count = 0;
        bool hasRows = false;
        for (const ChartSeries &layer : bars.series) {
            const double own = layer.counts[place];
            count += own;
            hasRows = hasRows || own > 0;
            if (own > 0 && !layer.key.isEmpty()) {
                marks.push_back({bars.categories[place].key + u'/' + layer.key, own});
            }
        }
        if (hasRows) {
            marks.push_back({bars.categories[place].key,
                bars.layout == Bars::Layout::Stacked && chart.unit == Unit::Count
                    ? std::optional(count)
                    : std::nullopt});
        }
    }
}

void addMarks(std::vector<DrilledMark> &marks, const ChartData &chart, const Lines &lines)
{
    for (const ChartLine &line : lines.lines) {
        for (std::size_t place = 0; place < line.values.size(); ++place) {
            if (line.style == ChartLine::Style::Main && line.values[place].value_or(0) != 0) {
                marks.push_back({lines.categories[place].key + u'/' + line.key,
                    chart.unit == Unit::Count ? line.values[place] : std::nullopt});
            }
        }
    }
}

void addMarks(std::vector<DrilledMark> &marks, const ChartData &chart, const ShareList &list)
{
    for (const ChartItem &row : list.rows) {
        if (row.leadsToRows) {
            marks.push_back({row.key, countOf(chart, list, row)});
        }
    }
}

void addMarks(std::vector<DrilledMark> &marks, const ChartData &, const Waterfall &waterfall)
{
    for (const Waterfall::Step &step : waterfall.steps) {
        if (step.item.leadsToRows) {
            marks.push_back({step.item.key, std::nullopt});
        }
    }
}

void addMarks(std::vector<DrilledMark> &marks, const ChartData &, const Milestones &milestones)
{
    for (const Milestones::Tier &tier : milestones.tiers) {
        if (tier.item.leadsToRows) {
            marks.push_back({tier.item.key, std::nullopt});
        }
    }
    for (const ChartItem &item : milestones.contributions) {
        if (item.leadsToRows) {
            marks.push_back({item.key, std::abs(item.cells.front().value.value_or(0))});
        }
    }
}

void addMarks(std::vector<DrilledMark> &marks, const ChartData &, const Timeline &timeline)
{
    for (const Timeline::Lane &lane : timeline.lanes) {
        marks.push_back({lane.item.key, std::nullopt});
    }
}

template <typename Other>
void addMarks(std::vector<DrilledMark> &, const ChartData &, const Other &)
{
}

} // namespace

QString printed(const ChartData &chart)
{
    QStringList head{chart.title, chart.subtitle};
    if (!chart.keyFigure.isEmpty()) {
        head += chart.keyFigure + u' ' + chart.keyNote;
    }
    QStringList lines{head.join(u" | "_s)};
    lines += std::visit([](const auto &body) { return bodyLines(body); }, chart.body);
    if (!chart.note.isEmpty()) {
        lines += chart.note;
    }
    return lines.join(u'\n');
}

std::vector<DrilledMark> drilledMarks(const ChartData &chart)
{
    std::vector<DrilledMark> marks;
    std::visit([&](const auto &body) { addMarks(marks, chart, body); }, chart.body);
    return marks;
}

} // namespace bellwether
