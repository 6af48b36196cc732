// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/feedbackschedule.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer askedBook()
{
    return bookFrom(R"(
        companies:
        name   | ref | request_feedback | since
        Acme   | a   | yes              | -
        Silent | s   | no               | -
        Undone | u   | -                | -
        Gone   | g   | yes              | 2024-01-01
        churn:
        company | day        | reason
        Gone    | 2025-06-01 | Price
        contacts:
        company | name | flags   | since      | left       | opt_out
        Acme    | Ann  | -       | -          | -          | no
        Acme    | Bob  | -       | -          | -          | yes
        Acme    | Cid  | no user | -          | -          | no
        Acme    | Dee  | -       | -          | 2025-06-15 | no
        Acme    | Eve  | -       | 2025-06-20 | -          | no
        Silent  | Fay  | -       | -          | -          | no
        Undone  | Gus  | -       | -          | -          | no
        Gone    | Hal  | -       | -          | -          | no
    )");
}

QString asked(const BookPointer &book, const char *from, const char *to)
{
    const FactsPointer facts = CompanyFacts::of(book, nullptr, {}, day(to));
    QStringList lines;
    for (const PlannedRequest &planned : requestsIn(*facts, days(from, to))) {
        lines << book->contacts().find(planned.request.contact)->name + u' '
                + planned.request.dueOn.toString(Qt::ISODate);
    }
    return lines.join(u", "_s);
}

QString askedOfAnn(const BookPointer &book, const char *from, const char *to)
{
    return asked(book, from, to).split(u", "_s).filter(u"Ann"_s).join(u", "_s);
}

// With a request to Ann.
BookPointer withRequest(RequestState state, const char *created, const char *sent = nullptr)
{
    const BookPointer book = askedBook();
    FeedbackRequest request;
    request.id = {1};
    request.contact = book->contacts().rows()[0].id;
    request.createdOn = day(created);
    request.dueOn = day(created);
    request.state = state;
    if (sent != nullptr) {
        request.sentOn = day(sent);
    }
    return BookBuilder(*book).rows<FeedbackRequest>({request}).share();
}

} // namespace

TEST_CASE("S1-15: users who may be asked, did not opt out and are there are asked", "[rules]")
{
    CHECK(asked(askedBook(), "2025-06-01", "2025-06-30") == u"Ann 2025-06-01, Eve 2025-06-20"_s);
    CHECK(asked(askedBook(), "2025-05-01", "2025-05-31")
        == u"Ann 2025-05-01, Dee 2025-05-01, Hal 2025-05-01"_s);
    Settings settings;
    settings.values[FeedbackSetting::ByDefault] = u"true"_s;
    CHECK(asked(BookBuilder(*askedBook()).settings(settings).share(), "2025-06-01", "2025-06-10")
        == u"Ann 2025-06-01, Dee 2025-06-01, Gus 2025-06-01"_s);
}

TEST_CASE("S1-14: the next request is due 30 days after the last was sent", "[rules]")
{
    const BookPointer book = withRequest(RequestState::Sent, "2025-05-10", "2025-05-12");
    CHECK(askedOfAnn(book, "2025-06-01", "2025-06-10").isEmpty());
    CHECK(askedOfAnn(book, "2025-06-01", "2025-06-11") == u"Ann 2025-06-11"_s);
    CHECK(askedOfAnn(withRequest(RequestState::Answered, "2025-05-10", "2025-05-12"), "2025-06-11",
              "2025-06-11")
        == u"Ann 2025-06-11"_s);
    Settings settings;
    settings.values[FeedbackSetting::EveryDays] = u"10"_s;
    CHECK(askedOfAnn(BookBuilder(*book).settings(settings).share(), "2025-05-22", "2025-05-22")
              .contains(u"Ann 2025-05-22"_s));
}

TEST_CASE("T-42: after a gap of 90 days there is one request", "[rules]")
{
    const BookPointer book = withRequest(RequestState::Sent, "2025-03-01", "2025-03-01");
    CHECK(askedOfAnn(book, "2025-03-02", "2025-06-14") == u"Ann 2025-03-31"_s);
    CHECK(askedOfAnn(book, "2025-06-01", "2025-06-14") == u"Ann 2025-06-01"_s);
}

TEST_CASE("T-42: a request that was not sent yet comes before the next one", "[rules]")
{
    for (const RequestState state :
        {RequestState::Due, RequestState::Drafted, RequestState::Exported}) {
        CHECK(askedOfAnn(withRequest(state, "2025-01-01"), "2025-06-01", "2025-06-14").isEmpty());
    }
    CHECK(askedOfAnn(withRequest(RequestState::Cancelled, "2025-06-01"), "2025-06-01", "2025-06-14")
        == u"Ann 2025-06-01"_s);
}

TEST_CASE("A company that is switched on later is asked from that day", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | request_feedback
        Acme | no
        contacts:
        company | name
        Acme    | Ann
        changes:
        company | field            | day        | value
        Acme    | request_feedback | 2025-06-10 | yes
    )");
    CHECK(asked(book, "2025-06-01", "2025-06-30") == u"Ann 2025-06-10"_s);
    CHECK(asked(book, "2025-06-01", "2025-06-09").isEmpty());
}
