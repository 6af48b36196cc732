// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

namespace {

constexpr int TalkDays = 540;

class Talking
{
public:
    explicit Talking(SampleStory &story)
        : m_story(story)
        , m_random(story.random(Random::Subject::Talks))
    {
    }

    void talk()
    {
        linkStatuses();
        const int usual = m_story.plan().size >= 650 ? 30 : 48;
        const QDate first = m_story.from(TalkDays).addDays(m_random.below(usual));
        for (QDate day = first; day <= m_story.last();
             day = day.addDays(m_random.between(usual / 2, usual * 3 / 2))) {
            const QDate met = workdayUntil(day);
            if (met >= m_story.since()) {
                addTalk(met, typeOf());
            }
        }
    }

private:
    InteractionType typeOf()
    {
        return static_cast<InteractionType>(m_random.weighted({14, 24, 14, 20, 12, 7, 5, 4}));
    }

    // A status often comes from a talk on the same day.
    void linkStatuses()
    {
        const std::size_t count = m_story.all<HealthStatusEvent>().size();
        for (std::size_t i = 0; i < count; ++i) {
            const QDate day = m_story.all<HealthStatusEvent>()[i].day;
            const bool isLinked = m_random.chance(550);
            const auto type =
                m_random.chance(600) ? InteractionType::Call : InteractionType::Meeting;
            if (isLinked && day >= m_story.from(TalkDays)) {
                const InteractionId id = addTalk(day, type);
                m_story.rows().rows<HealthStatusEvent>().put[i].interaction = id;
            }
        }
    }

    InteractionId addTalk(QDate day, InteractionType type)
    {
        const SampleTone tone = m_story.toneAt(day, m_random);
        const SampleSentence &said =
            m_random.pick(m_story.lexicon().talks[static_cast<std::size_t>(tone)]);
        QString opener = m_random.pick(m_story.lexicon().talkOpeners.at(type));
        const Contact *contact = partner(day);
        const bool isTheirs = m_random.chance(250);
        const bool came = m_random.chance(tone == SampleTone::Bad ? 780 : 950);
        const bool isAlone = !opener.contains(u"%1");
        Interaction talk;
        talk.day = day;
        talk.type = type;
        talk.author = m_story.csmAt(day);
        if (!isAlone && contact != nullptr) {
            opener = opener.arg(contact->name);
            talk.direction = isTheirs ? InteractionDirection::Theirs : InteractionDirection::Ours;
        }
        talk.text = (contact != nullptr || isAlone ? opener : QString()) + said.text;
        if (type == InteractionType::Meeting || type == InteractionType::Review) {
            talk.attended = came;
        }
        const InteractionId id = m_story.add(talk).id;
        if (!isAlone && contact != nullptr) {
            m_story.add(InteractionContact{{}, id, contact->id});
            addSecond(id, *contact, day, type);
        }
        if (m_random.chance(12)) {
            m_story.add(analysisOf(TextSubject::Interaction, id.value, tone, said.topic));
        }
        addSentiment(day, tone);
        return id;
    }

    // Key people are spoken to most of the time.
    const Contact *partner(QDate day)
    {
        const int place = m_random.chance(600) ? 0 : m_random.below(30);
        return m_story.contactAt(day, static_cast<std::size_t>(place));
    }

    void addSecond(InteractionId id, const Contact &first, QDate day, InteractionType type)
    {
        const Contact *second =
            m_story.contactAt(day, static_cast<std::size_t>(m_random.between(1, 20)));
        const bool isMeeting = type == InteractionType::Meeting || type == InteractionType::Review
            || type == InteractionType::Training;
        if (isMeeting && second != nullptr && second->id != first.id) {
            m_story.add(InteractionContact{{}, id, second->id});
        }
    }

    void addSentiment(QDate day, SampleTone tone)
    {
        const bool isGiven = m_random.chance(300);
        const bool isStrong = m_random.chance(330);
        const int origin = m_random.below(100);
        const QString note =
            m_random.pick(m_story.lexicon().sentimentNotes[static_cast<std::size_t>(tone)]);
        if (!isGiven) {
            return;
        }
        SentimentEntry entry;
        entry.day = day;
        entry.value = tone == SampleTone::Flat ? Sentiment::Neutral
            : tone == SampleTone::Good ? isStrong ? Sentiment::VeryPositive : Sentiment::Positive
            : isStrong                 ? Sentiment::VeryNegative
                                       : Sentiment::Negative;
        // Before the year began that the book was kept in, some came from elsewhere.
        const bool isOld = day < m_story.today().addDays(-365);
        entry.origin = isOld && origin < 25 ? SentimentOrigin::Import
            : origin >= 96                  ? SentimentOrigin::Text
                                            : SentimentOrigin::Csm;
        if (entry.origin == SentimentOrigin::Csm) {
            entry.author = m_story.csmAt(day);
            entry.note = note;
        }
        const SentimentEntryId id = m_story.add(entry).id;
        if (!entry.note.isEmpty() && m_random.chance(20)) {
            using namespace Qt::Literals::StringLiterals;
            m_story.add(analysisOf(TextSubject::Sentiment, id.value, tone, u"relationship"_s));
        }
    }

    SampleStory &m_story;
    Random m_random;
};

} // namespace

void addTalks(SampleStory &story)
{
    Talking(story).talk();
}

} // namespace bellwether
