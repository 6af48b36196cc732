// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

namespace {

// First day of a contract line for the item that still counts on the last day; nothing when the
// customer does not have it.
std::optional<QDate> soldSince(const SampleStory &story, const QString &item)
{
    for (const Contract &contract : story.all<Contract>()) {
        for (const ContractLine &line : contract.lines) {
            if (line.name == item && line.start <= story.last()) {
                return line.start;
            }
        }
    }
    return std::nullopt;
}

class Surveying
{
public:
    explicit Surveying(SampleStory &story)
        : m_story(story)
        , m_random(story.random(Random::Subject::Stack))
    {
    }

    void survey()
    {
        const auto &items = m_story.lexicon().stackItems;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].item.active) {
                surveyItem(items[i], idAt<StackItemId>(i));
            }
        }
    }

private:
    void surveyItem(const SampleStackItem &item, StackItemId id)
    {
        const std::optional<QDate> sold =
            item.isSold ? soldSince(m_story, item.item.name) : std::nullopt;
        const int content = m_story.moodAt(m_story.last()) - 550;
        const bool isApplicable = sold || m_random.chance(item.applicable);
        const bool isAligned = m_random.chance(item.aligned * 9 / 10 + content / 5);
        const bool isSupported = m_random.chance(280);
        const bool wasLess = m_random.chance(450);
        const int back = m_random.between(40, 420);
        StackEntry now;
        now.item = id;
        now.isApplicable = isApplicable;
        now.alignment = sold || (isAligned && !item.isSold) ? Alignment::Aligned
            : isSupported && !item.isSold                   ? Alignment::Supported
                                                            : Alignment::NotAligned;
        addHistory(now, item, sold, wasLess, back);
    }

    // First seen when the customer came; who is further today was not so from the start.
    void addHistory(StackEntry now, const SampleStackItem &item, std::optional<QDate> sold,
        bool wasLess, int back)
    {
        const QString instead = m_random.pick(item.instead);
        const QDate seen = m_story.from(3 * 365).addDays(
            std::min<qint64>(m_random.below(30), m_story.from(3 * 365).daysTo(m_story.last())));
        const QDate turned = sold.value_or(m_story.last().addDays(-back));
        if (now.isApplicable && now.alignment != Alignment::NotAligned && turned > seen
            && (sold || wasLess)) {
            StackEntry before = now;
            before.day = seen;
            before.alignment = now.alignment == Alignment::Aligned && !sold ? Alignment::Supported
                                                                            : Alignment::NotAligned;
            before.currentProduct = instead;
            m_story.add(before);
            now.day = turned;
        } else {
            now.day = sold ? std::max(*sold, m_story.since()) : seen;
        }
        describe(now, item, instead, sold.has_value());
        m_story.add(now);
    }

    void describe(
        StackEntry &entry, const SampleStackItem &item, const QString &instead, bool isSold)
    {
        const bool isIncluded = m_random.chance(700);
        if (!entry.isApplicable) {
            entry.alignment = Alignment::NotAligned;
        } else if (entry.alignment == Alignment::Aligned) {
            entry.currentProduct = item.item.name;
            entry.isInAgreement = isSold || isIncluded;
        } else {
            entry.currentProduct = instead;
        }
    }

    SampleStory &m_story;
    Random m_random;
};

} // namespace

void addStack(SampleStory &story)
{
    if (story.plan().fate != CustomerFate::SignedNew) {
        Surveying(story).survey();
    }
}

} // namespace bellwether
