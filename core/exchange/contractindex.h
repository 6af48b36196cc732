// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace bellwether {

// Finds contracts again: by their reference, else by company, start and name. Several contracts may
// be alike in those; each row then takes the next one that is left. The pointers live as long as
// the table.
class ContractIndex
{
public:
    explicit ContractIndex(const Table<Contract> &contracts);

    // A null pointer when there is none.
    const Contract *byReference(const QString &canonical) const;
    const Contract *takeAlike(CompanyId company, QDate start, const QString &name);
    // The one without a reference that the company has left and that covers days of the period; an
    // end that is not set is far away. A null pointer when there is none, or several.
    const Contract *takeOverlapping(CompanyId company, QDate start, std::optional<QDate> end);
    // The row that took it came to nothing.
    void giveBack(const Contract &contract);
    // One that runs on that day and is left, if any.
    const Contract *leftRunning(CompanyId company, QDate day) const;

private:
    QHash<QString, const Contract *> m_byReference;
    QHash<std::int64_t, QList<const Contract *>> m_unnumbered; // by company; those that are left
};

} // namespace bellwether
