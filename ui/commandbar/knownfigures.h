// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QString>

#include <vector>

namespace bellwether {

class Navigator;
class ScopeStack;

// A figure that can be asked for by its name.
struct KnownFigure
{
    QString id; // "retention.net"
    QString name; // "Net revenue retention"
};

const std::vector<KnownFigure> &knownFigures();

// "How this is worked out" of a figure for what is in scope now.
void explainFigure(
    const KnownFigure &figure, const BookPointer &book, const ScopeStack &scope, Navigator &to);

} // namespace bellwether
