// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace bellwether {

// A word that a chart adds to its data, in the language of the window.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("bellwether::ChartView", text);
}

} // namespace bellwether
