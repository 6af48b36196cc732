// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/bookcopy.h"

namespace bellwether {

// Does with the newest copy that this machine has of a book all that a restore would, but for
// putting it in the book's place: the file is what was verified when it was made, every page and
// action is sound, and it opens with as many companies as were counted. A copy of an older schema
// is not opened, since that would bring it up to date.
//
// The copy that was tried. NotFound where there is none; DamagedData with the copy's path and what
// is wrong; Cancelled.
Result<BookCopy> drillRestore(const QString &bookUuid, Progress *progress = nullptr);

} // namespace bellwether
