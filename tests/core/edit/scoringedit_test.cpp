// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/scoringedit.h"

#include "core/book/bookbuilder.h"
#include "core/metrics/bandmoves.h"
#include "core/metrics/question.h"
#include "core/metrics/scores.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);

// Acorn has 90 and 20 points, Birch 50 and 80.
BookPointer scoredBook(const char *more = "")
{
    const QByteArray text = QByteArray(R"(
        companies:
        name
        Acorn
        Birch
        contracts:
        company | start      | end        | amount | months
        Acorn   | 2024-01-01 | 2026-12-31 | 100    | 1
        Birch   | 2024-01-01 | 2026-12-31 | 50     | 1
        metric_definitions:
        name | ref | family | source | maximum | weight
        Mood | m   | health | manual | 100     | 75
        Use  | u   | health | manual | 100     | 25
        metrics:
        company | metric_id | day        | raw
        Acorn   | Mood   | 2025-06-01 | 90
        Acorn   | Use    | 2025-06-01 | 20
        Birch   | Mood   | 2025-06-01 | 50
        Birch   | Use    | 2025-06-01 | 80
    )") + more;
    return bookFrom(text.constData());
}

BookPointer applied(const BookPointer &book, const ModelDraft &draft)
{
    return BookBuilder(*book).apply(modelChange(draft, *book, Today, u"Try"_s)).share();
}

// "72.5 57.5": of Acorn and Birch.
QString scores(const BookPointer &book, QDate day = Today)
{
    const Question question = Question::about(book, {}, {day, day});
    QStringList texts;
    for (const auto &value : question.facts->part<HealthScores>().values) {
        texts << (value ? QString::number(*value) : u"-"_s);
    }
    return texts.join(u' ');
}

} // namespace

TEST_CASE("A draft has the metrics and weights that are in force", "[scoringedit]")
{
    const BookPointer book = scoredBook();
    const ModelDraft draft = modelDraft(*book, ScoreFamily::Health, Today);
    REQUIRE(draft.metrics.size() == 2);
    CHECK(draft.metrics[0].name == u"Mood"_s);
    CHECK(draft.totalWeight() == 100);
    CHECK(draft.version == 0);
    CHECK(modelChange(draft, *book, Today, {}).empty());
    CHECK(modelDraft(*book, ScoreFamily::Cs, Today).metrics.size() == 5);
}

TEST_CASE("Saving makes a new version from today on; the past keeps its weights", "[scoringedit]")
{
    const BookPointer before = scoredBook();
    CHECK(scores(before) == u"72.5 57.5"_s);
    ModelDraft draft = modelDraft(*before, ScoreFamily::Health, Today);
    draft.metrics[0].weight = 25;
    draft.metrics[1].weight = 75;
    const BookPointer after = applied(before, draft);
    CHECK(scores(after) == u"37.5 72.5"_s);
    CHECK(scores(after, Today.addDays(-1)) == u"72.5 57.5"_s);
    CHECK(after->scoreModels().size() == 2); // as it was, and the new one
    CHECK(modelDraft(*after, ScoreFamily::Health, Today).version == 2);

    draft = modelDraft(*after, ScoreFamily::Health, Today);
    draft.upperBound = 80;
    const BookPointer again = applied(after, draft);
    CHECK(again->scoreModels().size() == 3);
    CHECK(scores(again) == u"37.5 72.5"_s);
}

TEST_CASE("A metric that is made of something else is another metric", "[scoringedit]")
{
    const BookPointer before = scoredBook();
    ModelDraft draft = modelDraft(*before, ScoreFamily::Health, Today);
    draft.metrics[1].maximum = 200;
    const BookPointer after = applied(before, draft);
    CHECK(after->metricDefinitions().size() == 3);
    CHECK(scores(after, Today.addDays(-1)) == u"72.5 57.5"_s);
    // 75 % of 90 and 25 % of 10; what was typed in goes on to count.
    CHECK(scores(after) == u"70 47.5"_s);
}

TEST_CASE("A metric that is removed counts in the past alone", "[scoringedit]")
{
    const BookPointer before = scoredBook();
    ModelDraft draft = modelDraft(*before, ScoreFamily::Health, Today);
    draft.metrics.erase(draft.metrics.begin() + 1);
    MetricDraft added;
    added.name = u"Reach"_s;
    added.weight = 10;
    draft.metrics.push_back(added);
    const BookPointer after = applied(before, draft);
    CHECK(scores(after) == u"90 50"_s);
    CHECK(scores(after, Today.addDays(-1)) == u"72.5 57.5"_s);
}

TEST_CASE("The age of a value and a level's points become parameters", "[scoringedit]")
{
    const BookPointer book = scoredBook();
    ModelDraft draft = modelDraft(*book, ScoreFamily::Effort, Today);
    MetricDraft level;
    level.name = u"Service"_s;
    level.source = MetricSource::SlaLevel;
    level.weight = 1;
    level.levels = {{u"gold"_s, 90}};
    MetricDraft hours;
    hours.name = u"Hours"_s;
    hours.source = MetricSource::SupportHours;
    hours.weight = 1;
    hours.days = 60;
    hours.to = 40;
    draft.metrics = {level, hours};
    const BookPointer after = applied(book, draft);
    const ModelDraft read = modelDraft(*after, ScoreFamily::Effort, Today);
    REQUIRE(read.metrics.size() == 2);
    CHECK(read.metrics[0].levels == level.levels);
    CHECK(read.metrics[1].days == 60);
    CHECK(read.metrics[1].to == 40);
}

TEST_CASE("What cannot be saved is said", "[scoringedit]")
{
    ModelDraft draft = modelDraft(*scoredBook(), ScoreFamily::Health, Today);
    CHECK(problemOf(draft).isEmpty());
    draft.metrics[1].name = u"mood "_s;
    CHECK(problemOf(draft) == u"Two metrics are called mood."_s);
    draft.metrics[1].name = u"Use"_s;
    draft.lowerBound = 90;
    CHECK_FALSE(problemOf(draft).isEmpty());
    draft.lowerBound = 40;
    draft.metrics[0].weight = draft.metrics[1].weight = 0;
    CHECK_FALSE(problemOf(draft).isEmpty());
}

TEST_CASE("Who changes band is known before it is saved", "[scoringedit]")
{
    const BookPointer before = scoredBook();
    ModelDraft draft = modelDraft(*before, ScoreFamily::Health, Today);
    draft.metrics[0].weight = 25;
    draft.metrics[1].weight = 75;
    const auto facts = [](const BookPointer &book) {
        return Question::about(book, {}, {Today, Today}).facts;
    };
    const BandMoves moves =
        BandMoves::between(BandMoves::Of::Health, *facts(before), *facts(applied(before, draft)));
    CHECK(moves.customers == 2);
    REQUIRE(moves.moves.size() == 2);
    CHECK(moves.moves[0].name == u"Acorn"_s);
    CHECK(moves.moves[0].from == u"Satisfactory"_s);
    CHECK(moves.moves[0].to == u"At risk"_s);
    CHECK(moves.moves[0].arr == 1200);
    CHECK(moves.bands[0].before == 1);
    CHECK(moves.bands[0].after == 1);
    CHECK(moves.bands[0].arrAfter == 600);
    CHECK(moves.meanBefore == 65);
    CHECK(moves.meanAfter == 55);
}
