// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// When each company of the facts was last in touch with us, up to the day. A touch is an
// interaction with the customer: a call, meeting, e-mail, check-in, review or training that was not
// missed; notes and observations are none.
struct TouchColumns
{
    std::vector<std::optional<QDate>> last;
    std::vector<int> in90Days; // the 90 days that end on the day

    static std::shared_ptr<const TouchColumns> of(const CompanyFacts &facts);
};

bool isTouch(const Interaction &interaction);

// Days between touches that a segment's cadence asks for on that day; 90 when none is set.
int cadenceDays(const Book &book, Segment segment, QDate day);

} // namespace bellwether
