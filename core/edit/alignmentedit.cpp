// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/alignmentedit.h"

#include "core/base/numbertext.h"
#include "core/metrics/amounts.h"
#include "core/metrics/stackscope.h"

#include <map>
#include <set>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using PairKey = std::pair<CompanyId, StackItemId>;

class AlignmentEditor
{
public:
    AlignmentEditor(const AlignmentEdit &edit, const Book &book)
        : m_edit(edit)
        , m_book(book)
        , m_offers(book, edit.day)
        , m_nextEntry(book.stackEntries().nextId())
        , m_nextOffer(book.opportunities().nextId())
    {
        for (const StackPair &pair : edit.pairs) {
            m_wanted.insert({pair.company, pair.item});
        }
        findEntries();
        findOpenOffers();
    }

    Change change()
    {
        for (const PairKey &pair : m_wanted) {
            if (m_book.companies().find(pair.first) && m_book.stackItems().find(pair.second)) {
                edit(pair);
            }
        }
        m_change.label = label();
        return std::move(m_change);
    }

private:
    void findEntries()
    {
        for (const StackEntry &entry : m_book.stackEntries()) {
            if (entry.day > m_edit.day || !m_wanted.contains({entry.company, entry.item})) {
                continue;
            }
            const StackEntry *&newest = m_entries[{entry.company, entry.item}];
            if (newest == nullptr
                || std::tie(entry.day, entry.id) > std::tie(newest->day, newest->id)) {
                newest = &entry;
            }
        }
    }

    void findOpenOffers()
    {
        if (m_edit.mark != GridMark::Declined) {
            return;
        }
        for (const Opportunity &offer : m_book.opportunities()) {
            if (offer.item && isOpenOn(offer, m_edit.day)
                && m_wanted.contains({offer.company, *offer.item})) {
                m_openOffers[{offer.company, *offer.item}].push_back(&offer);
            }
        }
    }

    void edit(const PairKey &pair)
    {
        const Opportunity *offer = m_offers.of(pair.first, pair.second);
        const bool isDeclined = offer != nullptr && isRefused(*offer, m_edit.day);
        const bool isEntryChanged = putEntry(pair);
        bool isOfferChanged = false;
        if (m_edit.mark == GridMark::Declined && (!isDeclined || m_openOffers.contains(pair))) {
            refuse(pair);
            isOfferChanged = true;
        } else if (m_edit.mark == GridMark::NotAligned && isDeclined) {
            Opportunity again = *offer;
            again.ref.clear();
            again.stage = OpportunityStage::Open;
            again.openedOn = m_edit.day;
            again.closedOn.reset();
            again.refusalReason.clear();
            addOffer(again);
            isOfferChanged = true;
        }
        if (isEntryChanged || isOfferChanged) {
            ++m_changed;
            m_last = pair;
        }
    }

    // Whether there was something to write.
    bool putEntry(const PairKey &pair)
    {
        const auto found = m_entries.find(pair);
        const bool isThere = found != m_entries.end();
        if (!isThere && m_edit.mark == GridMark::NotApplicable) {
            return false;
        }
        StackEntry entry = isThere ? *found->second : StackEntry();
        entry.company = pair.first;
        entry.item = pair.second;
        entry.isApplicable = m_edit.mark != GridMark::NotApplicable;
        if (entry.isApplicable) {
            entry.alignment = m_edit.mark == GridMark::Aligned ? Alignment::Aligned
                : m_edit.mark == GridMark::Supported           ? Alignment::Supported
                                                               : Alignment::NotAligned;
        }
        if (isThere && entry == *found->second) {
            return false;
        }
        if (!isThere || entry.day != m_edit.day) {
            entry.id = m_nextEntry;
            ++m_nextEntry.value;
            entry.day = m_edit.day;
        }
        m_change.rows<StackEntry>().put.push_back(std::move(entry));
        return true;
    }

    void refuse(const PairKey &pair)
    {
        const auto open = m_openOffers.find(pair);
        if (open == m_openOffers.end()) {
            addRefused(pair);
            return;
        }
        for (const Opportunity *offer : open->second) {
            Opportunity lost = *offer;
            lost.stage = OpportunityStage::Lost;
            lost.closedOn = m_edit.day;
            lost.refusalReason = m_edit.reason;
            m_change.rows<Opportunity>().put.push_back(std::move(lost));
        }
    }

    void addRefused(const PairKey &pair)
    {
        const StackItem &item = *m_book.stackItems().find(pair.second);
        const Company &company = *m_book.companies().find(pair.first);
        Opportunity offer;
        offer.company = pair.first;
        offer.item = pair.second;
        offer.name = item.name;
        offer.kind = OpportunityKind::StackAlignment;
        const std::int64_t seats =
            item.isPerSeat ? company.employees.valueAt(m_edit.day).value_or(0) : 1;
        offer.mrr = bounded(WideAmount(item.defaultMrr) * seats);
        offer.oneTime = bounded(WideAmount(item.defaultOneTime) * seats);
        offer.currency = m_book.settings().baseCurrency();
        offer.stage = OpportunityStage::Lost;
        offer.openedOn = m_edit.day;
        offer.closedOn = m_edit.day;
        offer.owner = company.accountManager.valueAt(m_edit.day);
        offer.refusalReason = m_edit.reason;
        addOffer(offer);
    }

    void addOffer(Opportunity offer)
    {
        offer.id = m_nextOffer;
        ++m_nextOffer.value;
        m_change.rows<Opportunity>().put.push_back(std::move(offer));
    }

    // "Alignment of Acorn, Switches: aligned".
    QString label() const
    {
        const QString mark = nameOf(m_edit.mark).toLower();
        if (m_changed == 1) {
            return u"Alignment of %1, %2: %3"_s.arg(m_book.companies().find(m_last.first)->name,
                m_book.stackItems().find(m_last.second)->name, mark);
        }
        return u"Alignment of %1 cells: %2"_s.arg(countText(m_changed), mark);
    }

    const AlignmentEdit &m_edit;
    const Book &m_book;
    NewestOffers m_offers;
    std::set<PairKey> m_wanted;
    std::map<PairKey, const StackEntry *> m_entries; // that holds on the day
    std::map<PairKey, std::vector<const Opportunity *>> m_openOffers;
    StackEntryId m_nextEntry;
    OpportunityId m_nextOffer;
    std::int64_t m_changed = 0;
    PairKey m_last;
    Change m_change;
};

} // namespace

Change alignmentChange(const AlignmentEdit &edit, const Book &book)
{
    return AlignmentEditor(edit, book).change();
}

} // namespace bellwether
