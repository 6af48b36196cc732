// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

#include <QByteArray>

#include <functional>

namespace bellwether {

// The rows of a table that were rejected, as CSV with the table's own columns and delimiter, so
// that they can be mended and imported again, and two columns more: where the row stood and why it
// was rejected, with the reasons in the words of `sentence`. Their titles are no field's names, and
// import leaves them alone. Empty when no row was rejected. `rejectedNotKept` rows of the plan are
// not in it.
QByteArray rejectedRowsCsv(
    const FilePlan &plan, const std::function<QString(const Issue &)> &sentence);

// The titles of those two columns.
inline constexpr QStringView RejectedLineTitle = u"rejected line";
inline constexpr QStringView RejectedReasonTitle = u"rejected because";

} // namespace bellwether
