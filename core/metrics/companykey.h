// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/company.h"

#include <QString>

namespace bellwether {

// How a company is called in the key of a point: its ref, else "#" and its number.
inline QString companyKey(const Company &company)
{
    return company.ref.isEmpty() ? u'#' + QString::number(company.id.value) : company.ref;
}

} // namespace bellwether
