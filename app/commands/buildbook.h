// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"

#include <functional>

namespace bellwether {

// Creates a book under a name of its own, lets `fill` write into it and only then gives it its
// name: a program that is killed half-way leaves no half-filled book. CannotCreate when the name is
// taken.
Result<void> buildBook(const QString &path, const std::function<Result<void>(BookFile &)> &fill);

} // namespace bellwether
