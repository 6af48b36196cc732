// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/words.h"

#include "core/book/churnrecord.h"
#include "core/book/feedback.h"
#include "core/book/healthstatus.h"
#include "core/book/interaction.h"
#include "core/book/opportunity.h"
#include "core/book/renewal.h"
#include "core/book/stack.h"
#include "core/book/task.h"
#include "core/book/ticket.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Every choice of a list is a value of the enumeration, but for words that mean something else.
template <NamedEnum E>
void checkChoices(const QString &list, const QStringList &others = {})
{
    const QStringList choices = WordLists::standard().choices(list);
    INFO(list.toStdString());
    CHECK(!choices.isEmpty());
    for (const QString &choice : choices) {
        INFO(choice.toStdString());
        CHECK((fromSnakeCase<E>(choice) || others.contains(choice)));
    }
}

} // namespace

TEST_CASE("Words mean values whatever their case, accents and punctuation", "[import]")
{
    const WordLists &words = WordLists::standard();
    CHECK(words.meaning(u"ticket_priority"_s, u"P1") == u"urgent"_s);
    CHECK(words.meaning(u"ticket_priority"_s, u"  priorité") == QString());
    CHECK(words.meaning(u"opportunity_stage"_s, u"Closed – WON") == u"won"_s);
    CHECK(words.meaning(u"opportunity_stage"_s, u"closedwon") == u"won"_s);
    CHECK(words.meaning(u"task_state"_s, u"ERLEDIGT") == u"done"_s);
    CHECK(words.meaning(u"task_state"_s, u"Terminé") == u"done"_s);
    CHECK(words.meaning(u"renewal_outcome"_s, u"renouvele") == u"renewed"_s);
    CHECK(words.meaning(u"alignment"_s, u"N.A.") == u"not_applicable"_s);
    CHECK(words.meaning(u"satisfaction"_s, u"Muy satisfecho") == u"5"_s);
    CHECK(words.meaning(u"no such list"_s, u"high").isEmpty());
    CHECK(foldedWord(u"Élevée (2)") == u"elevee2"_s);
}

TEST_CASE("The lists of words name values that exist", "[import]")
{
    checkChoices<TicketPriority>(u"ticket_priority"_s);
    checkChoices<OpportunityStage>(u"opportunity_stage"_s);
    checkChoices<OpportunityKind>(u"opportunity_kind"_s);
    checkChoices<RenewalOutcome>(u"renewal_outcome"_s);
    checkChoices<RenewalStage>(u"renewal_stage"_s);
    checkChoices<ChurnType>(u"churn_type"_s);
    checkChoices<Alignment>(u"alignment"_s, {u"not_applicable"_s});
    checkChoices<InteractionType>(u"interaction_type"_s);
    checkChoices<InteractionDirection>(u"interaction_direction"_s);
    checkChoices<HealthStatus>(u"health_status"_s);
    checkChoices<FeedbackKind>(u"feedback_kind"_s);
    checkChoices<HappinessLevel>(u"happiness_level"_s);
    checkChoices<TaskPriority>(u"task_priority"_s);
    checkChoices<TaskState>(u"task_state"_s);
}

TEST_CASE("What is no list of words is refused", "[import]")
{
    CHECK_FALSE(WordLists::fromJson("{"));
    CHECK_FALSE(WordLists::fromJson("{\"version\": 2, \"lists\": {}}"));
    CHECK_FALSE(WordLists::fromJson("{\"version\": 1, \"lists\": {\"a\": [{\"words\": []}]}}"));
    CHECK(WordLists::fromJson("{\"version\": 1, \"lists\": {}}"));
}
