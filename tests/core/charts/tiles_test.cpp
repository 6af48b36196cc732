// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/tiles.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer book()
{
    return bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Kestrel | 2025-02-01 | 2026-01-31 | 300,000
        Wagtail | 2025-11-03 | 2026-11-02 | 100,000
        Ember   | 2024-11-01 | 2025-10-31 |   9,600
        statuses:
        company | day        | status
        Kestrel | 2025-06-01 | struggling
    )");
}

QString tile(const QString &figure, const BookPointer &of, const Scope &scope = {})
{
    const Question question = ask(of, days("2025-11-01", "2025-11-18"), {}, scope);
    const TileData data = tileOf(figure, question, scope, u"this month"_s);
    return data.value + (data.note.isEmpty() ? QString() : u" / "_s + data.note)
        + (data.isWarning ? u" !"_s : QString());
}

} // namespace

TEST_CASE("A tile puts its figure in proportion", "[tiles]")
{
    const BookPointer of = book();
    CHECK(tile(u"companies.total"_s, of) == u"3 / 3 active"_s);
    CHECK(tile(u"companies.saas"_s, of) == u"3 / +1 this month"_s);
    CHECK(tile(u"companies.regular"_s, of) == u"0 / as before"_s);
    CHECK(tile(u"companies.churned"_s, of) == u"0 / none this month"_s);
    CHECK(tile(u"companies.premium"_s, of) == u"0 / 0% of ARR"_s);
    CHECK(tile(u"companies.active"_s, of) == u"3 / all customers"_s);
    CHECK(tile(u"arr.total"_s, of) == u"$400K / +29.2% this month"_s);
    CHECK(tile(u"renewals.overdue"_s, of) == u"1 / $9.6K ARR !"_s);
    CHECK(tile(u"tasks.open"_s, of) == u"0 / none overdue"_s);
}

TEST_CASE("S0-06: the tile of the companies prints what they add up from", "[tiles]")
{
    const BookPointer of = bookFrom(R"(
        companies:
        name
        Plain
        contracts:
        company | start      | end        | amount
        Kestrel | 2025-02-01 | 2026-01-31 | 300,000
        Wagtail | 2025-11-03 | 2026-11-02 | 100,000
        Gone    | 2024-11-01 | 2025-06-30 |   9,600
    )");
    const Question question = ask(of, days("2025-11-01", "2025-11-18"));
    CHECK(tileOf(u"companies.total"_s, question, {}, {}).detail
        == u"Companies = SaaS + Regular + Churned: 4 = 2 + 1 + 1"_s);
}

TEST_CASE("S0-05: the tile of the contacts tells users from others, and who has left", "[tiles]")
{
    const BookPointer of = bookFrom(R"(
        companies:
        name
        Acme
        contacts:
        company | name | left       | flags
        Acme    | Ann  | -          |
        Acme    | Bob  | -          |
        Acme    | Cem  | -          | no user
        Acme    | Dee  | 2025-10-31 |
    )");
    const auto detail = [&](const char *from, const char *to) {
        return tileOf(u"contacts.total"_s, ask(of, days(from, to)), {}, {}).detail;
    };
    CHECK(detail("2025-11-01", "2025-11-18")
        == u"2 users and 1 other contact. 1 more has left and is not counted."_s);
    CHECK(detail("2025-10-01", "2025-10-18") == u"3 users and 1 other contact."_s);
}

TEST_CASE("S0-33: a tile says whether it is as at a day or in the range", "[tiles]")
{
    const auto told = [](const char *figure) {
        const TileData data = tileOf(QString::fromLatin1(figure),
            ask(book(), days("2025-11-01", "2025-11-18")), {}, u"this month"_s);
        return data.period + u" / "_s + data.shortPeriod;
    };
    CHECK(told("companies.total") == u"As at 18 Nov 2025 / as at 18 Nov"_s);
    CHECK(told("retention.net") == u"In range 1–18 Nov 2025 / in range"_s);
    CHECK(told("nps.score") == u"As at 18 Nov 2025 / as at 18 Nov"_s); // though it has no value
    for (const TileEntry &entry : tileEntries()) {
        CAPTURE(entry.figure.toStdString());
        CHECK(told(entry.figure.toLatin1().constData()).size() > 3);
    }
}

TEST_CASE("A tile of some customers is a share of all", "[tiles]")
{
    const BookPointer of = book();
    Scope one;
    one.companies = {of->companies().rows().front().id};
    CHECK(tile(u"companies.active"_s, of, one) == u"1 / 33% of total"_s);
}

TEST_CASE("A tile without a value says why and nothing else", "[tiles]")
{
    const TileData data =
        tileOf(u"nps.score"_s, ask(book(), days("2025-11-01", "2025-11-18")), {}, u"this month"_s);
    CHECK(data.value == u"–"_s);
    CHECK(data.note.isEmpty());
    CHECK(data.why == Why::NoResponses);
    CHECK(tileOf(u"no.such"_s, ask(book(), days("2025-11-01", "2025-11-18")), {}, {}).value
        == u"–"_s);
}

TEST_CASE("Every tile shows a figure of the catalogue", "[tiles]")
{
    for (const TileEntry &entry : tileEntries()) {
        CAPTURE(entry.figure.toStdString());
        CHECK(findFigure(entry.figure) != nullptr);
        CHECK(findTile(entry.figure) == &entry);
    }
    CHECK(findTile(u"no.such"_s) == nullptr);
}
