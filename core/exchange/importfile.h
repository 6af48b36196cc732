// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/columnmapping.h"
#include "core/exchange/dates.h"
#include "core/exchange/importplan.h"
#include "core/exchange/numbers.h"
#include "core/exchange/rowsource.h"

#include <QDate>
#include <QSet>

#include <memory>
#include <set>

namespace bellwether {

// How the values of one field are written in a file.
struct FieldNotation
{
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;
};

// A file that was opened and understood, before its rows are read: its plan is filled in except for
// the counts and the issues of rows.
struct ImportFile
{
    FilePlan plan;
    std::shared_ptr<const RowSource> source;
    std::vector<ColumnProfile> columns;
    ColumnMapping mapping;
    std::map<QString, FieldNotation> notations; // by field
    // Rows that an unquoted line break cut in two: both halves are short, and fit together.
    std::set<qint64> brokenLines;
    QSet<QString> repeatedDomains; // normalised; they identify nobody in this file
    QSet<QString> repeatedNames; // of customers, white space simplified
};

// Finds kind, header, columns and notations of a table whose path, sheet, format and encoding the
// plan already names. The error's subject is the path: InvalidInput with the detail "header",
// "kind", "kind: payments" (known, not imported) or "field: account.name" (needed, not found).
// What became known until then stays in the file; what is known of its
// source, or saved for its headers, is added to options.
Result<void> understandFile(ImportFile &file, ImportOptions &options,
    const std::vector<SavedMapping> &mappings, bool isDraft, QDate today, Progress *progress);

} // namespace bellwether
