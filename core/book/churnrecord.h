// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace bellwether {

// How a customer's revenue went (S0-15).
enum class ChurnType
{
    Cancelled,
    NotRenewed,
    Downgraded
};

template <>
struct EnumText<ChurnType>
{
    static constexpr std::array Names = {QLatin1StringView("cancelled"),
        QLatin1StringView("not_renewed"), QLatin1StringView("downgraded")};
};

// A node of the book's tree of reasons for leaving; leaves are what churn records name.
struct ChurnReason
{
    ChurnReasonId id;
    QString name;
    std::optional<ChurnReasonId> parent; // nothing: at the top of the tree
    std::optional<bool> isAvoidable; // for leaves
    bool active = true; // offered for new records

    bool operator==(const ChurnReason &) const = default;
};

// Somebody noted that a customer left, or is leaving on that day.
struct ChurnRecord
{
    ChurnRecordId id;
    CompanyId company;
    QDate day; // first day without the service
    QString reason; // a leaf of the book's reason list: "Price", "Missing features"
    std::optional<bool> isAvoidable;
    QString note;
    std::optional<ChurnType> type; // nothing: not said

    bool operator==(const ChurnRecord &) const = default;
};

} // namespace bellwether
