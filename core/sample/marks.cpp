// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include "core/sample/commonrows.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

void addGroups(SampleStory &story)
{
    const auto &tiers = story.company().tier.spans();
    for (qsizetype i = 0; i < tiers.size(); ++i) {
        AccountGroupCompany row;
        row.group = groupOfTier(story.words(), *tiers[i].value);
        row.from = tiers[i].from;
        if (i + 1 < tiers.size()) {
            row.until = tiers[i + 1].from.addDays(-1);
        }
        story.add(row);
    }
    for (const auto &span : story.company().isPremium.spans()) {
        AccountGroupCompany row;
        row.group = premiumGroup(story.words());
        row.from = span.from;
        story.add(row);
    }
}

void addTags(SampleStory &story, Random &random)
{
    for (const QString &tag : story.lexicon().tags) {
        const bool isWorn = random.chance(90);
        const int back = random.between(30, 700);
        const bool isOver = random.chance(250);
        if (isWorn) {
            CompanyTag row;
            row.tag = tag;
            row.from = std::max(story.since(), story.last().addDays(-back));
            if (isOver && row.from->addDays(30) < story.last()) {
                row.until = story.last().addDays(-random.below(20));
            }
            story.add(row);
        }
    }
}

void addFlag(SampleStory &story, Random &random)
{
    const bool isRaised = random.chance(story.moodAt(story.last()) < 420 ? 260 : 40);
    const int back = random.between(4, 160);
    const bool isClosed = random.chance(back > 60 ? 700 : 150) || story.hasLeft();
    const QString &reason = random.pick(story.lexicon().flags);
    const QDate raised = workdayUntil(story.last().addDays(-back));
    if (!isRaised || raised < story.since()) {
        return;
    }
    RiskFlag flag;
    flag.raisedOn = raised;
    flag.reason = reason;
    flag.author = story.csmAt(raised);
    if (isClosed) {
        flag.closedOn = raised.addDays(random.between(1, std::max(1, back - 3)));
    }
    story.add(flag);
}

// Who is content and important is asked for a word, and some gave it.
void addAdvocacy(SampleStory &story, Random &random)
{
    const bool isWilling = story.moodAt(story.last()) >= 700
        && random.chance(story.plan().isPremium ? 800 : 350) && !story.hasLeft();
    if (!isWilling || story.plan().fate == CustomerFate::SignedNew) {
        return;
    }
    const QDate day =
        std::max(story.since(), workdayUntil(story.last().addDays(-random.between(3, 200))));
    const Contact *contact = story.contactAt(day, static_cast<std::size_t>(random.below(3)));
    Advocacy row;
    row.kind = static_cast<AdvocacyKind>(random.weighted({4, 3, 3, 2}));
    row.state = static_cast<AdvocacyState>(random.weighted({5, 3, 2, 3, 1}));
    row.day = day;
    if (contact != nullptr && !contact->leftOn) {
        row.contact = contact->id;
    }
    row.note = row.state == AdvocacyState::Declined ? u"Not this year."_s
        : row.state == AdvocacyState::Agreed        ? u"After the next review."_s
                                                    : QString();
    story.add(row);
}

GoalStatus goalStatus(QDate due, int mood, const SampleStory &story, Random &random)
{
    if (story.hasLeft()) {
        return GoalStatus::Dropped;
    }
    if (due < story.today()) {
        return mood + random.between(-250, 250) > 480 ? GoalStatus::Reached : GoalStatus::Missed;
    }
    return random.chance(200) ? GoalStatus::Planned
        : mood < 450          ? GoalStatus::AtRisk
                              : GoalStatus::OnTrack;
}

double progressOf(GoalStatus status, Random &random)
{
    switch (status) {
    case GoalStatus::Planned:
        return 0.0;
    case GoalStatus::Reached:
        return 1.0;
    case GoalStatus::OnTrack:
        return random.between(45, 90) / 100.0;
    default:
        return random.between(5, 55) / 100.0;
    }
}

void addGoal(SampleStory &story, const SampleGoal &goal, Random &random)
{
    Goal row;
    row.title = goal.title;
    row.metric = goal.metric;
    row.baseline = goal.baseline;
    row.target = goal.target;
    row.dueOn = story.last().addDays(random.between(-200, 240));
    row.status = goalStatus(*row.dueOn, story.moodAt(story.last()), story, random);
    row.current =
        std::round(goal.baseline + (goal.target - goal.baseline) * progressOf(row.status, random));
    row.nextStep = random.pick(story.lexicon().goalSteps);
    const bool isSale = random.chance(250);
    for (const Opportunity &opportunity : story.all<Opportunity>()) {
        if (isSale && !row.opportunity && !opportunity.closedOn) {
            row.opportunity = opportunity.id;
        }
    }
    if (row.status != GoalStatus::Planned && row.status != GoalStatus::OnTrack
        && row.status != GoalStatus::AtRisk) {
        row.nextStep.clear();
    }
    story.add(row);
}

} // namespace

void addGoals(SampleStory &story)
{
    Random random = story.random(Random::Subject::Goals);
    std::vector<SampleGoal> goals = story.lexicon().goals;
    random.shuffle(goals, 0, goals.size());
    const int count = random.between(0, 2) + (story.plan().size >= 650 ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        addGoal(story, goals[static_cast<std::size_t>(i)], random);
    }
}

void addMarks(SampleStory &story)
{
    Random random = story.random(Random::Subject::Marks);
    addGroups(story);
    addTags(story, random);
    addFlag(story, random);
    addAdvocacy(story, random);
}

} // namespace bellwether
