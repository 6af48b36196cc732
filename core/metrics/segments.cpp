// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/segments.h"

namespace bellwether {

std::shared_ptr<const SegmentColumns> SegmentColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<SegmentColumns>();
    columns->segments.resize(facts.size());
    columns->values.resize(facts.size());
    return columns;
}

} // namespace bellwether
