// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>

namespace bellwether {

// How a customer stands to a stack item it could use.
enum class Alignment
{
    NotAligned,
    Supported,
    Aligned
};

template <>
struct EnumText<Alignment>
{
    static constexpr std::array Names = {QLatin1StringView("not_aligned"),
        QLatin1StringView("supported"), QLatin1StringView("aligned")};
};

// A product or service that customers can have.
struct StackItem
{
    StackItemId id;
    QString ref;
    QString name;
    std::int64_t defaultMrr =
        0; // monthly, minor units of the base currency; for an opportunity without amounts (F-OPP)
    std::int64_t defaultOneTime = 0; // minor units of the base currency
    bool isPerSeat = false; // the defaults are per employee
    bool active = true; // still offered

    bool operator==(const StackItem &) const = default;
};

// A group of stack items: the inner ring of the stack chart.
struct StackTag
{
    StackTagId id;
    QString name;

    bool operator==(const StackTag &) const = default;
};

// An item in a tag; an item may be in several (T-20).
struct StackItemTag
{
    StackItemTagId id;
    StackItemId item;
    StackTagId tag;

    bool operator==(const StackItemTag &) const = default;
};

// A customer's standing with an item from that day on, until the next entry of the two.
struct StackEntry
{
    StackEntryId id;
    CompanyId company;
    StackItemId item;
    QDate day;
    bool isApplicable = true; // the customer could use it
    Alignment alignment = Alignment::NotAligned;
    QString currentProduct; // what the customer has instead, or has
    bool isInAgreement = false; // included in the agreement
    QString note;

    bool operator==(const StackEntry &) const = default;
};

} // namespace bellwether
