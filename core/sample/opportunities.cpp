// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include "core/sample/lexicon.h"
#include "core/sample/terms.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

class Selling
{
public:
    explicit Selling(SampleStory &story)
        : m_story(story)
        , m_random(story.random(Random::Subject::Opportunities))
        , m_currency(story.company().currency.value_or(Currency()))
    {
    }

    void sell()
    {
        addWon();
        addUnaligned();
        addUpsell();
        addUplift();
    }

private:
    Opportunity opened(OpportunityKind kind, const QString &name, QDate day)
    {
        Opportunity row;
        row.kind = kind;
        row.name = name;
        row.openedOn = std::max(m_story.since(), workdayUntil(day));
        row.currency = m_currency;
        row.owner = m_story.company().accountManager.valueAt(day);
        return row;
    }

    void close(Opportunity &row, OpportunityStage stage, QDate day)
    {
        row.stage = stage;
        row.closedOn = std::max(row.openedOn, day);
        if (stage == OpportunityStage::Lost) {
            row.refusalReason = m_random.pick(m_story.lexicon().refusals);
        }
        m_story.add(row);
    }

    // What came in beside the plan had been an opportunity before.
    void addWon()
    {
        const QDate first = m_story.from(730);
        for (const Contract &contract : m_story.all<Contract>()) {
            for (const ContractLine &line : contract.lines) {
                const bool isModule =
                    line.item.has_value() && contract.lines.size() == 1 && !contract.renews;
                const bool isAddOn = line.isRecurring && line.start > contract.start;
                if (line.start < first.addDays(90) || line.start > m_story.last()
                    || (!isModule && !isAddOn)) {
                    continue;
                }
                Opportunity row =
                    opened(isModule ? OpportunityKind::CrossSell : OpportunityKind::Upsell,
                        line.name, line.start.addDays(-m_random.between(25, 85)));
                row.item = line.item;
                row.mrr = isModule ? yearlyAtEnd(contract) / 12 : addOnMrr(line);
                close(row, OpportunityStage::Won, workdayUntil(line.start));
            }
        }
    }

    static std::int64_t addOnMrr(const ContractLine &line)
    {
        const qint64 days = line.start.daysTo(line.end.value_or(line.start.addDays(364))) + 1;
        return line.amount * 365 / 12 / std::max<qint64>(1, days) / CentsPerDollar * CentsPerDollar;
    }

    // The newest entry of each item that is not aligned may be a chance.
    void addUnaligned()
    {
        std::map<StackItemId, StackEntry> newest;
        for (const StackEntry &entry : m_story.all<StackEntry>()) {
            newest[entry.item] = entry;
        }
        for (const auto &[id, entry] : newest) {
            const bool isWanted = m_random.chance(340);
            const int back = m_random.between(10, 400);
            const int price = m_random.between(700, 1500);
            const bool isLost = m_random.chance(back > 200 ? 650 : 150) || m_story.hasLeft();
            const bool isProposed = m_random.chance(350);
            if (!isWanted || !entry.isApplicable || entry.alignment == Alignment::Aligned) {
                continue;
            }
            const SampleStackItem &item =
                m_story.lexicon().stackItems[static_cast<std::size_t>(id.value - 1)];
            Opportunity row =
                opened(item.isSold ? OpportunityKind::CrossSell : OpportunityKind::StackAlignment,
                    item.item.name, m_story.last().addDays(-back));
            row.item = id;
            const std::int64_t heads = std::min<std::int64_t>(
                150, m_story.company().employees.valueAt(m_story.last()).value_or(20));
            const std::int64_t times = item.item.isPerSeat ? heads : 1;
            row.mrr = item.item.defaultMrr * times * price / 1000 / CentsPerDollar * CentsPerDollar;
            row.oneTime = item.item.defaultOneTime * price / 1000 / CentsPerDollar * CentsPerDollar;
            settle(row, isLost, isProposed, back);
        }
    }

    void settle(Opportunity &row, bool isLost, bool isProposed, int back)
    {
        if (isLost) {
            close(row, OpportunityStage::Lost,
                workdayUntil(m_story.last().addDays(-m_random.below(std::max(1, back / 2)))));
        } else {
            row.stage = isProposed ? OpportunityStage::Proposed : OpportunityStage::Open;
            m_story.add(row);
        }
    }

    void addUpsell()
    {
        const int back = m_random.between(5, 150);
        const int percent = m_random.between(8, 25);
        const bool isProposed = m_random.chance(400);
        if (m_story.plan().yearly == 0 || m_story.plan().fate == CustomerFate::SignedNew
            || !m_random.chance(std::max(0, m_story.moodAt(m_story.last()) / 2 - 100))) {
            return;
        }
        Opportunity row =
            opened(OpportunityKind::Upsell, u"Additional seats"_s, m_story.last().addDays(-back));
        row.mrr = roundPrice(m_story.plan().yearly * percent / 100, true) / 12 * CentsPerDollar;
        settle(row, m_story.hasLeft(), isProposed, back);
    }

    void addUplift()
    {
        const auto daysLeft = static_cast<int>(m_story.today().daysTo(m_story.plan().nextStart));
        const int percent = m_random.between(3, 8);
        if (m_story.plan().fate != CustomerFate::Renews || daysLeft > 150
            || !m_random.chance(300)) {
            return;
        }
        Opportunity row = opened(OpportunityKind::RenewalUplift, u"Price step at renewal"_s,
            m_story.last().addDays(-m_random.between(3, 40)));
        row.mrr = roundPrice(m_story.plan().yearly * percent / 100, true) / 12 * CentsPerDollar;
        m_story.add(row);
    }

    SampleStory &m_story;
    Random m_random;
    Currency m_currency;
};

} // namespace

void addOpportunities(SampleStory &story)
{
    Selling(story).sell();
}

} // namespace bellwether
