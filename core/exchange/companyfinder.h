// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/exchange/cellreader.h"
#include "core/exchange/companyindex.h"
#include "core/exchange/contactindex.h"
#include "core/exchange/contractindex.h"
#include "core/exchange/customerquestions.h"

#include <QHash>

namespace bellwether {

// Whom a row of a file is about, when it is not about the customer itself: by the customer's
// reference, domain or name. Only a row that names no customer by reference or name is found
// through the contract or the contact that it names. Nobody is guessed: a name that is nearly that
// of a customer becomes a question, and the row waits.
class CompanyFinder
{
public:
    CompanyFinder(const Book &book, const ImportFile &file, const ImportOptions &options);

    // Rejects the row and gives nothing where nobody is found. Tells whom the row is about.
    std::optional<CompanyId> companyOf(CellReader &cells);
    // The customer's person that the row names by reference, e-mail address or name. Nothing, and
    // no word about it, when the row names none or one that nobody knows.
    std::optional<ContactId> contactOf(CellReader &cells, std::optional<CompanyId> company) const;

private:
    struct Columns
    {
        FieldColumn reference, name, domain;
        FieldColumn contract;
        FieldColumn contactReference, contactEmail, contactName;
    };

    struct Key
    {
        QString reference, name, domain;
    };

    CompanyIndex::Match find(const Key &key) const;
    const Company *firstOfList(CellReader &cells, const QString &references) const;
    const Company *throughOthers(CellReader &cells) const;
    void rejectUnknown(CellReader &cells, const Key &key, const CompanyIndex::Match &unknown);

    const Book &m_book;
    Columns m_columns;
    CompanyIndex m_companies;
    ContractIndex m_contracts;
    ContactIndex m_contacts;
    CustomerQuestions m_questions;
    // What rows named before, where they name customers by reference alone; as it stands there.
    QHash<QString, const Company *> m_byReferenceAlone;
};

} // namespace bellwether
