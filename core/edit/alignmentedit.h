// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/alignmentgrid.h"

#include <QDate>
#include <QString>

#include <vector>

namespace bellwether {

struct StackPair
{
    CompanyId company;
    StackItemId item;
};

// How customers stand to items from a day on. Declined needs a reason.
struct AlignmentEdit
{
    std::vector<StackPair> pairs;
    GridMark mark = GridMark::Aligned;
    QString reason = {};
    QDate day;
};

// One action for all of it; empty where everything is so already.
//
// What else is recorded about a customer and an item stays. A refusal closes what is open there as
// lost, for the reason; where nothing was offered the offer that was refused is recorded too. Not
// aligned after a refusal means that the offer is open again.
Change alignmentChange(const AlignmentEdit &edit, const Book &book);

} // namespace bellwether
