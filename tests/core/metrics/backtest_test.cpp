// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/backtest.h"

#include "core/book/bookbuilder.h"
#include "core/metrics/backtestreadings.h"
#include "core/metrics/knownbooks.h"
#include "core/metrics/losses.h"
#include "core/metrics/scorecomponents.h"
#include "core/metrics/scores.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedbook.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/plain/backtest.h"
#include "tests/core/metrics/worlds.h"

#include <functional>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Group
{
    int count;
    const char *status; // since 2024-10-01
    bool isLost;
};

// Customers whose contracts all end on 2024-12-31 and go on or do not.
BookPointer bookOf(std::initializer_list<Group> groups)
{
    QByteArray contracts = "contracts:\ncompany | start | end | amount\n";
    QByteArray statuses = "statuses:\ncompany | day | status\n";
    int number = 100; // of one width, so that names sort as they are made
    for (const Group &group : groups) {
        for (int i = 0; i < group.count; ++i) {
            const QByteArray name = "C" + QByteArray::number(++number);
            contracts += name + " | 2024-01-01 | 2024-12-31 | 1200\n";
            if (!group.isLost) {
                contracts += name + " | 2025-01-01 | 2025-12-31 | 1200\n";
            }
            statuses += name + " | 2024-10-01 | " + group.status + '\n';
        }
    }
    return bookFrom((contracts + statuses).constData());
}

// 60 outcomes, 10 lost, 12 red of which 6 were lost.
BookPointer tenOfSixtyLost()
{
    return bookOf({{6, "struggling", true}, {6, "struggling", false}, {3, "steady", true},
        {1, "healthy", true}, {44, "healthy", false}});
}

Options byStatus(const char *lead = "60")
{
    return with({{"backtest.score", "status"}, {"backtest.lead", lead}});
}

Question asked(const BookPointer &book)
{
    return ask(book, trailingYear(), byStatus());
}

std::optional<double> term(const Figure &figure, const QString &name)
{
    for (const NamedValue &term : figure.terms) {
        if (term.name == name) {
            return term.value;
        }
    }
    FAIL("no such term: " << name.toStdString());
    return std::nullopt;
}

// "2024-12-31 lost, 2025-03-31 kept"
QString outcomesOf(const BookPointer &book, const Options &options = {})
{
    QStringList texts;
    const Question question = ask(book, trailingYear(), options);
    for (const Outcome &outcome : question.facts->part<Outcomes>(question.range).all) {
        texts << question.facts->company(outcome.row).name + u' '
                + outcome.day.toString(Qt::ISODate) + (outcome.isLost ? u" lost"_s : u" kept"_s);
    }
    return texts.join(u", "_s);
}

// Knows the books that it was told, each from a day on.
class ToldBooks : public KnownBooks
{
public:
    explicit ToldBooks(std::function<BookPointer(QDate)> tell)
        : m_tell(std::move(tell))
    {
    }
    BookPointer asKnown(QDate day) const override { return m_tell(day); }

private:
    std::function<BookPointer(QDate)> m_tell;
};

Question askedKnowing(const BookPointer &book, std::function<BookPointer(QDate)> tell)
{
    Question question = asked(book);
    question.known = std::make_shared<ToldBooks>(std::move(tell));
    return question;
}

// Made-up books, with some renewals noted down.
BookPointer withRenewals(const BookPointer &book, std::uint64_t seed)
{
    std::vector<Renewal> renewals;
    for (const Contract &contract : book->contracts()) {
        const auto dice = static_cast<std::uint64_t>(contract.id.value) * 7 + seed * 13;
        if (dice % 3 != 0 || !contract.end) {
            continue;
        }
        Renewal renewal;
        renewal.id = {static_cast<std::int64_t>(renewals.size()) + 1};
        renewal.contract = contract.id;
        renewal.dueOn = contract.end->addDays(static_cast<qint64>(dice % 5) - 2);
        renewal.outcome = static_cast<RenewalOutcome>(dice % 7 % 3);
        renewals.push_back(renewal);
    }
    return BookBuilder(*book).rows<Renewal>(std::move(renewals)).share();
}

} // namespace

