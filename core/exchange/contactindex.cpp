// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contactindex.h"

#include "core/exchange/companyname.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString nameKey(CompanyId company, const QString &name)
{
    return u"%1:%2"_s.arg(QString::number(company.value), name.simplified().toCaseFolded());
}

} // namespace

ContactIndex::ContactIndex(const Table<Contact> &contacts)
{
    for (const Contact &contact : contacts) {
        if (!contact.ref.isEmpty()) {
            const QString reference = canonicalReference(contact.ref);
            m_byReference.insert(reference, m_byReference.contains(reference) ? nullptr : &contact);
        }
        if (!contact.email.isEmpty()) {
            m_byEmail[contact.email.toLower()].append(&contact);
        }
        if (!contact.name.isEmpty()) {
            m_byName[nameKey(contact.company, contact.name)].append(&contact);
        }
    }
}

const Contact *ContactIndex::byReference(const QString &reference) const
{
    return reference.isEmpty() ? nullptr : m_byReference.value(canonicalReference(reference));
}

QList<const Contact *> ContactIndex::byEmail(
    const QString &email, std::optional<CompanyId> company) const
{
    const QList<const Contact *> all =
        email.isEmpty() ? QList<const Contact *>() : m_byEmail.value(email.toLower());
    QList<const Contact *> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
        [&](const Contact *contact) { return company && contact->company == *company; });
    return own.isEmpty() ? all : own;
}

QList<const Contact *> ContactIndex::byName(const QString &name, CompanyId company) const
{
    return name.isEmpty() ? QList<const Contact *>() : m_byName.value(nameKey(company, name));
}

} // namespace bellwether
