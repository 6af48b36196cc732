// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/stack.h"

#include <algorithm>
#include <cmath>

namespace bellwether::plain {

namespace {

const StackEntry *entryOn(const Book &book, CompanyId company, StackItemId item, QDate day)
{
    const StackEntry *holding = nullptr;
    for (const StackEntry &entry : book.stackEntries()) {
        if (entry.company == company && entry.item == item && entry.day <= day
            && (holding == nullptr || holding->day <= entry.day)) {
            holding = &entry;
        }
    }
    return holding;
}

bool isOpen(const Opportunity &opportunity, QDate day)
{
    if (day < opportunity.openedOn) {
        return false;
    }
    if (opportunity.closedOn) {
        return day < *opportunity.closedOn;
    }
    return opportunity.stage == OpportunityStage::Open
        || opportunity.stage == OpportunityStage::Proposed;
}

void addOpportunity(Cell &cell, const Book &book, const Opportunity &opportunity, QDate day)
{
    if (opportunity.mrr == 0 && opportunity.oneTime == 0) {
        return;
    }
    if ((opportunity.mrr > 0 || opportunity.oneTime > 0)
        && opportunity.kind != OpportunityKind::RenewalUplift) {
        cell.hasUpsell = true;
    }
    const auto mrr = inBase(book, opportunity.mrr, opportunity.currency, day);
    const auto oneTime = inBase(book, opportunity.oneTime, opportunity.currency, day);
    if (mrr && oneTime) {
        cell.mrr += *mrr;
        cell.oneTime += *oneTime;
    } else {
        cell.isNotConverted = true;
    }
}

void addDefault(Cell &cell, const StackItem &item, const Company &company, QDate day)
{
    if (!item.active || (item.defaultMrr == 0 && item.defaultOneTime == 0)) {
        return;
    }
    const std::int64_t employees = company.employees.valueAt(day).value_or(0);
    if (item.isPerSeat && employees == 0) {
        cell.isWithoutEmployees = true;
        return;
    }
    const std::int64_t times = item.isPerSeat ? employees : 1;
    cell.mrr += item.defaultMrr * times;
    cell.oneTime += item.defaultOneTime * times;
    cell.hasUpsell = true;
}

std::int64_t oneTimeRevenue(const Book &book, CompanyId company, QDate day)
{
    std::int64_t sum = 0;
    for (const Contract &contract : book.contracts()) {
        for (const ContractLine &line : contract.lines) {
            const bool counts = contract.company == company && !line.isRecurring
                && line.start > day.addMonths(-12) && line.start <= day
                && !(contract.cancelledOn && *contract.cancelledOn < contract.start);
            if (counts) {
                sum += inBase(book, line.amount, contract.currency, line.start).value_or(0);
            }
        }
    }
    return sum;
}

} // namespace

std::optional<std::int64_t> inBase(
    const Book &book, std::int64_t minor, Currency currency, QDate day)
{
    if (currency == book.settings().baseCurrency()) {
        return minor;
    }
    const FxRate *holding = nullptr;
    for (const FxRate &rate : book.fxRates()) {
        if (rate.currency == currency && rate.day <= day
            && (holding == nullptr || holding->day <= rate.day)) {
            holding = &rate;
        }
    }
    if (holding == nullptr) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(std::roundl(
        static_cast<long double>(minor) * static_cast<long double>(holding->billionths) / 1e9L));
}

Cells cellsOf(const Book &book, const Company &company, QDate day)
{
    Cells cells;
    std::set<StackItemId> items;
    for (const StackEntry &entry : book.stackEntries()) {
        if (entry.company == company.id) {
            items.insert(entry.item);
        }
    }
    for (const Opportunity &opportunity : book.opportunities()) {
        if (opportunity.company == company.id) {
            items.insert(opportunity.item.value_or(StackItemId()));
        }
    }
    for (const StackItemId item : items) {
        Cell cell;
        if (const StackEntry *entry = entryOn(book, company.id, item, day)) {
            cell.isApplicable = entry->isApplicable;
            cell.alignment = entry->alignment;
        }
        bool isSpokenOf = false;
        for (const Opportunity &opportunity : book.opportunities()) {
            if (opportunity.company == company.id
                && opportunity.item.value_or(StackItemId()) == item) {
                isSpokenOf = isSpokenOf || opportunity.openedOn <= day;
                if (isOpen(opportunity, day) && !cell.isAligned()) {
                    addOpportunity(cell, book, opportunity, day);
                }
            }
        }
        if (cell.isApplicable && !cell.isAligned() && !isSpokenOf) {
            addDefault(cell, *book.stackItems().find(item), company, day);
        }
        cells[item] = cell;
    }
    return cells;
}

Cell Customer::sum() const
{
    Cell sum;
    for (const auto &[item, cell] : cells) {
        sum.mrr += cell.mrr;
        sum.oneTime += cell.oneTime;
        sum.hasUpsell = sum.hasUpsell || cell.hasUpsell;
        sum.isNotConverted = sum.isNotConverted || cell.isNotConverted;
    }
    return sum;
}

int Customer::applicable() const
{
    return static_cast<int>(std::count_if(
        cells.begin(), cells.end(), [](const auto &entry) { return entry.second.isApplicable; }));
}

double Customer::aligned(double supported) const
{
    double sum = 0;
    for (const auto &[item, cell] : cells) {
        if (cell.isApplicable) {
            sum += cell.alignment == Alignment::Aligned  ? 1
                : cell.alignment == Alignment::Supported ? supported
                                                         : 0;
        }
    }
    return sum;
}

std::vector<Customer> customersOf(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<Customer> customers;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row] || facts.kinds[row] == CompanyKind::Churned) {
            continue;
        }
        const Company &company = facts.company(row);
        Customer customer{&company, row, cellsOf(*facts.book, company, facts.day),
            oneTimeRevenue(*facts.book, company.id, facts.day)};
        if (!question.items.empty()) {
            std::erase_if(customer.cells, [&](const auto &entry) {
                return std::find(question.items.begin(), question.items.end(), entry.first)
                    == question.items.end();
            });
        }
        customers.push_back(std::move(customer));
    }
    return customers;
}

} // namespace bellwether::plain
