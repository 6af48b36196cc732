// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"
#include "core/book/fxrate.h"
#include "core/book/opportunity.h"
#include "core/book/renewal.h"
#include "core/book/stack.h"
#include "core/store/rowmapping.h"

namespace bellwether {

// Without its lines.
template <>
struct RowMapping<Contract>
{
    static constexpr QLatin1StringView Table{"contract"};
    static constexpr QLatin1StringView Plural{"contracts"};
    static constexpr std::tuple Columns{column("company_id", &Contract::company),
        column("ref", &Contract::ref), column("name", &Contract::name),
        column("start_day", &Contract::start), column("end_day", &Contract::end),
        column("auto_renews", &Contract::autoRenews), column("has_ended", &Contract::hasEnded),
        column("is_excluded_from_mrr", &Contract::isExcludedFromMrr),
        column("cancelled_on", &Contract::cancelledOn), column("renews_id", &Contract::renews),
        column("currency", &Contract::currency)};
};

template <>
struct RowMapping<FxRate>
{
    static constexpr QLatin1StringView Table{"fx_rate"};
    static constexpr QLatin1StringView Plural{"rates"};
    static constexpr std::tuple Columns{column("currency", &FxRate::currency),
        column("day", &FxRate::day), column("billionths", &FxRate::billionths)};
};

template <>
struct RowMapping<StackItem>
{
    static constexpr QLatin1StringView Table{"stack_item"};
    static constexpr QLatin1StringView Plural{"stack_items"};
    static constexpr std::tuple Columns{column("ref", &StackItem::ref),
        column("name", &StackItem::name), column("default_mrr", &StackItem::defaultMrr),
        column("default_one_time", &StackItem::defaultOneTime),
        column("is_per_seat", &StackItem::isPerSeat), column("active", &StackItem::active)};
};

template <>
struct RowMapping<StackTag>
{
    static constexpr QLatin1StringView Table{"stack_tag"};
    static constexpr QLatin1StringView Plural{"stack_tags"};
    static constexpr std::tuple Columns{column("name", &StackTag::name)};
};

template <>
struct RowMapping<StackItemTag>
{
    static constexpr QLatin1StringView Table{"stack_item_tag"};
    static constexpr QLatin1StringView Plural{"stack_item_tags"};
    static constexpr std::tuple Columns{
        column("item_id", &StackItemTag::item), column("tag_id", &StackItemTag::tag)};
};

template <>
struct RowMapping<StackEntry>
{
    static constexpr QLatin1StringView Table{"company_stack"};
    static constexpr QLatin1StringView Plural{"stack"};
    static constexpr std::tuple Columns{column("company_id", &StackEntry::company),
        column("item_id", &StackEntry::item), column("day", &StackEntry::day),
        column("is_applicable", &StackEntry::isApplicable),
        column("alignment", &StackEntry::alignment),
        column("current_product", &StackEntry::currentProduct),
        column("is_in_agreement", &StackEntry::isInAgreement), column("note", &StackEntry::note)};
};

template <>
struct RowMapping<Renewal>
{
    static constexpr QLatin1StringView Table{"renewal"};
    static constexpr QLatin1StringView Plural{"renewals"};
    static constexpr std::tuple Columns{column("contract_id", &Renewal::contract),
        column("due_on", &Renewal::dueOn), column("stage", &Renewal::stage),
        column("forecast_amount", &Renewal::forecastAmount),
        column("probability", &Renewal::probability), column("outcome", &Renewal::outcome),
        column("outcome_amount", &Renewal::outcomeAmount), column("reason", &Renewal::reason)};
};

template <>
struct RowMapping<Opportunity>
{
    static constexpr QLatin1StringView Table{"opportunity"};
    static constexpr QLatin1StringView Plural{"opportunities"};
    static constexpr std::tuple Columns{column("company_id", &Opportunity::company),
        column("ref", &Opportunity::ref), column("name", &Opportunity::name),
        column("kind", &Opportunity::kind), column("item_id", &Opportunity::item),
        column("mrr", &Opportunity::mrr), column("one_time", &Opportunity::oneTime),
        column("currency", &Opportunity::currency), column("stage", &Opportunity::stage),
        column("opened_on", &Opportunity::openedOn), column("closed_on", &Opportunity::closedOn),
        column("owner_id", &Opportunity::owner),
        column("refusal_reason", &Opportunity::refusalReason)};
};

} // namespace bellwether
