// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/touches.h"

namespace bellwether {

bool isTouch(const Interaction &interaction)
{
    const bool isWithCustomer = interaction.type != InteractionType::Note
        && interaction.type != InteractionType::Observation;
    return isWithCustomer && interaction.attended.value_or(true);
}

std::shared_ptr<const TouchColumns> TouchColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<TouchColumns>();
    columns->last.resize(facts.size());
    columns->in90Days.resize(facts.size());
    const QDate since = facts.day.addDays(-89);
    for (const Interaction &interaction : facts.book->interactions()) {
        const std::size_t row = isTouch(interaction) && interaction.day <= facts.day
            ? facts.rowOf(interaction.company)
            : CompanyRows::None;
        if (row == CompanyRows::None) {
            continue;
        }
        std::optional<QDate> &last = columns->last[row];
        last = last ? std::max(*last, interaction.day) : interaction.day;
        columns->in90Days[row] += interaction.day >= since ? 1 : 0;
    }
    return columns;
}

int cadenceDays(const Book &book, Segment segment, QDate day)
{
    constexpr int WhenNotSet = 90;
    const SegmentCadence *newest = nullptr;
    for (const SegmentCadence &cadence : book.segmentCadences()) {
        if (cadence.segment == segment && cadence.from <= day
            && (newest == nullptr || newest->from <= cadence.from)) {
            newest = &cadence;
        }
    }
    return newest == nullptr ? WhenNotSet : newest->days;
}

} // namespace bellwether
