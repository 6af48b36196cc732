// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/sample/addrow.h"
#include "core/sample/plan.h"
#include "core/sample/random.h"

namespace bellwether {

// What the parts of one customer's story know of each other: the rows so far, and how the customer
// was doing. All that it says, does and causes follows from that, so that they agree.
//
// Rows of the customer carry ids from 1 on by kind and no company; the rows that all customers
// share are known by their final ids.
class SampleStory
{
public:
    SampleStory(const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe,
        Change &rows);

    const CustomerPlan &plan() const { return m_plan; }
    const SampleWords &words() const { return m_words; }
    const SampleLexicon &lexicon() const { return m_words.lexicon; }
    const SampleRecipe &recipe() const { return m_recipe; }
    const Company &company() const { return m_rows.rows<Company>().put.front(); }

    QDate since() const { return *company().customerSince; }
    // Last day with the service, or of the book.
    QDate last() const { return m_last; }
    QDate today() const { return m_recipe.lastDay; }
    // The later of the day that many days before the book's last one, and the first as customer.
    QDate from(int daysBack) const;
    bool hasLeft() const { return m_plan.fate == CustomerFate::Churned; }

    template <typename Row>
    Row &add(Row row = {})
    {
        if constexpr (requires { row.company; }) {
            row.company = company().id;
        }
        return addRow(m_rows, std::move(row));
    }
    template <typename Row>
    const std::vector<Row> &all() const
    {
        return m_rows.rows<Row>().put;
    }
    Change &rows() { return m_rows; }

    Random random(Random::Subject subject) const;

    // How content the customer is with us on a day, 0 … 1000. Falls before a worse status and
    // before the end, differs between CSMs.
    int moodAt(QDate day) const;
    // What somebody says in such a mood: most of the time what it is, sometimes something else.
    SampleTone toneAt(QDate day, Random &random) const;

    std::optional<TeamMemberId> csmAt(QDate day) const { return company().csm.valueAt(day); }
    // One of those who are there on the day; nothing when nobody is. `place` counts through them.
    const Contact *contactAt(QDate day, std::size_t place) const;
    bool isThere(const Contact &contact, QDate day) const;

private:
    int statusMood(QDate day) const;

    const CustomerPlan &m_plan;
    const SampleWords &m_words;
    const SampleRecipe &m_recipe;
    Change &m_rows;
    QDate m_last;
    int m_nature = 0; // what is always added to the mood
};

// Monday to Friday: the day, or the next or last one that is.
bool isWorkday(QDate day);
QDate workdayFrom(QDate day);
QDate workdayUntil(QDate day);
QDate addWorkdays(QDate day, int days);

// A minor unit amount a year of the contract's recurring lines that count on its last day.
std::int64_t yearlyAtEnd(const Contract &contract);

} // namespace bellwether
