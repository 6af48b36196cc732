// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/generatedworld.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;

TEST_CASE("A generated world has rows of every kind that figures read", "[world]")
{
    const BookPointer world = generatedWorld(2);
    visitBookRows(
        [&]<typename Row>() {
            constexpr bool isUnread = std::is_same_v<Row,
                                          TextAnalysis> || std::is_same_v<Row, SavedView> || std::is_same_v<Row, ExportPreset> || std::is_same_v<Row, ReviewEntry> || std::is_same_v<Row, HelpVote> || std::is_same_v<Row, ImportBatch> || std::is_same_v<Row, EmailTemplate> || std::is_same_v<Row, OutboxMessage> || std::is_same_v<Row, AutomationRule> || std::is_same_v<Row, AutomationRun>;
            CAPTURE(typeid(Row).name());
            CHECK(world->table<Row>().empty() == isUnread);
        });
    CHECK(world->companies().size() == 40);
    CHECK(world->loginMonths().size() > 100);
    CHECK(world->featureUseMonths().size() > 100);
}

TEST_CASE("The same seed makes the same world and the same scope", "[world]")
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const BookPointer one = generatedWorld(seed);
        const BookPointer other = generatedWorld(seed);
        CHECK(one->stackEntries().rows() == other->stackEntries().rows());
        CHECK(one->targets().rows() == other->targets().rows());
        CHECK(one->loginMonths().rows() == other->loginMonths().rows());
        CHECK(generatedScope(*one, seed) == generatedScope(*other, seed));
        CHECK(generatedWorld(seed + 100)->stackEntries().rows() != one->stackEntries().rows());
    }
    CHECK(generatedScope(*generatedWorld(1), 1).companies.size() <= 40);
}

TEST_CASE("A book of some companies has their rows alone", "[world]")
{
    const BookPointer world = generatedWorld(3);
    const BookPointer some = onlyCompanies(*world, {{7}, {14}});
    CHECK(some->companies().size() == 2);
    for (const Opportunity &opportunity : some->opportunities()) {
        CHECK(opportunity.company.value <= 14);
    }
    for (const FeedbackRequest &request : some->feedbackRequests()) {
        CHECK(some->contacts().find(request.contact) != nullptr);
    }
    for (const LoginMonth &month : some->loginMonths()) {
        CHECK(some->contacts().find(month.id.contact) != nullptr);
    }
    CHECK(some->metricDefinitions().rows() == world->metricDefinitions().rows());
    CHECK(onlyCompanies(*world, {})->contracts().empty());
}
