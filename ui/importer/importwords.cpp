// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importwords.h"

#include "core/base/numbertext.h"
#include "core/exchange/fields.h"
#include "ui/formatting.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString importWordsRowsText(int rows)
{
    return rows == 1 ? u"1 row"_s : u"%1 rows"_s.arg(countText(rows));
}

template <typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

QString countedText(int count, ImportKind kind)
{
    const KindInfo &info = FieldDictionary::standard().kind(kind);
    return u"%1 %2"_s.arg(countText(count), count == 1 ? info.one : info.many);
}

QString kindTitle(ImportKind kind)
{
    return capitalised(FieldDictionary::standard().kind(kind).one);
}

QString enumeration(QStringList parts)
{
    if (parts.isEmpty()) {
        return {};
    }
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : parts.join(u", "_s) + u" and "_s + last;
}

QString fileTitle(const QString &path)
{
    return QFileInfo(path).fileName();
}

QString tableTitle(const FilePlan &plan)
{
    const QString file = fileTitle(plan.path);
    return plan.sheet.isEmpty() ? file : u"%1, sheet %2"_s.arg(file, plan.sheet);
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case '\t':
        return u"tab separated"_s;
    case ';':
        return u"semicolon separated"_s;
    case '|':
        return u"bar separated"_s;
    default:
        return u"comma separated"_s;
    }
}

QString tableFacts(const FilePlan &plan)
{
    const auto columns = static_cast<int>(plan.columns.size());
    QStringList facts;
    if (!plan.problem) {
        facts << importWordsRowsText(plan.rows);
    }
    if (columns > 0) {
        facts << (columns == 1 ? u"1 column"_s : u"%1 columns"_s.arg(countText(columns)));
    }
    if (plan.format == u"csv"_s) {
        facts << delimiterText(plan.delimiter) << plan.encoding;
    } else if (!plan.format.isEmpty()) {
        facts << (plan.format == u"xlsx"_s ? u"Excel workbook"_s : plan.format);
    }
    if (!plan.source.isEmpty()) {
        facts << plan.source;
    }
    return facts.join(u", "_s);
}

QString fieldTitle(const QString &field)
{
    if (const Field *known = FieldDictionary::standard().find(field)) {
        return known->label;
    }
    if (field.startsWith(u"stack:"_s)) {
        return u"Stack item: "_s + field.sliced(6);
    }
    if (field.startsWith(u"metric:"_s)) {
        return u"Metric: "_s + field.sliced(7);
    }
    return capitalised(QString(field).replace(u'.', u' ').replace(u'_', u' '));
}

QString valueText(const ImportValue &value)
{
    return std::visit(Overloaded{[](std::monostate) { return QString(); },
                          [](const QString &text) { return text; },
                          [](std::int64_t count) { return countText(count); },
                          [](double number) { return QString::number(number, 'g', 12); },
                          [](bool flag) { return flag ? u"yes"_s : u"no"_s; },
                          [](QDate day) { return dayText(day); },
                          [](const ImportAmount &amount) {
                              return moneyText(static_cast<double>(amount.minor)
                                      / static_cast<double>(amount.currency.minorPerMajor()),
                                  amount.currency);
                          }},
        value);
}

bool isNumber(const ImportValue &value)
{
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value)
        || std::holds_alternative<QDate>(value) || std::holds_alternative<ImportAmount>(value);
}

QString questionText(const ImportQuestion &question)
{
    const QString column = question.column.isEmpty() ? fieldTitle(question.field) : question.column;
    switch (question.kind) {
    case ImportQuestion::Kind::DateOrder:
        return question.value.isEmpty()
            ? u"Which comes first in the dates of %1?"_s.arg(column)
            : u"Which comes first in the dates of %1, such as %2?"_s.arg(column, question.value);
    case ImportQuestion::Kind::EndDates:
        return u"What is an end date in %1?"_s.arg(column);
    case ImportQuestion::Kind::AmountUnit:
        return question.value.isEmpty()
            ? u"What are the amounts in %1?"_s.arg(column)
            : u"What are the amounts in %1, such as %2?"_s.arg(column, question.value);
    case ImportQuestion::Kind::SameCustomer:
        return u"Which customer is %1?"_s.arg(question.value);
    }
    return {};
}

