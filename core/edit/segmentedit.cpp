// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/segmentedit.h"

#include "core/book/areanames.h"
#include "core/edit/samename.h"
#include "core/metrics/touches.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Segments{
    Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe, Segment::Unplaced};

constexpr std::array NamedAreas{Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe};

// A name that is the program's own is none of the book.
QString ownName(const SegmentDraft &draft, Segment segment)
{
    const auto found = draft.names.find(segment);
    const QString name = found == draft.names.end() ? QString() : found->second.simplified();
    return name == usualAreaName(segment) ? QString() : name;
}

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
    for (const Segment segment : NamedAreas) {
        draft.names[segment] = book.settings().value(areaNameKey(segment));
    }
    return draft;
}

std::optional<std::pair<Segment, Segment>> sameNames(const SegmentDraft &draft)
{
    const auto shown = [&](Segment segment) {
        const QString name = ownName(draft, segment);
        return name.isEmpty() ? usualAreaName(segment) : name;
    };
    for (std::size_t at = 0; at < Segments.size(); ++at) {
        for (std::size_t other = at + 1; other < Segments.size(); ++other) {
            if (isSameName(shown(Segments[at]), shown(Segments[other]))) {
                return std::pair(Segments[at], Segments[other]);
            }
        }
    }
    return std::nullopt;
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
    for (const Segment segment : NamedAreas) {
        const QString name = ownName(draft, segment);
        if (name != ownName(before, segment)) {
            change.settings[areaNameKey(segment)] =
                name.isEmpty() ? std::nullopt : std::optional(name);
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
