// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/flags.h"

#include <QStringList>

namespace bellwether {

std::optional<bool> readFlag(QStringView text)
{
    using namespace Qt::Literals::StringLiterals;

    static const QStringList Yes = {u"true"_s, u"yes"_s, u"1"_s, u"y"_s, u"t"_s, u"on"_s, u"x"_s,
        u"ja"_s, u"oui"_s, u"si"_s, u"sí"_s};
    static const QStringList No = {
        u"false"_s, u"no"_s, u"0"_s, u"n"_s, u"f"_s, u"off"_s, u"nein"_s, u"non"_s};

    text = text.trimmed();
    if (Yes.contains(text, Qt::CaseInsensitive)) {
        return true;
    }
    return No.contains(text, Qt::CaseInsensitive) ? std::optional(false) : std::nullopt;
}

} // namespace bellwether
