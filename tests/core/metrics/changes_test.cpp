// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/changes.h"
#include "core/metrics/hygiene.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString point(const Series &series, const QString &key)
{
    Series one;
    for (const SeriesPoint &candidate : series.points) {
        if (candidate.key == key) {
            one.points.push_back(candidate);
        }
    }
    return print(one);
}

BookPointer untidyBook()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm
        companies:
        name  | ref | csm | employees
        Tidy  | t   | Mia | 10
        Messy | m   | -   | 0
        Gone  | g   | -   | -
        contracts:
        company | ref | start      | end        | amount | months
        Tidy    | t1  | 2024-01-01 | 2025-12-31 | 100    | 1
        Tidy    | t0  | 2023-01-01 | 2023-12-31 | 100    | 1
        Messy   | m1  | 2024-01-01 | -          | 100    | 1
        Messy   | m2  | 2025-01-01 | 2025-12-31 | 50     | 1
        Messy   | m3  | 2026-01-01 | 2026-12-31 | 50     | 1
        statuses:
        company | day        | status
        Tidy    | 2025-04-01 | healthy
        Messy   | 2025-03-31 | steady
        churn:
        company | day        | reason
        Gone    | 2025-01-01 | Price
        contacts:
        company | name | email
        Tidy    | Ann  | ann@tidy.test
        Messy   | Bob  | -
        Gone    | Cid  | -
        interactions:
        company | day        | type
        Tidy    | 2025-04-02 | call
        Messy   | 2025-04-01 | call
    )");
}

// With an answer that no scale has, which only a file of somebody else could hold.
BookPointer withAnswer(const BookPointer &book, const char *company, FeedbackKind kind, int value)
{
    FeedbackResponse response;
    response.id = {1};
    response.company = companyNamed(*book, company);
    response.day = day("2025-05-01");
    response.kind = kind;
    response.value = value;
    return BookBuilder(*book).rows<FeedbackResponse>({response}).share();
}

} // namespace

TEST_CASE("F-CHANGES: what changed is told by company, the most ARR first", "[changes]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name  | ref
        Big   | big
        Small | small
        New   | new
        Same  | same
        Left  | left
        contracts:
        company | ref | start      | end        | amount | months
        Big     | b1  | 2024-01-01 | 2025-05-31 | 1000   | 1
        Big     | b2  | 2025-06-01 | 2026-05-31 | 800    | 1
        Small   | s1  | 2024-01-01 | -          | 100    | 1
        New     | n1  | 2025-06-10 | -          | 300    | 1
        Same    | x1  | 2024-01-01 | -          | 5000   | 1
        Left    | l1  | 2024-01-01 | 2025-06-14 | 500    | 1
        statuses:
        company | day        | status
        Small   | 2025-01-01 | healthy
        Small   | 2025-06-20 | struggling
        Same    | 2025-06-05 | struggling
        Same    | 2025-06-06 | not_set
        churn:
        company | day        | reason
        Left    | 2025-06-15 | Price
    )");
    const Question june = ask(book, days("2025-06-01", "2025-06-30"));
    const Series changes = series(june, "changes.since");
    QStringList keys;
    for (const SeriesPoint &one : changes.points) {
        keys << one.key;
    }
    CHECK(keys.join(u' ') == u"big left new small"_s);
    CHECK(point(changes, u"small"_s)
        == u"small changes 2 arr $1,200 arr_change $0 what status, new_at_risk cause  "_s
           u"status healthy → struggling new_at_risk status "_s
           u"| status count 1 arr_change $0 | new_at_risk count 1 arr_change $0"_s);
    CHECK(print(pointRows(june, "changes.since", "left").value(),
              {"change", "before", "after", "cause", "arr_change"})
        == lines(
            {"kind | saas | churned | Price | $0", "arr_down | 6000.00 | 0.00 | churn | -$6,000",
                "not_renewed | l1 | not_renewed |  | $0"})
               .replace(u"-$"_s, QString(QChar(0x2212)) + u'$'));
    CHECK(print(pointRows(june, "changes.since", "new").value(), {"change", "before", "after"})
        == lines({"kind | new | saas", "arr_up | 0.00 | 3600.00"}));
    CHECK(pointRows(june, "changes.since", "big/arr_down").value().rows.size() == 1);
    CHECK_FALSE(pointRows(june, "changes.since", "same"));
    CHECK_FALSE(pointRows(june, "changes.since", "big/status"));
}

TEST_CASE("F-CHANGES: a contract that ends on the last day of May is no change of June's renewals",
    "[changes]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | months
        Acme    | a1  | 2024-06-01 | 2025-05-31 | 100    | 1
        Acme    | a2  | 2025-06-01 | 2026-05-31 | 100    | 1
    )");
    CHECK(series(ask(book, days("2025-06-01", "2025-06-30")), "changes.since").points.empty());
    const Question may = ask(book, days("2025-05-01", "2025-05-31"));
    CHECK(print(pointRows(may, "changes.since", {}).value(), {"change", "before"})
        == u"renewed | a1"_s);
}

TEST_CASE("F-HYGIENE: every kind of finding names what it is about", "[hygiene]")
{
    const Question question = askOn(untidyBook(), "2025-06-30");
    CHECK(print(series(question, "hygiene.findings"))
        == lines({"no_csm count 1 companies 1 arr $1,800",
            "overlapping_contracts count 2 companies 1 arr $1,800",
            "no_contact_90d count 1 companies 1 arr $1,800",
            "end_date_missing count 1 companies 1 arr $1,800",
            "employees_unknown count 1 companies 1 arr $1,800",
            "contact_without_email count 1 companies 1 arr $1,800",
            "status_not_reviewed_90d count 1 companies 1 arr $1,800",
            "response_outside_scale count 0 companies 0 arr $0"}));
    CHECK(print(pointRows(question, "hygiene.findings", "overlapping_contracts").value(),
              {"company", "subject", "day"})
        == lines({"Messy | m1, m2 | 2025-06-30", "Messy | m1, m3 | 2026-01-01"}));
    CHECK(
        print(pointRows(question, "hygiene.findings", "contact_without_email").value(), {"subject"})
        == u"Bob"_s);
    CHECK(pointRows(question, "hygiene.findings", {}).value().rows.size() == 8);
    CHECK_FALSE(pointRows(question, "hygiene.findings", "nonsense"));
}

TEST_CASE("F-HYGIENE: a rating outside its scale is found", "[hygiene]")
{
    const auto outside = [](FeedbackKind kind, int value) {
        const BookPointer book = withAnswer(untidyBook(), "Tidy", kind, value);
        return pointRows(askOn(book, "2025-06-30"), "hygiene.findings", "response_outside_scale")
            .value()
            .rows.size();
    };
    CHECK(outside(FeedbackKind::Nps, 11) == 1);
    CHECK(outside(FeedbackKind::Nps, 0) == 0);
    CHECK(outside(FeedbackKind::Nps, -1) == 1);
    CHECK(outside(FeedbackKind::Csat, 0) == 1);
    CHECK(outside(FeedbackKind::Csat, 5) == 0);
    CHECK(outside(FeedbackKind::Csat, 6) == 1);
}
