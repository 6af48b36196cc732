// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/fieldreader.h"

#include "core/exchange/dates.h"
#include "core/exchange/flags.h"
#include "core/exchange/numbers.h"

#include <cmath>
#include <limits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = EditProblem::Kind;

} // namespace

FieldReader::Read FieldReader::problem(Kind kind, const QStringList &allowed) const
{
    EditProblem problem = m_place;
    problem.kind = m_place.value.isEmpty() ? Kind::NoValue : kind;
    problem.allowed = allowed;
    return tl::unexpected(problem);
}

FieldReader::Read FieldReader::read(QString &value) const
{
    value = m_place.value;
    return {};
}

FieldReader::Read FieldReader::read(bool &value) const
{
    const std::optional<bool> flag = readFlag(m_place.value);
    if (!flag) {
        return problem(Kind::NotAFlag, {u"yes"_s, u"no"_s});
    }
    value = *flag;
    return {};
}

FieldReader::Read FieldReader::readWhole(
    std::int64_t &value, std::int64_t least, std::int64_t most) const
{
    const std::optional<NumberReading> number = readNumber(m_place.value, std::nullopt);
    if (!number || number->currency || number->isPercent) {
        return problem(Kind::NotANumber);
    }
    if (number->isAmbiguous) {
        return problem(Kind::AmbiguousNumber);
    }
    const std::optional<std::int64_t> whole = scaled(number->value, 0);
    if (number->value.decimals > 0) {
        return problem(Kind::TooManyDecimals, {u"0"_s});
    }
    if (!whole || *whole < least || *whole > most) {
        return problem(Kind::OutOfRange);
    }
    value = *whole;
    return {};
}

FieldReader::Read FieldReader::read(int &value) const
{
    std::int64_t wide = 0;
    return readWhole(wide, std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
        .map([&] { value = static_cast<int>(wide); });
}

FieldReader::Read FieldReader::read(std::int64_t &value) const
{
    return readWhole(
        value, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
}

FieldReader::Read FieldReader::read(double &value) const
{
    const std::optional<NumberReading> number = readNumber(m_place.value, std::nullopt);
    if (!number || number->currency) {
        return problem(Kind::NotANumber);
    }
    if (number->isAmbiguous) {
        return problem(Kind::AmbiguousNumber);
    }
    constexpr int Percent = 2;
    const int decimals = number->value.decimals + (number->isPercent ? Percent : 0);
    value = static_cast<double>(number->value.digits) / std::pow(10.0, decimals);
    return {};
}

FieldReader::Read FieldReader::readMoney(std::int64_t &value, Currency currency) const
{
    const std::optional<NumberReading> number = readNumber(m_place.value, std::nullopt);
    if (!number || number->isPercent) {
        return problem(Kind::NotANumber);
    }
    if (number->isAmbiguous) {
        return problem(Kind::AmbiguousNumber);
    }
    if (number->currency && *number->currency != currency) {
        return problem(Kind::WrongCurrency, {currency.code()});
    }
    if (number->value.decimals > currency.decimals()) {
        return problem(Kind::TooManyDecimals, {QString::number(currency.decimals())});
    }
    const std::optional<std::int64_t> minor = scaled(number->value, currency.decimals());
    if (!minor) {
        return problem(Kind::OutOfRange);
    }
    value = *minor;
    return {};
}

FieldReader::Read FieldReader::readMoney(
    std::optional<std::int64_t> &value, Currency currency) const
{
    if (m_place.value.isEmpty()) {
        value.reset();
        return {};
    }
    return readMoney(value.emplace(), currency);
}

FieldReader::Read FieldReader::read(QDate &value) const
{
    const DateReading reading = readDate(m_place.value, std::nullopt, m_today);
    if (reading.isAmbiguous) {
        return problem(Kind::AmbiguousDay);
    }
    if (!reading.day) {
        return problem(Kind::NotADay);
    }
    if (reading.day->year() < FirstPlausibleYear || reading.day->year() > LastPlausibleYear) {
        return problem(Kind::OutOfRange);
    }
    value = *reading.day;
    return {};
}

FieldReader::Read FieldReader::read(Currency &value) const
{
    const std::optional<Currency> currency = Currency::fromCode(m_place.value);
    if (!currency) {
        return problem(Kind::NotACurrency);
    }
    value = *currency;
    return {};
}

FieldReader::Read FieldReader::read(Month &value) const
{
    const std::optional<Month> month = Month::fromIso(m_place.value);
    if (!month) {
        return problem(Kind::NotAMonth);
    }
    value = *month;
    return {};
}

FieldReader::Read FieldReader::read(QStringList &value) const
{
    value.clear();
    for (const QString &entry : m_place.value.split(u',', Qt::SkipEmptyParts)) {
        value << entry.trimmed();
    }
    return {};
}

} // namespace bellwether
