// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QHash>
#include <QList>
#include <QString>

namespace bellwether {

// Finds contracts again: by their reference, else by company, start and name. Several contracts may
// be alike in those; each row then takes the next one. The pointers live as long as the table.
class ContractIndex
{
public:
    explicit ContractIndex(const Table<Contract> &contracts);

    // A null pointer when there is none.
    const Contract *byReference(const QString &canonical) const;
    const Contract *takeAlike(CompanyId company, QDate start, const QString &name);

private:
    QHash<QString, const Contract *> m_byReference;
    QHash<QString, QList<const Contract *>> m_byLikeness;
};

} // namespace bellwether
