// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/healthstatus.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array StatusNames = {
    "not_set"_L1, "struggling"_L1, "steady"_L1, "healthy"_L1, "thriving"_L1};
constexpr std::array BandNames = {
    "no_score"_L1, "at_risk"_L1, "needs_attention"_L1, "satisfactory"_L1};

constexpr std::array StatusWords = {
    "Not set"_L1, "Struggling"_L1, "Steady"_L1, "Healthy"_L1, "Thriving"_L1};
constexpr std::array BandWords = {
    "No score"_L1, "At risk"_L1, "Needs attention"_L1, "Satisfactory"_L1};

template <typename Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<QLatin1StringView, N> &names, QStringView text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (text == names[i]) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString snakeCase(HealthStatus status)
{
    return StatusNames[static_cast<std::size_t>(status)];
}

QString snakeCase(HealthBand band)
{
    return BandNames[static_cast<std::size_t>(band)];
}

QString nameOf(HealthStatus status)
{
    return StatusWords[static_cast<std::size_t>(status)];
}

QString nameOf(HealthBand band)
{
    return BandWords[static_cast<std::size_t>(band)];
}

std::optional<HealthStatus> healthStatusFromSnakeCase(QStringView text)
{
    return fromName<HealthStatus>(StatusNames, text);
}

std::optional<HealthBand> healthBandFromSnakeCase(QStringView text)
{
    return fromName<HealthBand>(BandNames, text);
}

} // namespace bellwether
