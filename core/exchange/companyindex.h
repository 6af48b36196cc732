// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/exchange/companyname.h"
#include "core/exchange/nearnames.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace bellwether {

// Finds companies the way a row of a file names them.
class CompanyIndex
{
public:
    enum class By
    {
        Nothing,
        Reference,
        Domain,
        Name,
        Answer // of the user
    };
    struct Match
    {
        CompanyId company;
        By by = By::Nothing;
        // With By::Nothing: who has the same name and another reference, so that both are told.
        CompanyId namesake;
        // With By::Nothing: whom the row may mean, which only the user can say.
        std::vector<CompanyId> candidates = {};
        // With By::Nothing: so many have the name of a row that has no reference.
        int several = 0;
    };

    explicit CompanyIndex(const Table<Company> &companies);

    void add(const Company &company);
    // By reference, else by domain, else by name. Two references that differ are two companies,
    // whatever else is alike; a domain that several companies have finds none. A domain of a
    // company with quite another name, and a name that differs in the legal form, leave a doubt.
    Match find(const QString &reference, const QString &domain, const QString &name) const;

    // What the user is offered for a company that has to be told from others: its name where no
    // other has it, else its reference, else "Acme (acme.com)". Empty when it is not in here.
    QString choice(CompanyId company) const;
    // Whom such a choice, a reference or a name that one company alone has means; null for nobody.
    CompanyId chosen(const QString &choice) const;

    // The choices of at most three customers that are called nearly the same, the likest first.
    QStringList nearNames(const QString &name) const;
    // Whether so many names were compared that no others are.
    bool isExhausted() const { return m_near.isExhausted(); }

private:
    struct Entry
    {
        CompanyId company;
        QString reference; // canonical
        QString domain; // that identifies
        QString name;
        QString plainName; // normalised
        QString form; // legal
    };
    using Entries = std::vector<const Entry *>;

    // The entry under a key that one company alone has.
    const Entry *only(const QHash<QString, int> &places, const QString &key) const;
    Entries named(const QString &plainName) const;
    QString choice(const Entry &entry) const;
    Match byName(const Entry &row) const;

    std::vector<Entry> m_entries; // sorted by company
    QHash<QString, int> m_byReference;
    QHash<QString, int> m_byDomain;
    QHash<QString, std::vector<int>> m_byName;
    mutable NearNames m_near;
    mutable std::size_t m_nearSize = 0; // entries that are in m_near
};

} // namespace bellwether
