// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/planners.h"

#include "core/exchange/companyplan.h"
#include "core/exchange/contractplan.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Result<Change> planFile(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    switch (file.plan.kind) {
    case ImportKind::Companies:
        return planCompanies(book, file, options, today, progress);
    case ImportKind::Contracts:
        return planContracts(book, file, options, today, progress);
    default:
        return failure(
            Error::Kind::InvalidInput, file.plan.path, u"kind: "_s + snakeCase(file.plan.kind));
    }
}

} // namespace bellwether
