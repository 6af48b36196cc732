// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/worldrows.h"

#include <array>

// What customers say and what is done for them.
namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString comment(Dice &dice)
{
    constexpr std::array Comments = {u"", u"", u"We love the new reports, great work!",
        u"Support is slow and nobody answers our questions.",
        u"The price is too high for what we use.", u"Works fine.",
        u"The invoice was wrong again, very frustrating.",
        u"Excellent service, thank you for the quick help.",
        u"The export is not bad, but the login is broken.",
        u"Das Programm ist langsam und stürzt jeden Tag ab.",
        u"We met on Tuesday and went through the plan for the next quarter.",
        u"I would recommend it to everyone, the team is happy.",
        u"Onboarding took too long and the training was confusing.", u"ok"};
    return QString::fromUtf16(dice.oneOf(Comments));
}

std::optional<ContactId> somebody(Dice &dice, const std::vector<Contact> &contacts, int noneIn)
{
    return contacts.empty() || dice.oneIn(noneIn) ? std::nullopt
                                                  : std::optional(dice.oneOf(contacts).id);
}

} // namespace

void addFeedback(WorldRows &rows, CompanyId company, const std::vector<Contact> &contacts)
{
    Dice &dice = rows.dice;
    for (int i = contacts.empty() ? 0 : dice.below(6); i > 0; --i) {
        auto &request = rows.add<FeedbackRequest>();
        request.contact = dice.oneOf(contacts).id;
        request.kind = static_cast<FeedbackKind>(dice.below(3));
        request.createdOn = rows.day();
        request.dueOn = request.createdOn.addDays(dice.below(10));
        request.state = static_cast<RequestState>(dice.below(7));
        if (request.state >= RequestState::Sent && !dice.oneIn(5)) {
            request.sentOn = request.dueOn.addDays(dice.below(5));
        }
        request.origin = static_cast<RequestOrigin>(dice.below(3));
    }
    const auto requests = rows.of<FeedbackRequest>();
    for (int i = dice.below(9); i > 0; --i) {
        auto &response = rows.add<FeedbackResponse>();
        response.company = company;
        response.contact = somebody(dice, contacts, 6);
        response.day = rows.day();
        response.kind = static_cast<FeedbackKind>(dice.below(3));
        response.comment = comment(dice);
        for (const FeedbackRequest &request : requests) {
            if (response.contact == request.contact && dice.oneIn(3)) {
                response.request = request.id;
                response.day = request.createdOn.addDays(dice.below(40));
                response.kind = request.kind;
            }
        }
        if (response.kind == FeedbackKind::Happiness) {
            response.level = static_cast<HappinessLevel>(1 + dice.below(4));
        } else if (!dice.oneIn(12)) {
            response.value =
                response.kind == FeedbackKind::Nps ? dice.below(11) : 1 + dice.below(5);
            if (dice.oneIn(15)) { // outside its scale
                response.value = response.kind == FeedbackKind::Nps ? 11 : 0;
            }
        }
    }
}

void addTalks(WorldRows &rows, CompanyId company, const std::vector<Contact> &contacts)
{
    Dice &dice = rows.dice;
    for (int i = dice.below(8); i > 0; --i) {
        auto &interaction = rows.add<Interaction>();
        interaction.company = company;
        interaction.day = rows.day();
        interaction.type = static_cast<InteractionType>(dice.below(8));
        if (interaction.type != InteractionType::Note) {
            interaction.direction = static_cast<InteractionDirection>(dice.below(2));
        }
        interaction.author = rows.member();
        if (dice.oneIn(4)) {
            interaction.attended = dice.oneIn(2);
        }
        interaction.text = comment(dice);
        if (const auto contact = somebody(dice, contacts, 2)) {
            auto &member = rows.add<InteractionContact>();
            member.interaction = interaction.id;
            member.contact = *contact;
        }
    }
    for (int i = dice.below(4); i > 0; --i) {
        auto &entry = rows.add<SentimentEntry>();
        entry.company = company;
        entry.author = dice.oneIn(5) ? std::nullopt : std::optional(rows.member());
        entry.day = rows.day();
        entry.value = static_cast<Sentiment>(dice.below(5));
        entry.origin =
            dice.oneIn(3) ? static_cast<SentimentOrigin>(dice.below(3)) : SentimentOrigin::Csm;
        entry.note = comment(dice);
    }
    for (int i = dice.below(5); i > 0; --i) {
        auto &ticket = rows.add<Ticket>();
        ticket.company = company;
        ticket.contact = somebody(dice, contacts, 3);
        ticket.subject = comment(dice);
        ticket.openedOn = rows.day();
        if (!dice.oneIn(3)) {
            ticket.closedOn = ticket.openedOn.addDays(dice.below(30));
        }
        ticket.priority = static_cast<TicketPriority>(dice.below(4));
        ticket.minutes =
            dice.oneIn(4) ? std::nullopt : std::optional<std::int64_t>(dice.below(600));
        ticket.csat = dice.oneIn(3) ? std::optional(1 + dice.below(5)) : std::nullopt;
        ticket.isEscalated = dice.oneIn(8);
    }
}

