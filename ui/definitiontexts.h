// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// What a figure or series means, for people. Empty for ids that it does not know, and for those
// whose definition depends on options: definitionOf() knows all.
QString definitionText(const QString &figureId);

} // namespace bellwether
