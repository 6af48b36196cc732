// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changesize.h"

namespace bellwether {

namespace {

constexpr std::size_t ManyRows = 100;
constexpr std::size_t ManyRemoved = 50;

struct ChangeSize
{
    std::size_t put = 0;
    std::size_t removed = 0;
};

template <typename Row>
void add(ChangeSize &size, const RowChanges<Row> &rows)
{
    size.put += rows.put.size();
    size.removed += rows.removed.size();
}

ChangeSize sizeOf(const Change &change)
{
    ChangeSize size;
    add(size, change.team);
    add(size, change.companies);
    add(size, change.contacts);
    add(size, change.contracts);
    add(size, change.healthStatusEvents);
    add(size, change.churnRecords);
    add(size, change.importBatches);
    return size;
}

} // namespace

std::optional<CopyReason> copyBefore(const Change &change, const Book &base)
{
    const ChangeSize size = sizeOf(change);
    if (change.kind == ActionKind::Import) {
        return base.companies().empty() ? std::nullopt : std::optional(CopyReason::Import);
    }
    const bool isLargeEdit = change.kind == ActionKind::Edit && size.put + size.removed > ManyRows;
    if (base.companies().empty() || (!isLargeEdit && size.removed <= ManyRemoved)) {
        return std::nullopt;
    }
    return CopyReason::BulkEdit;
}

} // namespace bellwether
