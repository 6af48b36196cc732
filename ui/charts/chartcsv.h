// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"

#include <QByteArray>

namespace bellwether {

// A table as RFC 4180 writes it: UTF-8, CRLF, a line of column ids first, numbers with a point and
// without grouping. A text that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray csvOf(const RowTable &table);

} // namespace bellwether
