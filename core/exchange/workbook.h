// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/cellformats.h"
#include "core/exchange/sharedstrings.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace bellwether {

// A workbook (.xlsx, .xlsm) without the rows of its sheets, which are read when they are asked for
// (sheetsource.h). Macros, formulas, links and pictures are never looked at.
struct Workbook
{
    struct Sheet
    {
        QString name;
        QString part; // name of its part in the package
        bool isHidden = false;
    };

    QByteArray bytes; // packed
    std::vector<Sheet> sheets; // tables only, no charts, in the order of the tabs
    std::vector<CellFormat> formats; // by the style of a cell
    SharedStrings strings;
    bool starts1904 = false;
};

// InvalidInput: "size: ..." and "expansion: ..." beyond the limits of zippackage.h, "workbook:
// damaged", "workbook: invalid" (XML that no workbook has), "format: xlsb", "format: ods",
// "format: numbers", "format: docx", "format: zip" for archives that are something else, "format:
// encrypted workbook".
Result<std::shared_ptr<const Workbook>> openWorkbook(QByteArray bytes);

} // namespace bellwether
