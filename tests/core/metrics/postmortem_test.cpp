// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/postmortem.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedbook.h"
#include "tests/core/metrics/worlds.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Question lostInJanuary()
{
    return ask(bookFrom(R"(
        companies:
        name  | ref
        Acorn | A-1

        contracts:
        company | start      | end        | amount
        Acorn   | 2023-01-01 | 2024-12-31 | 12000

        churn:
        company | day        | reason
        Acorn   | 2025-01-01 | Price

        statuses:
        company | day        | status
        Acorn   | 2023-05-01 | healthy
        Acorn   | 2024-03-10 | steady
        Acorn   | 2024-04-10 | steady
        Acorn   | 2024-05-10 | healthy
        Acorn   | 2024-11-10 | struggling
        Acorn   | 2025-02-10 | steady

        responses:
        company | day        | kind      | value | level
        Acorn   | 2023-12-31 | nps       | 2     | -
        Acorn   | 2024-06-05 | nps       | 6     | -
        Acorn   | 2024-06-06 | nps       | 7     | -
        Acorn   | 2024-07-05 | csat      | 2     | -
        Acorn   | 2024-07-06 | csat      | 3     | -
        Acorn   | 2024-07-07 | happiness | -     | not_happy
        Acorn   | 2024-07-08 | happiness | -     | neutral

        tickets:
        company | subject  | opened_on  | is_escalated
        Acorn   | Outage   | 2024-08-01 | yes
        Acorn   | Question | 2024-08-02 | no

        sentiments:
        company | day        | value
        Acorn   | 2024-09-01 | negative
        Acorn   | 2024-09-02 | neutral

        interactions:
        company | day        | type
        Acorn   | 2024-03-20 | call
        Acorn   | 2024-06-15 | meeting
        Acorn   | 2024-09-01 | note

        tasks:
        title   | company | created_on
        Call up | Acorn   | 2024-08-10
    )"),
        days("2025-01-01", "2025-03-31"));
}

} // namespace

TEST_CASE("F-POSTMORTEM: the year before a loss, with what nobody followed", "[postmortem]")
{
    const Question question = lostInJanuary();
    const RowTable rows = pointRows(question, "churn.postmortem", "").value();
    CHECK(print(rows, {"day", "event", "text", "warning", "followed", "first_missed"})
        == lines({"2024-03-10 | status | Healthy → Steady | yes | yes | no",
            "2024-05-10 | status | Steady → Healthy | no | no | no",
            "2024-06-05 | feedback | NPS 6 | yes | yes | no",
            "2024-07-05 | feedback | CSAT 2 | yes | no | yes",
            "2024-07-07 | feedback | Not happy | yes | no | no",
            "2024-08-01 | ticket | Outage | yes | yes | no",
            "2024-09-01 | sentiment | Negative | yes | no | no",
            "2024-09-13 | touches_stopped |  | yes | no | no",
            "2024-11-10 | status | Healthy → Struggling | yes | no | no"}));
}

TEST_CASE("F-POSTMORTEM: a loss says when its first signal was missed", "[postmortem]")
{
    const Question question = lostInJanuary();
    const Series losses = series(question, "churn.postmortem");
    REQUIRE(losses.points.size() == 1);
    const SeriesPoint &loss = losses.points[0];
    CHECK(loss.key == u"A-1@2025-01-01"_s);
    CHECK(loss.label == u"Acorn"_s);
    CHECK(loss.values[0].value == 6000);
    CHECK(loss.values[1].value == 9); // events
    CHECK(loss.values[2].value == 8); // warnings
    CHECK(loss.values[3].value == 180); // days from 5 July
    REQUIRE(loss.texts.size() == 4);
    CHECK(loss.texts[1].text == u"Price"_s);
    CHECK(loss.texts[2].text == u"feedback"_s);
    CHECK(loss.texts[3].text == u"2024-07-05"_s);
    CHECK(loss.parts.size() == 9);

    CHECK(pointRows(question, "churn.postmortem", "A-1@2025-01-01")->rows.size() == 9);
    CHECK(pointRows(question, "churn.postmortem", "A-1@2025-01-01/2024-07-05 feedback")->rows.size()
        == 1);
    CHECK(pointRows(question, "churn.postmortem", "A-2@2025-01-01").error().kind
        == Error::Kind::NotFound);
}

