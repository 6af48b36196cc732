// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace bellwether {

// Finds contacts the way a row of a file names them. Lives no longer than the contacts.
class ContactIndex
{
public:
    explicit ContactIndex(const Table<Contact> &contacts);

    // A null pointer when nobody has it, or several have.
    const Contact *byReference(const QString &reference) const;
    // Of everybody, but rather one of that customer.
    QList<const Contact *> byEmail(const QString &email, std::optional<CompanyId> company) const;
    // At that customer.
    QList<const Contact *> byName(const QString &name, CompanyId company) const;

private:
    QHash<QString, const Contact *> m_byReference; // canonical; null where several have it
    QHash<QString, QList<const Contact *>> m_byEmail; // lower case
    QHash<QString, QList<const Contact *>> m_byName; // company id and folded name
};

// The one of a list that has no other; else a null pointer.
inline const Contact *only(const QList<const Contact *> &contacts)
{
    return contacts.size() == 1 ? contacts.front() : nullptr;
}

} // namespace bellwether
