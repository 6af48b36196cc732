// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/exchange/cellreader.h"
#include "core/exchange/companyindex.h"
#include "core/exchange/contractindex.h"

#include <QHash>

namespace bellwether {

// Whom a row of a file is about, when it is not about the customer itself: by the customer's
// reference, domain or name, else through the contract or the contact that the row names. Nobody is
// guessed: a name that is nearly that of a customer becomes a question, and the row waits.
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

    CompanyIndex::Match byAnswer(const QString &name) const;
    std::optional<CompanyId> throughOthers(CellReader &cells);
    void askAboutNearName(CellReader &cells, const QString &name);

    const Book &m_book;
    const ImportOptions &m_options;
    Columns m_columns;
    CompanyIndex m_companies;
    ContractIndex m_contracts;
    QHash<QString, ContactId> m_contactByReference;
    QHash<QString, ContactId> m_contactByEmail; // lower case
    QHash<QString, ContactId> m_contactByName; // company id and folded name
    QHash<QString, QStringList> m_nearNames; // what was looked for before
};

} // namespace bellwether
