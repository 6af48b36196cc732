// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/change.h"

namespace bellwether {

std::int64_t Change::size() const
{
    std::size_t size = loginDays.size() + featureUseDays.size() + settings.size();
    visitBookRows([&]<typename Row>() { size += rows<Row>().size(); });
    return static_cast<std::int64_t>(size);
}

} // namespace bellwether
