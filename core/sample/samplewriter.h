// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample/idshift.h"
#include "core/sample/names.h"
#include "core/sample/plan.h"
#include "core/sample/samplebook.h"
#include "core/sample/words.h"

#include <vector>

namespace bellwether {

// Gives the rows of a sample book in parts, one action each: first what customers share, then
// customers, then what looks at all of them. A part points only to rows of its own and earlier
// ones and starts from an empty book that has those; nothing of it is kept but how many rows there
// were. However large the parts are, together they are the same rows.
class SampleWriter
{
public:
    // Small enough that a part of such customers never takes much memory, large enough that a large
    // book is written in few actions.
    static int usualCustomersAPart(const SampleRecipe &recipe);

    explicit SampleWriter(const SampleRecipe &recipe);
    SampleWriter(const SampleRecipe &recipe, int customersAPart);

    bool atEnd() const { return m_part == parts(); }
    int parts() const;
    // The next part, not at the end.
    Change next();

private:
    struct Place
    {
        QDate since;
        std::size_t plan; // place in the plans
        SampleName name;
    };

    void line();
    bool isDetailed(const CustomerPlan &plan) const;
    Change first();
    Change customers(std::size_t begin, std::size_t end);
    Change last();

    SampleRecipe m_recipe;
    SampleWords m_words;
    std::vector<CustomerPlan> m_plans;
    std::vector<Place> m_line; // of customers, in the order in which they came
    std::size_t m_customersAPart;
    int m_part = 0;
    SampleIds m_ids;
};

} // namespace bellwether
