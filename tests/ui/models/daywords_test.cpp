// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/daywords.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A due day is said in words, seen from today", "[models]")
{
    const QDate today(2025, 11, 18);
    CHECK(dueText(QDate(2025, 11, 17), today) == u"Yesterday, overdue"_s);
    CHECK(dueText(QDate(2025, 11, 3), today) == u"3 Nov, overdue"_s);
    CHECK(dueText(QDate(2024, 11, 3), today) == u"3 Nov 2024, overdue"_s);
    CHECK(dueText(today, today) == u"Today"_s);
    CHECK(dueText(QDate(2025, 11, 20), today) == u"Thu 20 Nov"_s);
    CHECK(dueText(QDate(2026, 1, 2), today) == u"Fri 2 Jan 2026"_s);
    CHECK(dueText(std::nullopt, today) == u"–"_s);
}

TEST_CASE("How long ago a day was is said in words", "[models]")
{
    const QDate today(2025, 11, 18);
    CHECK(agoText(today, today) == u"Today"_s);
    CHECK(agoText(QDate(2025, 11, 17), today) == u"Yesterday"_s);
    CHECK(agoText(QDate(2025, 11, 12), today) == u"Wed"_s);
    CHECK(agoText(QDate(2025, 11, 11), today) == u"11 Nov"_s);
    CHECK(agoText(QDate(2024, 11, 11), today) == u"11 Nov 2024"_s);
}
