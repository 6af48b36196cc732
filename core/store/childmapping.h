// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/mappings.h"

namespace bellwether {

// Rows that belong to a row and live and die with it, sorted by it. Key names the parent; read()
// puts what a query of Key and names() has into the parent.
template <typename Row>
struct ChildMapping;

template <>
struct ChildMapping<Company>
{
    static constexpr QLatin1StringView Table{"company_value"};
    static constexpr QLatin1StringView Plural{"company_values"};
    static constexpr QLatin1StringView Key{"company_id"};
    static constexpr QLatin1StringView Order{"company_id, field, from_day"};
    static QString names();
    static void read(Query &query, Company &company);
};

template <>
struct ChildMapping<Contract>
{
    static constexpr QLatin1StringView Table{"contract_line"};
    static constexpr QLatin1StringView Plural{"contract_lines"};
    static constexpr QLatin1StringView Key{"contract_id"};
    static constexpr QLatin1StringView Order{"contract_id, position"};
    // Behind the position.
    static constexpr std::tuple Columns{column("name", &ContractLine::name),
        column("is_recurring", &ContractLine::isRecurring), column("amount", &ContractLine::amount),
        column("term_months", &ContractLine::termMonths), column("start_day", &ContractLine::start),
        column("end_day", &ContractLine::end), column("item_id", &ContractLine::item)};
    static QString names();
    static void read(Query &query, Contract &contract);
};

template <typename Row>
concept HasChildren = requires
{
    ChildMapping<Row>::Table;
};

// Calls visit(name of the field in company_value, pointer to the member) for all of a company's
// dated attributes.
template <typename Visitor>
void visitDatedFields(Visitor &&visit)
{
    visit(QLatin1StringView("industry"), &Company::industry);
    visit(QLatin1StringView("country"), &Company::country);
    visit(QLatin1StringView("plan"), &Company::plan);
    visit(QLatin1StringView("tier"), &Company::tier);
    visit(QLatin1StringView("lifecycle"), &Company::lifecycle);
    visit(QLatin1StringView("source_status"), &Company::sourceStatus);
    visit(QLatin1StringView("employees"), &Company::employees);
    visit(QLatin1StringView("seats"), &Company::seats);
    visit(QLatin1StringView("locations"), &Company::locations);
    visit(QLatin1StringView("sla_level"), &Company::slaLevel);
    visit(QLatin1StringView("csm"), &Company::csm);
    visit(QLatin1StringView("account_manager"), &Company::accountManager);
    visit(QLatin1StringView("is_premium"), &Company::isPremium);
    visit(QLatin1StringView("request_feedback"), &Company::requestFeedback);
    visit(QLatin1StringView("segment_value_override"), &Company::segmentValueOverride);
}

} // namespace bellwether
