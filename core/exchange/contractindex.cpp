// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contractindex.h"

#include "core/exchange/companyindex.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString likeness(CompanyId company, QDate start, const QString &name)
{
    return u"%1|%2|%3"_s.arg(
        QString::number(company.value), QString::number(start.toJulianDay()), name);
}

} // namespace

ContractIndex::ContractIndex(const Table<Contract> &contracts)
{
    for (const Contract &contract : contracts) {
        if (!contract.ref.isEmpty()) {
            m_byReference.insert(canonicalReference(contract.ref), &contract);
        } else {
            m_byLikeness[likeness(contract.company, contract.start, contract.name)].push_back(
                &contract);
        }
    }
}

const Contract *ContractIndex::byReference(const QString &canonical) const
{
    return m_byReference.value(canonical);
}

const Contract *ContractIndex::takeAlike(CompanyId company, QDate start, const QString &name)
{
    const auto found = m_byLikeness.find(likeness(company, start, name));
    if (found == m_byLikeness.end() || found->isEmpty()) {
        return nullptr;
    }
    return found->takeFirst();
}

} // namespace bellwether