void addWork(WorldRows &rows, CompanyId company)
{
    Dice &dice = rows.dice;
    for (int i = dice.below(5); i > 0; --i) {
        auto &task = rows.add<Task>();
        task.title = u"Task %1"_s.arg(task.id.value);
        task.company = dice.oneIn(10) ? std::nullopt : std::optional(company);
        task.assignee = dice.oneIn(6) ? std::nullopt : std::optional(rows.member());
        task.priority = static_cast<TaskPriority>(dice.below(3));
        task.createdOn = rows.day();
        if (!dice.oneIn(6)) {
            task.dueOn = task.createdOn.addDays(dice.below(40));
        }
        task.state = static_cast<TaskState>(dice.below(3));
        if (task.state == TaskState::Done) {
            task.completedOn = task.createdOn.addDays(dice.below(60));
        }
        task.slaDays = dice.oneIn(4) ? std::optional(dice.below(5)) : std::nullopt;
    }
    for (int i = dice.below(3); i > 0; --i) {
        auto &notice = rows.add<Notification>();
        notice.kind = static_cast<NotificationKind>(dice.below(9));
        notice.company = dice.oneIn(10) ? std::nullopt : std::optional(company);
        notice.day = rows.day();
        notice.text = u"Notice %1"_s.arg(notice.id.value);
        notice.isRead = dice.oneIn(2);
        notice.snoozedUntil = dice.oneIn(5) ? std::optional(rows.day()) : std::nullopt;
    }
    if (dice.oneIn(4)) {
        auto &flag = rows.add<RiskFlag>();
        flag.company = company;
        flag.raisedOn = rows.day();
        flag.closedOn =
            dice.oneIn(2) ? std::optional(flag.raisedOn.addDays(dice.below(200))) : std::nullopt;
        flag.reason = u"New owner"_s;
    }
    for (int i = dice.below(3); i > 0; --i) {
        auto &goal = rows.add<Goal>();
        goal.company = company;
        goal.title = u"Goal %1"_s.arg(goal.id.value);
        goal.status = static_cast<GoalStatus>(dice.below(6));
        goal.dueOn = dice.oneIn(3) ? std::nullopt : std::optional(rows.day());
        goal.target = dice.below(100);
        goal.current = dice.below(100);
    }
    if (dice.oneIn(4)) {
        auto &advocacy = rows.add<Advocacy>();
        advocacy.company = company;
        advocacy.kind = static_cast<AdvocacyKind>(dice.below(4));
        advocacy.state = static_cast<AdvocacyState>(dice.below(5));
        advocacy.day = rows.day();
    }
}

void addRenewals(WorldRows &rows)
{
    Dice &dice = rows.dice;
    for (const Contract &contract : rows.of<Contract>()) {
        if (!contract.end || dice.oneIn(2)) {
            continue;
        }
        auto &renewal = rows.add<Renewal>();
        renewal.contract = contract.id;
        renewal.dueOn = *contract.end;
        renewal.stage = static_cast<RenewalStage>(dice.below(5));
        if (dice.oneIn(3)) {
            renewal.forecastAmount = dice.below(10'000'000);
        }
        if (dice.oneIn(3)) {
            renewal.probability = dice.below(101) / 100.0;
        }
        renewal.outcome = static_cast<RenewalOutcome>(dice.below(3));
        if (renewal.outcome == RenewalOutcome::Renewed) {
            renewal.outcomeAmount = dice.below(10'000'000);
        }
        renewal.reason = dice.oneIn(3) ? u"Price"_s : QString();
    }
}

void addTargets(WorldRows &rows)
{
    Dice &dice = rows.dice;
    for (int i = 0; i < 10; ++i) {
        auto &target = rows.add<Target>();
        if (dice.oneIn(2)) {
            target.member = rows.member();
        } else {
            target.group = rows.anyId<AccountGroup>();
        }
        target.measure = static_cast<TargetMeasure>(i % 5);
        target.from = QDate(2025, 1 + 3 * dice.below(4), 1);
        target.until = target.from.addMonths(dice.oneIn(2) ? 3 : 12).addDays(-1);
        const bool isShare = target.measure != TargetMeasure::OpportunityWon
            && target.measure != TargetMeasure::ActiveCustomers;
        target.amount = dice.oneIn(8) ? 0 : isShare ? dice.below(101) / 100.0 : dice.below(40);
    }
}

} // namespace bellwether
