// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/entrykind.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

QString describe(EntryFault fault)
{
    switch (fault) {
    case EntryFault::NoCustomer:
        return u"Choose a customer: type a part of the name and pick it from the list."_s;
    case EntryFault::NoDay:
        return u"Give a day such as 30 Jun 2025."_s;
    case EntryFault::DayAhead:
        return u"This day has not come yet. Give today or a day before it."_s;
    case EntryFault::NoText:
        return u"Write a few words; without them nobody knows later what it was about."_s;
    case EntryFault::NoValue:
        return u"Give the rating, or a comment when no rating was given."_s;
    case EntryFault::NoWholeNumber:
        return u"A rating is a whole number such as 8."_s;
    case EntryFault::NotZeroToTen:
        return u"NPS goes from 0 to 10. Give a number between them."_s;
    case EntryFault::NotOneToFive:
        return u"CSAT goes from 1 to 5. Give a number between them."_s;
    case EntryFault::NoLevel:
        return u"Choose how happy the customer is."_s;
    }
    return {};
}

} // namespace bellwether
