// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/buildbook.h"
#include "app/commands/command.h"
#include "app/commands/importfolder.h"
#include "core/exchange/importplan.h"
#include "core/exchange/rowtablecsv.h"
#include "core/store/bookfile.h"
#include "ui/formatting.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<ImportOptions> importOptions(const CommandLine &line)
{
    ImportOptions options;
    if (!line.kind.isEmpty()) {
        options.kind = fromSnakeCase<ImportKind>(line.kind);
        if (!options.kind) {
            return failure(Error::Kind::InvalidInput, u"--as %1"_s.arg(line.kind),
                u"the kinds are companies and contracts."_s);
        }
    }
    if (!line.delimiter.isEmpty()) {
        const QString delimiter = line.delimiter == u"tab"_s ? u"\t"_s : line.delimiter;
        if (delimiter.size() != 1 || delimiter[0].unicode() > 0x7f) {
            return failure(Error::Kind::InvalidInput, u"--delimiter %1"_s.arg(line.delimiter),
                u"a delimiter is one character such as ; or the word tab."_s);
        }
        options.delimiter = delimiter[0].toLatin1();
    }
    if (line.dateOrder == u"dmy"_s) {
        options.dateOrder = DateOrder::DayMonthYear;
    } else if (line.dateOrder == u"mdy"_s) {
        options.dateOrder = DateOrder::MonthDayYear;
    } else if (line.dateOrder == u"ymd"_s) {
        options.dateOrder = DateOrder::YearMonthDay;
    }
    options.encoding = line.encoding;
    options.endDates = line.endDates == u"exclusive"_s ? EndDates::Exclusive : EndDates::Inclusive;
    options.amountUnit = line.amountUnit == u"cents"_s ? AmountUnit::Cents : AmountUnit::Units;
    options.columnOfField = {line.columns.begin(), line.columns.end()};
    options.constants = {line.constants.begin(), line.constants.end()};
    return options;
}

QString severityName(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Rejected:
        return u"rejected"_s;
    case Issue::Severity::Warning:
        return u"warning"_s;
    case Issue::Severity::Note:
        return u"note"_s;
    }
    return {};
}

QJsonObject jsonOf(const Issue &issue)
{
    return {{u"severity"_s, severityName(issue.severity)}, {u"line"_s, issue.line},
        {u"field"_s, issue.field}, {u"column"_s, issue.column}, {u"value"_s, issue.value},
        {u"reason"_s, describe(issue)}};
}

QJsonObject jsonOf(const FilePlan &file)
{
    QJsonArray columns;
    for (const ColumnMatch &match : file.columns) {
        columns.append(QJsonObject{{u"column"_s, match.column}, {u"field"_s, match.field},
            {u"confidence"_s, match.confidence}});
    }
    QJsonArray issues;
    for (const Issue &issue : file.issues) {
        issues.append(jsonOf(issue));
    }
    return {{u"file"_s, QFileInfo(file.path).fileName()}, {u"kind"_s, snakeCase(file.kind)},
        {u"encoding"_s, file.encoding}, {u"delimiter"_s, QString(QLatin1Char(file.delimiter))},
        {u"headerLine"_s, file.headerLine}, {u"columns"_s, columns}, {u"rows"_s, file.rows},
        {u"added"_s, file.added}, {u"changed"_s, file.changed}, {u"unchanged"_s, file.unchanged},
        {u"rejected"_s, file.rejected}, {u"skipped"_s, file.skipped}, {u"issues"_s, issues}};
}

void printJson(const ImportPlan &plan, bool isDryRun, Console &console)
{
    QJsonArray files;
    for (const FilePlan &file : plan.files) {
        files.append(jsonOf(file));
    }
    const QJsonObject report{{u"dryRun"_s, isDryRun}, {u"files"_s, files}};
    console.out << QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Indented));
}

void printText(const ImportPlan &plan, Console &console)
{
    for (const FilePlan &file : plan.files) {
        console.out
            << u"%1: %2, %3 rows\n  added %4, changed %5, unchanged %6, rejected %7, skipped %8\n"_s
                   .arg(QFileInfo(file.path).fileName(), snakeCase(file.kind),
                       QString::number(file.rows), QString::number(file.added),
                       QString::number(file.changed), QString::number(file.unchanged),
                       QString::number(file.rejected), QString::number(file.skipped));
        for (const ColumnMatch &match : file.columns) {
            console.out << (match.field.isEmpty()
                    ? u"  %1: not used\n"_s.arg(match.column)
                    : u"  %1 -> %2\n"_s.arg(match.column, match.field));
        }
        for (const Issue &issue : file.issues) {
            if (issue.kind != Issue::Kind::UnmappedColumn) {
                console.out << u"  line %1, %2: %3\n"_s.arg(
                    QString::number(issue.line), severityName(issue.severity), describe(issue));
            }
        }
    }
}

