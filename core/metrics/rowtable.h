// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"
#include "core/metrics/question.h"

#include <QString>

#include <vector>

namespace bellwether {

// How a contract is called in a row: its ref, else its name, else its number.
QString contractName(const Contract &contract);

// Makes the rows behind a figure: each begins with the company's name, ref, CSM and health status
// as of the day, then come the columns that the figure adds.
class RowTableMaker
{
public:
    RowTableMaker(const Question &question, std::vector<RowColumn> columns);

    void add(std::size_t factsRow, std::vector<Cell> cells);
    // A row about a company of other facts: those that do not count yet.
    void add(const CompanyFacts &facts, std::size_t row, std::vector<Cell> cells);
    // A row about no single company: the columns of the company are empty.
    void addWithoutCompany(std::vector<Cell> cells);
    // Minor units as a cell in major units.
    Cell money(std::int64_t minor) const;
    // Hands over what was added.
    RowTable table(const QString &summedColumn = {});

private:
    const Question &m_question;
    Currency m_currency;
    RowTable m_table;
};

} // namespace bellwether
