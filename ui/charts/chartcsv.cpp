// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartcsv.h"

#include <QLocale>
#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool looksLikeFormula(const QString &text)
{
    static const QString starts = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s;
    return !text.isEmpty() && starts.contains(text.front());
}

QString quoted(QString field)
{
    if (!field.contains(u'"') && !field.contains(u',') && !field.contains(u'\n')
        && !field.contains(u'\r')) {
        return field;
    }
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

struct FieldText
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const
    {
        return quoted(looksLikeFormula(text) ? u'\'' + text : text);
    }
    QString operator()(double number) const
    {
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(std::int64_t number) const { return QString::number(number); }
    QString operator()(bool flag) const { return flag ? u"true"_s : u"false"_s; }
};

} // namespace

QByteArray csvOf(const RowTable &table)
{
    QString text;
    QStringList fields;
    for (const RowColumn &column : table.columns) {
        fields << quoted(column.id);
    }
    text += fields.join(u',') + u"\r\n"_s;
    for (const Row &row : table.rows) {
        fields.clear();
        for (const Cell &cell : row.cells) {
            fields << std::visit(FieldText(), cell.value);
        }
        text += fields.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace bellwether
