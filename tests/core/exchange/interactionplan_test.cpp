// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/interactionplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Notes, calls and meetings of an activity list", "[import]")
{
    CHECK(
        imported("activity id,company,activity type,activity date,direction,owner,attended,subject,"
                 "notes,contact\n"
                 "1,Acme,Phone call,2025-05-01,Inbound,Mia Ek,,Renewal,Asked for a price,Ada\n"
                 "2,Acme,Meeting,2025-05-02,,Mia Ek,no,QBR,,\n"
                 "3,Globex,note,2025-05-03,,,,,Wants SSO,\n"
                 "4,Globex,Séance,2025-05-03,,,,,,\n"
                 "5,Initech,note,2025-05-03,,,,,,\n")
        == u"interactions: rows 5: 3 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "5 rejected UnknownWord [interaction.type] [activity type] [Séance] [note, call, "
           "meeting, email, check in, review, training, observation]\n"
           "6 rejected UnknownCompany [account.name] [company] [Initech]\n"
           "member Mia Ek\n"
           "call 1 of Acme 2025-05-01 theirs <Mia Ek> \"Renewal\\nAsked for a price\"\n"
           "meeting 2 of Acme 2025-05-02 ours <Mia Ek> absent \"QBR\"\n"
           "note 3 of Globex 2025-05-03 \"Wants SSO\"\n"
           "with Ada on 2025-05-01\n"_s);
}

TEST_CASE("Without references they are known by customer, day, type and text", "[import]")
{
    Book book = twoCustomers();
    CHECK(imported(book,
              "account,type,date,text,author\n"
              "Acme,call,2025-05-01,Hello,Mia\n"
              "Acme,call,2025-05-01,Hello,Mia\n")
        == u"interactions: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "member Mia\n"
           "call of Acme 2025-05-01 ours <Mia> \"Hello\"\n"
           "call of Acme 2025-05-01 ours <Mia> \"Hello\"\n"_s);
    CHECK(imported(book,
              "account,type,date,text,author\n"
              "Acme,call,2025-05-01,Hello,Mia\n"
              "Acme,call,2025-05-01,Hello,Mia\n"
              "Acme,call,2025-05-01,Goodbye,Mia\n")
        == u"interactions: rows 3: 1 added, 0 changed, 2 unchanged, 0 rejected, 0 skipped\n"
           "call of Acme 2025-05-01 ours <Mia> \"Goodbye\"\n"_s);
}
