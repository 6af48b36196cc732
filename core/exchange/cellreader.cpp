// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/cellreader.h"

#include "core/base/numbertext.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/encoding.h"
#include "core/exchange/flags.h"
#include "core/exchange/moments.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

FieldColumn fieldColumn(const ImportFile &file, const ImportOptions &options, const QString &field)
{
    FieldColumn found;
    found.field = field;
    if (const auto place = file.mapping.columnOfField.find(field);
        place != file.mapping.columnOfField.end()) {
        found.column = place->second;
        found.title = file.columns[place->second].title;
        found.currency = file.columns[place->second].header.currency;
    }
    if (const auto constant = options.constants.find(field); constant != options.constants.end()) {
        found.constant = constant->second;
    }
    if (const auto notation = file.notations.find(field); notation != file.notations.end()) {
        found.notation = notation->second;
    }
    return found;
}

void CellReader::begin(const SourceRow &row, std::size_t columns)
{
    m_row = &row;
    m_isRejected = false;
    m_planned.who.clear();
    m_planned.values.assign(columns, ImportValue());
    m_planned.differences.clear();
}

PlannedRow CellReader::takePlanned(RowOutcome outcome)
{
    PlannedRow planned = std::exchange(m_planned, {});
    planned.line = m_row->line;
    planned.outcome = outcome;
    if (outcome != RowOutcome::Changed) {
        planned.differences.clear();
    }
    planned.cells.reserve(m_row->cells.size());
    for (const QStringView cell : m_row->cells) {
        planned.cells.push_back(cell.toString());
    }
    return planned;
}

void CellReader::keep(const FieldColumn &column, ImportValue value)
{
    if (column.column && *column.column < m_planned.values.size()) {
        m_planned.values[*column.column] = std::move(value);
    }
}

void CellReader::differ(const QString &field, ImportValue before, ImportValue after)
{
    m_planned.differences.push_back({field, std::move(before), std::move(after)});
}

void CellReader::ask(ImportQuestion question)
{
    const auto same = std::find_if(
        m_plan.questions.begin(), m_plan.questions.end(), [&](const ImportQuestion &asked) {
            return asked.kind == question.kind && asked.field == question.field
                && (question.kind != ImportQuestion::Kind::SameCustomer
                    || asked.value == question.value);
        });
    if (same != m_plan.questions.end()) {
        ++same->rows;
        return;
    }
    question.rows = 1;
    m_plan.questions.push_back(std::move(question));
}

QStringView CellReader::cell(const FieldColumn &column) const
{
    if (column.constant) {
        return QStringView(*column.constant).trimmed();
    }
    return column.column ? m_row->cell(*column.column).trimmed() : QStringView();
}

bool CellReader::isWholeText(const FieldColumn &column, QStringView text)
{
    if (text.contains(QChar(u'\0'))) {
        reject(Issue::Kind::NulByte, column);
        return false;
    }
    if (hasUndecodableText(text)) {
        reject(Issue::Kind::UndecodableText, column);
        return false;
    }
    return true;
}

bool CellReader::names(const FieldColumn &column) const
{
    return !isBlankWord(cell(column));
}

QString CellReader::text(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (isBlankWord(text) || !isWholeText(column, text)) {
        return {};
    }
    QString whole = withoutFormulaGuard(text).toString();
    if (!m_planned.values.empty()) {
        keep(column, whole);
    }
    return whole;
}

QString CellReader::rawText(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (!isWholeText(column, text)) {
        return {};
    }
    keep(column, importValue(text.toString()));
    return text.toString();
}

