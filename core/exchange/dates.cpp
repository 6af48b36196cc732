// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/dates.h"

#include "core/exchange/digits.h"

#include <QHash>
#include <QLocale>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The value of ASCII digits; the caller knows that they are few.
int numberOf(QStringView digits)
{
    int number = 0;
    for (const QChar digit : digits) {
        number = number * 10 + (digit.unicode() - u'0');
    }
    return number;
}

bool isAllDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isAsciiDigit);
}

// Month names, long and short, of the languages that exports are seen in.
const QHash<QString, int> &monthsByName()
{
    static const QHash<QString, int> Months = [] {
        QHash<QString, int> months;
        for (const auto language : {QLocale::English, QLocale::German, QLocale::French,
                 QLocale::Spanish, QLocale::Italian, QLocale::Portuguese, QLocale::Dutch}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    QString name = locale.monthName(month, format).toCaseFolded();
                    name.remove(u'.');
                    if (!months.contains(name)) {
                        months.insert(name, month);
                    }
                }
            }
        }
        months.insert(u"sept"_s, 9);
        return months;
    }();
    return Months;
}

bool isFillWord(QStringView word)
{
    static const QStringList Words = {u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"of"_s, u"de"_s,
        u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s, u"monday"_s,
        u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};
    return Words.contains(word, Qt::CaseInsensitive);
}

// "T10:15:00.000Z", " 10:15 AM", " 10:15:00 +0200".
bool isTimeOfDay(QStringView text)
{
    if (text.size() < 3 || !isAsciiDigit(text[0])) {
        return false;
    }
    const qsizetype colon = isAsciiDigit(text[1]) ? 2 : 1;
    if (text.size() < colon + 2 || text[colon] != u':' || numberOf(text.first(colon)) > 24) {
        return false;
    }
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isAsciiDigit(c) || c.isLetter() || QStringView(u" :.,+-\u00a0\u202f/()").contains(c);
    });
}

QStringView withoutTime(QStringView text)
{
    for (qsizetype i = 6; i < text.size(); ++i) {
        const bool isBorder = text[i] == u'T' || text[i] == u't' || text[i].isSpace();
        if (isBorder && isTimeOfDay(text.sliced(i + 1).trimmed())) {
            const QStringView day = text.first(i).trimmed();
            return day.endsWith(u',') ? day.chopped(1) : day;
        }
    }
    return text;
}

// Up to three parts, digits or a month's name.
struct Parts
{
    std::array<QStringView, 3> parts;
    std::size_t count = 0;
    bool isBroken = false;
};

Parts split(QStringView text)
{
    Parts found;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype from = at;
        if (isAsciiDigit(text[at])) {
            while (at < text.size() && isAsciiDigit(text[at])) {
                ++at;
            }
        } else if (text[at].isLetter()) {
            while (at < text.size() && text[at].isLetter()) {
                ++at;
            }
        } else if (QStringView(u"/-., \u00a0").contains(text[at])) {
            ++at;
            continue;
        } else {
            found.isBroken = true;
            return found;
        }
        const QStringView part = text.sliced(from, at - from);
        if (isFillWord(part)) {
            continue;
        }
        if (found.count == found.parts.size()) {
            found.isBroken = true;
            return found;
        }
        found.parts[found.count++] = part;
    }
    return found;
}

std::optional<QDate> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

// 1, 2 or 4 digits; two digits lie in the hundred years that end 20 years from today.
std::optional<int> yearOf(QStringView digits, QDate today)
{
    if (digits.size() == 4) {
        return numberOf(digits);
    }
    if (digits.size() != 2) {
        return std::nullopt;
    }
    const int last = today.year() + 20;
    const int year = last - last % 100 + numberOf(digits);
    return year > last ? year - 100 : year;
}

struct Numeric
{
    std::optional<QDate> dayFirst;
    std::optional<QDate> monthFirst;
    std::optional<QDate> yearFirst;

    bool isDate() const { return dayFirst || monthFirst || yearFirst; }
    // The only reading: "31/12/2012", "05/05/2024", "2024/3/5". A year of two digits in front is
    // rare and counts only where nothing else fits: "79/01/31".
    std::optional<QDate> single() const
    {
        if (dayFirst && monthFirst) {
            return *dayFirst == *monthFirst ? dayFirst : std::nullopt;
        }
        if (dayFirst || monthFirst) {
            return dayFirst ? dayFirst : monthFirst;
        }
        return yearFirst;
    }
};

Numeric numericReadings(const Parts &parts, QDate today)
{
    const auto &[first, second, third] = parts.parts;
    Numeric readings;
    if (second.size() > 2 || (first.size() > 2 && third.size() > 2)) {
        return readings;
    }
    if (first.size() <= 2) {
        if (const auto year = yearOf(third, today)) {
            readings.dayFirst = dayOf(*year, numberOf(second), numberOf(first));
            readings.monthFirst = dayOf(*year, numberOf(first), numberOf(second));
        }
    }
    if (const auto year = yearOf(first, today); year && third.size() <= 2) {
        readings.yearFirst = dayOf(*year, numberOf(second), numberOf(third));
    }
    return readings;
}

