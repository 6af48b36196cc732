// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/rowtable.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

QString contractName(const Contract &contract)
{
    if (!contract.ref.isEmpty()) {
        return contract.ref;
    }
    return contract.name.isEmpty() ? QString::number(contract.id.value) : contract.name;
}

RowTableMaker::RowTableMaker(const Question &question, std::vector<RowColumn> columns)
    : m_question(question)
    , m_currency(question.currency())
{
    m_table.columns = {{u"company"_s}, {u"ref"_s}, {u"csm"_s}, {u"health_status"_s}};
    m_table.columns.insert(m_table.columns.end(), columns.begin(), columns.end());
}

void RowTableMaker::add(std::size_t factsRow, std::vector<Cell> cells)
{
    add(*m_question.facts, factsRow, std::move(cells));
}

void RowTableMaker::add(const CompanyFacts &facts, std::size_t row, std::vector<Cell> cells)
{
    const Company &company = facts.company(row);
    const TeamMember *csm = facts.book->team().find(facts.csms[row]);
    Row added{company.id,
        {Cell{company.name}, Cell{company.ref}, csm == nullptr ? Cell{} : Cell{csm->name},
            Cell{snakeCase(facts.statuses[row])}},
        facts.isPremium[row]};
    added.cells.insert(added.cells.end(), std::make_move_iterator(cells.begin()),
        std::make_move_iterator(cells.end()));
    m_table.rows.push_back(std::move(added));
}

void RowTableMaker::addWithoutCompany(std::vector<Cell> cells)
{
    Row added{{}, std::vector<Cell>(4)};
    added.cells.insert(added.cells.end(), std::make_move_iterator(cells.begin()),
        std::make_move_iterator(cells.end()));
    m_table.rows.push_back(std::move(added));
}

Cell RowTableMaker::money(std::int64_t minor) const
{
    return Cell{majorUnits(minor, m_currency)};
}

RowTable RowTableMaker::table(const QString &summedColumn)
{
    m_table.summedColumn = summedColumn;
    return std::move(m_table);
}

} // namespace bellwether