TEST_CASE("F-BACKTEST: what red foretold of sixty outcomes", "[backtest]")
{
    const Question question = asked(tenOfSixtyLost());
    CHECK(value(question, "backtest.precision") == u"50 %"_s);
    CHECK(value(question, "backtest.recall") == u"60 %"_s);
    CHECK(figure(question, "backtest.base_rate").value.value() == Catch::Approx(10.0 / 60));
    CHECK(figure(question, "backtest.lift").value.value() == Catch::Approx(3));
    CHECK(figure(question, "backtest.auc").value.value()
        == Catch::Approx((6 * (44 + 3) + 3 * 44 + 1 * 22) / 500.0));

    const Figure precision = figure(question, "backtest.precision");
    CHECK(precision.n == 12);
    CHECK(precision.denominator == 12);
    CHECK(precision.margin.value() == Catch::Approx(0.2462).margin(0.0001));
    CHECK(term(precision, u"low"_s).value() == Catch::Approx(0.2538).margin(0.0001));
    CHECK(term(precision, u"outcomes"_s) == 60);
    CHECK(term(precision, u"lost"_s) == 10);
    CHECK(term(precision, u"red"_s) == 12);
    CHECK(term(precision, u"red_lost"_s) == 6);
    CHECK(term(precision, u"green_share"_s) == 0.75);
    CHECK(term(precision, u"lost_below_green"_s) == 9);
    CHECK(term(precision, u"f1"_s).value() == Catch::Approx(0.5454).margin(0.0001));
    CHECK(term(precision, u"precision_arr"_s) == 0.5);
    CHECK(term(precision, u"red_lost_arr"_s) == 7200);
    CHECK(term(precision, u"as_known"_s) == 0);
    CHECK(precision.leftOut.empty());
}

TEST_CASE("F-BACKTEST: with nine losses the numbers are there and no verdict", "[backtest]")
{
    const Question question = asked(bookOf({{6, "struggling", true}, {6, "struggling", false},
        {3, "steady", true}, {45, "healthy", false}}));
    for (const char *id : {"backtest.precision", "backtest.recall", "backtest.lift", "backtest.auc",
             "backtest.base_rate"}) {
        const Figure few = figure(question, id);
        CAPTURE(id);
        CHECK_FALSE(few.value);
        CHECK(few.why == Why::TooFewToJudge);
        CHECK(term(few, u"precision"_s) == 0.5);
        CHECK(term(few, u"lift"_s).value() == Catch::Approx(3.33).margin(0.005));
        CHECK(rowsOf(question, id).rows.size() == 60);
    }
    CHECK(series(question, "backtest.outcomes").points.size() == 60);
}

TEST_CASE("F-BACKTEST: a book without outcomes judges nothing", "[backtest]")
{
    const Question question = asked(bookFrom("companies:\nname\nAcorn\n"));
    CHECK(figure(question, "backtest.lift").why == Why::NoOutcomes);
    CHECK(series(question, "backtest.outcomes").points.empty());
    CHECK(series(question, "backtest.components").points.empty());
}

TEST_CASE("F-BACKTEST: a score that never warns has no precision", "[backtest]")
{
    const Question fine = asked(bookOf({{10, "healthy", true}, {50, "healthy", false}}));
    CHECK(figure(fine, "backtest.precision").why == Why::TooFewToJudge);
    CHECK(value(fine, "backtest.recall") == u"0 %"_s);
    CHECK(figure(fine, "backtest.lift").why == Why::TooFewToJudge);
    CHECK(value(fine, "backtest.auc") == u"50 %"_s);

    const Question unscored = asked(bookOf({{10, "not_set", true}, {50, "not_set", false}}));
    CHECK(figure(unscored, "backtest.precision").why == Why::NoScores);
    CHECK(figure(unscored, "backtest.auc").why == Why::NoScores);
    REQUIRE(figure(unscored, "backtest.auc").leftOut.size() == 1);
    CHECK(figure(unscored, "backtest.auc").leftOut[0].count == 60);
    CHECK(value(unscored, "backtest.recall") == u"0 %"_s);
}

