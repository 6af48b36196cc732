// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rowsbehind.h"

#include "core/base/numbertext.h"
#include "ui/models/roles.h"

#include <QLocale>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isLevel(const RowColumn &column)
{
    static const QStringList ids{u"band"_s, u"status"_s, u"health_band"_s, u"health_status"_s};
    return ids.contains(column.id);
}

bool isSnakeCase(const RowColumn &column)
{
    return isLevel(column) || column.id == "kind"_L1 || column.id == "goal_status"_L1;
}

QString withCapital(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString spoken(const QString &snakeCase)
{
    return snakeCase == "saas"_L1 ? u"SaaS"_s : withCapital(QString(snakeCase).replace(u'_', u' '));
}

// How a cell reads in a column of that kind.
struct RowsBehindReader
{
    const RowColumn &column;
    Currency currency;

    QString operator()(std::monostate) const { return NoValueText; }
    QString operator()(const QString &text) const
    {
        return isSnakeCase(column) ? spoken(text) : text;
    }
    QString operator()(double value) const
    {
        switch (column.kind) {
        case RowColumn::Kind::Money:
            return moneyText(value, currency);
        case RowColumn::Kind::Ratio:
            return rateText(value);
        default:
            return decimalText(value);
        }
    }
    QString operator()(QDate day) const { return dayText(day); }
    QString operator()(std::int64_t count) const
    {
        return column.kind == RowColumn::Kind::Money
            ? moneyText(static_cast<double>(count), currency)
            : countText(count);
    }
    QString operator()(bool flag) const { return flag ? u"Yes"_s : u"No"_s; }
};

struct Value
{
    QVariant operator()(std::monostate) const { return {}; }
    QVariant operator()(std::int64_t count) const { return QVariant::fromValue<qlonglong>(count); }
    template <typename T>
    QVariant operator()(const T &value) const
    {
        return QVariant::fromValue(value);
    }
};

} // namespace

void RowsBehind::setTable(RowTable table, Currency currency)
{
    m_columns = std::move(table.columns);
    m_summedColumn = std::move(table.summedColumn);
    m_currency = currency;
    resetRows(std::move(table.rows));
}

bool RowsBehind::isNumber(int column) const
{
    const auto kind = m_columns[static_cast<std::size_t>(column)].kind;
    return kind != RowColumn::Kind::Text && kind != RowColumn::Kind::Day
        && kind != RowColumn::Kind::Flag;
}

bool RowsBehind::isSumMoney() const
{
    const auto summed = summedColumn();
    return summed != m_columns.end() && summed->kind == RowColumn::Kind::Money;
}

std::vector<RowColumn>::const_iterator RowsBehind::summedColumn() const
{
    return std::find_if(m_columns.begin(), m_columns.end(),
        [this](const RowColumn &column) { return column.id == m_summedColumn; });
}

std::optional<double> RowsBehind::sum() const
{
    const auto summed = summedColumn();
    if (summed == m_columns.end()) {
        return {};
    }
    const auto place = static_cast<std::size_t>(summed - m_columns.begin());
    double sum = 0;
    for (const Row &row : rows()) {
        if (const double *value = std::get_if<double>(&row.cells[place].value)) {
            sum += *value;
        } else if (const auto *count = std::get_if<std::int64_t>(&row.cells[place].value)) {
            sum += static_cast<double>(*count);
        }
    }
    return sum;
}

QVariant RowsBehind::cell(const Row &row, int column, int role) const
{
    const RowColumn &meaning = m_columns[static_cast<std::size_t>(column)];
    if (static_cast<std::size_t>(column) >= row.cells.size()) {
        return {};
    }
    const Cell &cell = row.cells[static_cast<std::size_t>(column)];
    switch (role) {
    case Qt::DisplayRole:
        return std::visit(RowsBehindReader{meaning, m_currency}, cell.value);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return std::visit(Value{}, cell.value);
    case CompanyIdRole:
        return QVariant::fromValue<qlonglong>(row.company.value);
    case PremiumRole:
        return row.isPremium && meaning.id == "company"_L1;
    case Qt::AccessibleTextRole:
        return row.isPremium && meaning.id == "company"_L1 ? QVariant(
                   std::visit(RowsBehindReader{meaning, m_currency}, cell.value) + u", premium"_s)
                                                           : QVariant();
    case LevelRole:
        return isLevel(meaning) ? std::visit(Value{}, cell.value) : QVariant();
    default:
        return {};
    }
}

QVariant RowsBehind::header(int column, int role) const
{
    if (role == Qt::DisplayRole) {
        return columnTitle(m_columns[static_cast<std::size_t>(column)].id);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QString columnTitle(const QString &columnId)
{
    static const QStringList abbreviations{u"arr"_s, u"mrr"_s, u"clv"_s, u"csm"_s, u"id"_s};
    QStringList words = columnId.split(u'_');
    for (QString &word : words) {
        if (abbreviations.contains(word)) {
            word = word.toUpper();
        }
    }
    return withCapital(words.join(u' '));
}

} // namespace bellwether
