// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/moments.h"

#include <QRegularExpression>

namespace bellwether {

std::optional<std::int64_t> readMoment(
    QStringView text, std::optional<DateOrder> order, QDate today)
{
    using namespace Qt::Literals::StringLiterals;

    static const QRegularExpression Time(
        u"[T ](\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = Time.match(text);
    const auto day = readDate(text, order, today).day;
    if (!match.hasMatch() || !day) {
        return std::nullopt;
    }
    int hours = match.capturedView(1).toInt();
    if (const QStringView half = match.capturedView(3); !half.isEmpty()) {
        hours = hours % 12 + (half.startsWith(u'p', Qt::CaseInsensitive) ? 12 : 0);
    }
    const int minutes = match.capturedView(2).toInt();
    if (hours > 24 || minutes > 59) {
        return std::nullopt;
    }
    return QDate(FirstPlausibleYear, 1, 1).daysTo(*day) * 1440 + hours * 60 + minutes;
}

} // namespace bellwether
