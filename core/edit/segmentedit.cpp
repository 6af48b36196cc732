// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/segmentedit.h"

#include "core/metrics/touches.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Segments{
    Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe, Segment::Unplaced};

QStringList optionNames()
{
    return {u"segment.value"_s, u"segment.threshold"_s, u"effort.threshold"_s,
        u"alignment.supported"_s, u"alignment.of"_s, u"opportunity.total"_s, u"stack.rank"_s};
}

// The cadence of that very day, to be corrected.
const SegmentCadence *cadenceOn(const Book &book, Segment segment, QDate day)
{
    const SegmentCadence *found = nullptr;
    for (const SegmentCadence &cadence : book.segmentCadences()) {
        if (cadence.segment == segment && cadence.from == day) {
            found = &cadence;
        }
    }
    return found;
}

} // namespace

SegmentDraft segmentDraft(const Book &book, QDate day)
{
    SegmentDraft draft;
    draft.options = Options::of(book.settings());
    for (const Segment segment : Segments) {
        draft.cadences[segment] = cadenceDays(book, segment, day);
    }
    return draft;
}

Change segmentChange(const SegmentDraft &draft, const Book &book, QDate day)
{
    const SegmentDraft before = segmentDraft(book, day);
    Change change;
    for (const QString &name : optionNames()) {
        const auto value = draft.options.value(name);
        if (value != before.options.value(name)) {
            change.settings[SettingKey::OptionPrefix + name] = value;
        }
    }
    SegmentCadenceId next = book.segmentCadences().nextId();
    for (const auto &[segment, days] : draft.cadences) {
        if (before.cadences.at(segment) == days) {
            continue;
        }
        const SegmentCadence *known = cadenceOn(book, segment, day);
        SegmentCadence cadence{known ? known->id : next, segment, days, day};
        if (!known) {
            ++next.value;
        }
        change.rows<SegmentCadence>().put.push_back(cadence);
    }
    change.label = u"Segments and cadences"_s;
    return change;
}

} // namespace bellwether