QString CellReader::reference(const FieldColumn &column)
{
    const QString reference = text(column);
    const qsizetype exponent = reference.indexOf(u'E', 0, Qt::CaseInsensitive);
    const bool isDamaged = exponent > 0 && reference.size() > exponent + 1
        && reference[exponent + 1] == u'+'
        && std::all_of(reference.cbegin(), reference.cbegin() + exponent,
            [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
    if (isDamaged) {
        reject(Issue::Kind::DamagedIdentifier, column);
    }
    return reference;
}

std::optional<QDate> CellReader::day(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (isBlankWord(text) || !isWholeText(column, text)) {
        return std::nullopt;
    }
    const DateReading reading = readDate(text, column.notation.dateOrder, m_today);
    if (!reading.day) {
        reject(
            reading.isAmbiguous ? Issue::Kind::AmbiguousDateOrder : Issue::Kind::NotADate, column);
        return std::nullopt;
    }
    const int year = reading.day->year();
    if (year < FirstPlausibleYear || year > LastPlausibleYear) {
        // How systems write "never": the row is good, the day is none.
        if (year == 9999 || year == 2999) {
            return std::nullopt;
        }
        reject(Issue::Kind::OutOfRange, column,
            u"%1–%2"_s.arg(
                QString::number(FirstPlausibleYear), QString::number(LastPlausibleYear)));
        return std::nullopt;
    }
    keep(column, *reading.day);
    return reading.day;
}

std::optional<bool> CellReader::flag(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (isBlankWord(text)) {
        return std::nullopt;
    }
    const auto flag = readFlag(text);
    if (!flag) {
        reject(Issue::Kind::NotAFlag, column);
        return std::nullopt;
    }
    keep(column, *flag);
    return flag;
}

std::optional<std::int64_t> CellReader::count(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (isBlankWord(text)) {
        return std::nullopt;
    }
    const auto number = readNumber(text, column.notation.decimalMark);
    if (!number) {
        return middleOfRange(column, text);
    }
    const auto whole = scaled(number->value, 0);
    const bool isWhole = whole && !number->isPercent
        && scaled({*whole, 0}, number->value.decimals) == number->value.digits;
    if (!isWhole) {
        reject(Issue::Kind::NotANumber, column);
        return std::nullopt;
    }
    if (*whole < 0) {
        reject(Issue::Kind::NegativeAmount, column);
        return std::nullopt;
    }
    keep(column, *whole);
    return whole;
}

std::optional<double> CellReader::number(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (isBlankWord(text)) {
        return std::nullopt;
    }
    auto reading = readNumber(text, column.notation.decimalMark);
    if (reading && reading->isAmbiguous) {
        // "1.085" is above one where the file separates by comma, above a thousand where it
        // separates by semicolon; "1,085" the other way round.
        reading =
            readNumber(text, m_plan.delimiter == ';' ? DecimalMark::Comma : DecimalMark::Point);
    }
    if (!reading) {
        reject(Issue::Kind::NotANumber, column);
        return std::nullopt;
    }
    const double number = static_cast<double>(reading->value.digits)
        / std::pow(10.0, reading->value.decimals) / (reading->isPercent ? 100.0 : 1.0);
    keep(column, number);
    return number;
}

std::optional<double> CellReader::numberBetween(
    const FieldColumn &column, double least, double most)
{
    const auto number = this->number(column);
    if (number && (*number < least || *number > most)) {
        reject(Issue::Kind::OutOfRange, column,
            u"%1–%2"_s.arg(QString::number(least), QString::number(most)));
        return std::nullopt;
    }
    return number;
}

std::optional<std::int64_t> CellReader::seconds(const FieldColumn &column, DurationUnit usual)
{
    const QStringView text = cell(column);
    if (isBlankWord(text)) {
        return std::nullopt;
    }
    const auto seconds =
        readDuration(text, durationUnit(column.title).value_or(usual), column.notation.decimalMark);
    if (!seconds) {
        reject(Issue::Kind::NotADuration, column);
        return std::nullopt;
    }
    keep(column, *seconds);
    return seconds;
}

std::optional<std::int64_t> CellReader::moment(const FieldColumn &column) const
{
    return readMoment(cell(column), column.notation.dateOrder, m_today);
}

std::optional<std::int64_t> CellReader::middleOfRange(const FieldColumn &column, QStringView text)
{
    static const QRegularExpression Range(u"^([\\d.,]+)\\s*(?:[-–]|to)\\s*([\\d.,]+)"_s);
    const auto match = Range.match(text);
    const auto low = readNumber(match.capturedView(1), std::nullopt);
    const auto high = readNumber(match.capturedView(2), std::nullopt);
    // Neither can be below zero, as the pattern takes no sign.
    const std::int64_t lowest = low ? scaled(low->value, 0).value_or(-1) : -1;
    const std::int64_t highest = high ? scaled(high->value, 0).value_or(-1) : -1;
    if (lowest < 0 || lowest > highest) {
        reject(Issue::Kind::NotANumber, column);
        return std::nullopt;
    }
    const std::int64_t middle = lowest + (highest - lowest + 1) / 2;
    tell(Issue::Severity::Warning, Issue::Kind::NotANumber, column, QString::number(middle));
    keep(column, middle);
    return middle;
}

std::optional<NumberReading> CellReader::money(const FieldColumn &column)
{
    const QStringView text = cell(column);
    if (isBlankWord(text)) {
        return std::nullopt;
    }
    const auto number = readNumber(text, column.notation.decimalMark);
    // "1.234" with nothing in the file to tell a thousand from a decimal: groups are written with
    // commas where the file separates by comma, with points where it separates by semicolon.
    const QChar usualGroup = m_plan.delimiter == ';' ? u'.' : u',';
    if (!number || number->isPercent || (number->isAmbiguous && !text.contains(usualGroup))) {
        reject(Issue::Kind::NotANumber, column,
            number && number->isAmbiguous ? u"ambiguous"_s : QString());
        return std::nullopt;
    }
    if (number->value.digits < 0) {
        reject(Issue::Kind::NegativeAmount, column);
        return std::nullopt;
    }
    keep(
        column, static_cast<double>(number->value.digits) / std::pow(10.0, number->value.decimals));
    return number;
}

std::optional<std::int64_t> CellReader::minorAmount(const FieldColumn &column,
    const NumberReading &number, Currency currency, std::int64_t mostMajor)
{
    const bool isMinor = m_options.amountUnit == AmountUnit::Cents;
    const int decimals = isMinor ? 0 : currency.decimals();
    const auto amount = scaled(number.value, decimals);
    if (!amount || *amount > mostMajor * currency.minorPerMajor()) {
        reject(Issue::Kind::OutOfRange, column, u"0 to %1"_s.arg(countText(mostMajor)));
        return std::nullopt;
    }
    keep(column, ImportAmount{*amount, currency});
    return amount;
}

void CellReader::reject(Issue::Kind kind, const FieldColumn &column, const QString &detail,
    const std::optional<QString> &value)
{
    m_isRejected = true;
    add({Issue::Severity::Rejected, kind, m_row->line, column.field, column.title,
        quotedInIssue(value ? *value : cell(column)), detail});
}

void CellReader::tell(
    Issue::Severity severity, Issue::Kind kind, const FieldColumn &column, const QString &detail)
{
    add({severity, kind, m_row->line, column.field, column.title, quotedInIssue(cell(column)),
        detail});
}

// A cell may be read for several purposes; what is wrong with it is told once.
void CellReader::add(Issue issue)
{
    for (auto told = m_plan.issues.rbegin();
         told != m_plan.issues.rend() && told->line == issue.line; ++told) {
        if (told->kind == issue.kind && told->column == issue.column
            && told->field == issue.field) {
            return;
        }
    }
    m_plan.issues.push_back(std::move(issue));
}

void CellReader::rejectRow(Issue::Kind kind, const QString &value, const QString &detail)
{
    m_isRejected = true;
    m_plan.issues.push_back(
        {Issue::Severity::Rejected, kind, m_row->line, {}, {}, quotedInIssue(value), detail});
}

} // namespace bellwether
