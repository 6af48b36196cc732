// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/clipboardtable.h"

#include "core/exchange/csvwriter.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextTable>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool readsLikeTable(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() < 2) {
        return false;
    }
    if (lines[0].contains(u'\t')) {
        return true;
    }
    for (const QChar separator : {u',', u';', u'|'}) {
        const auto count = lines[0].count(separator);
        if (count > 0 && lines[1].count(separator) >= count) {
            return true;
        }
    }
    return false;
}

// The text of the first table of a page; nothing of it is loaded or run.
std::optional<QByteArray> tableOfPage(const QString &html)
{
    if (!html.contains(u"<table"_s, Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    QTextDocument page;
    page.setHtml(html);
    for (QTextFrame *frame : page.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr || table->rows() < 2) {
            continue;
        }
        CsvWriter writer(CsvWriter::Mark::None, CsvWriter::Formulas::Keep);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextCursor cursor = table->cellAt(row, column).firstCursorPosition();
                cursor.setPosition(table->cellAt(row, column).lastCursorPosition().position(),
                    QTextCursor::KeepAnchor);
                writer.text(cursor.selectedText().simplified());
            }
            writer.endRow();
        }
        return writer.bytes();
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> clipboardTable(const QMimeData *data)
{
    if (data == nullptr) {
        return std::nullopt;
    }
    if (data->hasText() && readsLikeTable(data->text())) {
        return data->text().toUtf8();
    }
    return data->hasHtml() ? tableOfPage(data->html()) : std::nullopt;
}

std::optional<QByteArray> clipboardText(const QMimeData *data)
{
    if (const auto table = clipboardTable(data)) {
        return table;
    }
    if (data == nullptr || !data->hasText() || data->text().trimmed().isEmpty()) {
        return std::nullopt;
    }
    return data->text().toUtf8();
}

} // namespace bellwether
