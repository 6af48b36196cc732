// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scopedrow.h"

#include "core/metrics/rowkeys.h"

namespace bellwether {

std::size_t rowWithKey(const Question &question, const QString &key)
{
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row] && rowKey(question.facts->company(row)) == key) {
            return row;
        }
    }
    return CompanyRows::None;
}

} // namespace bellwether
