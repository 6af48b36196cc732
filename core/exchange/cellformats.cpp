// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/cellformats.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostFormats = 100'000; // Excel stops at 65,490

// What the letters of a code ask for.
struct CodeParts
{
    bool hasDay = false; // or month, year, era
    bool hasClock = false; // hours or seconds
    bool hasMonthOrMinute = false;
    bool hasElapsed = false;
    bool hasPercent = false;

    CellFormat format() const
    {
        if (hasDay) {
            return CellFormat::Date;
        }
        if (hasElapsed) {
            return CellFormat::Duration;
        }
        if (hasClock) {
            return CellFormat::Time;
        }
        if (hasMonthOrMinute) {
            return CellFormat::Date;
        }
        return hasPercent ? CellFormat::Percent : CellFormat::Number;
    }
};

bool isElapsed(QStringView bracket)
{
    return !bracket.isEmpty() && bracket.size() <= 2
        && std::all_of(bracket.begin(), bracket.end(), [&](QChar c) {
               return c.toLower() == bracket.front().toLower() && u"hHmMsS"_s.contains(c);
           });
}

// One letter that stands for itself in no quotes.
void note(CodeParts &parts, char16_t letter)
{
    switch (letter) {
    case u'y':
    case u'd':
    case u'e':
    case u'g':
    case u'b':
        parts.hasDay = true;
        break;
    case u'h':
    case u's':
        parts.hasClock = true;
        break;
    case u'm':
        parts.hasMonthOrMinute = true;
        break;
    case u'%':
        parts.hasPercent = true;
        break;
    default:
        break;
    }
}

// Steps over what says nothing; the number of characters, 0 when the letter counts.
qsizetype silentLength(QStringView code, CodeParts &parts)
{
    const auto upTo = [&](char16_t mark) {
        const qsizetype end = code.indexOf(mark, 1);
        return end < 0 ? code.size() : end + 1;
    };
    switch (code.front().unicode()) {
    case u'"':
        return upTo(u'"');
    case u'\\':
    case u'_':
    case u'*':
        return 2;
    case u'[': {
        const qsizetype length = upTo(u']');
        const QStringView inside = code.sliced(1, std::max<qsizetype>(length - 2, 0));
        parts.hasElapsed = parts.hasElapsed || isElapsed(inside);
        return length;
    }
    default:
        break;
    }
    for (const QLatin1StringView word : {"general"_L1, "am/pm"_L1, "a/p"_L1, "e+"_L1, "e-"_L1}) {
        if (code.startsWith(word, Qt::CaseInsensitive)) {
            parts.hasClock = parts.hasClock || word.startsWith(u'a');
            return word.size();
        }
    }
    return 0;
}

constexpr double SecondsPerDay = 86400;
constexpr double LastDay = 2958465; // 9999-12-31

QString clockText(qint64 seconds)
{
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString dayText(qint64 day, bool starts1904)
{
    if (starts1904) {
        return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    }
    if (day == 60) { // a day that was none, kept since the first spreadsheets
        return u"1900-02-29"_s;
    }
    return QDate(1899, 12, day < 60 ? 31 : 30).addDays(day).toString(Qt::ISODate);
}

QString plainText(double value)
{
    constexpr double LastWhole = 9007199254740992; // 2^53
    constexpr double Smallest = 1e-15;
    const double size = std::abs(value);
    if (value == 0) {
        return u"0"_s;
    }
    if (size <= LastWhole && value == std::trunc(value)) {
        return QString::number(static_cast<qint64>(value));
    }
    const bool isReadable = size <= LastWhole && size >= Smallest;
    return QString::number(value, isReadable ? 'f' : 'E', QLocale::FloatingPointShortest);
}

// Nothing when the number is no moment that a calendar has.
QString momentText(double value, CellFormat format, bool starts1904)
{
    const double mostDays = format == CellFormat::Duration ? 1e6 : LastDay + 1;
    if (!(value >= 0) || value >= mostDays) {
        return {};
    }
    const auto seconds = static_cast<qint64>(std::llround(value * SecondsPerDay));
    constexpr qint64 Day = 86400;
    if (format == CellFormat::Duration || (format == CellFormat::Time && seconds < Day)) {
        return clockText(seconds);
    }
    if (seconds == 0 && !starts1904) { // "0 January 1900": how an empty cell is copied
        return {};
    }
    if (seconds < Day && !starts1904) {
        return clockText(seconds);
    }
    const QString day = dayText(seconds / Day, starts1904);
    return seconds % Day == 0 ? day : day + u'T' + clockText(seconds % Day);
}

} // namespace

CellFormat formatOfCode(QStringView code)
{
    CodeParts parts;
    while (!code.isEmpty() && code.front() != u';') {
        const qsizetype silent = silentLength(code, parts);
        if (silent == 0) {
            note(parts, code.front().toLower().unicode());
        }
        code = code.sliced(std::min(std::max<qsizetype>(silent, 1), code.size()));
    }
    return parts.format();
}

CellFormat formatOfBuiltin(int id)
{
    if (id == 9 || id == 10) {
        return CellFormat::Percent;
    }
    if ((id >= 18 && id <= 21) || id == 45 || id == 47) {
        return CellFormat::Time;
    }
    if (id == 46) {
        return CellFormat::Duration;
    }
    const bool isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return isDate ? CellFormat::Date : CellFormat::Number;
}

Result<std::vector<CellFormat>> readCellFormats(XmlPart &styles)
{
    std::map<int, CellFormat> own;
    std::vector<CellFormat> formats;
    bool isOfCells = false;
    while (styles.next() && formats.size() < MostFormats && own.size() < MostFormats) {
        if (styles.isStart("numFmt"_L1)) {
            own[styles.attribute("numFmtId"_L1).toInt()] =
                formatOfCode(styles.attribute("formatCode"_L1));
        } else if (styles.isStart("cellXfs"_L1)) {
            isOfCells = true;
        } else if (styles.isEnd("cellXfs"_L1)) {
            break;
        } else if (isOfCells && styles.isStart("xf"_L1)) {
            const int id = styles.attribute("numFmtId"_L1).toInt();
            const auto known = own.find(id);
            formats.push_back(known != own.end() ? known->second : formatOfBuiltin(id));
        }
    }
    if (auto read = styles.result(); !read) {
        return tl::unexpected(read.error());
    }
    return formats;
}

QString textOfNumber(QStringView number, CellFormat format, bool starts1904)
{
    constexpr qsizetype MostDigits = 15; // a double keeps them all
    const bool isPlain = number.size() <= MostDigits && !number.isEmpty()
        && (number.front() != u'0' || number.size() == 1)
        && std::all_of(
            number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isPlain && format == CellFormat::Number) {
        return number.toString();
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value)) {
        return number.toString();
    }
    if (format == CellFormat::Number) {
        return plainText(value);
    }
    if (format == CellFormat::Percent) {
        constexpr int Digits = 15; // as many as a spreadsheet shows: 0.07 is 7 %
        return plainText(QString::number(value * 100, 'g', Digits).toDouble()) + u" %"_s;
    }
    const QString moment = momentText(value, format, starts1904);
    return moment.isEmpty() ? plainText(value) : moment;
}

} // namespace bellwether
