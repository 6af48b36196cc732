// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "app/commands/question.h"
#include "app/commands/tableoutput.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString pointKeys(const SeriesEntry &series, const Question &question)
{
    QStringList keys;
    for (const SeriesPoint &point : series.series(question).points) {
        keys << point.key;
    }
    return keys.join(u", "_s);
}

Result<RowTable> rowsBehind(const Question &question, const QString &id, const QString &key)
{
    if (const FigureEntry *figure = findFigure(id)) {
        if (!key.isEmpty()) {
            return failure(Error::Kind::InvalidInput, u"--key %1"_s.arg(key),
                u"%1 is one number; only a series has points."_s.arg(id));
        }
        return figure->rows(question);
    }
    if (const SeriesEntry *series = findSeries(id)) {
        Result<RowTable> rows = series->rows(question, key);
        return rows ? rows
                    : failure(Error::Kind::InvalidInput, u"--key %1"_s.arg(key),
                        u"the points are %1."_s.arg(pointKeys(*series, question)));
    }
    return failure(Error::Kind::NotFound, u"Figure or series \"%1\""_s.arg(id));
}

QString titleOf(const CommandLine &line)
{
    const QString &id = line.arguments[1];
    return line.key.isEmpty() ? id : u"%1 %2"_s.arg(id, line.key);
}

} // namespace

int runRows(const CommandLine &line, Console &console)
{
    const Result<void> done =
        bookOf(line)
            .and_then([&](const BookPointer &book) { return questionOf(line, book); })
            .and_then([&](const Question &question) {
                return rowsBehind(question, line.arguments[1], line.key)
                    .and_then([&](const RowTable &rows) {
                        return putRows(
                            line, console, rows, titleOf(line), question.currency().decimals());
                    });
            });
    return done ? Done : refuse(console, done.error());
}

} // namespace bellwether
