// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/story.h"

#include "core/base/month.h"
#include "core/sample/customer.h"

#include <algorithm>

namespace bellwether {

namespace {

// Days over which a customer's mood goes from one status to the next.
constexpr int Turn = 60;
// Days before the end in which it falls.
constexpr int Decline = 150;

int moodOf(HealthStatus status)
{
    constexpr std::array<int, 5> Moods = {600, 270, 490, 680, 850};
    return Moods[static_cast<std::size_t>(status)];
}

} // namespace

SampleStory::SampleStory(
    const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe, Change &rows)
    : m_plan(plan)
    , m_words(words)
    , m_recipe(recipe)
    , m_rows(rows)
    , m_last(lastDayOf(plan, recipe))
{
    constexpr std::array<int, 4> OfCsm = {70, 25, -30, -75};
    Random own = random(Random::Subject::Nature);
    m_nature = OfCsm[plan.csm % OfCsm.size()] + own.between(-60, 60);
}

QDate SampleStory::from(int daysBack) const
{
    return std::max(since(), today().addDays(-daysBack));
}

Random SampleStory::random(Random::Subject subject) const
{
    return Random(m_recipe.seed, subject, m_plan.index);
}

int SampleStory::statusMood(QDate day) const
{
    const auto &events = all<HealthStatusEvent>();
    if (events.empty()) {
        return moodOf(HealthStatus::NotSet);
    }
    const auto next = std::find_if(events.begin(), events.end(),
        [&](const HealthStatusEvent &event) { return event.day > day; });
    const int now = moodOf((next == events.begin() ? events.front() : *(next - 1)).status);
    if (next == events.end()) {
        return now;
    }
    const int then = moodOf(next->status);
    const auto left = static_cast<int>(day.daysTo(next->day));
    return left >= Turn ? now : then + (now - then) * left / Turn;
}

int SampleStory::moodAt(QDate day) const
{
    int mood = statusMood(day) + m_nature;
    const auto left = static_cast<int>(day.daysTo(m_plan.nextStart));
    if (hasLeft() && left < Decline) {
        mood = std::min(mood, 120 + left * 4);
    }
    return std::clamp(mood, 0, 1000);
}

SampleTone SampleStory::toneAt(QDate day, Random &random) const
{
    const int mood = moodAt(day) + random.between(-180, 180);
    return mood >= 620 ? SampleTone::Good : mood >= 400 ? SampleTone::Flat : SampleTone::Bad;
}

bool SampleStory::isThere(const Contact &contact, QDate day) const
{
    return *contact.since <= day && (!contact.leftOn || day <= *contact.leftOn);
}

const Contact *SampleStory::contactAt(QDate day, std::size_t place) const
{
    const auto &contacts = all<Contact>();
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        const Contact &contact = contacts[(place + i) % contacts.size()];
        if (isThere(contact, day)) {
            return &contact;
        }
    }
    return nullptr;
}

bool isWorkday(QDate day)
{
    return day.dayOfWeek() <= 5;
}

QDate workdayFrom(QDate day)
{
    return isWorkday(day) ? day : day.addDays(8 - day.dayOfWeek());
}

QDate workdayUntil(QDate day)
{
    return isWorkday(day) ? day : day.addDays(5 - day.dayOfWeek());
}

QDate addWorkdays(QDate day, int days)
{
    while (days > 0) {
        day = workdayFrom(day.addDays(1));
        --days;
    }
    return day;
}

std::int64_t yearlyAtEnd(const Contract &contract)
{
    std::int64_t yearly = 0;
    for (const ContractLine &line : contract.lines) {
        const std::optional<int> months = line.termMonths ? line.termMonths
            : line.end                                    ? wholeMonths(line.start, *line.end)
                                                          : std::nullopt;
        if (line.isRecurring && months) {
            yearly += line.amount * 12 / *months;
        }
    }
    return yearly;
}

} // namespace bellwether
