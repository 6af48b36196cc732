// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/words.h"

#include "tests/support/catch.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("The recipe's word lists are complete", "[sample]")
{
    const SampleWords words = SampleWords::load();
    CHECK_FALSE(words.bookName.isEmpty());
    CHECK(words.teamDomain.endsWith(u".example"_s));
    CHECK(words.roots.size() >= 150);
    CHECK(words.industries.size() == words.industryWeights.size());
    CHECK(words.industries.size() >= 10);
    CHECK(words.countries.size() == words.countryWeights.size());
    CHECK(words.roles.size() == words.roleWeights.size());
    CHECK(words.churnReasons.size() == words.churnReasonWeights.size());
    CHECK(words.team.size() == 7);
    CHECK(words.plans.front().from == 0);
    CHECK(words.tiers.front().from == 0);
    CHECK(words.statusReasons.size() == 4);
    for (const auto &[status, reasons] : words.statusReasons) {
        CHECK(reasons.size() >= 5);
    }
}

TEST_CASE("Some reasons for leaving could have been avoided and some not", "[sample]")
{
    const SampleWords words = SampleWords::load();
    std::set<bool> kinds;
    for (const SampleChurnReason &reason : words.churnReasons) {
        kinds.insert(reason.isAvoidable);
        CHECK_FALSE(reason.notes.empty());
    }
    CHECK(kinds.size() == 2);
}

TEST_CASE("No two names give the same mail address", "[sample]")
{
    const SampleWords words = SampleWords::load();
    std::set<QString> given;
    for (const SamplePerson &person : words.givenNames) {
        CHECK(given.insert(person.mailPart).second);
    }
    std::set<QString> family;
    for (const SamplePerson &person : words.familyNames) {
        CHECK(family.insert(person.mailPart).second);
    }
}

TEST_CASE("Names become domains of letters, digits and hyphens", "[sample]")
{
    CHECK(asciiSlug(u"Ashgrove & Vane Dental"_s) == u"ashgrove-vane-dental"_s);
    CHECK(asciiSlug(u"Zoë Lefèvre"_s) == u"zoe-lefevre"_s);
    CHECK(asciiSlug(u" Peña 2 "_s).startsWith(u"pena-2"_s));
}

TEST_CASE("A class applies from its size on", "[sample]")
{
    const std::vector<SampleClass> tiers = {{u"small"_s, 0, 0}, {u"large"_s, 100, 0}};
    CHECK(classOf(tiers, 0).name == u"small"_s);
    CHECK(classOf(tiers, 99).name == u"small"_s);
    CHECK(classOf(tiers, 100).name == u"large"_s);
    CHECK(classOf(tiers, 5000).name == u"large"_s);
}