TEST_CASE("F-POSTMORTEM: silence is a signal only where touches were written down", "[postmortem]")
{
    const auto events = [](const char *interactions) {
        const QByteArray text = QByteArray(R"(
            contracts:
            company | start      | end        | amount
            Acorn   | 2023-01-01 | 2024-12-31 | 12000
            churn:
            company | day
            Acorn   | 2025-01-01
            interactions:
            company | day | type
        )") + interactions;
        const Question question = ask(bookFrom(text.constData()), days("2025-01-01", "2025-03-31"));
        return print(pointRows(question, "churn.postmortem", "").value(), {"day", "event"});
    };
    CHECK(events("").isEmpty());
    CHECK(events("Acorn | 2024-10-03 | call").isEmpty()); // ninety days are up with the loss
    CHECK(events("Acorn | 2024-10-02 | call") == u"2024-12-31 | touches_stopped"_s);
    CHECK(events("Acorn | 2023-02-01 | call").isEmpty()); // silent long before
    CHECK(events("Acorn | 2024-01-02 | call\nAcorn | 2024-12-20 | call")
        == u"2024-04-01 | touches_stopped"_s);
}

TEST_CASE("F-POSTMORTEM: losses are those that the books of any kind have", "[postmortem][worlds]")
{
    for (const std::uint64_t seed : worlds(40)) {
        const BookPointer book = generatedRows(seed).book();
        const Question question = ask(book, days("2023-01-01", "2025-06-30"));
        QStringList expected;
        for (std::size_t row = 0; row < question.facts->size(); ++row) {
            // Day by day: gone, and not gone the day before.
            const std::size_t companyRow = question.facts->companyRows[row];
            for (QDate day(2022, 11, 1); day <= question.facts->day; day = day.addDays(1)) {
                const auto kind = [&](QDate on) {
                    return question.facts->lives->kindOn(companyRow, on);
                };
                if (kind(day) != CompanyKind::Churned
                    || kind(day.addDays(-1)) == CompanyKind::Churned) {
                    continue;
                }
                bool isRecorded = false;
                for (const ChurnRecord &record : book->churnRecords()) {
                    isRecorded = isRecorded
                        || (record.company == question.facts->ids[row] && record.day == day);
                }
                const QDate lost = isRecorded ? day : day.addDays(-30);
                if (question.range.contains(lost)) {
                    expected << question.facts->company(row).ref + u'@'
                            + lost.toString(Qt::ISODate);
                }
            }
        }
        QStringList found;
        for (const SeriesPoint &point : series(question, "churn.postmortem").points) {
            found << point.key;
        }
        CAPTURE(seed);
        CHECK(found == expected);
    }
}

TEST_CASE("F-POSTMORTEM: a band that fell from one month's end to the next", "[postmortem]")
{
    const Question question = ask(bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2023-01-01 | 2024-12-31 | 12000
        churn:
        company | day
        Acorn   | 2025-01-01
        metric_definitions:
        ref | name  | family | source | maximum
        use | Usage | health | manual | 100
        metrics:
        company | metric_id | day        | raw
        Acorn   | use       | 2024-01-15 | 80
        Acorn   | use       | 2024-03-15 | 50
        Acorn   | use       | 2024-04-15 | 30
        Acorn   | use       | 2024-10-15 | 75
    )"),
        days("2025-01-01", "2025-03-31"));
    // Between July and October there is no fresh value and so no band.
    CHECK(print(pointRows(question, "churn.postmortem", "").value(), {"day", "event", "text"})
        == lines({"2024-03-31 | band | Satisfactory → Needs attention",
            "2024-04-30 | band | Needs attention → At risk",
            "2024-10-31 | band | At risk → Satisfactory"}));
}
