// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/store/query.h"

namespace bellwether {

// How the rows of a book stand in their tables, for reading and writing alike. Each mapping says:
//   Table, Columns   names for SQL; every column but id and recorded_in
//   bind             values for Columns, in order
//   read             the row, from a query of id and Columns
template <typename Row>
struct RowMapping;

template <>
struct RowMapping<TeamMember>
{
    static constexpr QLatin1StringView Table{"team_member"};
    static constexpr QLatin1StringView Columns{
        "ref, name, email, is_csm, is_account_manager, is_manager, is_active"};
    static void bind(Query &query, const TeamMember &row);
    static TeamMember read(Query &query);
};

template <>
struct RowMapping<Company>
{
    static constexpr QLatin1StringView Table{"company"};
    static constexpr QLatin1StringView Columns{"ref, name, domain, customer_since"};
    static void bind(Query &query, const Company &row);
    static Company read(Query &query); // without what changes over time
};

template <>
struct RowMapping<Contact>
{
    static constexpr QLatin1StringView Table{"contact"};
    static constexpr QLatin1StringView Columns{
        "company_id, ref, name, email, role, is_user, is_key, opt_out, since, left_on"};
    static void bind(Query &query, const Contact &row);
    static Contact read(Query &query);
};

template <>
struct RowMapping<Contract>
{
    static constexpr QLatin1StringView Table{"contract"};
    static constexpr QLatin1StringView Columns{
        "company_id, ref, name, start_day, end_day, auto_renews, has_ended, is_excluded_from_mrr,"
        " cancelled_on, renews_id, currency"};
    static void bind(Query &query, const Contract &row);
    static Contract read(Query &query); // without its lines
};

template <>
struct RowMapping<HealthStatusEvent>
{
    static constexpr QLatin1StringView Table{"health_status_event"};
    static constexpr QLatin1StringView Columns{"company_id, day, status, reason, author_id"};
    static void bind(Query &query, const HealthStatusEvent &row);
    static HealthStatusEvent read(Query &query);
};

template <>
struct RowMapping<ChurnRecord>
{
    static constexpr QLatin1StringView Table{"churn_record"};
    static constexpr QLatin1StringView Columns{"company_id, day, reason, is_avoidable, note"};
    static void bind(Query &query, const ChurnRecord &row);
    static ChurnRecord read(Query &query);
};

template <>
struct RowMapping<ImportBatch>
{
    static constexpr QLatin1StringView Table{"import_batch"};
    static constexpr QLatin1StringView Columns{
        "at_ms, file_name, sha256, kind, added, changed, unchanged, rejected"};
    static void bind(Query &query, const ImportBatch &row);
    static ImportBatch read(Query &query);
};

// Rows that belong to a row and live and die with it, sorted by it. Key names the parent; read()
// puts what a query of Key and Columns has into the parent.
template <typename Row>
struct ChildMapping;

template <>
struct ChildMapping<Company>
{
    static constexpr QLatin1StringView Table{"company_value"};
    static constexpr QLatin1StringView Key{"company_id"};
    static constexpr QLatin1StringView Columns{"field, from_day, value"};
    static constexpr QLatin1StringView Order{"company_id, field, from_day"};
    static void read(Query &query, Company &company);
};

template <>
struct ChildMapping<Contract>
{
    static constexpr QLatin1StringView Table{"contract_line"};
    static constexpr QLatin1StringView Key{"contract_id"};
    static constexpr QLatin1StringView Columns{
        "position, name, is_recurring, amount, term_months, start_day, end_day"};
    static constexpr QLatin1StringView Order{"contract_id, position"};
    static void bind(Query &query, const ContractLine &line); // the columns behind position
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
    visit(QLatin1StringView("csm"), &Company::csm);
    visit(QLatin1StringView("account_manager"), &Company::accountManager);
    visit(QLatin1StringView("is_premium"), &Company::isPremium);
}

} // namespace bellwether
