// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

namespace bellwether {

// 0 to 9 alone: a file's numbers and days are not read in other scripts, as QChar::isDigit would.
constexpr bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace bellwether
