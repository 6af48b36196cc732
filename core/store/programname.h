// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace bellwether {

// "bellwether 0.1.0", for a book's maker and for its journal.
inline QString programName()
{
    return QString(
        QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion())
        .trimmed();
}

} // namespace bellwether
