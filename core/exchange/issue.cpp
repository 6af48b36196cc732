// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/issue.h"

#include <algorithm>

namespace bellwether {

QString quotedInIssue(QStringView text)
{
    constexpr qsizetype Longest = 200;
    const QString shown = text.first(std::min(text.size(), Longest)).toString();
    return text.size() > Longest ? shown + QChar(u'…') : shown;
}

} // namespace bellwether
