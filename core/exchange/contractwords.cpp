// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contractwords.h"

#include <QRegularExpression>
#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isOneOf(QStringView text, const QStringList &words)
{
    return words.contains(text, Qt::CaseInsensitive);
}

} // namespace

bool isEndedStatus(QStringView status)
{
    static const QStringList Words = {u"canceled"_s, u"cancelled"_s, u"churned"_s, u"ended"_s,
        u"expired"_s, u"terminated"_s, u"closed"_s, u"inactive"_s, u"lost"_s, u"beendet"_s,
        u"gekündigt"_s};
    return isOneOf(status, Words);
}

bool isTrialStatus(QStringView status)
{
    return isOneOf(status, {u"trial"_s, u"trialing"_s, u"trialling"_s, u"in trial"_s});
}

std::optional<int> monthsOfFrequency(QStringView text)
{
    static const QRegularExpression Months(u"^(?:every )?(\\d{1,2})[ -]?(?:months?|monate)$"_s,
        QRegularExpression::CaseInsensitiveOption);

    text = text.trimmed();
    if (isOneOf(text,
            {u"month"_s, u"monthly"_s, u"m"_s, u"per month"_s, u"monatlich"_s, u"mensuel"_s})) {
        return 1;
    }
    if (isOneOf(
            text, {u"quarter"_s, u"quarterly"_s, u"q"_s, u"per quarter"_s, u"quartalsweise"_s})) {
        return 3;
    }
    if (isOneOf(text,
            {u"half-yearly"_s, u"half yearly"_s, u"semiannual"_s, u"semi-annual"_s,
                u"semiannually"_s, u"biannual"_s, u"halbjährlich"_s})) {
        return 6;
    }
    if (isOneOf(text,
            {u"year"_s, u"yearly"_s, u"annual"_s, u"annually"_s, u"y"_s, u"per year"_s,
                u"jährlich"_s, u"annuel"_s})) {
        return 12;
    }
    const auto match = Months.match(text);
    const int months = match.hasMatch() ? match.capturedView(1).toInt() : 0;
    return months > 0 ? std::optional(months) : std::nullopt;
}

} // namespace bellwether
