// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace bellwether {

enum class TicketPriority
{
    Low,
    Normal,
    High,
    Urgent
};

template <>
struct EnumText<TicketPriority>
{
    static constexpr std::array Names = {QLatin1StringView("low"), QLatin1StringView("normal"),
        QLatin1StringView("high"), QLatin1StringView("urgent")};
};

// A request for support.
struct Ticket
{
    TicketId id;
    CompanyId company;
    std::optional<ContactId> contact;
    QString ref;
    QString subject;
    QDate openedOn;
    std::optional<QDate> closedOn;
    TicketPriority priority = TicketPriority::Normal;
    std::optional<std::int64_t> minutes; // of work
    std::optional<std::int64_t> firstResponseMinutes;
    std::optional<int> csat; // 1 to 5
    bool isEscalated = false;

    bool operator==(const Ticket &) const = default;
};

} // namespace bellwether
