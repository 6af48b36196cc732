// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/segmentnames.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::span<const SegmentName> segmentNames()
{
    static const std::array All{
        SegmentName{Segment::HvLe, u"Most profitable"_s, u"High value, low effort"_s, true, false},
        SegmentName{Segment::HvHe, u"Meet most often"_s, u"High value, high effort"_s, true, true},
        SegmentName{Segment::LvLe, u"Keep in touch"_s, u"Low value, low effort"_s, false, false},
        SegmentName{
            Segment::LvHe, u"Reprice or realign"_s, u"Low value, high effort"_s, false, true},
        SegmentName{Segment::Unplaced, u"In no segment"_s, u"No effort or no value"_s},
    };
    return All;
}

const SegmentName &segmentNamed(const QString &key)
{
    const auto all = segmentNames();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const SegmentName &name) { return snakeCase(name.segment) == key; });
    return found == all.end() ? all.back() : *found;
}

} // namespace bellwether
