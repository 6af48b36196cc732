// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/opportunityplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Salesforce: flags say whether it was won, and an amount that nobody explains counts once",
    "[import]")
{
    CHECK(
        imported(
            "ID,ISDELETED,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE,TYPE,ISCLOSED,ISWON,"
            "CREATEDDATE\n"
            "006A,false,A-1,Widgets,Closed Won,500000.0,2005-11-09,New,true,true,"
            "2006-06-15T20:47:07.000Z\n"
            "006B,false,A-2,More,Our own stage,100.50,2025-12-12,Renewal,false,false,"
            "2025-01-15T20:47:07.000Z\n"
            "006C,true,A-2,Gone,Prospecting,1,2025-12-12,,false,false,2025-01-15T20:47:07.000Z\n"
            "006D,false,A-9,Other,Prospecting,1,2025-12-12,,false,false,2025-01-15T20:47:07.000Z\n"
            "006E,false,A-2,Lost one,Closed "
            "Lost,,2025-02-02,,true,false,2025-01-15T20:47:07.000Z\n")
        == u"opportunities: rows 5: 3 added, 0 changed, 0 unchanged, 1 rejected, 1 skipped\n"
           "2 warning ReadAs [opportunity.amount] [AMOUNT] [500000.0] [one-time]\n"
           "2 note ReadAs [opportunity.created] [CREATEDDATE] [2006-06-15T20:47:07.000Z] "
           "[2005-11-09]\n"
           "3 warning ReadAs [opportunity.amount] [AMOUNT] [100.50] [ARR]\n"
           "4 note DeletedInSource [] [ID] [006C]\n"
           "5 rejected UnknownCompany [account.external_id] [ACCOUNTID] [A-9]\n"
           "opportunity 006A of Acme \"Widgets\" upsell won once=50000000 USD 2005-11-09 … "
           "2005-11-09\n"
           "opportunity 006B of Globex \"More\" renewal_uplift open mrr=838 USD 2025-01-15\n"
           "opportunity 006E of Globex \"Lost one\" upsell lost USD 2025-01-15 … 2025-02-02\n"_s);
}

TEST_CASE("HubSpot: stages are words, and the owner joins the team", "[import]")
{
    CHECK(imported(
              "Record ID,Deal Name,Pipeline,Deal Stage,Amount,Close Date,Create Date,Deal owner,"
              "Associated Company,Associated Company IDs,Is closed lost\n"
              "1,Seats,Sales,Contract Sent,$250k,2025-09-01 10:00,2025-03-01 10:00,Mia Ek,Acme,A-1,"
              "false\n"
              "2,Old,Sales,Closed Won,100,,2025-03-01 10:00,Mia Ek,Globex,A-2,false\n"
              "3,Odd,Sales,Somewhere,100,2025-09-01,2025-03-01 10:00,Mia Ek,Globex,A-2,\n")
        == u"opportunities: rows 3: 1 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "2 warning ReadAs [opportunity.amount] [Amount] [$250k] [one-time]\n"
           "3 rejected MissingField [opportunity.close_date] [Close Date]\n"
           "4 rejected UnknownWord [opportunity.stage] [Deal Stage] [Somewhere] [open, proposed, "
           "won, lost]\n"
           "member Mia Ek\n"
           "opportunity 1 of Acme \"Seats\" upsell proposed once=25000000 USD 2025-03-01 <Mia Ek>\n"_s);
}

TEST_CASE("Amounts that say so are monthly, yearly or once", "[import]")
{
    CHECK(
        imported("opportunity name,account,stage,mrr,arr,one time,type,currency,close date,created,"
                 "reason lost\n"
                 "A,Acme,Qualification,100,,50,Cross-Sell,EUR,2025-09-01,2025-02-01,\n"
                 "B,Acme,Lost,,1200,,Upsell,,2025-04-01,2025-02-01,Too dear\n")
        == u"opportunities: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "opportunity of Acme \"A\" cross_sell open mrr=10000 once=5000 EUR 2025-02-01\n"
           "opportunity of Acme \"B\" upsell lost mrr=10000 USD 2025-02-01 … 2025-04-01 \"Too "
           "dear\"\n"_s);
}
