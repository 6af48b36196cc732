// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ticketplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Priorities, times and satisfaction of a list of tickets are read by what the headers say",
    "[import]")
{
    CHECK(imported("ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,"
                   "first_response_time_minutes,satisfaction_score,escalation_flag\n"
                   "T-1,A-1,2024-01-01,2024-01-02 03:00:00,27.0,P1,74,4.0,True\n"
                   "T-2,A-2,2024-01-03,,,medium,,,False\n"
                   "T-2,A-2,2024-01-03,,,medium,,,False\n"
                   "T-3,A-9,2024-01-03,,,low,,,False\n"
                   "T-4,A-1,2024-01-03,2024-01-01,1,low,,,False\n"
                   "T-5,A-1,2024-01-03,,,sometimes,,6,False\n")
        == u"tickets: rows 6: 2 added, 0 changed, 0 unchanged, 4 rejected, 0 skipped\n"
           "4 rejected DuplicateKey [ticket.external_id] [ticket_id] [T-2]\n"
           "5 rejected UnknownCompany [account.external_id] [account_id] [A-9]\n"
           "6 rejected EndBeforeStart [ticket.closed] [closed_at] [2024-01-01] [2024-01-03]\n"
           "7 rejected UnknownWord [ticket.priority] [priority] [sometimes] [low, normal, high, "
           "urgent]\n"
           "7 rejected OutOfRange [ticket.csat] [satisfaction_score] [6] [1–5]\n"
           "ticket T-1 of Acme 2024-01-01 … 2024-01-02 urgent work=1620 first=74 csat=4 escalated\n"
           "ticket T-2 of Globex 2024-01-03 normal\n"_s);
}

TEST_CASE(
    "Zendesk: who asked is the contact, good is 5, and a ticket that is open has no closed day",
    "[import]")
{
    CHECK(
        imported(
            "Summation column,Id,Requester,Requester email,Requester domain,Subject,Status,"
            "Priority,Created at,Organization,Solved at,Resolution time,Satisfaction Score,First "
            "reply time in minutes\n"
            "1,11,Ada,ada@acme.com,acme.com,Login fails,Solved,Urgent,2024-03-01 09:00,Acme,"
            "2024-03-01 11:30,2,Good,15\n"
            "1,12,Bob,bob@globex.com,globex.com,Slow,Open,-,2024-03-02 09:00,-,2024-03-02 10:00,-,"
            "Offered,-\n"
            "1,13,Zoe,zoe@nowhere.org,nowhere.org,Slow,Open,High,2024-03-02 09:00,-,,-,Bad,-\n")
        == u"tickets: rows 3: 2 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "2 note ReadAs [ticket.csat] [Satisfaction Score] [Good] [5]\n"
           "4 rejected UnknownCompany [account.domain] [Requester domain] [nowhere.org]\n"
           "ticket 11 of Acme by Ada \"Login fails\" 2024-03-01 … 2024-03-01 urgent work=120 "
           "first=15 csat=5\n"
           "ticket 12 of Globex by Bob \"Slow\" 2024-03-02 normal\n"_s);
}

TEST_CASE(
    "Freshdesk: clock times count as such, and empty ones follow from the time stamps", "[import]")
{
    CHECK(imported(
              "Ticket ID,Subject,Status,Priority,Created time,Resolved time,Initial response time,"
              "Time tracked,First response time (in hrs),Resolution time (in hrs),Survey results,"
              "Email,Company\n"
              "1,Help,Closed,Low,2024-03-01 09:00:00,2024-03-01 17:00:00,2024-03-01 09:20:00,"
              "00:45:00,01:30:00,08:00:00,,ada@acme.com,Acme\n"
              "2,Help,Resolved,High,2024-03-01 09:00:00,2024-03-02 09:00:00,2024-03-01 10:10:00,,,,"
              "Extremely happy,ada@acme.com,Acme\n")
        == u"tickets: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "3 note ReadAs [ticket.csat] [Survey results] [Extremely happy] [5]\n"
           "ticket 1 of Acme by Ada \"Help\" 2024-03-01 … 2024-03-01 low work=45 first=90\n"
           "ticket 2 of Acme by Ada \"Help\" 2024-03-01 … 2024-03-02 high work=1440 first=70 "
           "csat=5\n"_s);
}

TEST_CASE("Jira issues of a project", "[import]")
{
    CHECK(
        imported("Issue Type,Issue key,Issue id,Summary,Status,Priority,Reporter,Created,Resolved,"
                 "Custom field (Organizations)\n"
                 "Bug,SUP-1,10001,Export fails,Done,Highest,Ada,05/Mar/24 9:12 AM,06/Mar/24 1:00 "
                 "PM,Acme\n"
                 "Bug,SUP-2,10002,Slow,In Progress,Medium,Bob,07/Mar/24 9:12 AM,,Globex\n")
        == u"tickets: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "ticket SUP-1 of Acme by Ada \"Export fails\" 2024-03-05 … 2024-03-06 urgent work=1668\n"
           "ticket SUP-2 of Globex by Bob \"Slow\" 2024-03-07 normal\n"_s);
}

TEST_CASE("A ticket that is opened again loses its closed day, and nothing else", "[import]")
{
    Book book = twoCustomers();
    CHECK(imported(book,
              "ticket id,account,status,created,resolved,subject\n"
              "7,Acme,closed,2024-01-01,2024-01-05,Help\n")
        == u"tickets: rows 1: 1 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "ticket 7 of Acme \"Help\" 2024-01-01 … 2024-01-05 normal\n"_s);
    CHECK(imported(book,
              "ticket id,account,status,created,resolved,subject\n"
              "7,Acme,reopened,2024-01-01,,\n")
        == u"tickets: rows 1: 0 added, 1 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "ticket 7 of Acme \"Help\" 2024-01-01 normal\n"_s);
}
