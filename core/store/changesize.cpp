// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changesize.h"

namespace bellwether {

namespace {

constexpr std::size_t ManyRows = 100;
constexpr std::size_t ManyRemoved = 50;

struct ChangeSize
{
    std::size_t all = 0;
    std::size_t removed = 0; // of these
};

ChangeSize sizeOf(const Change &change)
{
    ChangeSize size{static_cast<std::size_t>(change.size()), 0};
    visitBookRows([&]<typename Row>() { size.removed += change.rows<Row>().removed.size(); });
    return size;
}

} // namespace

std::optional<CopyReason> copyBefore(const Change &change, const Book &base)
{
    const ChangeSize size = sizeOf(change);
    if (change.kind == ActionKind::Import) {
        return base.companies().empty() ? std::nullopt : std::optional(CopyReason::Import);
    }
    const bool isLargeEdit = change.kind == ActionKind::Edit && size.all > ManyRows;
    if (base.companies().empty() || (!isLargeEdit && size.removed <= ManyRemoved)) {
        return std::nullopt;
    }
    return CopyReason::BulkEdit;
}

} // namespace bellwether
