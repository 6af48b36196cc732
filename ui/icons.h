// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace bellwether {

// The program's own line icons (resources/icons), in whatever colour the text beside them has.
enum class Icon
{
    Alert,
    ArrowRight,
    Book,
    Building,
    Calendar,
    Check,
    ChevronDown,
    ChevronRight,
    Close,
    Copy,
    Dots,
    Export,
    File,
    Filter,
    Gear,
    Help,
    History,
    Image,
    Import,
    Info,
    Layers,
    Lightbulb,
    Lock,
    Minus,
    Monitor,
    Moon,
    Overview,
    Pencil,
    Plus,
    Print,
    Redo,
    Renewal,
    Restore,
    Rising,
    Search,
    Sliders,
    Sun,
    Table,
    Tasks,
    Undo,
    Users
};

// A square picture, `size` logical px wide, sharp at that device pixel ratio.
QPixmap iconPixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio);

// Takes its colour from the theme at the moment it is drawn, so that menus need no rebuilding.
QIcon themedIcon(Icon icon);

// The app icon: a bell in a rounded accent square.
QIcon appIcon();

} // namespace bellwether
