// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/pagefigures.h"

#include "core/charts/tiles.h"
#include "ui/formatting.h"

#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Figure PageFigures::figure(const QString &id) const
{
    const FigureEntry *entry = findFigure(id);
    return entry == nullptr ? Figure() : entry->figure(question());
}

FigureTile::Content PageFigures::tile(const QString &figureId) const
{
    const QString phrase = rangePhrase(preset, range);
    const TileData tile = comparedWith
        ? comparedTileOf(figureId, question(), scope, phrase, *comparedWith)
        : tileOf(figureId, question(), scope, phrase);
    return {tile.value, tile.note, tile.why == Why::None ? QString() : describe(tile.why),
        tile.isWarning, tile.detail, tile.period, tile.shortPeriod};
}

QString PageFigures::scopeLine() const
{
    const double customers = figure(u"companies.active"_s).value.value_or(0);
    return scopeText(*questions->book(), scope, static_cast<int>(std::lround(customers)));
}

} // namespace bellwether
