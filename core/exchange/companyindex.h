// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace bellwether {

// The form in which references are compared: Salesforce ids of 15 characters get the three that
// make them independent of case; others stay as they are.
QString canonicalReference(QStringView reference);
// "acme.com" of "https://www.Acme.com/about" or "info@acme.com"; empty when it is no domain.
QString normalisedDomain(QStringView text);
// "acme" of "ACME, Inc." and "Acmé GmbH & Co. KG": without case, accents, punctuation, legal form.
QString normalisedName(QStringView name);

// Finds companies the way a row of a file names them.
class CompanyIndex
{
public:
    enum class By
    {
        Nothing,
        Reference,
        Domain,
        Name
    };
    struct Match
    {
        CompanyId company;
        By by = By::Nothing;
        // With By::Nothing: who has the same name and another reference, so that both are told.
        CompanyId namesake;
    };

    explicit CompanyIndex(const Table<Company> &companies);

    void add(const Company &company);
    // By reference, else by domain, else by name. Two references that differ are two companies,
    // whatever else is alike; a domain or name that several companies have finds none.
    Match find(const QString &reference, const QString &domain, const QString &name) const;

    // The names of at most three customers that are called nearly the same, the likest first.
    QStringList nearNames(const QString &name) const;

private:
    struct Entry
    {
        CompanyId company;
        QString reference; // canonical
        QString name;
    };
    // The entry under a key that one company alone has.
    const Entry *only(const QHash<QString, int> &places, const QString &key) const;
    void put(QHash<QString, int> &places, const QString &key);

    std::vector<Entry> m_entries;
    QHash<QString, int> m_byReference;
    QHash<QString, int> m_byDomain;
    QHash<QString, int> m_byName;
    // By the first letters of each word of a name, so that few names have to be compared.
    mutable QMultiHash<QString, int> m_byWord;
    mutable std::size_t m_worded = 0; // entries that are in m_byWord
};

} // namespace bellwether