std::optional<QDate> namedMonth(const Parts &parts, QDate today)
{
    const auto &[first, second, third] = parts.parts;
    const auto monthOf = [](QStringView name) {
        return monthsByName().value(name.toString().toCaseFolded(), 0);
    };
    const auto dateOf = [&](QStringView yearText, int month, QStringView dayText) {
        const auto year = isAllDigits(yearText) ? yearOf(yearText, today) : std::nullopt;
        return year && month > 0 && dayText.size() <= 2 && isAllDigits(dayText)
            ? dayOf(*year, month, numberOf(dayText))
            : std::nullopt;
    };
    if (first[0].isLetter()) {
        return dateOf(third, monthOf(first), second);
    }
    if (first.size() == 4) {
        return dateOf(first, monthOf(second), third);
    }
    return dateOf(third, monthOf(second), first);
}

// "2024-03-05" at the front of a day or time stamp, by far the most common form.
std::optional<QDate> isoDay(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-' || !isAllDigits(text.first(4))
        || !isAllDigits(text.sliced(5, 2)) || !isAllDigits(text.last(2))) {
        return std::nullopt;
    }
    return dayOf(numberOf(text.first(4)), numberOf(text.sliced(5, 2)), numberOf(text.last(2)));
}

// Either a certain day or the numeric readings.
struct DayReadings
{
    std::optional<QDate> certain;
    Numeric numeric;
};

DayReadings readingsOf(QStringView text, QDate today)
{
    text = text.trimmed();
    if (text.size() < 6 || text.size() > 64) {
        return {};
    }
    if (const auto day = isoDay(text)) {
        return {day, {}};
    }
    text = withoutTime(text);
    if (text.size() == 8 && isAllDigits(text)) {
        return {dayOf(numberOf(text.first(4)), numberOf(text.sliced(4, 2)), numberOf(text.last(2))),
            {}};
    }
    const Parts parts = split(text);
    if (parts.isBroken || parts.count != 3) {
        return {};
    }
    if (std::all_of(parts.parts.begin(), parts.parts.end(), isAllDigits)) {
        const Numeric numeric = numericReadings(parts, today);
        // Nobody writes the month first with dots.
        const bool isDotted = text.count(u'.') == 2 && parts.parts[2].size() == 4;
        return isDotted && numeric.dayFirst ? DayReadings{numeric.dayFirst, {}}
                                            : DayReadings{std::nullopt, numeric};
    }
    return {namedMonth(parts, today), {}};
}

} // namespace

DateReading readDate(QStringView text, std::optional<DateOrder> order, QDate today)
{
    const DayReadings readings = readingsOf(text, today);
    if (readings.certain) {
        return {readings.certain, false};
    }
    const Numeric &numeric = readings.numeric;
    const bool onlyYearFirst = !numeric.dayFirst && !numeric.monthFirst;
    if (numeric.yearFirst && (onlyYearFirst || order == DateOrder::YearMonthDay)) {
        return {numeric.yearFirst, false};
    }
    if (order == DateOrder::DayMonthYear) {
        return {numeric.dayFirst, false};
    }
    if (order == DateOrder::MonthDayYear) {
        return {numeric.monthFirst, false};
    }
    const auto single = numeric.single();
    return {single, !single && numeric.isDate()};
}

void DateEvidence::add(QStringView text, QDate today)
{
    const DayReadings readings = readingsOf(text, today);
    const Numeric &numeric = readings.numeric;
    if (!readings.certain && !numeric.isDate()) {
        return;
    }
    ++m_dates;
    if (readings.certain) {
        return;
    }
    if (!numeric.dayFirst && !numeric.monthFirst) {
        m_yearFirst += text.trimmed().size() <= 8 ? 1 : 0; // four digits of a year decide nothing
    } else if (!numeric.monthFirst) {
        ++m_dayFirst;
    } else if (!numeric.dayFirst) {
        ++m_monthFirst;
    } else if (*numeric.dayFirst != *numeric.monthFirst) {
        if (m_ambiguous == 0) {
            m_firstAmbiguous = text.trimmed().toString();
        }
        ++m_ambiguous;
    }
}

std::optional<DateOrder> DateEvidence::order() const
{
    if (m_dayFirst > 0 && m_monthFirst == 0) {
        return DateOrder::DayMonthYear;
    }
    if (m_monthFirst > 0 && m_dayFirst == 0) {
        return DateOrder::MonthDayYear;
    }
    return m_yearFirst > 0 && m_dayFirst == 0 ? std::optional(DateOrder::YearMonthDay)
                                              : std::nullopt;
}

} // namespace bellwether