// The rejected rows with where and why, for mending in a spreadsheet.
RowTable rejectedRows(const ImportPlan &plan)
{
    RowTable table;
    table.columns = {{u"file"_s, RowColumn::Kind::Text}, {u"line"_s, RowColumn::Kind::Count},
        {u"column"_s, RowColumn::Kind::Text}, {u"value"_s, RowColumn::Kind::Text},
        {u"reason"_s, RowColumn::Kind::Text}};
    for (const FilePlan &file : plan.files) {
        for (const Issue &issue : file.issues) {
            if (issue.severity == Issue::Severity::Rejected) {
                table.rows.push_back({{},
                    {{QFileInfo(file.path).fileName()}, {std::int64_t(issue.line)}, {issue.column},
                        {issue.value}, {describe(issue)}}});
            }
        }
    }
    return table;
}

Result<ImportPlan> planOn(const Book &book, const CommandLine &line, const QDateTime &now)
{
    return importOptions(line).and_then([&](const ImportOptions &options) {
        const std::vector<QString> paths(line.arguments.begin() + 1, line.arguments.end());
        return planImport(book, paths, options, now, line.asOf);
    });
}

Result<ImportPlan> importInto(BookFile &file, const CommandLine &line, const QDateTime &now)
{
    const Result<BookPointer> book = file.read();
    if (!book) {
        return tl::unexpected(book.error());
    }
    Result<ImportPlan> plan = planOn(**book, line, now);
    if (plan && !line.isDryRun) {
        if (const Result<BookPointer> written = file.write(plan->change, *book, now); !written) {
            return tl::unexpected(written.error());
        }
    }
    return plan;
}

// Rows there were, but not one that is in the book now.
bool isUseless(const ImportPlan &plan)
{
    int rejected = 0;
    int used = 0;
    for (const FilePlan &file : plan.files) {
        rejected += file.rejected;
        used += file.added + file.changed + file.unchanged;
    }
    return rejected > 0 && used == 0;
}

// Imports into the book, which is created when it is not there and the import succeeds.
Result<ImportPlan> planned(const CommandLine &line, const QDateTime &now)
{
    const QString &path = line.arguments.first();
    if (QFileInfo::exists(path)) {
        Result<BookFile> file = BookFile::open(
            path, line.isDryRun ? BookFile::Access::ReadOnly : BookFile::Access::ReadWrite);
        if (!file) {
            return tl::unexpected(file.error());
        }
        return importInto(*file, line, now);
    }
    if (line.isDryRun) {
        return planOn(Book(), line, now);
    }
    if (Result<ImportPlan> tried = planOn(Book(), line, now); !tried || isUseless(*tried)) {
        return tried;
    }
    std::optional<ImportPlan> plan;
    const Result<void> built = buildBook(path, [&](BookFile &file) {
        return importInto(file, line, now).map([&](const ImportPlan &made) { plan = made; });
    });
    if (!built) {
        return tl::unexpected(built.error());
    }
    return *plan;
}

} // namespace

int runImport(const CommandLine &line, Console &console)
{
    if (namesFolder(line)) {
        return runImportFolder(line, console);
    }
    const Result<ImportPlan> plan = planned(line, console.now);
    if (!plan) {
        const int code = refuse(console, plan.error());
        if (plan.error().detail == u"kind"_s) {
            console.err
                << u"--as companies or --as contracts says what a row is, --map FIELD=COLUMN "
                   u"which column is which."_s
                << Qt::endl;
        }
        return code;
    }
    line.isJson ? printJson(*plan, line.isDryRun, console) : printText(*plan, console);
    if (!line.rejects.isEmpty()) {
        if (const Result<void> written =
                writeOutput(line, line.rejects, csvOf(rejectedRows(*plan)));
            !written) {
            return refuse(console, written.error());
        }
    }
    if (isUseless(*plan)) {
        console.err << u"No row could be used, so nothing was changed."_s << Qt::endl;
        return Refused;
    }
    return Done;
}

} // namespace bellwether
