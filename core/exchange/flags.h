// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace bellwether {

// A yes or no as systems write it: true/false, yes/no, y/n, t/f, 1/0, on/off, ja/nein, oui/non,
// sí/no, x for yes. Nothing for any other word.
std::optional<bool> readFlag(QStringView text);

} // namespace bellwether
