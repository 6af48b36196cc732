// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rowmapping.h"

namespace bellwether {

namespace {

// The columns of a query, one after the other.
class ColumnWalk
{
public:
    explicit ColumnWalk(Query &query, int first = 0)
        : m_query(query)
        , m_next(first)
    {
    }

    template <typename T>
    void next(T &value)
    {
        value = m_query.value<T>(m_next++);
    }

    // For what has a text of its own: nothing is a fault.
    template <typename T, typename Parse>
    void parse(T &value, Parse parse)
    {
        const auto parsed = parse(m_query.value<QString>(m_next));
        if (!parsed) {
            m_query.reject(m_next);
        }
        value = parsed.value_or(T{});
        ++m_next;
    }

private:
    Query &m_query;
    int m_next;
};

template <typename... Values>
void readInto(ColumnWalk &columns, Values &...values)
{
    (columns.next(values), ...);
}

} // namespace

void RowMapping<TeamMember>::bind(Query &query, const TeamMember &row)
{
    query.bind(row.ref).bind(row.name).bind(row.email);
    query.bind(row.isCsm).bind(row.isAccountManager).bind(row.isManager).bind(row.active);
}

TeamMember RowMapping<TeamMember>::read(Query &query)
{
    TeamMember row;
    ColumnWalk columns(query);
    readInto(columns, row.id, row.ref, row.name, row.email);
    readInto(columns, row.isCsm, row.isAccountManager, row.isManager, row.active);
    return row;
}

void RowMapping<Company>::bind(Query &query, const Company &row)
{
    query.bind(row.ref).bind(row.name).bind(row.domain).bind(row.customerSince);
}

Company RowMapping<Company>::read(Query &query)
{
    Company row;
    ColumnWalk columns(query);
    readInto(columns, row.id, row.ref, row.name, row.domain, row.customerSince);
    return row;
}

void RowMapping<Contact>::bind(Query &query, const Contact &row)
{
    query.bind(row.company).bind(row.ref).bind(row.name).bind(row.email).bind(row.role);
    query.bind(row.isUser).bind(row.isKey).bind(row.optOut).bind(row.since).bind(row.leftOn);
}

Contact RowMapping<Contact>::read(Query &query)
{
    Contact row;
    ColumnWalk columns(query);
    readInto(columns, row.id, row.company, row.ref, row.name, row.email, row.role);
    readInto(columns, row.isUser, row.isKey, row.optOut, row.since, row.leftOn);
    return row;
}

void RowMapping<Contract>::bind(Query &query, const Contract &row)
{
    query.bind(row.company).bind(row.ref).bind(row.name).bind(row.start).bind(row.end);
    query.bind(row.autoRenews).bind(row.hasEnded).bind(row.isExcludedFromMrr);
    query.bind(row.cancelledOn).bind(row.renews).bind(row.currency.code());
}

Contract RowMapping<Contract>::read(Query &query)
{
    Contract row;
    ColumnWalk columns(query);
    readInto(columns, row.id, row.company, row.ref, row.name, row.start, row.end);
    readInto(columns, row.autoRenews, row.hasEnded, row.isExcludedFromMrr);
    readInto(columns, row.cancelledOn, row.renews);
    columns.parse(row.currency, [](const QString &code) { return Currency::fromCode(code); });
    return row;
}

void RowMapping<HealthStatusEvent>::bind(Query &query, const HealthStatusEvent &row)
{
    query.bind(row.company).bind(row.day).bind(snakeCase(row.status));
    query.bind(row.reason).bind(row.author);
}

HealthStatusEvent RowMapping<HealthStatusEvent>::read(Query &query)
{
    HealthStatusEvent row;
    ColumnWalk columns(query);
    readInto(columns, row.id, row.company, row.day);
    columns.parse(row.status, [](const QString &text) { return healthStatusFromSnakeCase(text); });
    readInto(columns, row.reason, row.author);
    return row;
}

void RowMapping<ChurnRecord>::bind(Query &query, const ChurnRecord &row)
{
    query.bind(row.company).bind(row.day).bind(row.reason).bind(row.isAvoidable).bind(row.note);
}

ChurnRecord RowMapping<ChurnRecord>::read(Query &query)
{
    ChurnRecord row;
    ColumnWalk columns(query);
    readInto(columns, row.id, row.company, row.day, row.reason, row.isAvoidable, row.note);
    return row;
}

void RowMapping<ImportBatch>::bind(Query &query, const ImportBatch &row)
{
    query.bind(std::int64_t{row.at.toMSecsSinceEpoch()});
    query.bind(row.fileName).bind(row.sha256).bind(row.kind);
    query.bind(row.added).bind(row.changed).bind(row.unchanged).bind(row.rejected);
}

ImportBatch RowMapping<ImportBatch>::read(Query &query)
{
    ImportBatch row;
    std::int64_t milliseconds = 0;
    ColumnWalk columns(query);
    readInto(columns, row.id, milliseconds, row.fileName, row.sha256, row.kind);
    readInto(columns, row.added, row.changed, row.unchanged, row.rejected);
    row.at = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    return row;
}

void ChildMapping<Company>::read(Query &query, Company &company)
{
    const QString field = query.value<QString>(1);
    const QDate from = query.value<QDate>(2);
    bool isKnown = false;
    visitDatedFields([&]<typename T>(QLatin1StringView name, Dated<T> Company::*member) {
        if (!isKnown && field == name) {
            (company.*member).set(from, query.value<std::optional<T>>(3));
            isKnown = true;
        }
    });
    if (!isKnown) {
        query.reject(1);
    }
}

void ChildMapping<Contract>::bind(Query &query, const ContractLine &line)
{
    query.bind(line.name).bind(line.isRecurring).bind(line.amount).bind(line.termMonths);
    query.bind(line.start).bind(line.end);
}

void ChildMapping<Contract>::read(Query &query, Contract &contract)
{
    if (query.value<std::int64_t>(1) != static_cast<std::int64_t>(contract.lines.size())) {
        query.reject(1); // a gap, or a place taken twice
    }
    ContractLine line;
    ColumnWalk columns(query, 2);
    readInto(columns, line.name, line.isRecurring, line.amount, line.termMonths);
    readInto(columns, line.start, line.end);
    contract.lines.push_back(std::move(line));
}

} // namespace bellwether
