// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/segmentnames.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<SegmentName> segmentNames(const Settings &settings)
{
    std::vector<SegmentName> all{
        {Segment::HvLe, {}, u"High value, low effort"_s, true, false},
        {Segment::HvHe, {}, u"High value, high effort"_s, true, true},
        {Segment::LvLe, {}, u"Low value, low effort"_s, false, false},
        {Segment::LvHe, {}, u"Low value, high effort"_s, false, true},
        {Segment::Unplaced, {}, u"No effort or no value"_s},
    };
    for (SegmentName &one : all) {
        one.name = areaName(settings, one.segment);
    }
    return all;
}

SegmentName segmentNamed(const Settings &settings, const QString &key)
{
    const auto all = segmentNames(settings);
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const SegmentName &name) { return snakeCase(name.segment) == key; });
    return found == all.end() ? all.back() : *found;
}

RowTable withSegmentNames(RowTable rows, const Settings &settings)
{
    const auto column = std::find_if(rows.columns.begin(), rows.columns.end(),
        [](const RowColumn &one) { return one.id == "segment"_L1; });
    if (column == rows.columns.end()) {
        return rows;
    }
    const auto place = static_cast<std::size_t>(column - rows.columns.begin());
    for (Row &row : rows.rows) {
        if (const auto *key = std::get_if<QString>(&row.cells[place].value)) {
            if (const auto segment = fromSnakeCase<Segment>(*key)) {
                row.cells[place].value = areaName(settings, *segment);
            }
        }
    }
    return rows;
}

} // namespace bellwether
