// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fileproblem.h"

#include <QCoreApplication>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString fileProblemText(const char *source)
{
    return QCoreApplication::translate("formatting", source);
}

QString archiveProblem(const QString &format)
{
    for (const auto &archive : {"zip"_L1, "gzip"_L1, "xz"_L1, "7z"_L1, "rar"_L1}) {
        if (format == archive) {
            return fileProblemText("this is an archive (%1). Unpack it and import the files in it.")
                .arg(format);
        }
    }
    return {};
}

// Formats from which the table can be had in another way.
QString formatProblem(const QString &format)
{
    if (format == "encrypted workbook"_L1) {
        return fileProblemText(
            "the workbook is protected by a password. Open it, remove the password, save it "
            "and import that.");
    }
    if (format == "xls"_L1) {
        return fileProblemText(
            "this is a workbook of Excel 97-2003. Open it, save it as .xlsx or CSV and "
            "import that.");
    }
    if (format == "xlsb"_L1) {
        return fileProblemText(
            "this is a binary workbook. Open it, save it as .xlsx or CSV and import that.");
    }
    if (format == "ods"_L1 || format == "numbers"_L1 || format == "xml spreadsheet"_L1) {
        return fileProblemText(
            "this is a spreadsheet of another kind (%1). Open it, save it as .xlsx or CSV "
            "and import that.")
            .arg(format);
    }
    if (format == "html"_L1) {
        return fileProblemText(
            "this is a web page, whatever its name says. Open it in a spreadsheet, save it "
            "as .xlsx or CSV and import that.");
    }
    if (format == "pdf"_L1) {
        return fileProblemText(
            "this is a PDF, out of which no table can be read. Export the table as .xlsx or "
            "CSV where the PDF was made.");
    }
    if (format == "book"_L1) {
        return fileProblemText("this is a Bellwether book. Open it instead of importing it.");
    }
    if (format == "binary"_L1) {
        return fileProblemText(
            "this is neither text nor a workbook. Save the table as .xlsx or CSV and import "
            "that.");
    }
    if (const QString archive = archiveProblem(format); !archive.isEmpty()) {
        return archive;
    }
    return fileProblemText(
        "this is a file of the kind %1, not a table. Save the table as .xlsx or CSV and "
        "import that.")
        .arg(format);
}

} // namespace

QString fileProblem(const QString &detail)
{
    const auto valueAfter = [&detail](QLatin1StringView word) {
        return detail.startsWith(word) ? detail.sliced(word.size()) : QString();
    };
    if (detail == "changed while being read"_L1) {
        return fileProblemText(
            "another program changed the file while it was read. Wait until that is done "
            "and import it again.");
    }
    if (detail == "workbook: damaged"_L1) {
        return fileProblemText(
            "the workbook is damaged or not complete. Export it again, or open it in a "
            "spreadsheet, save it and import that.");
    }
    if (detail == "workbook: invalid"_L1) {
        return fileProblemText(
            "the file holds parts that no workbook has, so it was not read. Open it in a "
            "spreadsheet, save it and import that.");
    }
    if (detail == "workbook: no visible sheet"_L1) {
        return fileProblemText(
            "the workbook has no visible sheet with cells. Show the sheet in a spreadsheet, "
            "save the workbook and import that.");
    }
    if (const QString sheet = valueAfter("sheet: "_L1); !sheet.isEmpty()) {
        return fileProblemText("the workbook has no sheet named %1.").arg(sheet);
    }
    if (const QString most = valueAfter("expansion: "_L1); !most.isEmpty()) {
        return fileProblemText(
            "unpacked, the workbook grows beyond what is read (%1). Nothing was imported. "
            "Save the table as CSV and import that.")
            .arg(most);
    }
    if (const QString format = valueAfter("format: "_L1); !format.isEmpty()) {
        return formatProblem(format);
    }
    return {};
}

} // namespace bellwether
