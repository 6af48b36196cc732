// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// The number that a book keeps under every name, in every copy and on every machine. Empty when the
// file cannot be read; it may be open meanwhile.
QString bookUuidOf(const QString &path);

} // namespace bellwether
