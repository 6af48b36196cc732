// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportchoices.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double ScreenDpi = 96; // of logical px
constexpr double CentimetresPerInch = 2.54;

int screenPixels(double centimetres)
{
    return static_cast<int>(std::lround(centimetres / CentimetresPerInch * ScreenDpi));
}

} // namespace

ExportSettings withChoices(ExportSettings settings, const ExportChoices &choices)
{
    settings.format = choices.format;
    if (choices.unit == ExportChoices::Unit::Pixels) {
        settings.size = choices.pixels;
        settings.scale = choices.scale;
        settings.dpi = 0;
    } else {
        settings.size = {
            screenPixels(choices.centimetres.width()), screenPixels(choices.centimetres.height())};
        settings.scale = choices.dpi / ScreenDpi;
        settings.dpi = choices.dpi;
    }
    settings.theme = choices.theme;
    settings.isTransparent = choices.isTransparent;
    settings.hasTitle = choices.hasTitle;
    settings.hasScope = choices.hasScope;
    settings.hasDate = choices.hasDate;
    return settings;
}

QVariantMap mapOf(const ExportChoices &choices)
{
    return {{u"format"_s, suffixOf(choices.format)},
        {u"unit"_s, choices.unit == ExportChoices::Unit::Pixels ? u"px"_s : u"cm"_s},
        {u"width"_s, choices.pixels.width()}, {u"height"_s, choices.pixels.height()},
        {u"scale"_s, choices.scale}, {u"width_cm"_s, choices.centimetres.width()},
        {u"height_cm"_s, choices.centimetres.height()}, {u"dpi"_s, choices.dpi},
        {u"theme"_s, snakeCase(choices.theme)}, {u"transparent"_s, choices.isTransparent},
        {u"title"_s, choices.hasTitle}, {u"scope"_s, choices.hasScope},
        {u"date"_s, choices.hasDate}};
}

ExportChoices exportChoicesFrom(const QVariantMap &map)
{
    ExportChoices choices;
    const auto number = [&map](const QString &key, auto usual, auto least, auto most) {
        bool isNumber = false;
        const double value = map.value(key).toDouble(&isNumber);
        return isNumber && value >= least && value <= most ? static_cast<decltype(usual)>(value)
                                                           : usual;
    };
    const auto flag = [&map](const QString &key, bool usual) {
        return map.value(key, usual).toBool();
    };
    choices.format =
        imageFormatFromSuffix(map.value(u"format"_s).toString()).value_or(choices.format);
    choices.unit = map.value(u"unit"_s).toString() == u"cm"_s ? ExportChoices::Unit::Centimetres
                                                              : ExportChoices::Unit::Pixels;
    choices.pixels = {number(u"width"_s, choices.pixels.width(), 200, 8000),
        number(u"height"_s, choices.pixels.height(), 200, 8000)};
    choices.scale = number(u"scale"_s, choices.scale, 1, 3);
    choices.centimetres = {number(u"width_cm"_s, choices.centimetres.width(), 5, 120),
        number(u"height_cm"_s, choices.centimetres.height(), 5, 120)};
    choices.dpi = number(u"dpi"_s, choices.dpi, 72, 1200);
    choices.theme =
        fromSnakeCase<Theme::Kind>(map.value(u"theme"_s).toString()).value_or(choices.theme);
    choices.isTransparent = flag(u"transparent"_s, choices.isTransparent);
    choices.hasTitle = flag(u"title"_s, choices.hasTitle);
    choices.hasScope = flag(u"scope"_s, choices.hasScope);
    choices.hasDate = flag(u"date"_s, choices.hasDate);
    return choices;
}

} // namespace bellwether
