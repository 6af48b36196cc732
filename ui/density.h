// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"

#include <QEvent>

namespace bellwether {

// How close everything stands: with room around it, or so that a page is seen at once (S0-39).
enum class Density
{
    Comfortable,
    Compact
};

template <>
struct EnumText<Density>
{
    static constexpr std::array Names = {
        QLatin1StringView("comfortable"), QLatin1StringView("compact")};
};

// Of the whole program; Comfortable until it is set.
Density currentDensity();
bool isCompact();
// Every widget gets an event of type densityChange() and lays itself out anew.
void setDensity(Density density);
QEvent::Type densityChange();

} // namespace bellwether
