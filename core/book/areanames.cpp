// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/areanames.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

QString areaNameKey(Segment segment)
{
    return u"segment.name."_s + snakeCase(segment);
}

QString usualAreaName(Segment segment)
{
    switch (segment) {
    case Segment::HvLe:
        return u"Most profitable"_s;
    case Segment::HvHe:
        return u"Meet most often"_s;
    case Segment::LvLe:
        return u"Keep in touch"_s;
    case Segment::LvHe:
        return u"Reprice or realign"_s;
    case Segment::Unplaced:
        break;
    }
    return u"In no segment"_s;
}

QString areaName(const Settings &settings, Segment segment)
{
    const QString name = settings.value(areaNameKey(segment)).simplified();
    return name.isEmpty() ? usualAreaName(segment) : name;
}

bool isAreaRenamed(const Settings &settings, Segment segment)
{
    return areaName(settings, segment) != usualAreaName(segment);
}

} // namespace bellwether
