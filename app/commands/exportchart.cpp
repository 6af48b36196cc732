// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "app/commands/question.h"
#include "app/commands/tableoutput.h"
#include "core/base/numbertext.h"
#include "core/charts/charts.h"
#include "core/exchange/calendar.h"
#include "core/store/bookidentity.h"
#include "ui/charts/imageexport.h"
#include "ui/exporting/calendarexport.h"
#include "ui/exporting/chartorigin.h"
#include "ui/formatting.h"

#include <QDir>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct ScopedQuestion
{
    Question question;
    QString scopeLine;
    Scope scope;
    Options options;
    QString book; // its uuid
};

Result<ScopedQuestion> scopedQuestion(const CommandLine &line, const BookPointer &book)
{
    return scopeChoice(line, *book).map([&](const ScopeChoice &choice) {
        const Question question = Question::about(book, choice.scope, line.range, choice.options);
        const Figure customers = findFigure(u"companies.active"_s)->figure(question);
        return ScopedQuestion{question, scopeText(*book, choice.scope, customers.n), choice.scope,
            choice.options, bookUuidOf(line.arguments.first())};
    });
}

QString chartIds()
{
    QStringList ids;
    for (const ChartEntry &entry : chartEntries()) {
        ids << entry.id;
    }
    return ids.join(u", "_s);
}

ChartChoices choicesOf(const CommandLine &line)
{
    ChartChoices choices;
    choices.measure = line.measure == u"count"_s ? ChartMeasure::Count : ChartMeasure::Arr;
    choices.today = line.asOf; // stands for the computer's date wherever it is given
    return choices;
}

Result<ChartData> chartOf(const CommandLine &line, const ScopedQuestion &asked, const QString &id)
{
    const ChartEntry *entry = findChart(id);
    if (entry == nullptr) {
        return failure(Error::Kind::NotFound, u"Chart \"%1\""_s.arg(id),
            u"the charts are %1"_s.arg(chartIds()));
    }
    return entry->chart(asked.question, choicesOf(line));
}

// What the picture says about where it comes from, as the window's does.
QString originOf(const CommandLine &line, const ScopedQuestion &asked, const QString &id)
{
    ChartOrigin origin;
    origin.book = asked.book;
    origin.chart = id;
    origin.place.scope = asked.scope;
    origin.place.range = line.range;
    origin.place.asOf = line.known.value_or(line.asOf);
    origin.place.isAsKnown = line.known.has_value();
    origin.choices = choicesOf(line);
    origin.options = asked.options;
    return textOf(origin);
}

ExportSettings settingsOf(
    const CommandLine &line, const ScopedQuestion &asked, const QString &id, ImageFormat format)
{
    ExportSettings settings;
    settings.format = format;
    settings.size = line.size.isValid() ? line.size : settings.size;
    settings.scale = line.scale > 0 ? line.scale : settings.scale;
    settings.dpi = line.dpi;
    settings.theme = fromSnakeCase<Theme::Kind>(line.theme).value_or(settings.theme);
    settings.isTransparent = line.isTransparent;
    settings.scopeLine = asked.scopeLine;
    settings.dateLine = asOfText(line.asOf);
    settings.origin = originOf(line, asked, id);
    return settings;
}

Result<void> writeChart(const CommandLine &line, const ScopedQuestion &asked, const QString &id,
    const QString &path, ImageFormat format)
{
    return chartOf(line, asked, id).and_then([&](const ChartData &chart) {
        return exportChart(chart, settingsOf(line, asked, id, format))
            .and_then([&](const QByteArray &bytes) { return writeOutput(line, path, bytes); });
    });
}

// The numbers that a chart draws.
Result<void> writeNumbers(const CommandLine &line, const ScopedQuestion &asked, const QString &id,
    const QString &path, TableFormat format, const QDateTime &now)
{
    const Result<CsvStyle> style = csvStyleOf(line);
    if (!style) {
        return tl::unexpected(style.error());
    }
    const int decimals = asked.question.currency().decimals();
    return chartOf(line, asked, id).and_then([&](const ChartData &chart) {
        return fileOf(tableOf(chart), format, *style, {chart.title, decimals, now})
            .and_then([&](const QByteArray &bytes) { return writeOutput(line, path, bytes); });
    });
}

Result<void> writeAs(const CommandLine &line, const ScopedQuestion &asked, const QString &id,
    const QString &path, const QString &suffix, const QDateTime &now)
{
    if (const auto table = tableFormatOf(u"."_s + suffix)) {
        return writeNumbers(line, asked, id, path, *table, now);
    }
    const std::optional<ImageFormat> format = imageFormatFromSuffix(suffix);
    if (!format) {
        return failure(Error::Kind::InvalidInput, line.out,
            u"give --format png, svg, pdf, csv or xlsx, or a file name that ends so."_s);
    }
    return writeChart(line, asked, id, path, *format);
}

Result<void> writeCharts(const CommandLine &line, const ScopedQuestion &asked, const QDateTime &now)
{
    const QString suffix =
        line.format.isEmpty() ? QFileInfo(line.out).suffix().toLower() : line.format;
    if (line.chart != u"all"_s) {
        return writeAs(line, asked, line.chart, line.out, suffix, now);
    }
    if (imageFormatFromSuffix(QFileInfo(line.out).suffix()) || tableFormatOf(line.out)) {
        return failure(Error::Kind::InvalidInput, line.out,
            u"--chart all writes into a folder; choose the kind of image with --format."_s);
    }
    const QString each = line.format.isEmpty() ? u"png"_s : line.format;
    if (!QDir().mkpath(line.out)) {
        return failure(Error::Kind::CannotCreate, line.out);
    }
    for (const ChartEntry &entry : chartEntries()) {
        const QString path = QDir(line.out).filePath(u"%1.%2"_s.arg(entry.id, each));
        if (const Result<void> done = writeAs(line, asked, entry.id, path, each, now); !done) {
            return done;
        }
    }
    return {};
}

// The calendar has the tasks and renewals of the scope, whatever the charts show.
Result<void> writeCalendar(const CommandLine &line, const ScopedQuestion &asked, Console &console)
{
    const CalendarTasks how =
        line.calendarTasks == u"todos"_s ? CalendarTasks::Todos : CalendarTasks::Events;
    const CalendarContent calendar = calendarOf(asked.question, how, console.now);
    return writeOutput(line, line.calendar, calendar.file).map([&] {
        console.out << calendarText(calendar) << Qt::endl;
    });
}

int runCalendar(const CommandLine &line, Console &console)
{
    const Result<void> written =
        bookOf(line)
            .and_then([&](const BookPointer &book) { return scopedQuestion(line, book); })
            .and_then(
                [&](const ScopedQuestion &asked) { return writeCalendar(line, asked, console); });
    return written ? Done : refuse(console, written.error());
}

} // namespace

int runExport(const CommandLine &line, Console &console)
{
    if (!line.calendar.isEmpty() && line.chart.isEmpty()) {
        return runCalendar(line, console);
    }
    if (line.chart.isEmpty() || line.out.isEmpty()) {
        console.err << u"export needs --chart ID and --out FILE, or --ics FILE."_s << Qt::endl;
        return WrongUsage;
    }
    const Result<void> written =
        bookOf(line)
            .and_then([&](const BookPointer &book) { return scopedQuestion(line, book); })
            .and_then(
                [&](const ScopedQuestion &asked) { return writeCharts(line, asked, console.now); });
    return written ? Done : refuse(console, written.error());
}

} // namespace bellwether
