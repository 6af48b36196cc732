// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QString>

#include <vector>

namespace bellwether {

// What changed about one customer, as a list shows it.
struct ChangeLine
{
    QString key; // of series changes.since
    QString customer;
    QString what; // "Health status Healthy → Struggling, ARR −$4.0K"
    QString why; // as far as the book knows; may be empty
    QString arr; // the more of before and after
    bool isWorse = false; // something of it is bad news
    bool isBetter = false; // something of it is good news

    bool operator==(const ChangeLine &) const = default;
};

// What is different at the end of the question's range from the day before it.
struct ChangeDigest
{
    std::vector<ChangeLine> lines; // the most ARR first
    QString sentence; // "12 customers changed, $1.2M ARR: 2 churned, 3 newly at risk"
};

ChangeDigest changeDigest(const Question &question);

} // namespace bellwether
