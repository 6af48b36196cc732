// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/dates.h"

#include <QList>

#include <cstdlib>

using namespace bellwether;

// A day that was read exists, and reads the same once it is written as ISO.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QDate today(2025, 6, 30);
    for (const auto order : {std::optional<DateOrder>(), std::optional(DateOrder::DayMonthYear),
             std::optional(DateOrder::MonthDayYear), std::optional(DateOrder::YearMonthDay)}) {
        const DateReading reading = readDate(text, order, today);
        if (!reading.day) {
            continue;
        }
        if (!reading.day->isValid()) {
            std::abort();
        }
        const QString iso = reading.day->toString(Qt::ISODate);
        if (iso.size() == 10 && readDate(iso, order, today).day != reading.day) {
            std::abort();
        }
    }
    DateEvidence evidence;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        evidence.add(line, today);
    }
    static_cast<void>(evidence.order());
    return 0;
}
