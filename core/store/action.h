// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

namespace bellwether {

// One write of a book, as the journal tells it.
struct ActionEntry
{
    std::int64_t seq = 0; // from 1, without gaps
    QDateTime at; // with the offset of whoever wrote
    ActionKind kind = ActionKind::Edit;
    QString label;
    QString app; // the program and its version
    std::optional<std::int64_t> undoOf;

    bool operator==(const ActionEntry &) const = default;
};

} // namespace bellwether
