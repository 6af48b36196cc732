// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/issue.h"

#include "tests/support/catch.h"
#include "ui/formatting.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("What an import finds odd in a row is said in words", "[formatting][import]")
{
    struct Case
    {
        Issue::Kind kind;
        QString value;
        QString detail;
        QString words;
    };
    const Case cases[] = {
        {Issue::Kind::UnknownWord, u"soonish"_s, u"low, high"_s,
            u"Column \"soonish\": this word is not known here; known are: low, high"_s},
        {Issue::Kind::UnknownContact, u"C-9"_s, {},
            u"Column \"C-9\": the customer has no contact of this reference, address or name"_s},
        {Issue::Kind::UnknownContract, u"S-9"_s, {},
            u"Column \"S-9\": no contract with this reference is in the book or in this import"_s},
        {Issue::Kind::NotADuration, u"long"_s, {}, u"Column \"long\": this is not a duration"_s},
        {Issue::Kind::ReadAs, u"Good"_s, u"5"_s, u"Column \"Good\": this was read as 5"_s},
        {Issue::Kind::JudgementKept, u"red"_s, {},
            u"Column \"red\": a member of the team judged otherwise on that day or later, which "
            "counts"_s},
        {Issue::Kind::SeveralCustomers, u"Acme"_s, u"2"_s,
            u"Column \"Acme\": 2 customers have this name; say which one is meant, or give its "
            "reference"_s},
        {Issue::Kind::SeveralContacts, u"Ada"_s, u"2"_s,
            u"Column \"Ada\": 2 contacts have this name or address; give the reference of the "
            "one meant"_s},
        {Issue::Kind::NamesNotAsked, u"Acme 51"_s, u"50"_s,
            u"Column \"Acme 51\": from this row on, names that are nearly a customer's are not "
            "asked about; answer the questions (50) first"_s},
        {Issue::Kind::OutOfRange, u"38"_s, u"0–10"_s,
            u"Column \"38\": the value must lie in 0–10"_s},
        {Issue::Kind::RateOfBaseCurrency, u"2"_s, u"USD"_s,
            u"Column \"2\": the book counts in USD, and one USD is always 1 USD"_s}};
    for (const Case &c : cases) {
        Issue issue;
        issue.kind = c.kind;
        issue.column = u"Column"_s;
        issue.value = c.value;
        issue.detail = c.detail;
        CHECK(describe(issue) == c.words);
    }
}

TEST_CASE(
    "A row whose quotes are out of place says how many lines are in it", "[formatting][import]")
{
    Issue issue;
    issue.kind = Issue::Kind::UnclosedQuote;
    CHECK(describe(issue) == u"a quotation mark is never closed"_s);
    issue.kind = Issue::Kind::TextAfterQuote;
    issue.detail = u"3"_s;
    CHECK(describe(issue)
        == u"text follows a closing quotation mark, so where the cell ends is not known; 3 lines "
           u"of "
           "the file are in this row"_s);
}
