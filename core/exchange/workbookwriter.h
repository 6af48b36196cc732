// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/figure.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace bellwether {

// What a workbook says besides its rows.
struct WorkbookDetails
{
    QString title; // of its properties; the sheet's name is made of it
    int moneyDecimals = 2; // of the currency that amounts are in
    QDateTime createdAt; // UTC; the same moment and rows give the same bytes
};

// A table of rows as an XLSX workbook of one sheet: the columns' ids in a bold row that stays in
// sight and filters, numbers, days, shares and flags as such, text as text whatever it looks like.
// Characters that XML cannot hold become U+FFFD, texts end after the 32,767 characters that a cell
// can have. Days outside the years 1900 to 9999 are text.
//
// InvalidInput ("rows: 1048576") when a sheet has no room for them, ("no workbooks") in a program
// that was built without libxlsxwriter; DiskFull and CannotWrite about the place for temporary
// files.
Result<QByteArray> workbookOf(const RowTable &table, const WorkbookDetails &details);

struct WorkbookSheet
{
    QString title;
    RowTable table;
};

// The same with a sheet for each table; one whose name another has already gets a number.
Result<QByteArray> workbookOf(
    const std::vector<WorkbookSheet> &sheets, const WorkbookDetails &details);

// Whether this program can write them.
bool canWriteWorkbooks();

// A name that a sheet can have: 31 characters, none of []:*?/\, no apostrophe at either end.
QString sheetName(const QString &title);

} // namespace bellwether
