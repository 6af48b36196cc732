// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

namespace bellwether {

// One file that was imported: where rows came from and how fresh they are.
struct ImportBatch
{
    ImportBatchId id;
    QDateTime at; // UTC
    QString fileName; // without its folder
    QString sha256; // of the file's bytes, hexadecimal
    QString kind; // "companies", "contracts"
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int rejected = 0;
    QString source; // the program it came from, as far as known: "Salesforce"
    QString mapping; // JSON: field to column, as it was imported

    bool operator==(const ImportBatch &) const = default;
};

} // namespace bellwether
