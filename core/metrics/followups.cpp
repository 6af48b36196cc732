// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/followups.h"

#include "core/metrics/feedbackanswers.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/touches.h"

#include <algorithm>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WorkingDaysOfAWeek = 5;

bool isNegative(const FeedbackResponse &response)
{
    if (response.kind == FeedbackKind::Happiness && response.level
        && *response.level != HappinessLevel::NoFeedback) {
        return *response.level == HappinessLevel::NotHappy;
    }
    if (!response.value) {
        return false;
    }
    switch (response.kind) {
    case FeedbackKind::Nps:
        return 0 <= *response.value && *response.value <= 6;
    case FeedbackKind::Csat:
        return 1 <= *response.value && *response.value <= 2;
    case FeedbackKind::Happiness:
        return 0 <= *response.value && *response.value <= 10
            && happinessOfRating(*response.value) == HappinessLevel::NotHappy;
    }
    return false;
}

struct Deed
{
    std::size_t row;
    QDate day;

    bool operator<(const Deed &other) const
    {
        return std::tuple(row, day) < std::tuple(other.row, other.day);
    }
};

// Touches and completed tasks in the range, of companies that are wanted, sorted.
std::vector<Deed> deedsIn(const CompanyFacts &facts, DayRange range, const Mask &wanted)
{
    std::vector<Deed> deeds;
    const auto add = [&](CompanyId company, QDate day) {
        const std::size_t row = range.contains(day) ? facts.rowOf(company) : CompanyRows::None;
        if (row != CompanyRows::None && wanted[row]) {
            deeds.push_back({row, day});
        }
    };
    for (const Interaction &interaction : facts.book->interactions()) {
        if (isTouch(interaction)) {
            add(interaction.company, interaction.day);
        }
    }
    for (const Task &task : facts.book->tasks()) {
        if (task.company && task.state == TaskState::Done && task.completedOn) {
            add(*task.company, *task.completedOn);
        }
    }
    std::sort(deeds.begin(), deeds.end());
    return deeds;
}

template <typename Function>
void forEachAnswer(const Question &question, Function function)
{
    for (const FollowUp &answer : question.facts->part<FollowUps>(question.range).answers) {
        if (question.mask[answer.row]) {
            function(answer);
        }
    }
}

} // namespace

int workingDaysBetween(QDate first, QDate last)
{
    const int days = static_cast<int>(first.daysTo(last));
    int count = days / 7 * WorkingDaysOfAWeek;
    for (QDate day = first.addDays(days / 7 * 7 + 1); day <= last; day = day.addDays(1)) {
        count += day.dayOfWeek() <= WorkingDaysOfAWeek ? 1 : 0;
    }
    return count;
}

std::shared_ptr<const FollowUps> FollowUps::of(const CompanyFacts &facts, DayRange range)
{
    auto part = std::make_shared<FollowUps>();
    Mask wanted(facts.size());
    for (const FeedbackResponse &response : facts.book->feedbackResponses()) {
        const std::size_t row = range.contains(response.day) && isNegative(response)
            ? facts.rowOf(response.company)
            : CompanyRows::None;
        if (row != CompanyRows::None) {
            wanted[row] = true;
            part->answers.push_back({row, &response, {}, 0});
        }
    }
    const std::vector<Deed> deeds = deedsIn(facts, {range.from, facts.day}, wanted);
    for (FollowUp &answer : part->answers) {
        const auto next =
            std::lower_bound(deeds.begin(), deeds.end(), Deed{answer.row, answer.response->day});
        if (next != deeds.end() && next->row == answer.row) {
            answer.followedOn = next->day;
            answer.workingDays = workingDaysBetween(answer.response->day, next->day);
        }
    }
    return part;
}

Figure timeToFollowUp(const Question &question)
{
    int followedUp = 0;
    int waiting = 0;
    std::int64_t days = 0;
    forEachAnswer(question, [&](const FollowUp &answer) {
        if (answer.followedOn) {
            ++followedUp;
            days += answer.workingDays;
        } else {
            ++waiting;
        }
    });
    Figure figure;
    figure.unit = Unit::Days;
    figure.n = followedUp;
    figure.terms = {{u"days"_s, static_cast<double>(days), Unit::Days},
        countValue(u"followed_up"_s, followedUp), countValue(u"waiting"_s, waiting)};
    if (followedUp == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NothingFollowedUp;
        return figure;
    }
    figure.value = static_cast<double>(days) / followedUp;
    figure.denominator = followedUp;
    return figure;
}

RowTable timeToFollowUpRows(const Question &question)
{
    RowTableMaker maker(question,
        {{u"contact"_s}, {u"day"_s, RowColumn::Kind::Day}, {u"kind"_s}, {u"comment"_s},
            {u"followed_up"_s, RowColumn::Kind::Day}, {u"working_days"_s, RowColumn::Kind::Count}});
    std::vector<FollowUp> answers;
    forEachAnswer(question, [&](const FollowUp &answer) { answers.push_back(answer); });
    std::stable_sort(answers.begin(), answers.end(), [](const FollowUp &a, const FollowUp &b) {
        return std::tuple(a.followedOn.has_value(), a.response->day)
            < std::tuple(b.followedOn.has_value(), b.response->day);
    });
    for (const FollowUp &answer : answers) {
        const Contact *contact =
            question.facts->book->contacts().find(answer.response->contact.value_or(ContactId()));
        maker.add(answer.row,
            {contact == nullptr ? Cell{} : Cell{contact->name}, Cell{answer.response->day},
                Cell{snakeCase(answer.response->kind)}, Cell{answer.response->comment},
                answer.followedOn ? Cell{*answer.followedOn} : Cell{},
                answer.followedOn ? Cell{std::int64_t(answer.workingDays)} : Cell{}});
    }
    return maker.table(u"working_days"_s);
}

} // namespace bellwether
