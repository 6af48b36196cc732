// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/knownbooks.h"

#include <QString>

#include <memory>

namespace bellwether {

// What the book in that file said on past days, read from its journal when somebody asks. Nothing
// was known before its first action, and on days after `until` no more than on that day. Opens the
// file, for reading only, for each state that differs from the one asked for before: it may be
// asked from any thread, and days in order are the quick way. Of a file that cannot be read, or
// whose journal does not lead back, nothing was known.
std::shared_ptr<const KnownBooks> recordedBooks(const QString &path, QDate until = {});

} // namespace bellwether
