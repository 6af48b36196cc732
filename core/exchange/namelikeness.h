// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// How alike two names are, 0 to 1: the better of Jaro–Winkler over the whole names, for typing
// errors, and the share of common words, for "Acme" and "Acme Holding". Names with different
// numbers are not alike: "Site 12" and "Site 13". Both in normalised form (normalisedName).
double nameLikeness(QStringView a, QStringView b);

// "12" of "site 1 b 2". Names with different digits are never alike.
QString digitsOf(QStringView name);

} // namespace bellwether
