// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/freshness.h"

#include "core/base/numbertext.h"
#include "core/exchange/importoptions.h"
#include "ui/importer/importwords.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString clockText(const QDateTime &at)
{
    return at.toLocalTime().toString(u"HH:mm"_s);
}

QString titleOf(const QString &kind)
{
    const std::optional<ImportKind> known = fromSnakeCase<ImportKind>(kind);
    return known ? kindTitle(*known) : kind;
}

} // namespace

QString freshnessText(const BookPointer &book, const QString &path, QDate today)
{
    if (book == nullptr || (book->importBatches().empty() && book->companies().empty())) {
        return {};
    }
    QDateTime newest;
    for (const ImportBatch &batch : book->importBatches()) {
        newest = newest.isValid() ? std::max(newest, batch.at) : batch.at;
    }
    const bool isImported = newest.isValid();
    const QDate day =
        isImported ? newest.toLocalTime().date() : QFileInfo(path).lastModified().date();
    const QDate shown = std::min(day, today);
    const QString text = shown.year() == today.year() ? shortDayText(shown) : dayText(shown);
    return isImported && shown == day ? u"Data as of %1, %2"_s.arg(text, clockText(newest))
                                      : u"Data as of %1"_s.arg(text);
}

QString freshnessDetails(const BookPointer &book)
{
    if (book == nullptr) {
        return {};
    }
    std::map<QString, const ImportBatch *> newestOf;
    for (const ImportBatch &batch : book->importBatches()) {
        const ImportBatch *&newest = newestOf[batch.kind];
        newest = newest == nullptr || newest->at <= batch.at ? &batch : newest;
    }
    std::vector<const ImportBatch *> newest;
    for (const auto &[kind, batch] : newestOf) {
        newest.push_back(batch);
    }
    std::stable_sort(newest.begin(), newest.end(),
        [](const ImportBatch *a, const ImportBatch *b) { return a->at > b->at; });
    QStringList lines;
    for (const ImportBatch *batch : newest) {
        lines << u"%1: %2, %3, from %4"_s.arg(titleOf(batch->kind),
            dayText(batch->at.toLocalTime().date()), clockText(batch->at), batch->fileName);
    }
    return lines.join(u'\n');
}

} // namespace bellwether
