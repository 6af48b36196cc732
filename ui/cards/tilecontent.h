// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/daterange.h"
#include "ui/questions.h"
#include "ui/widgets/figuretile.h"

#include <functional>

namespace bellwether {

// The figures of a page under its scope and range; on any thread.
struct PageFigures
{
    QuestionsPointer questions;
    Scope scope;
    RangePreset preset = RangePreset::ThisMonth;
    DayRange range;

    Question question() const { return questions->about(scope, range); }
    Currency currency() const { return questions->currency(); }
    // Without a value for an id that nobody knows.
    Figure figure(const QString &id) const { return figure(id, scope, range); }
    Figure figure(const QString &id, const Scope &ofScope, DayRange ofRange) const;
};

// The line beside a tile's value that puts it in proportion.
struct TileNote
{
    QString text;
    bool isWarning = false; // about something overdue
};

using TileNoteMaker = std::function<TileNote(const PageFigures &, const Figure &asked)>;

// "$2.07M", "65%", "34"; an en dash for none.
QString figureText(const Figure &figure, Currency currency);
// What a tile says about a figure, and what is not in it.
FigureTile::Content tileContent(
    const PageFigures &figures, const QString &figureId, const TileNoteMaker &note);

} // namespace bellwether
