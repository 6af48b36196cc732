// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/book/change.h"
#include "core/exchange/importoptions.h"
#include "core/exchange/importquestion.h"
#include "core/exchange/issue.h"
#include "core/exchange/plannedrow.h"
#include "core/exchange/savedmapping.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bellwether {

// How one column of a file was understood.
struct ColumnMatch
{
    QString column; // header in the file
    QString field; // canonical field, empty: not used
    double confidence = 0; // 0 to 1
    QStringList samples; // its first different values, at most three
    bool isEmpty = false; // no row has a value
};

// What would happen with one table of a file. added + changed + unchanged + rejected + skipped =
// rows.
struct FilePlan
{
    QString path; // or the name of what was pasted
    QString sheet; // of a workbook
    QString format; // "csv", "xlsx"
    QString sha256;
    QString fingerprint; // of its headers (savedmapping.h)
    QString mapping; // the name of the saved mapping it was read by, empty for none
    QString source; // the program it comes from, as far as known: "Salesforce data export"
    ImportKind kind = ImportKind::Companies;
    QString encoding; // of delimited text
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
    int fieldsChanged = 0; // of all changed rows
    PlannedRows planned;
    int rejectedNotKept = 0; // rejected rows that `planned` had no room for
    std::vector<Issue> issues; // in the order of lines
    std::vector<ImportQuestion> questions;
    // Why nothing of this table can be planned; the counts are 0 then. Only in drafts, and for
    // sheets beside others that are understood.
    std::optional<Error> problem;
};

// Rows turned into a change; nothing is written yet. The change is empty when nothing is new.
struct ImportPlan
{
    Change change;
    std::vector<FilePlan> files; // in the order in which they were planned: parents first
};

// A file, or bytes that were pasted and go by `path` as their name.
struct ImportSource
{
    QString path;
    ImportOptions options;
    std::optional<QByteArray> bytes;
};

struct ImportRequest
{
    std::vector<ImportSource> sources;
    QDateTime now; // the moment of the import (UTC)
    QDate today; // from today on a changed attribute holds
    // A file with the headers of one of these is read by it, unless its own options name columns or
    // a kind.
    std::vector<SavedMapping> mappings;
    // A draft keeps a table that cannot be planned, with the problem and what is known of its
    // columns, so that the user can say what they mean. Else it fails the whole import.
    bool isDraft = false;
};

// A field that stands for a thing of the book's own: "stack:Endpoint protection" for how customers
// stand to that item, "metric:Support hours" for their values of that metric.
bool isFreeField(const QString &field);

// Understands the files and compares them with the book. A path that cannot be read gives an error
// that names it, and no plan at all.
Result<ImportPlan> planImport(
    const Book &book, const ImportRequest &request, Progress *progress = nullptr);
Result<ImportPlan> planImport(const Book &book, const std::vector<QString> &paths,
    const ImportOptions &options, const QDateTime &now, QDate today, Progress *progress = nullptr);

} // namespace bellwether
