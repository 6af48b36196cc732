// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/explanation.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

FigureEntry kept(const QString &expression)
{
    return {u"test.kept"_s, u"F-TEST"_s,
        [](const Question &) {
            Figure figure;
            figure.value = 0.75;
            figure.terms = {{u"kept"_s, 75, Unit::Money}, {u"opening"_s, 100, Unit::Money}};
            return figure;
        },
        nullptr, expression};
}

QString written(const Explanation &explanation)
{
    QString text;
    for (const Explanation::Part &part : explanation.parts) {
        text += part.term ? u"[%1 %2]"_s.arg(
                    part.term->name, part.term->value ? QString::number(*part.term->value) : u"-"_s)
                          : part.words;
    }
    return text;
}

} // namespace

TEST_CASE("An explanation puts the numbers into the formula", "[explanation]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(written(explain(kept(u"{kept} ÷ {opening}"_s), question))
        == u"[kept 75] ÷ [opening 100]"_s);
    CHECK(written(explain(kept(u"1 − {kept}"_s), question)) == u"1 − [kept 75]"_s);
    CHECK(written(explain(kept({}), question)).isEmpty());
}

TEST_CASE("An explanation names a number that is not there", "[explanation]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(
        written(explain(kept(u"{lost} ÷ {opening}"_s), question)) == u"[lost -] ÷ [opening 100]"_s);
}

TEST_CASE("A fixture can fill any table", "[fixture]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name  | employees
        Acorn | 25

        contacts:
        company | name
        Acorn   | Ann

        changes:
        company | field     | day        | value
        Acorn   | employees | 2025-01-01 | 40

        responses:
        company | contact | day        | kind | value
        Acorn   | Ann     | 2025-06-01 | nps  | 9

        stack_items:
        name     | default_mrr
        Switches | 12.50

        features:
        name
        Reports

        logins:
        contact | days
        Ann     | 2025-06-02..2025-06-10

        usage:
        company | contact | feature | days       | uses | minutes
        Acorn   | Ann     | Reports | 2025-06-03 | 4    | 12
    )");
    const Company &acorn = book->companies().rows()[0];
    CHECK(acorn.employees.valueAt(day("2024-12-31")) == 25);
    CHECK(acorn.employees.valueAt(day("2025-01-01")) == 40);
    CHECK(book->feedbackResponses().rows()[0].value == 9);
    CHECK(book->stackItems().rows()[0].defaultMrr == 1250);
    CHECK(book->loginMonths().rows()[0].days == 0b1100111110U);
    CHECK(book->featureUseMonths().rows()[0].days[2].minutes == 12);
}
