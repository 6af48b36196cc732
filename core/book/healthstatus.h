// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// The CSM's own judgement of a customer's business (domain.md T-04). Not the computed health score.
enum class HealthStatus
{
    NotSet = 0,
    Struggling = 1,
    Steady = 2,
    Healthy = 3,
    Thriving = 4
};

// Band of the computed health score (F-BAND). NoScore where too little is known.
enum class HealthBand
{
    NoScore = 0,
    AtRisk = 1,
    NeedsAttention = 2,
    Satisfactory = 3
};

// "not_set", "struggling" …; "no_score", "at_risk" …
QString snakeCase(HealthStatus status);
QString snakeCase(HealthBand band);
// The words of the screen: "Thriving", "Not set"; "At risk", "No score".
QString nameOf(HealthStatus status);
QString nameOf(HealthBand band);
std::optional<HealthStatus> healthStatusFromSnakeCase(QStringView text);
std::optional<HealthBand> healthBandFromSnakeCase(QStringView text);

// A CSM set a status on that day; it holds until the next event.
struct HealthStatusEvent
{
    HealthStatusEventId id;
    CompanyId company;
    QDate day;
    HealthStatus status = HealthStatus::NotSet;
    QString reason;
    std::optional<TeamMemberId> author;

    bool operator==(const HealthStatusEvent &) const = default;
};

} // namespace bellwether
