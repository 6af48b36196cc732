// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/numbertext.h"
#include "core/charts/charts.h"
#include "core/metrics/catalogue.h"

#include "tests/core/metrics/asking.h"

#include <QStringList>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

inline ChartData chartOf(const Question &question, const char *id, const ChartChoices &choices = {})
{
    const ChartEntry *entry = findChart(QString::fromLatin1(id));
    REQUIRE(entry != nullptr);
    return entry->chart(question, choices);
}

template <typename Body>
const Body &bodyOf(const ChartData &chart)
{
    const Body *body = std::get_if<Body>(&chart.body);
    REQUIRE(body != nullptr);
    return *body;
}

// "Thriving | 11 | 29%"
inline QString shown(const ChartItem &item)
{
    QStringList texts{item.name};
    for (const ChartCell &cell : item.cells) {
        texts += cell.text;
    }
    return texts.join(u" | "_s);
}

// Everything in a chart that a user can point at, in its order.
inline std::vector<ChartItem> marksOf(const ChartData &chart)
{
    std::vector<ChartItem> marks;
    if (const auto *ring = std::get_if<Ring>(&chart.body)) {
        marks = ring->slices;
    } else if (const auto *list = std::get_if<ShareList>(&chart.body)) {
        marks = list->rows;
    } else if (const auto *rings = std::get_if<Sunburst>(&chart.body)) {
        for (const Sunburst::Tag &tag : rings->tags) {
            marks.push_back(tag.item);
            marks.insert(marks.end(), tag.items.begin(), tag.items.end());
        }
    } else if (const auto *bars = std::get_if<PairedBars>(&chart.body)) {
        for (const PairedBars::Row &row : bars->rows) {
            marks.push_back(row.item);
        }
    } else if (const auto *scatter = std::get_if<Scatter>(&chart.body)) {
        for (const Scatter::Point &point : scatter->points) {
            marks.push_back(point.item);
        }
    }
    return marks;
}

// A line per mark.
inline QString shown(const ChartData &chart)
{
    QStringList texts;
    for (const ChartItem &item : marksOf(chart)) {
        texts += shown(item);
    }
    return texts.join(u'\n');
}

inline QString shown(const ChartAxis &axis)
{
    return QStringList(axis.labels.begin(), axis.labels.end()).join(u' ');
}

} // namespace bellwether
