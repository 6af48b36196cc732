// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/comparison.h"
#include "ui/daterange.h"
#include "ui/questions.h"
#include "ui/widgets/figuretile.h"

namespace bellwether {

// What a page is about: a book under its options, a scope, a range. To be asked on any thread.
struct PageFigures
{
    QuestionsPointer questions;
    Scope scope;
    RangePreset preset = RangePreset::ThisMonth;
    DayRange range;
    std::optional<ComparedWith> comparedWith = {};

    Question question() const { return questions->about(scope, range); }
    Currency currency() const { return questions->currency(); }
    const Options &options() const { return questions->options(); }
    // Without a value for an id that nobody knows.
    Figure figure(const QString &id) const;
    FigureTile::Content tile(const QString &figureId) const;
    QString scopeLine() const; // "34 customers assigned to Maya Lindqvist"
};

} // namespace bellwether
