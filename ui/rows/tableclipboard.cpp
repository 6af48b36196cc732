// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/tableclipboard.h"

#include "core/exchange/rowtablecsv.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

void copyTable(const RowTable &table)
{
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(csvOf(table, {CsvWriter::Mark::None, '\t'})));
    data->setData(u"text/csv"_s, csvOf(table));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace bellwether
