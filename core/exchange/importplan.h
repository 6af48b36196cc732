// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/book/change.h"
#include "core/exchange/importoptions.h"
#include "core/exchange/issue.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// How one column of a file was understood.
struct ColumnMatch
{
    QString column; // header in the file
    QString field; // canonical field, empty: not used
    double confidence = 0; // 0 to 1
};

// What would happen with one file. added + changed + unchanged + rejected + skipped = rows.
struct FilePlan
{
    QString path;
    QString sha256;
    ImportKind kind = ImportKind::Companies;
    QString encoding;
    char delimiter = ',';
    qint64 headerLine = 1;
    std::optional<DateOrder> dateOrder; // nothing: the file has no ambiguous dates
    std::vector<ColumnMatch> columns;
    int rows = 0;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int rejected = 0;
    int skipped = 0; // deleted in the source, totals
    std::vector<Issue> issues; // in the order of lines
};

// Rows turned into a change; nothing is written yet. The change is empty when nothing is new.
struct ImportPlan
{
    Change change;
    std::vector<FilePlan> files; // in the order in which they were planned: parents first
};

// Understands the files and compares them with the book. A path that cannot be read, is no
// delimited text or has no header that is understood gives an error that names it, and no plan at
// all. `now` is the moment of the import (UTC) and `today` its day: from today on a changed
// attribute holds.
Result<ImportPlan> planImport(const Book &book, const std::vector<QString> &paths,
    const ImportOptions &options, const QDateTime &now, QDate today, Progress *progress = nullptr);

} // namespace bellwether
