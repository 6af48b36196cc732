// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/scope.h"

namespace bellwether {

QString snakeCase(CompanyKind kind)
{
    switch (kind) {
    case CompanyKind::SaaS:
        return QStringLiteral("saas");
    case CompanyKind::Regular:
        return QStringLiteral("regular");
    case CompanyKind::Churned:
        return QStringLiteral("churned");
    }
    return {};
}

QString nameOf(CompanyKind kind)
{
    switch (kind) {
    case CompanyKind::SaaS:
        return QStringLiteral("SaaS");
    case CompanyKind::Regular:
        return QStringLiteral("Regular");
    case CompanyKind::Churned:
        return QStringLiteral("Churned");
    }
    return {};
}

} // namespace bellwether
