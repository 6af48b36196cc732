// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookidentity.h"

#include "core/store/database.h"
#include "core/store/query.h"

namespace bellwether {

QString bookUuidOf(const QString &path)
{
    Result<Database> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database) {
        return {};
    }
    return singleValue<QString>(Query(*database, QStringLiteral("SELECT book_uuid FROM meta")))
        .value_or(QString());
}

} // namespace bellwether
