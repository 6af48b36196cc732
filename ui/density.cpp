// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/density.h"

#include <QApplication>
#include <QWidget>

namespace bellwether {

namespace {

Density &shownDensity()
{
    static Density density = Density::Comfortable;
    return density;
}

} // namespace

Density currentDensity()
{
    return shownDensity();
}

bool isCompact()
{
    return shownDensity() == Density::Compact;
}

void setDensity(Density density)
{
    if (shownDensity() == density) {
        return;
    }
    shownDensity() = density;
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent change(densityChange());
        QCoreApplication::sendEvent(widget, &change);
    }
}

QEvent::Type densityChange()
{
    static const auto Type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return Type;
}

} // namespace bellwether
