// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/imageexport.h"

#include <QSizeF>
#include <QVariantMap>

namespace bellwether {

// What the user last chose for a chart that leaves the program.
struct ExportChoices
{
    enum class Unit
    {
        Pixels,
        Centimetres
    };

    ImageFormat format = ImageFormat::Png;
    Unit unit = Unit::Pixels;
    QSize pixels = {1600, 900};
    int scale = 2; // of pixels, where the format has any
    QSizeF centimetres = {16, 9};
    int dpi = 300; // of centimetres
    Theme::Kind theme = Theme::Kind::Light;
    bool isTransparent = false;
    bool hasTitle = true;
    bool hasScope = true;
    bool hasDate = true;

    bool operator==(const ExportChoices &) const = default;
};

// The choices on what is exported; lines, origin and the like stay as they are.
ExportSettings withChoices(ExportSettings settings, const ExportChoices &choices);

// As preferences keep them; what cannot be read is as if never chosen.
QVariantMap mapOf(const ExportChoices &choices);
ExportChoices exportChoicesFrom(const QVariantMap &map);

} // namespace bellwether
