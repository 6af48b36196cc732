// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace bellwether {

// What a row is called in keys of series: its ref, else "#" and its number, as `set` takes it.
template <typename Row>
QString rowKey(const Row &row)
{
    if constexpr (requires { row.ref; }) {
        if (!row.ref.isEmpty()) {
            return row.ref;
        }
    }
    return QLatin1Char('#') + QString::number(row.id.value);
}

// What "KEY/PART" asks of the point with this key: the part, which is empty for the whole point;
// nothing when it asks for another point. References may have strokes themselves.
inline std::optional<QString> partAsked(const QString &asked, const QString &pointKey)
{
    if (asked == pointKey) {
        return QString();
    }
    const bool isPart = asked.size() > pointKey.size() + 1 && asked.startsWith(pointKey)
        && asked[pointKey.size()] == QLatin1Char('/');
    return isPart ? std::optional(asked.sliced(pointKey.size() + 1)) : std::nullopt;
}

} // namespace bellwether
