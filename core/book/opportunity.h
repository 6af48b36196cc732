// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace bellwether {

// Where more revenue could come from.
enum class OpportunityKind
{
    Upsell,
    CrossSell,
    StackAlignment,
    RenewalUplift
};

template <>
struct EnumText<OpportunityKind>
{
    static constexpr std::array Names = {QLatin1StringView("upsell"),
        QLatin1StringView("cross_sell"), QLatin1StringView("stack_alignment"),
        QLatin1StringView("renewal_uplift")};
};

// Won and Lost are closed; only open ones count (F-OPP).
enum class OpportunityStage
{
    Open,
    Proposed,
    Won,
    Lost
};

template <>
struct EnumText<OpportunityStage>
{
    static constexpr std::array Names = {QLatin1StringView("open"), QLatin1StringView("proposed"),
        QLatin1StringView("won"), QLatin1StringView("lost")};
};

// A chance to sell a customer more.
struct Opportunity
{
    OpportunityId id;
    CompanyId company;
    QString ref;
    QString name;
    OpportunityKind kind = OpportunityKind::Upsell;
    std::optional<StackItemId> item;
    std::int64_t mrr = 0; // monthly, minor units of `currency`
    std::int64_t oneTime = 0; // minor units of `currency`
    Currency currency;
    OpportunityStage stage = OpportunityStage::Open;
    QDate openedOn;
    std::optional<QDate> closedOn; // first day it no longer was open
    std::optional<TeamMemberId> owner;
    QString refusalReason; // why the customer declined

    bool operator==(const Opportunity &) const = default;
};

} // namespace bellwether