TEST_CASE("F-BACKTEST: outcomes are recorded renewals, contract ends and losses", "[backtest]")
{
    CHECK(outcomesOf(bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Kept    | a   | 2024-01-01 | 2024-12-31 | 100    |
        Kept    | b   | 2025-01-01 | 2025-12-31 | 100    |
        Lost    | c   | 2024-01-01 | 2024-12-31 | 100    |
        Auto    | d   | 2023-03-01 | 2024-02-29 | 100    | auto
        Noted   | e   | 2024-01-01 | 2024-12-31 | 100    |
        Late    | f   | 2024-07-01 | 2025-06-15 | 100    |
        Ended   | g   | 2024-07-01 | 2025-06-15 | 100    | ended
        Before  | h   | 2023-01-01 | 2024-06-30 | 100    |
        Work    | i   | 2024-01-01 | 2024-12-31 | 100    | one-time

        renewals:
        contract | due_on     | outcome
        e        | 2024-12-15 | renewed
        c        | 2024-12-31 | open
    )"))
        == u"Kept 2024-12-31 kept, Lost 2024-12-31 lost, Auto 2025-02-28 kept, "
           "Noted 2024-12-15 kept, Ended 2025-06-15 lost, Before 2024-07-01 lost"_s);
}

TEST_CASE("F-BACKTEST: one loss is one outcome, however often it is written down", "[backtest]")
{
    // The contract's end and the record say the same; so do records one after the other.
    CHECK(outcomesOf(bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2024-01-01 | 2024-12-31 | 100
        churn:
        company | day
        Acorn   | 2025-01-01
        Acorn   | 2025-01-20
    )")) == u"Acorn 2024-12-31 lost"_s);
    // Who left before the end is lost on that day, and the end says nothing more.
    CHECK(outcomesOf(bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2024-01-01 | 2025-03-31 | 100
        churn:
        company | day
        Acorn   | 2024-11-15
    )")) == u"Acorn 2024-11-15 lost"_s);
    // Cancelled, and nobody wrote a record.
    CHECK(outcomesOf(bookFrom(R"(
        contracts:
        company | start      | end        | amount | cancelled
        Acorn   | 2024-01-01 | 2025-03-31 | 100    | 2024-11-14
    )")) == u"Acorn 2024-11-15 lost"_s);
    // Left, came back and renewed.
    CHECK(outcomesOf(bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2023-01-01 | 2024-07-31 | 100
        Acorn   | 2025-01-01 | 2025-03-31 | 100
        Acorn   | 2025-04-01 | 2026-03-31 | 100
    )")) == u"Acorn 2024-07-31 lost, Acorn 2025-03-31 kept"_s);
}

TEST_CASE("F-BACKTEST: what is not decided yet is counted and not judged", "[backtest]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2024-07-01 | 2025-06-15 | 100
    )");
    CHECK(outcomesOf(book).isEmpty());
    CHECK(term(figure(asked(book), "backtest.lift"), u"undecided"_s) == 1);
    CHECK(outcomesOf(book, with({{"grace_days", "14"}})) == u"Acorn 2025-06-15 lost"_s);
}

TEST_CASE("F-BACKTEST: the score is read so many days before", "[backtest]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2023-01-01 | 2024-12-31 | 100
        statuses:
        company | day        | status
        Acorn   | 2024-10-02 | steady
        Acorn   | 2024-11-01 | healthy
        Acorn   | 2024-12-01 | struggling
    )");
    const auto outcome = [&](const char *lead) {
        const Question question = ask(book, trailingYear(), byStatus(lead));
        return print(rowsOf(question, "backtest.base_rate"), {"read_on", "score", "band"});
    };
    CHECK(outcome("30") == u"2024-12-01 | 1 | struggling"_s);
    CHECK(outcome("60") == u"2024-11-01 | 3 | healthy"_s);
    CHECK(outcome("90") == u"2024-10-02 | 2 | steady"_s);
}

TEST_CASE("F-BACKTEST: customers younger than the lead time are left out and counted", "[backtest]")
{
    const Question question = asked(bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Young   | 2024-11-02 | 2024-12-31 | 100
        Old     | 2024-11-01 | 2024-12-31 | 100
    )"));
    const Figure figure = bellwether::figure(question, "backtest.base_rate");
    REQUIRE(figure.leftOut.size() == 1);
    CHECK(figure.leftOut[0].reason == LeftOut::TooYoung);
    CHECK(figure.leftOut[0].count == 1);
    CHECK(print(rowsOf(question, "backtest.base_rate"), {"company"}) == u"Old"_s);
    CHECK(series(question, "backtest.outcomes").leftOut.size() == 1);
}

TEST_CASE("F-BACKTEST: a red one that was worked on and kept is told apart", "[backtest]")
{
    const Question question = asked(bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Saved   | 2024-01-01 | 2024-12-31 | 100
        Saved   | 2025-01-01 | 2025-12-31 | 100
        Lucky   | 2024-01-01 | 2024-12-31 | 100
        Lucky   | 2025-01-01 | 2025-12-31 | 100
        statuses:
        company | day        | status
        Saved   | 2024-10-01 | struggling
        Lucky   | 2024-10-01 | struggling
        tasks:
        title  | company | created_on | state
        Visit  | Saved   | 2024-11-20 | done
        Visit  | Lucky   | 2024-10-20 | done
        Visit  | Lucky   | 2024-11-20 | cancelled
    )"));
    CHECK(term(figure(question, "backtest.precision"), u"saved"_s) == 1);
    CHECK(print(rowsOf(question, "backtest.precision"), {"company", "save_task"})
        == lines({"Saved | yes", "Lucky | no"}));
}

TEST_CASE("F-BACKTEST: nothing that was recorded later is read", "[backtest]")
{
    const auto now = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2023-01-01 | 2024-12-31 | 100
        Birch   | 2023-01-01 | 2024-12-31 | 100
        statuses:
        company | day        | status
        Acorn   | 2024-06-01 | struggling
        Birch   | 2024-06-01 | struggling
    )");
    // In November nobody had written down yet that Acorn struggles, nor that there is a Birch.
    const auto then = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2023-01-01 | 2024-12-31 | 100
        statuses:
        company | day        | status
        Acorn   | 2024-03-01 | healthy
    )");
    const auto rows = [](const Question &question) {
        return print(rowsOf(question, "backtest.base_rate"), {"company", "band"});
    };
    CHECK(rows(asked(now)) == lines({"Acorn | struggling", "Birch | struggling"}));

    const Question knowing = askedKnowing(now, [&](QDate) { return then; });
    CHECK(rows(knowing) == u"Acorn | healthy"_s);
    const Figure figure = bellwether::figure(knowing, "backtest.base_rate");
    CHECK(term(figure, u"as_known"_s) == 1);
    REQUIRE(figure.leftOut.size() == 1);
    CHECK(figure.leftOut[0].reason == LeftOut::NotKnownThen);
    CHECK(figure.leftOut[0].count == 1);

    const Question blind = askedKnowing(now, [](QDate) { return nullptr; });
    CHECK(rows(blind).isEmpty());
    CHECK(bellwether::figure(blind, "backtest.lift").why == Why::NoOutcomes);

    Question effective = ask(
        now, trailingYear(), with({{"backtest.score", "status"}, {"backtest.facts", "effective"}}));
    effective.known = knowing.known;
    CHECK(rows(effective) == rows(asked(now)));
    CHECK(term(bellwether::figure(effective, "backtest.lift"), u"as_known"_s) == 0);
}

TEST_CASE("F-BACKTEST: the past is asked for each day once, in order", "[backtest]")
{
    std::vector<QDate> days;
    const auto book = withRenewals(generatedRows(3).book(), 3);
    const Question question = askedKnowing(book, [&](QDate day) {
        days.push_back(day);
        return book;
    });
    static_cast<void>(backtestLift(question));
    static_cast<void>(backtestAuc(question));
    static_cast<void>(backtestOutcomes(question));
    CHECK_FALSE(days.empty());
    CHECK(std::adjacent_find(days.begin(), days.end(), std::greater_equal<>()) == days.end());
}

TEST_CASE(
    "F-BACKTEST: facts after the lead day never change a score that was read", "[backtest][worlds]")
{
    for (const std::uint64_t seed : worlds(12)) {
        const BookPointer book = generatedRows(seed).book();
        const Question question = asked(book);
        const auto &outcomes = question.facts->part<Outcomes>(question.range);
        const auto readings = readingsOf(question);
        for (std::size_t i = 0; i < outcomes.all.size(); i += 3) {
            const Reading &reading = readings->readings[i];
            std::vector<HealthStatusEvent> statuses = book->healthStatusEvents().rows();
            std::erase_if(
                statuses, [&](const HealthStatusEvent &event) { return event.day > reading.day; });
            for (const Company &company : book->companies()) {
                statuses.push_back({HealthStatusEventId{100'000 + company.id.value}, company.id,
                    reading.day.addDays(1), HealthStatus::Struggling, {}, {}, {}, {}});
            }
            const BookPointer later =
                BookBuilder(*book).rows<HealthStatusEvent>(std::move(statuses)).share();
            const Outcomes one{{outcomes.all[i]}, {}};
            const Reading again = readScores(*question.facts, one, [&](QDate day, const auto &) {
                return CompanyFacts::of(later, nullptr, question.facts->options, day);
            }).readings[0];
            CAPTURE(seed, i);
            CHECK(again.score == reading.score);
            CHECK(again.kind == reading.kind);
            CHECK(again.band == reading.band);
        }
    }
}

TEST_CASE("F-BACKTEST: agrees with the definition word by word", "[backtest][worlds]")
{
    for (const std::uint64_t seed : worlds(60)) {
        const bool isWorld = seed % 2 == 0;
        const BookPointer book =
            isWorld ? generatedWorld(seed) : withRenewals(generatedRows(seed).book(), seed);
        const Scope scope = isWorld ? generatedScope(*book, seed) : Scope();
        Options options = byStatus(seed % 4 == 0 ? "60" : "30");
        options.graceDays = seed % 5 == 0 ? 0 : 30;
        const QDate from = QDate(2022, 6, 1).addDays(static_cast<qint64>(seed * 29 % 900));
        const DayRange years{from, from.addDays(static_cast<qint64>(seed * 83 % 700))};
        const Question question = ask(book, isWorld ? generatedRange(seed) : years, options, scope);
        const auto plain = plain::outcomes(question);
        const Judgement expected = plain::judgement(plain);
        const Figure lift = backtestLift(question);
        CAPTURE(seed);
        CHECK(term(lift, u"outcomes"_s) == expected.outcomes);
        CHECK(term(lift, u"lost"_s) == expected.lost);
        CHECK(term(lift, u"red"_s) == expected.red);
        CHECK(term(lift, u"red_lost"_s) == expected.redLost);
        CHECK(term(lift, u"green"_s) == expected.green);
        CHECK(term(lift, u"lost_below_green"_s) == expected.belowGreenLost);
        CHECK(term(lift, u"no_score"_s) == expected.withoutScore);
        CHECK(lift.value == (expected.isEnough() ? ratesOf(expected).lift : std::nullopt));
        const Figure auc = backtestAuc(question);
        const std::optional<double> quality = plain::rankQuality(plain);
        if (auc.value) {
            CHECK(*auc.value == Catch::Approx(quality.value()));
        } else {
            CHECK((!quality || !expected.isEnough()));
        }
        const Series series = backtestOutcomes(question);
        CHECK(static_cast<int>(series.points.size()) == expected.outcomes);
    }
}

TEST_CASE("F-BACKTEST: the score and its components are those of that day", "[backtest][worlds]")
{
    for (const char *score : {"health", "cs"}) {
        for (const std::uint64_t seed : worlds(6)) {
            const BookPointer book = generatedWorld(seed);
            const Question question =
                ask(book, days("2025-01-01", "2025-06-30"), with({{"backtest.score", score}}));
            const auto &outcomes = question.facts->part<Outcomes>(question.range).all;
            const auto readings = readingsOf(question);
            CAPTURE(score, seed);
            for (std::size_t i = 0; i < outcomes.size(); i += 4) {
                const Reading &reading = readings->readings[i];
                const auto then =
                    CompanyFacts::of(book, nullptr, question.facts->options, reading.day);
                const std::size_t row = then->rowOf(question.facts->ids[outcomes[i].row]);
                REQUIRE((row == CompanyRows::None) == (reading.kind == Reading::Kind::TooYoung));
                if (row == CompanyRows::None) {
                    continue;
                }
                const bool isHealth =
                    question.facts->options.backtestScore == Options::BacktestScore::Health;
                CHECK(reading.score
                    == (isHealth ? then->part<HealthScores>().values
                                 : then->part<CsScores>().values)[row]);
                const ScoreComponents &components = isHealth
                    ? static_cast<const ScoreComponents &>(then->part<HealthComponents>())
                    : then->part<CsComponents>();
                for (const ComponentReadings &component : readings->components) {
                    std::optional<double> expected;
                    for (const auto &one : components.components) {
                        expected = one.key == component.key ? one.scores[row] : expected;
                    }
                    CAPTURE(component.key);
                    CHECK(component.scores[i].value_or(-1) == expected.value_or(-1));
                }
            }
        }
    }
}

TEST_CASE("F-BACKTEST: each component is judged as if it were the score", "[backtest]")
{
    // Usage warns of 6 of 10 losses and of 6 of the 50 kept; nobody's delight ever does.
    QByteArray contracts = "contracts:\ncompany | start | end | amount\n";
    QByteArray values = "metrics:\ncompany | metric_id | day | raw\n";
    for (int i = 0; i < 60; ++i) {
        const QByteArray name = "C" + QByteArray::number(100 + i);
        const bool isLost = i < 10;
        const bool isRed = i < 6 || i >= 54;
        contracts += name + " | 2024-01-01 | 2024-12-31 | 1200\n";
        if (!isLost) {
            contracts += name + " | 2025-01-01 | 2025-12-31 | 1200\n";
        }
        values += name + " | use | 2024-10-20 | " + (isRed ? "39.9" : "40") + '\n';
        if (i > 0) {
            values += name + " | fun | 2024-10-20 | 90\n";
        }
    }
    const auto book = bookFrom((contracts
        + "metric_definitions:\nref | name | family | source | maximum\n"
          "use | Usage | health | manual | 100\nfun | Delight | health | manual | 100\n"
        + values)
                                   .constData());
    const Question question = ask(book, trailingYear());
    const Series components = series(question, "backtest.components");
    REQUIRE(components.points.size() == 2);
    const auto at = [&](std::size_t point, std::size_t place) {
        return components.points[point].values[place].value;
    };
    CHECK(components.points[1].key == u"use"_s);
    CHECK(components.points[1].label == u"Usage"_s);
    CHECK(at(1, 0) == 0.5);
    CHECK(at(1, 1) == 0.6);
    CHECK(at(1, 2).value() == Catch::Approx(3));
    CHECK(at(1, 3).value() == Catch::Approx((6 * 44 + 6 * 3 + 4 * 22) / 500.0));
    CHECK(at(1, 4) == 60);
    CHECK(components.points[0].key == u"fun"_s);
    CHECK_FALSE(at(0, 0)); // nine losses had it
    CHECK(at(0, 5) == 9);
    CHECK(pointRows(question, "backtest.components", "use")->rows.size() == 60);
    CHECK(pointRows(question, "backtest.components", "fun")->rows.size() == 59);
    CHECK(pointRows(question, "backtest.components", "")->rows.size() == 119);
}

TEST_CASE("F-BACKTEST: every outcome has its rows and no other's", "[backtest]")
{
    const Question question = asked(withRenewals(generatedRows(5).book(), 5));
    const Series all = series(question, "backtest.outcomes");
    REQUIRE_FALSE(all.points.empty());
    QStringList keys;
    for (const SeriesPoint &point : all.points) {
        keys << point.key;
        const RowTable rows = backtestOutcomeRows(question, point.key).value_or(RowTable());
        CAPTURE(point.key);
        REQUIRE(rows.rows.size() == 1);
        CHECK(std::get<QString>(rows.rows[0].cells[0].value) == point.label);
        CHECK(print(rows, {"day"}) == point.texts[0].text);
    }
    CHECK(keys.removeDuplicates() == 0);
    CHECK(pointRows(question, "backtest.outcomes", "")->rows.size() == all.points.size());
    CHECK(pointRows(question, "backtest.outcomes", "nobody@2024-12-31").error().kind
        == Error::Kind::NotFound);
    CHECK(pointRows(question, "backtest.components", "nothing").error().kind
        == Error::Kind::NotFound);
}
