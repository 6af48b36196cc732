// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/csat.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer answering(std::initializer_list<std::pair<int, int>> counts)
{
    QByteArray text = "responses:\ncompany | day | kind | value\n";
    for (const auto &[value, count] : counts) {
        for (int i = 0; i < count; ++i) {
            text += "Acme | 2025-06-10 | csat | " + QByteArray::number(value) + '\n';
        }
    }
    return bookFrom(text.constData());
}

} // namespace

TEST_CASE("F-CSAT: eight ratings of the example, 62.5 % top box and 71.9 % by mean", "[csat]")
{
    const Question question = askOn(answering({{5, 3}, {4, 2}, {3, 2}, {2, 1}}), "2025-06-30");
    CHECK(value(question, "csat.top_box") == u"62.5 %"_s);
    const Figure mean = figure(question, "csat.mean");
    CHECK(*mean.value == Catch::Approx(0.719).margin(0.0005));
    CHECK(mean.terms.back().name == u"mean"_s);
    CHECK(mean.terms.back().value == 3.875);
    CHECK(mean.n == 8);
    CHECK(mean.denominator == 8.0);
}

TEST_CASE("F-CSAT: of three smileys 45, 3 and 2 are 90 % positive, 86 net", "[csat]")
{
    const Figure top =
        figure(askOn(answering({{5, 45}, {3, 3}, {1, 2}}), "2025-06-30"), "csat.top_box");
    CHECK(print(top) == u"90 %"_s);
    CHECK(top.terms.back().name == u"net"_s);
    CHECK(top.terms.back().value == 86.0);
}

TEST_CASE("F-CSAT: without answers there is no figure", "[csat]")
{
    for (const char *id : {"csat.top_box", "csat.mean"}) {
        CHECK(value(askOn(fixtureF1(), "2025-06-30"), id) == u"none: no responses"_s);
        CHECK(value(askOn(answering({}), "2025-06-30"), id) == u"none: no companies"_s);
    }
}

TEST_CASE("F-CSAT: the window is six months", "[csat]")
{
    const BookPointer book = bookFrom(R"(
        responses:
        company | day        | kind | value
        Acme    | 2024-12-30 | csat | 1
        Acme    | 2024-12-31 | csat | 5
        Acme    | 2025-06-30 | csat | 5
    )");
    CHECK(figure(askOn(book, "2025-06-30"), "csat.top_box").n == 2);
    CHECK(figure(askOn(book, "2025-06-30", with({{"csat.window", "30d"}})), "csat.top_box").n == 1);
}

TEST_CASE("F-CSAT: a ticket's rating is a row of its own", "[csat]")
{
    const BookPointer book = bookFrom(R"(
        tickets:
        company | ref | subject | opened_on  | closed_on  | csat
        Acme    | T1  | Printer | 2025-06-01 | 2025-06-02 | 4
    )");
    CHECK(print(rowsOf(askOn(book, "2025-06-30"), "csat.mean"),
              {"company", "day", "answer", "source", "comment", "top_box", "normalised"})
        == u"Acme | 2025-06-02 | 4 | ticket | Printer | 1 | 0.75"_s);
}
