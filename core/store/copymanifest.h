// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/bookcopies.h"

#include <QString>

#include <optional>

namespace bellwether {

// What is written down beside a copy, "000017.json", once it was verified.
QString manifestOf(const QString &copyPath);
Result<void> writeManifest(const StoredCopy &stored);
// Nothing when there is none or it cannot be read.
std::optional<StoredCopy> readManifest(const QString &copyPath);

} // namespace bellwether
