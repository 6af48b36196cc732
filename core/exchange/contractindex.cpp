// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contractindex.h"

#include "core/exchange/companyindex.h"
#include "core/exchange/contractterms.h"

#include <algorithm>

namespace bellwether {

ContractIndex::ContractIndex(const Table<Contract> &contracts)
{
    for (const Contract &contract : contracts) {
        if (!contract.ref.isEmpty()) {
            m_byReference.insert(canonicalReference(contract.ref), &contract);
        } else {
            m_unnumbered[contract.company.value].append(&contract);
        }
    }
}

const Contract *ContractIndex::byReference(const QString &canonical) const
{
    return m_byReference.value(canonical);
}

const Contract *ContractIndex::takeAlike(CompanyId company, QDate start, const QString &name)
{
    const auto left = m_unnumbered.find(company.value);
    if (left == m_unnumbered.end()) {
        return nullptr;
    }
    const auto alike = std::find_if(left->begin(), left->end(), [&](const Contract *contract) {
        return contract->start == start && contract->name == name;
    });
    if (alike == left->end()) {
        return nullptr;
    }
    const Contract *found = *alike;
    left->erase(alike);
    return found;
}

const Contract *ContractIndex::takeOverlapping(
    CompanyId company, QDate start, std::optional<QDate> end)
{
    const auto left = m_unnumbered.find(company.value);
    const auto overlaps = [&](const Contract *contract) {
        const auto last = contract->cancelledOn ? contract->cancelledOn : contract->end;
        return (!end || contract->start <= *end) && (!last || *last >= start);
    };
    if (left == m_unnumbered.end() || std::count_if(left->begin(), left->end(), overlaps) != 1) {
        return nullptr;
    }
    const auto only = std::find_if(left->begin(), left->end(), overlaps);
    const Contract *found = *only;
    left->erase(only);
    return found;
}

void ContractIndex::giveBack(const Contract &contract)
{
    m_unnumbered[contract.company.value].append(&contract);
}

const Contract *ContractIndex::leftRunning(CompanyId company, QDate day) const
{
    const auto left = m_unnumbered.constFind(company.value);
    if (left == m_unnumbered.constEnd()) {
        return nullptr;
    }
    const auto running = std::find_if(left->begin(), left->end(),
        [&](const Contract *contract) { return isRunning(*contract, day); });
    return running == left->end() ? nullptr : *running;
}

} // namespace bellwether
