// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/importreport.h"

#include "ui/formatting.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString nameOfFile(const FilePlan &file)
{
    const QString name = QFileInfo(file.path).fileName();
    return file.sheet.isEmpty() ? name : u"%1, %2"_s.arg(name, file.sheet);
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

QString outcomeName(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
        return u"added"_s;
    case RowOutcome::Changed:
        return u"changed"_s;
    case RowOutcome::Unchanged:
        return u"unchanged"_s;
    case RowOutcome::Rejected:
        return u"rejected"_s;
    case RowOutcome::Skipped:
        return u"skipped"_s;
    }
    return {};
}

QString questionName(ImportQuestion::Kind kind)
{
    switch (kind) {
    case ImportQuestion::Kind::DateOrder:
        return u"date_order"_s;
    case ImportQuestion::Kind::EndDates:
        return u"end_dates"_s;
    case ImportQuestion::Kind::AmountUnit:
        return u"amount_unit"_s;
    case ImportQuestion::Kind::SameCustomer:
        return u"same_customer"_s;
    }
    return {};
}

QJsonValue jsonOf(const ImportValue &value)
{
    return std::visit(
        [](const auto &held) -> QJsonValue {
            using T = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<T, std::monostate>) {
                return QJsonValue::Null;
            } else if constexpr (std::is_same_v<T, QDate>) {
                return held.toString(Qt::ISODate);
            } else if constexpr (std::is_same_v<T, std::int64_t>) {
                return qint64(held);
            } else if constexpr (std::is_same_v<T, ImportAmount>) {
                return static_cast<double>(held.minor)
                    / static_cast<double>(held.currency.minorPerMajor());
            } else {
                return held;
            }
        },
        value);
}

QJsonObject jsonOf(const Issue &issue)
{
    return {{u"severity"_s, severityName(issue.severity)}, {u"line"_s, issue.line},
        {u"field"_s, issue.field}, {u"column"_s, issue.column}, {u"value"_s, issue.value},
        {u"reason"_s, describe(issue)}};
}

QJsonObject jsonOf(const ImportQuestion &question)
{
    return {{u"question"_s, questionName(question.kind)}, {u"field"_s, question.field},
        {u"column"_s, question.column}, {u"value"_s, question.value}, {u"rows"_s, question.rows},
        {u"choices"_s, QJsonArray::fromStringList(question.choices)},
        {u"assumed"_s, question.assumed.isNull() ? QJsonValue() : QJsonValue(question.assumed)}};
}

QJsonObject jsonOf(const PlannedRow &row)
{
    QJsonArray differences;
    for (const FieldDifference &difference : row.differences) {
        differences.append(QJsonObject{{u"field"_s, difference.field},
            {u"before"_s, jsonOf(difference.before)}, {u"after"_s, jsonOf(difference.after)}});
    }
    return {{u"line"_s, row.line}, {u"outcome"_s, outcomeName(row.outcome)}, {u"who"_s, row.who},
        {u"differences"_s, differences}};
}

QJsonObject jsonOf(const ColumnMatch &match)
{
    return {{u"column"_s, match.column}, {u"field"_s, match.field},
        {u"confidence"_s, match.confidence}};
}

QJsonObject jsonOf(const FilePlan &file);

template <typename Items>
QJsonArray arrayOf(const Items &items)
{
    QJsonArray array;
    for (const auto &item : items) {
        array.append(jsonOf(item));
    }
    return array;
}

QJsonObject jsonOf(const FilePlan &file)
{
    QJsonObject object{{u"file"_s, QFileInfo(file.path).fileName()},
        {u"kind"_s, snakeCase(file.kind)}, {u"format"_s, file.format}, {u"source"_s, file.source},
        {u"encoding"_s, file.encoding}, {u"delimiter"_s, QString(QLatin1Char(file.delimiter))},
        {u"headerLine"_s, file.headerLine}, {u"columns"_s, arrayOf(file.columns)},
        {u"rows"_s, file.rows}, {u"added"_s, file.added}, {u"changed"_s, file.changed},
        {u"unchanged"_s, file.unchanged}, {u"rejected"_s, file.rejected},
        {u"skipped"_s, file.skipped}, {u"fieldsChanged"_s, file.fieldsChanged},
        {u"issues"_s, arrayOf(file.issues)}, {u"questions"_s, arrayOf(file.questions)},
        {u"plannedRows"_s, arrayOf(file.planned.rows())}};
    if (!file.sheet.isEmpty()) {
        object[u"sheet"_s] = file.sheet;
    }
    if (file.problem) {
        object[u"problem"_s] = describe(*file.problem);
    }
    return object;
}

QString textOf(const ImportQuestion &question)
{
    QString text = u"  to be said, %1"_s.arg(questionName(question.kind));
    if (!question.column.isEmpty()) {
        text += u", column %1"_s.arg(question.column);
    }
    if (!question.value.isEmpty()) {
        text += u": %1"_s.arg(question.value);
    }
    QStringList choices = question.choices;
    choices.replaceInStrings(QRegularExpression(u"^$"_s), u"nobody"_s);
    text += u" (%1)"_s.arg(choices.join(u", "_s));
    return question.assumed.isNull() ? text + u"\n"_s
                                     : text
            + u"; taken for now: %1\n"_s.arg(
                question.assumed.isEmpty() ? u"nobody"_s : question.assumed);
}

QString textOf(const FilePlan &file)
{
    if (file.problem) {
        return u"%1: not imported. %2\n"_s.arg(nameOfFile(file), describe(*file.problem));
    }
    QString text =
        u"%1: %2, %3 rows\n  added %4, changed %5, unchanged %6, rejected %7, skipped %8\n"_s.arg(
            nameOfFile(file), snakeCase(file.kind), QString::number(file.rows),
            QString::number(file.added), QString::number(file.changed),
            QString::number(file.unchanged), QString::number(file.rejected),
            QString::number(file.skipped));
    for (const ColumnMatch &match : file.columns) {
        text += match.field.isEmpty() ? u"  %1: not used\n"_s.arg(match.column)
                                      : u"  %1 -> %2\n"_s.arg(match.column, match.field);
    }
    for (const ImportQuestion &question : file.questions) {
        text += textOf(question);
    }
    for (const Issue &issue : file.issues) {
        if (issue.kind != Issue::Kind::UnmappedColumn) {
            text += u"  line %1, %2: %3\n"_s.arg(
                QString::number(issue.line), severityName(issue.severity), describe(issue));
        }
    }
    return text;
}

} // namespace

QString textReport(const ImportPlan &plan)
{
    QString text;
    for (const FilePlan &file : plan.files) {
        text += textOf(file);
    }
    return text;
}

QString jsonReport(const ImportPlan &plan, bool isDryRun)
{
    const QJsonObject report{{u"dryRun"_s, isDryRun}, {u"files"_s, arrayOf(plan.files)}};
    return QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Indented));
}

} // namespace bellwether
