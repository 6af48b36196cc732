// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// Somebody sees a risk that no score shows; one of the grounds of F-RISK while it is open.
struct RiskFlag
{
    RiskFlagId id;
    CompanyId company;
    QDate raisedOn;
    std::optional<QDate> closedOn; // first day without it
    QString reason;
    std::optional<TeamMemberId> author;

    bool operator==(const RiskFlag &) const = default;
};

} // namespace bellwether
