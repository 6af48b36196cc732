// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// A tooltip that shows text from a file as it stands, whatever looks like markup. Empty for none.
inline QString plainTip(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    return QStringLiteral("<p style=\"white-space: pre-wrap\">")
        + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) + QStringLiteral("</p>");
}

} // namespace bellwether
