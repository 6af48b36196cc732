// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/filebytes.h"

namespace bellwether {

// The format that the first bytes of a file give away; empty for what may be text.
//   "xlsx"       any ZIP archive, among them workbooks (workbook.h tells them apart)
//   "xls"        Excel 97-2003, and every other file of that container: see formatOfContainer
//   "book"       a Bellwether book; "sqlite": any other database
//   "html", "xml", "xml spreadsheet", "json", "rtf", "pdf", "parquet"
//   "gzip", "xz", "7z", "rar", "png", "jpeg", "gif"
QString formatOfHead(QByteArrayView head);

// What is in a compound file, by the names of its streams: "encrypted workbook" (an .xlsx with a
// password), "doc", else "xls".
Result<QString> formatOfContainer(const FileBytes &bytes);

} // namespace bellwether
