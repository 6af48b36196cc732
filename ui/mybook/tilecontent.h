// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/daterange.h"
#include "ui/questions.h"
#include "ui/widgets/figuretile.h"

namespace bellwether {

// What the tiles of My Book say about a scope and range. Every number is a figure of the catalogue.
class TileContents
{
public:
    TileContents(Questions &questions, const Scope &scope, RangePreset preset, DayRange range);

    FigureTile::Content of(const QString &figureId);

private:
    Figure figure(const QString &id, const Scope &scope, DayRange range);
    QString shareOfTotal(double value);
    QString changeInRange(double value);
    QString overdueArr();

    Questions &m_questions;
    Scope m_scope;
    RangePreset m_preset;
    DayRange m_range;
};

} // namespace bellwether
