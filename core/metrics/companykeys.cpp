// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companykeys.h"

namespace bellwether {

QString companyKey(const Company &company)
{
    return company.ref.isEmpty() ? u'#' + QString::number(company.id.value) : company.ref;
}

std::size_t rowWithKey(const Question &question, const QString &key)
{
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row] && companyKey(question.facts->company(row)) == key) {
            return row;
        }
    }
    return CompanyRows::None;
}

} // namespace bellwether
