// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TicketDays = 450;

TicketPriority priorityOf(int mood, Random &random)
{
    const std::vector<int> weights =
        mood < 400 ? std::vector<int>{10, 45, 32, 13} : std::vector<int>{25, 55, 16, 4};
    return static_cast<TicketPriority>(random.weighted(weights));
}

// The last day on which it is still open, when it is solved at all.
void close(Ticket &ticket, int mood, const SampleStory &story, Random &random)
{
    const int usual = ticket.priority >= TicketPriority::High ? 3 : 9;
    const QDate closed =
        workdayFrom(ticket.openedOn.addDays(random.between(0, usual * (1400 - mood) / 500)));
    const int minutes = random.between(10, 90) * (ticket.priority >= TicketPriority::High ? 4 : 2);
    const bool rates = random.chance(380);
    if (closed > story.today()) {
        return;
    }
    ticket.closedOn = closed;
    ticket.minutes = minutes;
    if (rates) {
        ticket.csat = answerIn(mood, FeedbackKind::Csat, story, random).value;
    }
}

// Who had a ticket closed is asked at once.
FeedbackRequest ratingRequest(ContactId contact, QDate day)
{
    FeedbackRequest request;
    request.contact = contact;
    request.kind = FeedbackKind::Csat;
    request.dueOn = day;
    request.createdOn = day;
    request.exportedOn = day;
    request.sentOn = day;
    request.state = RequestState::Answered;
    request.origin = RequestOrigin::Rule;
    return request;
}

void addTicket(SampleStory &story, QDate day, Random &random)
{
    const int mood = story.moodAt(day);
    const SampleSentence &subject = random.pick(story.lexicon().tickets);
    Ticket ticket;
    ticket.subject = subject.text;
    ticket.openedOn = day;
    ticket.priority = priorityOf(mood, random);
    ticket.firstResponseMinutes =
        random.between(5, 240) / (ticket.priority == TicketPriority::Urgent ? 5 : 1);
    ticket.isEscalated = random.chance(mood < 400 ? 160 : 25);
    const Contact *contact = story.contactAt(day, static_cast<std::size_t>(random.below(30)));
    if (contact != nullptr) {
        ticket.contact = contact->id;
    }
    close(ticket, mood, story, random);
    const bool isJudged = random.chance(15);
    const TicketId id = story.add(ticket).id;
    if (isJudged) {
        story.add(analysisOf(TextSubject::Ticket, id.value,
            mood < 400 ? SampleTone::Bad : SampleTone::Flat, subject.topic));
    }
    // Some of the rating comes with words, and then stands among the feedback as well.
    if (ticket.csat && contact != nullptr && story.isThere(*contact, *ticket.closedOn)
        && *ticket.closedOn <= story.last() && random.chance(400)) {
        FeedbackResponse response = answerIn(mood, FeedbackKind::Csat, story, random);
        response.value = ticket.csat;
        response.comment.clear();
        response.contact = contact->id;
        response.day = *ticket.closedOn;
        response.request = story.add(ratingRequest(contact->id, response.day)).id;
        response.channel = u"ticket"_s;
        story.add(response);
    }
}

} // namespace

void addTickets(SampleStory &story)
{
    if (story.plan().fate == CustomerFate::SignedNew) {
        return;
    }
    Random random = story.random(Random::Subject::Tickets);
    const bool isSubscriber = story.plan().fate != CustomerFate::ProjectsOnly;
    const int usual = (isSubscriber ? 150 : 60) + story.plan().size * 7 / 10;
    for (QDate week = story.from(TicketDays); week <= story.last(); week = week.addDays(7)) {
        // Content customers ask half as often as discontent ones.
        const int often = usual * (1500 - story.moodAt(week)) / 1000 / 4;
        const QDate day = workdayFrom(week.addDays(random.below(5)));
        const int count = random.chance(often) ? random.between(1, 1 + story.plan().size / 500) : 0;
        for (int i = 0; i < count && day <= story.last(); ++i) {
            addTicket(story, day, random);
        }
    }
}

} // namespace bellwether
