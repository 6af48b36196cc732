// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

namespace {

// Days back from the book's last one over which requests are told.
constexpr int FeedbackDays = 450;
// Days after which nobody answers any more.
constexpr int Patience = 21;

class Asking
{
public:
    explicit Asking(SampleStory &story)
        : m_story(story)
        , m_random(story.random(Random::Subject::Feedback))
        , m_turn(static_cast<std::size_t>(m_random.below(50)))
    {
    }

    void ask()
    {
        const QDate first = m_story.from(FeedbackDays).addDays(m_random.between(15, 44));
        int round = 0;
        for (QDate day = first; day <= m_story.last(); day = day.addDays(30)) {
            askOne(FeedbackKind::Happiness, day);
            if (round++ % 3 == 0) {
                askOne(FeedbackKind::Nps, day.addDays(7));
                askOne(FeedbackKind::Nps, day.addDays(7));
            }
            m_next = day.addDays(30);
        }
        if (!m_story.hasLeft() && m_next.isValid()) {
            addDue();
        }
    }

private:
    const Contact *whoIsAsked(QDate day)
    {
        for (int tries = 0; tries < 4; ++tries) {
            const Contact *contact = m_story.contactAt(day, m_turn++);
            if (contact != nullptr && contact->isUser && !contact->optOut) {
                return contact;
            }
        }
        return nullptr;
    }

    void askOne(FeedbackKind kind, QDate wanted)
    {
        const QDate day = workdayFrom(wanted);
        const bool isByHand = m_story.plan().isPremium && m_random.chance(80);
        const int mood = m_story.moodAt(day);
        const bool willAnswer = m_random.chance(350 + mood * 3 / 10);
        const int wait = m_random.between(0, 9);
        if (day > m_story.last()) {
            return;
        }
        const Contact *contact = whoIsAsked(day);
        if (contact == nullptr) {
            return;
        }
        FeedbackRequest request;
        request.contact = contact->id;
        request.kind = kind;
        request.dueOn = day;
        request.createdOn = day;
        request.origin = isByHand ? RequestOrigin::Hand : RequestOrigin::Schedule;
        settle(request, *contact, willAnswer, wait);
    }

    // How far it came: the newest ones are still on the way, and who left is asked no more.
    void settle(FeedbackRequest request, const Contact &contact, bool willAnswer, int wait)
    {
        const QDate sent = workdayFrom(request.createdOn.addDays(1));
        const QDate answered = sent.addDays(wait);
        const bool isGivenUp =
            m_story.hasLeft() && request.createdOn.addDays(Patience) > m_story.last();
        // Drafts lie in the outbox for a few days.
        const bool isFresh = request.createdOn.addDays(7) > m_story.today();
        if (sent > m_story.last() || isGivenUp || isFresh) {
            request.state = m_story.hasLeft() ? RequestState::Cancelled
                : m_random.chance(500)        ? RequestState::Drafted
                                              : RequestState::Exported;
            if (request.state == RequestState::Exported) {
                request.exportedOn = request.createdOn;
            }
            m_story.add(request);
            return;
        }
        request.exportedOn = request.createdOn;
        request.sentOn = sent;
        const bool isAnswered =
            willAnswer && answered <= m_story.last() && m_story.isThere(contact, answered);
        request.state = isAnswered                     ? RequestState::Answered
            : sent.addDays(Patience) < m_story.today() ? RequestState::Expired
                                                       : RequestState::Sent;
        const FeedbackRequestId id = m_story.add(request).id;
        if (isAnswered) {
            addAnswer(request, id, contact, answered);
        }
    }

    void addAnswer(
        const FeedbackRequest &request, FeedbackRequestId id, const Contact &contact, QDate day)
    {
        FeedbackResponse response = answerIn(m_story.moodAt(day), request.kind, m_story, m_random);
        response.request = id;
        response.contact = contact.id;
        response.day = day;
        const SampleTone tone = toneOf(response);
        const bool isJudged = !response.comment.isEmpty() && m_random.chance(40);
        const FeedbackResponseId row = m_story.add(response).id;
        if (isJudged) {
            m_story.add(analysisOf(
                TextSubject::Response, row.value, tone, topicOf(response.comment, tone)));
        }
    }

    QString topicOf(const QString &comment, SampleTone tone) const
    {
        const auto place = static_cast<std::size_t>(tone);
        const auto topicIn = [&](const ByTone<SampleSentence> &comments) {
            const auto found = std::find_if(comments[place].begin(), comments[place].end(),
                [&](const SampleSentence &sentence) { return sentence.text == comment; });
            return found == comments[place].end() ? QString() : found->topic;
        };
        QString topic = topicIn(m_story.lexicon().comments);
        for (const auto &[country, comments] : m_story.lexicon().foreignComments) {
            topic = topic.isEmpty() ? topicIn(comments) : topic;
        }
        return topic;
    }

    // The request of the coming round, already in the queue.
    void addDue()
    {
        const Contact *contact = whoIsAsked(m_story.today());
        if (contact == nullptr || contact->leftOn || m_next > m_story.today().addDays(7)) {
            return;
        }
        FeedbackRequest request;
        request.contact = contact->id;
        request.kind = FeedbackKind::Happiness;
        request.createdOn = m_story.today();
        request.dueOn = workdayFrom(m_next);
        m_story.add(request);
    }

    SampleStory &m_story;
    Random m_random;
    std::size_t m_turn;
    QDate m_next;
};

} // namespace

void addFeedback(SampleStory &story)
{
    if (story.company().requestFeedback.valueAt(story.last()).value_or(false)) {
        Asking(story).ask();
    }
}

void addAnswers(SampleStory &story, int count)
{
    Random random = story.random(Random::Subject::Feedback);
    const QDate first = story.from(3 * 365);
    const auto days = static_cast<int>(first.daysTo(story.last()));
    for (int i = 0; i < count; ++i) {
        const QDate day = first.addDays(random.below(std::max(1, days)));
        const auto kind = static_cast<FeedbackKind>(random.below(3));
        const auto place = static_cast<std::size_t>(random.below(30));
        FeedbackResponse response = answerIn(story.moodAt(day), kind, story, random);
        const Contact *contact = story.contactAt(day, place);
        if (contact != nullptr) {
            response.contact = contact->id;
        }
        response.day = day;
        story.add(std::move(response));
    }
}

} // namespace bellwether
