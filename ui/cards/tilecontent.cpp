// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/tilecontent.h"

#include "core/base/numbertext.h"
#include "ui/formatting.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

Figure PageFigures::figure(const QString &id, const Scope &ofScope, DayRange ofRange) const
{
    const FigureEntry *entry = findFigure(id);
    return entry == nullptr ? Figure() : entry->figure(questions->about(ofScope, ofRange));
}

QString figureText(const Figure &figure, Currency currency)
{
    if (!figure.value) {
        return NoValueText;
    }
    switch (figure.unit) {
    case Unit::Money:
        return shortMoneyText(*figure.value, currency);
    case Unit::Ratio:
        return rateText(*figure.value);
    case Unit::Points:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        return decimalText(*figure.value);
    case Unit::Count:
    case Unit::Days:
        break;
    }
    return countText(std::llround(*figure.value));
}

FigureTile::Content tileContent(
    const PageFigures &figures, const QString &figureId, const TileNoteMaker &note)
{
    const Figure asked = figures.figure(figureId);
    FigureTile::Content content;
    content.value = figureText(asked, figures.currency());
    if (!asked.value) {
        content.reason = describe(asked.why);
        return content;
    }
    if (note) {
        const TileNote made = note(figures, asked);
        content.note = made.text;
        content.isWarning = made.isWarning;
    }
    if (asked.notConverted > 0) {
        const QString leftOut = u"%1 not converted"_s.arg(countText(asked.notConverted));
        content.note = content.note.isEmpty() ? leftOut : u"%1, %2"_s.arg(content.note, leftOut);
    }
    return content;
}

} // namespace bellwether
