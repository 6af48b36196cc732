// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

namespace {

// Days back from the book's last one over which use is told: a year, and the window before it.
constexpr int SampleUseDays = 420;

enum class Habit
{
    Daily,
    Weekly,
    Monthly,
    Stopped
};

Habit habitOf(const SampleStory &story, Random &random)
{
    if (story.plan().fate == CustomerFate::ProjectsOnly) {
        return random.chance(350) ? Habit::Monthly : Habit::Stopped;
    }
    const bool isWeak = story.moodAt(story.last()) < 420;
    const std::vector<int> weights =
        isWeak ? std::vector<int>{14, 30, 26, 30} : std::vector<int>{33, 43, 15, 9};
    return static_cast<Habit>(random.weighted(weights));
}

// Days of a working week, as bits from Monday on, in which somebody of that habit logs in.
unsigned weekOf(Habit habit, int mood, Random &random)
{
    // A content customer's people skip few days; where things go wrong they stay away.
    const int keen = std::min(1000, 200 + mood * 5 / 4);
    unsigned days = 0;
    const auto draw = [&](int permille) {
        for (unsigned day = 0; day < 5; ++day) {
            days |= random.chance(permille * keen / 1000) ? 1U << day : 0U;
        }
    };
    if (habit == Habit::Daily) {
        draw(930);
    } else if (habit == Habit::Weekly) {
        const bool comes = random.chance(std::min(1000, keen + 60));
        const unsigned day = 1U << random.below(5);
        draw(180);
        days = comes ? days | day : 0U;
    } else {
        days = random.chance(280 * keen / 1000) ? 1U << random.below(5) : 0U;
    }
    return days;
}

void addLoginsOf(SampleStory &story, const Contact &contact, Random &random)
{
    const Habit habit = habitOf(story, random);
    QDate last = std::min(story.last(), contact.leftOn.value_or(story.last()));
    if (habit == Habit::Stopped) {
        last = last.addDays(-random.between(35, 300));
    }
    const QDate first = std::max(*contact.since, story.from(SampleUseDays));
    const QDate begun = first.addDays(1 - first.dayOfWeek());
    for (QDate monday = begun; monday <= last; monday = monday.addDays(7)) {
        const Habit now = habit == Habit::Stopped ? Habit::Weekly : habit;
        const unsigned days = weekOf(now, story.moodAt(monday), random);
        const int count = random.between(1, 4);
        for (int weekday = 0; weekday < 5; ++weekday) {
            const QDate day = monday.addDays(weekday);
            if ((days >> weekday & 1U) != 0 && first <= day && day <= last) {
                story.rows().loginDays.push_back({contact.id, day, count});
            }
        }
    }
}

} // namespace

void addLogins(SampleStory &story)
{
    if (story.plan().fate == CustomerFate::SignedNew) {
        return;
    }
    Random random = story.random(Random::Subject::Logins);
    for (const Contact &contact : story.all<Contact>()) {
        if (contact.isUser) {
            addLoginsOf(story, contact, random);
        }
    }
}

void addFeatureUse(SampleStory &story)
{
    if (story.plan().fate == CustomerFate::SignedNew) {
        return;
    }
    Random random = story.random(Random::Subject::Features);
    const auto &features = story.lexicon().features;
    const bool isSubscriber = story.plan().fate != CustomerFate::ProjectsOnly;
    // A few customers' programs tell who used what.
    const bool isByPerson = random.chance(60);
    const int users = 2 + story.plan().size / 40;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const int reach = features[i].reach * (isSubscriber ? 1000 : 350) / 1000;
        const QDate first =
            story.from(SampleUseDays).addDays(random.chance(700) ? 0 : random.below(300));
        if (!random.chance(reach)) {
            continue;
        }
        const int share = random.between(20, 90);
        for (QDate week = first; week <= story.last(); week = week.addDays(7)) {
            const int mood = story.moodAt(week);
            const QDate day = workdayFrom(week.addDays(random.below(5)));
            const int uses = std::max(1, users * share * (300 + mood) / 100'000);
            const auto place = static_cast<std::size_t>(random.below(6));
            if (!random.chance(std::min(1000, 350 + mood)) || day > story.last()) {
                continue;
            }
            FeatureUseDay use;
            use.company = story.company().id;
            use.feature = idAt<FeatureId>(i);
            use.day = day;
            use.uses = uses;
            if (features[i].minutes > 0) {
                use.minutes = uses * features[i].minutes * random.between(6, 14) / 10;
            }
            const Contact *contact = isByPerson ? story.contactAt(day, place) : nullptr;
            if (contact != nullptr && contact->isUser) {
                use.contact = contact->id;
            }
            story.rows().featureUseDays.push_back(use);
        }
    }
}

} // namespace bellwether