QString questionNote(const ImportQuestion &question)
{
    if (question.rows == 0) {
        return {};
    }
    const QString depend = question.rows == 1
        ? u"1 row depends on it"_s
        : u"%1 depend on it"_s.arg(importWordsRowsText(question.rows));
    return question.assumed.isNull() ? depend + u", left out until you say"_s : depend;
}

QString choiceText(const ImportQuestion &question, const QString &choice)
{
    switch (question.kind) {
    case ImportQuestion::Kind::DateOrder:
        return choice == u"dmy"_s ? u"The day"_s
            : choice == u"mdy"_s  ? u"The month"_s
                                  : u"The year"_s;
    case ImportQuestion::Kind::EndDates:
        return choice == u"inclusive"_s ? u"The last covered day"_s
                                        : u"The first day no longer covered"_s;
    case ImportQuestion::Kind::AmountUnit:
        return choice == u"cents"_s ? u"Cents"_s : u"Whole units"_s;
    case ImportQuestion::Kind::SameCustomer:
        return choice.isEmpty() ? u"None of these"_s : choice;
    }
    return choice;
}

QString reasonAfterValue(const Issue &issue)
{
    switch (issue.kind) {
    case Issue::Kind::NotADate:
        return u"is not a date"_s;
    case Issue::Kind::NotANumber:
        return u"is not a number"_s;
    case Issue::Kind::NotAFlag:
        return u"is neither yes nor no"_s;
    case Issue::Kind::NegativeAmount:
        return u"is below zero"_s;
    case Issue::Kind::DuplicateKey:
        return u"stands in an earlier row, which counts"_s;
    case Issue::Kind::OutOfRange:
        return u"lies outside %1"_s.arg(issue.detail);
    case Issue::Kind::UnknownCurrency:
        return u"is no currency code"_s;
    case Issue::Kind::AmbiguousDateOrder:
        return u"could be two days"_s;
    case Issue::Kind::EndBeforeStart:
        return u"lies before the start"_s;
    default:
        break;
    }
    // The sentence without what is shown in front of it already.
    Issue bare = issue;
    bare.value.clear();
    bare.column.clear();
    bare.field.clear();
    return describe(bare);
}

QString oneOf(const QStringList &fields)
{
    QStringList names;
    for (const QString &field : fields) {
        names << fieldTitle(field);
    }
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(u", "_s) + u" or "_s + last;
}

QString problemText(const FilePlan &plan)
{
    if (!plan.problem) {
        return {};
    }
    const QString &detail = plan.problem->detail;
    if (detail == u"kind"_s) {
        return u"The columns do not tell what a row is. Choose it above."_s;
    }
    if (detail.startsWith(u"kind: "_s)) {
        return u"This looks like a list of %1, which cannot be imported. If it is something else, "
               "choose above what a row is."_s.arg(detail.sliced(6).replace(u'_', u' '));
    }
    if (detail.startsWith(u"field: "_s)) {
        const QString field = detail.sliced(7);
        const auto &needs = FieldDictionary::standard().kind(plan.kind).needs;
        const auto need = std::find_if(needs.begin(), needs.end(),
            [&](const QStringList &fields) { return fields.contains(field); });
        return u"Every row needs a value for %1. Choose it for one of the columns below."_s.arg(
            need == needs.end() ? fieldTitle(field) : oneOf(*need));
    }
    if (detail == u"header"_s) {
        return u"No row reads like column titles. Add a first row with titles to the table, or "
               "choose another encoding or separator in step 1."_s;
    }
    return describe(*plan.problem);
}

QString importSentence(const ImportPlan &plan)
{
    std::map<ImportKind, int> counts;
    QStringList names;
    for (const FilePlan &file : plan.files) {
        if (file.problem) {
            continue;
        }
        counts[file.kind] += file.added + file.changed;
        if (const QString name = fileTitle(file.path); !names.contains(name)) {
            names << name;
        }
    }
    QStringList parts;
    for (const auto &[kind, count] : counts) {
        if (count > 0) {
            parts << countedText(count, kind);
        }
    }
    if (parts.isEmpty()) {
        parts << u"Nothing new"_s;
    }
    const QString from = names.size() == 1 ? names.front() : u"%1 files"_s.arg(names.size());
    return u"%1 imported from %2"_s.arg(enumeration(parts), from);
}

} // namespace bellwether
