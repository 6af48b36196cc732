// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/xmlpart.h"

#include <QString>

#include <vector>

namespace bellwether {

// What a number in a workbook stands for. The file does not say it of the cell, only of the way in
// which the cell is shown.
enum class CellFormat
{
    Number,
    Percent,
    Date, // a day, perhaps with a time
    Time, // of the day
    Duration, // "[h]:mm": hours go on beyond 24
};

// Of a code such as "yyyy\-mm\-dd;@". Quoted and escaped letters, colours, conditions and
// currencies in brackets say nothing; the first section decides.
CellFormat formatOfCode(QStringView code);
// Of the ids below 164, which no file spells out.
CellFormat formatOfBuiltin(int id);

// The formats by the number that cells carry as their style ("s"), from the part styles.xml.
Result<std::vector<CellFormat>> readCellFormats(XmlPart &styles);

// A number of a cell as text that reads back as the same value: whole numbers in full as far as a
// workbook keeps them, days as "2021-01-31" or "2021-01-31T10:10:10", times as "10:10:10",
// percentages as "15 %". `starts1904`: days count from 1904-01-01. What is no number stays as it
// is.
QString textOfNumber(QStringView number, CellFormat format, bool starts1904);

} // namespace bellwether
