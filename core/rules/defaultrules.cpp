// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/defaultrules.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Row>
void addMissing(const std::vector<Row> &wanted, const Book &book, Change &change)
{
    auto id = book.table<Row>().nextId();
    for (Row row : wanted) {
        const auto &there = book.table<Row>();
        if (std::none_of(there.begin(), there.end(),
                [&](const Row &known) { return known.name == row.name; })) {
            row.id = id;
            ++id.value;
            change.rows<Row>().put.push_back(std::move(row));
        }
    }
}

} // namespace

std::vector<EmailTemplate> defaultLetters()
{
    return {
        {{}, u"Supportive note"_s, u"How we can help, {contact.first_name}"_s,
            u"Dear {contact.first_name},\n\nwe heard that things are not easy at {company.name} at "
            u"the moment. If there is anything in our product or our contract that would make the "
            u"coming months easier, let us talk about it this week.\n\nKind regards\n{csm.name}"_s},
        {{}, u"Follow-up on feedback"_s, u"Your feedback of {response.day}"_s,
            u"Dear {contact.first_name},\n\nthank you for telling us what does not work. I would "
            u"like to understand it properly. When do you have a quarter of an hour?\n\n"
            u"Kind regards\n{csm.name}"_s},
    };
}

std::vector<AutomationRule> defaultRules()
{
    return {
        {{}, u"Struggling: supportive email"_s, uR"({"on":"health_status","to":"struggling"})"_s,
            {}, uR"([{"do":"draft_email","letter":"Supportive note"}])"_s, true},
        {{}, u"Struggling: call the sponsor"_s, uR"({"on":"health_status","to":"struggling"})"_s,
            {},
            uR"([{"do":"create_task","title":"Call sponsor about health change","priority":"high","working_days":1,"assignee":"csm"}])"_s,
            true},
        {{}, u"Not happy: follow up within two working days"_s,
            uR"({"on":"feedback","to":"negative"})"_s, {},
            uR"([{"do":"draft_email","letter":"Follow-up on feedback"},{"do":"create_task","title":"Follow up on negative feedback","priority":"high","working_days":2,"assignee":"csm"}])"_s,
            true},
        {{}, u"Renewal in 60 days: prepare"_s, uR"({"on":"upcoming_renewal","days":60})"_s, {},
            uR"([{"do":"create_task","title":"Prepare the renewal","priority":"normal","working_days":5,"assignee":"csm"}])"_s,
            true},
    };
}

Change changeForDefaultRules(const Book &book)
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Usual rules and letters"_s;
    addMissing(defaultLetters(), book, change);
    addMissing(defaultRules(), book, change);
    return change;
}

} // namespace bellwether
