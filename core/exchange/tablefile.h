// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/importoptions.h"
#include "core/exchange/rowsource.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace bellwether {

// One table of a file. Delimited text has one, a workbook one for every visible sheet.
struct FileTable
{
    QString sheet; // empty for delimited text
    std::shared_ptr<const RowSource> rows;
    QString format; // "csv", "xlsx"; numbers of an xlsx have a point and no thousands marks
    QString encoding; // "UTF-8", "Windows-1252"; a workbook is always UTF-8
    char delimiter = ','; // of delimited text
    qint64 replacedCharacters = 0; // that the encoding does not know; they read as U+FFFD
};

// A file that somebody gave, opened for reading its tables.
struct TableFile
{
    QString path; // as it was given, or the name of what came from memory
    QString sha256; // of the bytes, in hex
    qint64 bytes = 0;
    std::vector<FileTable> tables; // in the order of the file, at least one
    QStringList hiddenSheets; // left out, unless the options name one
};

// Finds out what the file is and opens it. The error's subject is the path: CannotOpen with the
// detail "no such file", "a folder", "not a regular file", "changed while being read" or the
// system's words; EmptyFile; Cancelled; InvalidInput with the detail
//   "size: more than 256 MiB"      too large
//   "encoding: x"                  nobody here knows the encoding that the options name
//   "format: pdf"                  another format; see fileformat.h for the words
//   "workbook: damaged", ...       a workbook that cannot be read; see workbook.h
//   "sheet: x"                     the options name a sheet that the workbook has not
// Reading the rows later fails with CannotOpen "changed while being read" when the file is not any
// more what it was.
Result<TableFile> openTableFile(
    const QString &path, const ImportOptions &options, Progress *progress = nullptr);
// The same from memory: the clipboard, a test. `name` stands in for the path.
Result<TableFile> tableFileOf(QByteArray bytes, const QString &name, const ImportOptions &options);

} // namespace bellwether
