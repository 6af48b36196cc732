// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookcheck.h"
#include "core/store/repair.h"

#include <QJsonObject>

namespace bellwether {

// One line per part, and one per fault below it.
QString textOf(const BookCheck &check);
QJsonObject jsonOf(const BookCheck &check);

// Where the new book comes from, what is missing in it, and how far it can be trusted.
QString textOf(const RepairReport &report, const QString &newPath);
QJsonObject jsonOf(const RepairReport &report);

} // namespace bellwether
