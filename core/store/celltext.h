// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/values.h"

#include <cmath>
#include <limits>

namespace bellwether {

// The way back from the text of a table to the values of its rows. Each gives false when the text
// is not what a column of that type prints.

inline bool readCell(QStringView cell, std::int64_t &value)
{
    bool isNumber = false;
    value = cell.toLongLong(&isNumber);
    return isNumber;
}

inline bool readCell(QStringView cell, int &value)
{
    std::int64_t wide = 0;
    const bool isNumber = readCell(cell, wide) && wide >= std::numeric_limits<int>::min()
        && wide <= std::numeric_limits<int>::max();
    value = isNumber ? static_cast<int>(wide) : 0;
    return isNumber;
}

inline bool readCell(QStringView cell, bool &value)
{
    value = cell == u"1";
    return value || cell == u"0";
}

inline bool readCell(QStringView cell, double &value)
{
    bool isNumber = false;
    value = cell.toDouble(&isNumber);
    return isNumber && std::isfinite(value);
}

inline bool readCell(QStringView cell, QString &value)
{
    value = cell.isNull() ? QString(QLatin1StringView("")) : cell.toString();
    return true;
}

inline bool readCell(QStringView cell, QDate &value)
{
    const bool hasForm = cell.size() == 10 && cell[4] == u'-' && cell[7] == u'-';
    value = hasForm ? QDate::fromString(cell.toString(), Qt::ISODate) : QDate();
    return value.isValid() && value.year() >= 1;
}

inline bool readCell(QStringView cell, QDateTime &value)
{
    std::int64_t milliseconds = 0;
    const bool isNumber = readCell(cell, milliseconds);
    value = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    return isNumber && value.toMSecsSinceEpoch() == milliseconds;
}

template <typename Tag>
bool readCell(QStringView cell, Id<Tag> &value)
{
    return readCell(cell, value.value) && value.value >= 1;
}

template <HasText T>
bool readCell(QStringView cell, T &value)
{
    const std::optional<T> parsed = fromText(cell.toString(), static_cast<const T *>(nullptr));
    value = parsed.value_or(T{});
    return parsed.has_value();
}

// No column has both, so that an empty cell is none; texts that may be missing are Dated, whose
// null cells say so.
template <typename T>
bool readCell(QStringView cell, std::optional<T> &value)
{
    if (cell.isEmpty()) {
        value.reset();
        return true;
    }
    return readCell(cell, value.emplace());
}

} // namespace bellwether
