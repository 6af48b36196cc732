// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/alignmentwords.h"

#include "core/exchange/flags.h"
#include "core/exchange/words.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::optional<AlignmentReading> readAlignment(QStringView text)
{
    const QString meaning = WordLists::standard().meaning(u"alignment"_s, text);
    if (const auto alignment = fromSnakeCase<Alignment>(meaning)) {
        return AlignmentReading{true, *alignment};
    }
    // "No internet service": what it would need is not there either.
    const QString word = text.toString().simplified().toCaseFolded();
    const bool lacksService = word.startsWith(u"no "_s) && word.endsWith(u" service"_s);
    if (!meaning.isEmpty() || lacksService) {
        return AlignmentReading{false, Alignment::NotAligned};
    }
    const auto flag = readFlag(text);
    return flag
        ? std::optional(AlignmentReading{true, *flag ? Alignment::Aligned : Alignment::NotAligned})
        : std::nullopt;
}

} // namespace bellwether
