// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <functional>
#include <memory>

class QString;
class QWidget;

namespace bellwether {

using Answered = std::function<void(Result<void>)>;

// Begins a piece of work that answers from another thread, and returns its answer. Meanwhile the
// window stays alive but takes no input; what lasts gets a progress dialog with a Cancel.
// `answered` has to be called once, on this thread, after `begin` has returned.
Result<void> waitWithProgress(QWidget &window, const QString &title,
    const std::function<void(std::shared_ptr<Progress>, Answered)> &begin);

} // namespace bellwether
