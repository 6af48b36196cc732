// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/changes.h"

#include <utility>

namespace faults {

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Customers = 8;
constexpr std::int64_t OpeningAmount = 1'000'000;

std::int64_t between(Random &random, std::int64_t low, std::int64_t high)
{
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

Company companyNamed(CompanyId id, const QString &name)
{
    Company company;
    company.id = id;
    company.ref = name;
    company.name = name;
    company.seats.set(QDate(2024, 1, 1), id.value);
    return company;
}

Contract contractOf(const Company &company, ContractId id, std::int64_t amount)
{
    Contract contract;
    contract.id = id;
    contract.company = company.id;
    contract.ref = company.ref;
    contract.name = u"Licence"_s;
    contract.start = QDate(2024, 1, 1);
    ContractLine line;
    line.name = u"Licence"_s;
    line.amount = amount;
    line.termMonths = 12;
    line.start = contract.start;
    contract.lines = {line};
    return contract;
}

// The refs of what an import brought.
QString refOf(const ImportBatch &batch)
{
    return u"import-%1"_s.arg(batch.id.value);
}

// A contract with so much more.
Contract with(Contract contract, std::int64_t more)
{
    contract.lines.front().amount += more;
    return contract;
}

// The contracts that have a line.
std::vector<Contract> withMoney(const Book &book)
{
    std::vector<Contract> contracts;
    for (const Contract &contract : book.contracts()) {
        if (!contract.lines.empty()) {
            contracts.push_back(contract);
        }
    }
    return contracts;
}

} // namespace

Change openingStock()
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Opening stock"_s;
    for (int i = 1; i <= Customers; ++i) {
        const Company company = companyNamed(CompanyId{i}, u"Customer %1"_s.arg(i));
        change.rows<Company>().put.push_back(company);
        change.rows<Contract>().put.push_back(contractOf(company, ContractId{i}, OpeningAmount));
    }
    return change;
}

Change edit(const Book &book, Random &random)
{
    if (book.contracts().empty()) {
        return openingStock(); // the book was made, and then it ended
    }
    const std::vector<Contract> contracts = withMoney(book);
    const auto last = static_cast<std::int64_t>(contracts.size()) - 1;
    const auto from = static_cast<std::size_t>(between(random, 0, last));
    const auto to = (from + static_cast<std::size_t>(between(random, 1, last))) % contracts.size();
    const std::int64_t amount = between(random, 1, 1000);
    Change change;
    change.label = u"Move %1"_s.arg(amount);
    change.rows<Contract>().put = {with(contracts[from], -amount), with(contracts[to], amount)};
    return change;
}

Change bulkEdit(const Book &book, Random &random)
{
    Change change;
    change.label = u"Move between all"_s;
    std::int64_t given = 0;
    for (const Contract &contract : book.contracts()) {
        const std::int64_t amount = between(random, 1, 1000);
        given += amount;
        change.rows<Contract>().put.push_back(with(contract, -amount));
    }
    change.rows<Contract>().put.back() = with(std::move(change.rows<Contract>().put.back()), given);
    return change;
}

Change import(const Book &book, Random &random, int rows)
{
    Change change;
    change.kind = ActionKind::Import;
    change.label = u"Import of %1 rows"_s.arg(rows);
    ImportBatch batch;
    batch.id = book.importBatches().nextId();
    batch.at = QDateTime(QDate(2025, 3, 14), QTime(15, 9, 26), Qt::UTC);
    batch.fileName = u"faults.csv"_s;
    batch.kind = u"companies"_s;
    batch.added = rows;
    std::int64_t paid = 0;
    for (int i = 0; i < rows; ++i) {
        Company company =
            companyNamed(CompanyId{book.companies().nextId().value + i}, refOf(batch));
        const std::int64_t amount = between(random, 1, 1000);
        paid += amount;
        change.rows<Contract>().put.push_back(
            contractOf(company, ContractId{book.contracts().nextId().value + i}, amount));
        change.rows<Company>().put.push_back(std::move(company));
    }
    change.rows<Contract>().put.push_back(with(book.contracts().rows().front(), -paid));
    change.rows<ImportBatch>().put = {batch};
    return change;
}

Change purge(const Book &book)
{
    Change change;
    if (book.importBatches().empty()) {
        return change;
    }
    const ImportBatch &batch = book.importBatches().rows().front();
    change.label = u"Purge of import %1"_s.arg(batch.id.value);
    std::int64_t amount = 0;
    for (const Contract &contract : book.contracts()) {
        if (contract.ref == refOf(batch)) {
            amount += contract.lines.front().amount;
            change.rows<Contract>().removed.push_back(contract.id);
        }
    }
    for (const Company &company : book.companies()) {
        if (company.ref == refOf(batch)) {
            change.rows<Company>().removed.push_back(company.id);
        }
    }
    change.rows<ImportBatch>().removed = {batch.id};
    change.rows<Contract>().put = {with(book.contracts().rows().front(), amount)};
    return change;
}

void stamp(Change &change, std::int64_t action)
{
    change.settings[u"faults.seq"_s] = QString::number(action);
}

} // namespace faults
