// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace bellwether {

// Writes a file that leaves the program: whole or not at all, mode 0600, in place of one with that
// name. InvalidInput for a book (a name that ends in .bellwether: an export never replaces one) and
// for what is no regular file; DiskFull and CannotWrite leave the old file as it was.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace bellwether
