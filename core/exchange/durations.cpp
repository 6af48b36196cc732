// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/durations.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double MostSeconds = 1e10; // 300 years

std::optional<DurationUnit> unitOfWord(QStringView word)
{
    static const std::pair<QStringList, DurationUnit> Units[] = {
        {{u"s"_s, u"sec"_s, u"secs"_s, u"second"_s, u"seconds"_s, u"sek"_s, u"sekunden"_s,
             u"secondes"_s, u"segundos"_s},
            DurationUnit::Seconds},
        {{u"m"_s, u"min"_s, u"mins"_s, u"minute"_s, u"minutes"_s, u"minuten"_s, u"minutos"_s},
            DurationUnit::Minutes},
        {{u"h"_s, u"hr"_s, u"hrs"_s, u"hour"_s, u"hours"_s, u"std"_s, u"stunde"_s, u"stunden"_s,
             u"heure"_s, u"heures"_s, u"hora"_s, u"horas"_s},
            DurationUnit::Hours},
        {{u"d"_s, u"day"_s, u"days"_s, u"tag"_s, u"tage"_s, u"jour"_s, u"jours"_s, u"dias"_s},
            DurationUnit::Days}};
    for (const auto &[words, unit] : Units) {
        if (words.contains(word, Qt::CaseInsensitive)) {
            return unit;
        }
    }
    return std::nullopt;
}

double secondsOf(DurationUnit unit)
{
    switch (unit) {
    case DurationUnit::Seconds:
        return 1;
    case DurationUnit::Minutes:
        return 60;
    case DurationUnit::Hours:
        return 3600;
    case DurationUnit::Days:
        break;
    }
    return 86400;
}

std::optional<double> plainNumber(QStringView text, std::optional<DecimalMark> mark)
{
    auto number = readNumber(text, mark);
    if (number && number->isAmbiguous) {
        // No duration has groups of thousands: "27.125" is above 27.
        number = readNumber(text, text.contains(u',') ? DecimalMark::Comma : DecimalMark::Point);
    }
    if (!number || number->isPercent || number->currency || number->value.digits < 0) {
        return std::nullopt;
    }
    return static_cast<double>(number->value.digits) / std::pow(10.0, number->value.decimals);
}

std::optional<double> clockSeconds(QStringView text)
{
    static const QRegularExpression Clock(
        u"^(?:(\\d{1,5})[ .])?(\\d{1,6}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?$"_s);
    const auto match = Clock.match(text);
    if (!match.hasMatch() || match.capturedView(3).toInt() > 59
        || match.capturedView(4).toInt() > 59) {
        return std::nullopt;
    }
    return match.capturedView(1).toInt() * 86400.0 + match.capturedView(2).toInt() * 3600.0
        + match.capturedView(3).toInt() * 60.0 + match.capturedView(4).toInt();
}

// "2h 15m", "3 hours, 20 minutes".
std::optional<double> namedSeconds(QStringView text, std::optional<DecimalMark> mark)
{
    static const QRegularExpression Part(
        u"\\G[\\s,;+]*(?:and |und |et |y )?([\\d.,]+)\\s*(\\p{L}+)\\.?\\s*"_s);
    double seconds = 0;
    qsizetype end = 0;
    for (auto match = Part.match(text); match.hasMatch(); match = Part.match(text, end)) {
        const auto number = plainNumber(match.capturedView(1), mark);
        const auto unit = unitOfWord(match.capturedView(2));
        if (!number || !unit) {
            return std::nullopt;
        }
        seconds += *number * secondsOf(*unit);
        end = match.capturedEnd();
    }
    return end > 0 && end == text.size() ? std::optional(seconds) : std::nullopt;
}

} // namespace

std::optional<DurationUnit> durationUnit(QStringView columnTitle)
{
    static const QRegularExpression Word(u"[^\\p{L}]+"_s);
    std::optional<DurationUnit> unit;
    for (const QString &word : columnTitle.toString().split(Word, Qt::SkipEmptyParts)) {
        const auto named = word.size() > 1 ? unitOfWord(word) : std::nullopt;
        unit = named ? named : unit;
    }
    return unit;
}

std::optional<std::int64_t> readDuration(
    QStringView text, DurationUnit unit, std::optional<DecimalMark> mark)
{
    text = text.trimmed();
    auto seconds = plainNumber(text, mark);
    if (seconds) {
        *seconds *= secondsOf(unit);
    } else {
        seconds = clockSeconds(text);
    }
    if (!seconds) {
        seconds = namedSeconds(text, mark);
    }
    if (!seconds || *seconds > MostSeconds) {
        return std::nullopt;
    }
    return std::llround(*seconds);
}

std::int64_t minutesOf(std::int64_t seconds)
{
    return (seconds + 30) / 60;
}

} // namespace bellwether
