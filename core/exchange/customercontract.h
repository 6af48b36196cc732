// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/contractterms.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace bellwether {

// The contract that a list of customers carries in its own columns: "ARR", "Renewal date". A row
// that says that the customer is gone also makes a churn record: that is no late renewal. It speaks
// of the contract that runs, else of the last one. Where several run nobody knows which one is
// meant, so the row's terms are left out, with a warning.
class CustomerContracts
{
public:
    CustomerContracts(const Book &book, const ImportFile &file, const ImportOptions &options,
        QDate today, Currency base);

    // Reads the row's terms for the customer; nothing is planned before accept().
    void read(CellReader &cells, const Company &company);
    // Whether the row read last brings a contract, or changes one.
    bool isNew() const { return m_pending && m_isNew; }
    bool isChanged() const { return m_pending.has_value(); }
    void accept(CellReader &cells);

    const ContractTerms &terms() const { return m_terms; }
    void addTo(Change &change);

private:
    QDate assumedStart(CellReader &cells, const Company &company);
    const Contract *current(CellReader &cells, const Company &company);
    // Whether the row says that the customer is gone.
    bool saysGone(CellReader &cells) const;
    void tellIfStatusIsAgainst(CellReader &cells, const QList<const Contract *> &contracts) const;

    const Book &m_book;
    QDate m_today;
    ContractTerms m_terms;
    FieldColumn m_status; // of the customer
    QHash<std::int64_t, QList<const Contract *>> m_ofCompany;
    QSet<std::int64_t> m_churned; // customers with a churn record
    ContractId m_nextId;
    ChurnRecordId m_nextRecord;
    bool m_saysGone = false; // the row at hand
    std::optional<Contract> m_pending;
    const Contract *m_before = nullptr;
    bool m_isNew = false;
    bool m_saysTerms = false; // the row at hand
    std::vector<Contract> m_put;
    std::vector<ChurnRecord> m_putRecords;
};

} // namespace bellwether
