// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/worlds.h"

#include "tests/support/catch.h"

#include <QByteArray>

namespace bellwether {

std::ranges::iota_view<std::uint64_t, std::uint64_t> worlds(std::uint64_t usual)
{
    const QByteArray asked = qgetenv("BELLWETHER_WORLDS");
    if (asked.isEmpty()) {
        return {1, usual + 1};
    }
    const QList<QByteArray> ends = asked.split('-');
    bool isFirst = true;
    bool isLast = false;
    const std::uint64_t first = ends.size() == 1 ? 1 : ends.first().toULongLong(&isFirst);
    const std::uint64_t last = ends.last().toULongLong(&isLast);
    INFO("BELLWETHER_WORLDS=" << asked.toStdString());
    REQUIRE((isFirst && isLast && ends.size() <= 2 && first >= 1 && first <= last));
    return {first, last + 1};
}

} // namespace bellwether
