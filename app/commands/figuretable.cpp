// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/figurereport.h"

#include "ui/formatting.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Cell cellOf(const std::optional<double> &value)
{
    return value ? Cell{*value} : Cell{};
}

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell{} : Cell{text};
}

} // namespace

RowTable FigureReport::table() const
{
    using Kind = RowColumn::Kind;
    RowTable table;
    table.columns = {{u"id"_s, Kind::Text}, {u"key"_s, Kind::Text}, {u"part"_s, Kind::Text},
        {u"name"_s, Kind::Text}, {u"value"_s, Kind::Number}, {u"unit"_s, Kind::Text},
        {u"n"_s, Kind::Count}, {u"previous"_s, Kind::Number}, {u"change"_s, Kind::Number},
        {u"why"_s, Kind::Text}};
    for (const FigureEntry &entry : figureEntries()) {
        if (isWanted(entry.id)) {
            addFigure(table, answer(entry));
        }
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        if (isWanted(entry.id)) {
            addSeries(table, entry);
        }
    }
    return table;
}

void FigureReport::addFigure(RowTable &table, const Answer &answer) const
{
    const Figure &figure = answer.figure;
    const auto comparison = answer.comparison.value_or(Comparison());
    table.rows.push_back({{},
        {{answer.entry.id}, {}, {}, {u"value"_s}, cellOf(figure.value), {unitName(figure.unit)},
            {std::int64_t{figure.n}}, cellOf(comparison.previous), cellOf(comparison.change),
            textCell(figure.value ? QString() : describe(figure.why))}});
}

void FigureReport::addSeries(RowTable &table, const SeriesEntry &entry) const
{
    const auto add = [&](const SeriesPoint &point, const QString &part,
                         const std::vector<NamedValue> &values) {
        for (const NamedValue &value : values) {
            table.rows.push_back({{},
                {{entry.id}, {point.key}, textCell(part), {value.name}, cellOf(value.value),
                    {unitName(value.unit)}, {}, {}, {}, {}}});
        }
    };
    for (const SeriesPoint &point : entry.series(m_question).points) {
        add(point, {}, point.values);
        for (const SeriesPart &part : point.parts) {
            add(point, part.key, part.values);
        }
    }
}

} // namespace bellwether
