// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rowtablecsv.h"

#include "core/exchange/csvwriter.h"

#include <QLocale>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct CellWriter
{
    CsvWriter &csv;
    bool hasDecimalComma = false;

    void operator()(std::monostate) const { csv.text({}); }
    void operator()(const QString &text) const { csv.text(text); }
    void operator()(double number) const
    {
        QString text = QString::number(number, 'f', QLocale::FloatingPointShortest);
        if (hasDecimalComma) {
            text.replace(u'.', u',');
        }
        csv.number(text);
    }
    void operator()(QDate day) const { csv.number(day.toString(Qt::ISODate)); }
    void operator()(std::int64_t number) const { csv.number(QString::number(number)); }
    void operator()(bool flag) const { csv.number(flag ? u"true"_s : u"false"_s); }
};

} // namespace

QByteArray csvOf(const RowTable &table, CsvStyle style)
{
    CsvWriter csv(style.mark, CsvWriter::Formulas::Disarm, style.delimiter);
    const CellWriter writer{csv, style.delimiter == ';'};
    for (const RowColumn &column : table.columns) {
        csv.text(column.id);
    }
    csv.endRow();
    for (const Row &row : table.rows) {
        for (const Cell &cell : row.cells) {
            std::visit(writer, cell.value);
        }
        csv.endRow();
    }
    return csv.bytes();
}

} // namespace bellwether
