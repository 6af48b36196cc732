// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/healthroles.h"

namespace bellwether {

ChartRole roleOf(HealthBand band)
{
    switch (band) {
    case HealthBand::AtRisk:
        return ChartRole::BandAtRisk;
    case HealthBand::NeedsAttention:
        return ChartRole::BandNeedsAttention;
    case HealthBand::Satisfactory:
        return ChartRole::BandSatisfactory;
    case HealthBand::NoScore:
        break;
    }
    return ChartRole::BandNoScore;
}

ChartRole roleOf(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Struggling:
        return ChartRole::StatusStruggling;
    case HealthStatus::Steady:
        return ChartRole::StatusSteady;
    case HealthStatus::Healthy:
        return ChartRole::StatusHealthy;
    case HealthStatus::Thriving:
        return ChartRole::StatusThriving;
    case HealthStatus::NotSet:
        break;
    }
    return ChartRole::StatusNotSet;
}

} // namespace bellwether
