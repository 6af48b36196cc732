// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/cellreader.h"
#include "core/exchange/companyindex.h"

#include <QHash>
#include <QStringList>

namespace bellwether {

// Asks which customer a name in a file means, and knows what the user answered. Only so many
// questions are asked of one file; a note stands at the row from which on none is.
class CustomerQuestions
{
public:
    // `customers`: of the book, who can be meant. `name`: where the names stand.
    CustomerQuestions(
        const CompanyIndex &customers, const ImportOptions &options, FieldColumn name);

    // Whom the user said that the name means: null for none of those he was offered; nothing when
    // he was not asked.
    std::optional<CompanyId> answer(const QString &name) const;
    // Asks, unless it is answered: who of the candidates is meant, or of the customers that are
    // called nearly the same. `assumed`: see ImportQuestion.
    void ask(CellReader &cells, const QString &name, const CompanyIndex::Match &unknown,
        const QString &assumed);

private:
    QStringList choices(const QString &name, const CompanyIndex::Match &unknown) const;

    const CompanyIndex &m_customers;
    const ImportOptions &m_options;
    FieldColumn m_name;
    QHash<QString, QStringList> m_choices; // by name, empty for one that is not asked about
    int m_asked = 0;
    bool m_hasEnded = false;
};

} // namespace bellwether
