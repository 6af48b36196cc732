// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/adoptionfacts.h"

#include "core/metrics/usagefacts.h"

#include <algorithm>
#include <optional>

namespace bellwether {

namespace {

// The use of one feature by somebody, or by a company, while it is added up.
struct UseSum
{
    std::int64_t uses = 0;
    std::int64_t minutes = 0;
    bool hasUntimed = false; // used, and for how long is not known

    void add(const FeatureUseMonth &month, DayRange range)
    {
        const int days = month.id.month.lastDay().day();
        const int first = static_cast<int>(
            std::clamp<qint64>(month.id.month.firstDay().daysTo(range.from), 0, days));
        const int end = static_cast<int>(
            std::clamp<qint64>(month.id.month.firstDay().daysTo(range.to) + 1, 0, days));
        for (int i = first; i < end; ++i) {
            const FeatureUseMonth::Day &day = month.days[static_cast<std::size_t>(i)];
            uses += day.uses;
            minutes += day.minutes.value_or(0);
            hasUntimed = hasUntimed || (day.uses > 0 && !day.minutes);
        }
    }
    void add(const UseSum &other)
    {
        uses += other.uses;
        minutes += other.minutes;
        hasUntimed = hasUntimed || other.hasUntimed;
    }
    bool isUsed(int least) const
    {
        return hasUntimed || ((uses > 0 || minutes > 0) && minutes >= least);
    }
};

class AdoptionMaker
{
public:
    AdoptionMaker(const CompanyFacts &facts, DayRange range)
        : m_facts(facts)
        , m_range(range)
        , m_sums(facts.book->features().size())
        , m_users(facts.book->features().size())
    {
        for (const Feature &feature : facts.book->features()) {
            m_active += feature.active ? 1 : 0;
        }
    }

    std::shared_ptr<const AdoptionColumns> columns()
    {
        m_columns->used.resize(m_facts.size());
        m_columns->eligible.resize(m_facts.size());
        m_columns->users.resize(m_facts.size());
        // By company, contact, feature and month.
        const auto months = m_facts.book->featureUseMonths().rows();
        for (std::size_t begin = 0; begin < months.size();) {
            std::size_t end = begin;
            while (end < months.size() && months[end].id.company == months[begin].id.company) {
                ++end;
            }
            const std::size_t row = m_facts.rowOf(months[begin].id.company);
            if (row != CompanyRows::None) {
                addCompany(row, months.subspan(begin, end - begin));
            }
            begin = end;
        }
        for (const LoginUser &user : m_facts.part<LoginColumns>().users) {
            m_columns->eligible[user.row] = m_active;
            ++m_columns->users[user.row];
        }
        return m_columns;
    }

private:
    void addCompany(std::size_t row, RowsView<FeatureUseMonth> months)
    {
        const Month first = Month::of(m_range.from);
        const Month last = Month::of(m_range.to);
        std::optional<ContactId> counted;
        while (!months.empty()) {
            const FeatureUseMonth::Key key = months.front().id;
            UseSum sum;
            bool isEarlier = false;
            std::size_t count = 0;
            for (; count < months.size() && months[count].id.contact == key.contact
                 && months[count].id.feature == key.feature;
                 ++count) {
                isEarlier = isEarlier || months[count].id.month < first;
                if (first <= months[count].id.month && months[count].id.month <= last) {
                    sum.add(months[count], m_range);
                }
            }
            add(row, key, sum, isEarlier || hasUse(months.first(count)));
            if (key.contact && key.contact != counted && isUser(key.feature, sum)
                && !isListed(*key.contact)) {
                ++m_columns->users[row];
                counted = key.contact;
            }
            months = months.subspan(count);
        }
        takeSums(row);
    }

    // Whether somebody who used the feature so much counts as its user.
    bool isUser(FeatureId id, const UseSum &sum) const
    {
        const Feature *feature = m_facts.book->features().find(id);
        return feature != nullptr && feature->active && sum.isUsed(m_facts.options.adoptionMinutes);
    }

    // Among the users of the day; others have left since, or are not marked as users.
    bool isListed(ContactId id) const
    {
        const Contact *contact = m_facts.book->contacts().find(id);
        return contact != nullptr && contact->isUser && isThereOn(*contact, m_facts.day);
    }

    // Whether there is any use up to the end of the range.
    bool hasUse(RowsView<FeatureUseMonth> months) const
    {
        UseSum sum;
        for (const FeatureUseMonth &month : months) {
            sum.add(month, {SinceAlways, m_range.to});
        }
        return sum.uses > 0 || sum.minutes > 0;
    }

    void add(std::size_t row, const FeatureUseMonth::Key &key, const UseSum &sum, bool wasUsed)
    {
        const Feature *feature = m_facts.book->features().find(key.feature);
        if (feature == nullptr || !feature->active) {
            return;
        }
        if (wasUsed) {
            m_columns->eligible[row] = m_active;
        }
        const auto place = m_facts.book->features().placeOf(feature->id);
        m_sums[place].add(sum);
        m_users[place] += key.contact && sum.isUsed(m_facts.options.adoptionMinutes) ? 1 : 0;
    }

    void takeSums(std::size_t row)
    {
        for (std::size_t place = 0; place < m_sums.size(); ++place) {
            UseSum &sum = m_sums[place];
            if (sum.uses > 0 || sum.minutes > 0) {
                const bool isUsed = sum.isUsed(m_facts.options.adoptionMinutes);
                m_columns->used[row] += isUsed ? 1 : 0;
                m_columns->uses.push_back(
                    {row, place, sum.uses, sum.minutes, m_users[place], isUsed});
            }
            sum = UseSum();
            m_users[place] = 0;
        }
    }

    const CompanyFacts &m_facts;
    DayRange m_range;
    int m_active = 0;
    std::vector<UseSum> m_sums; // one per feature of the book, of one company
    std::vector<int> m_users;
    std::shared_ptr<AdoptionColumns> m_columns = std::make_shared<AdoptionColumns>();
};

} // namespace

std::shared_ptr<const AdoptionColumns> AdoptionColumns::of(
    const CompanyFacts &facts, DayRange range)
{
    return AdoptionMaker(facts, range).columns();
}

} // namespace bellwether
