// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/tableclipboard.h"

#include "core/exchange/rowtablecsv.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

// The cells' texts are made once, for CSV; here they only get another frame.
QString htmlOf(const QString &csv)
{
    QString html = u"<table><tr>"_s;
    QString cell;
    QString tag = u"th"_s;
    bool isQuoted = false;
    const auto endCell = [&] {
        html += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
        cell.clear();
    };
    for (qsizetype at = 0; at < csv.size(); ++at) {
        const QChar letter = csv.at(at);
        if (letter == u'"') {
            // Two of them within quotes are one of the text.
            const bool isLetter = isQuoted && at + 1 < csv.size() && csv.at(at + 1) == u'"';
            isQuoted = isLetter ? isQuoted : !isQuoted;
            if (isLetter) {
                cell += letter;
                ++at;
            }
        } else if (!isQuoted && letter == u'\t') {
            endCell();
        } else if (!isQuoted && letter == u'\n') {
            endCell();
            html += at + 1 < csv.size() ? u"</tr><tr>"_s : QString();
            tag = u"td"_s;
        } else if (isQuoted || letter != u'\r') {
            cell += letter;
        }
    }
    return html + u"</tr></table>"_s;
}

} // namespace

void addTable(QMimeData &data, const RowTable &table)
{
    const QString tabbed = QString::fromUtf8(csvOf(table, {CsvWriter::Mark::None, '\t'}));
    data.setText(tabbed);
    data.setData(u"text/csv"_s, csvOf(table));
    data.setHtml(htmlOf(tabbed));
}

void copyTable(const RowTable &table)
{
    auto *data = new QMimeData;
    addTable(*data, table);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace bellwether
