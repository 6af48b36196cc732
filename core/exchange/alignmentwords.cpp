// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/alignmentwords.h"

#include "core/exchange/flags.h"

#include <QHash>
#include <QString>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::optional<AlignmentReading> readAlignment(QStringView text)
{
    static const AlignmentReading Aligned{true, Alignment::Aligned};
    static const AlignmentReading Supported{true, Alignment::Supported};
    static const AlignmentReading NotAligned{true, Alignment::NotAligned};
    static const AlignmentReading NotApplicable{false, Alignment::NotAligned};
    static const QHash<QString, AlignmentReading> Words = {{u"aligned"_s, Aligned},
        {u"has"_s, Aligned}, {u"owned"_s, Aligned}, {u"active"_s, Aligned},
        {u"standard"_s, Aligned}, {u"✓"_s, Aligned}, {u"supported"_s, Supported},
        {u"partly"_s, Supported}, {u"partial"_s, Supported}, {u"partially aligned"_s, Supported},
        {u"not aligned"_s, NotAligned}, {u"misaligned"_s, NotAligned}, {u"missing"_s, NotAligned},
        {u"opportunity"_s, NotAligned}, {u"none"_s, NotAligned}, {u"not owned"_s, NotAligned},
        {u"not applicable"_s, NotApplicable}, {u"n/a"_s, NotApplicable}, {u"na"_s, NotApplicable},
        {u"not needed"_s, NotApplicable}, {u"not eligible"_s, NotApplicable}};

    const QString word =
        text.toString().toCaseFolded().replace(u'_', u' ').replace(u'-', u' ').simplified();
    if (const auto found = Words.constFind(word); found != Words.constEnd()) {
        return *found;
    }
    // "No internet service": what it would need is not there either.
    if (word.startsWith(u"no "_s) && word.endsWith(u" service"_s)) {
        return NotApplicable;
    }
    const auto flag = readFlag(text);
    return flag ? std::optional(*flag ? Aligned : NotAligned) : std::nullopt;
}

} // namespace bellwether
