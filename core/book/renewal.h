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

// How a renewal ended.
enum class RenewalOutcome
{
    Open,
    Renewed,
    Lost
};

template <>
struct EnumText<RenewalOutcome>
{
    static constexpr std::array Names = {
        QLatin1StringView("open"), QLatin1StringView("renewed"), QLatin1StringView("lost")};
};

// How far the talks about a renewal are.
enum class RenewalStage
{
    NotStarted,
    Preparing,
    Negotiating,
    Committed,
    Closed
};

template <>
struct EnumText<RenewalStage>
{
    static constexpr std::array Names = {QLatin1StringView("not_started"),
        QLatin1StringView("preparing"), QLatin1StringView("negotiating"),
        QLatin1StringView("committed"), QLatin1StringView("closed")};
};

// What is known and expected about the end of a contract. A contract without one is up for renewal
// all the same.
struct Renewal
{
    RenewalId id;
    ContractId contract;
    QDate dueOn; // the contract's end when nobody said otherwise
    RenewalStage stage = RenewalStage::NotStarted;
    std::optional<std::int64_t> forecastAmount; // yearly, minor units of the contract's currency
    std::optional<double> probability; // 0 to 1; the rate of its band when nothing (F-WHATIF)
    RenewalOutcome outcome = RenewalOutcome::Open;
    std::optional<std::int64_t> outcomeAmount; // yearly, once renewed
    QString reason;

    bool operator==(const Renewal &) const = default;
};

} // namespace bellwether
