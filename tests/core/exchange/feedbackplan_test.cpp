// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/feedbackplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("NPS, CSAT and happiness of one row are three answers", "[import]")
{
    CHECK(imported("email,date,nps,csat,happiness,comment,channel\n"
                   "ada@acme.com,2024-04-01,9,5,Very happy,Fine,mail\n"
                   "bob@globex.com,2024-04-02,,2,,,\n"
                   "bob@globex.com,2024-04-03,,,,Only words,\n")
        == u"feedback: rows 3: 3 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "nps 9 of Acme by Ada 2024-04-01 \"Fine\" via mail\n"
           "csat 5 of Acme by Ada 2024-04-01 \"Fine\" via mail\n"
           "happiness very_happy of Acme by Ada 2024-04-01 \"Fine\" via mail\n"
           "csat 2 of Globex by Bob 2024-04-02\n"
           "nps of Globex by Bob 2024-04-03 \"Only words\"\n"_s);
}

TEST_CASE("Values beyond the scale are rejected with the scale", "[import]")
{
    CHECK(imported("account_id,date,nps,csat\n"
                   "A-1,2024-04-01,38,\n"
                   "A-1,2024-04-02,,7\n"
                   "A-1,2024-04-03,-1,\n"
                   "A-1,2024-04-04,11,\n"
                   "A-1,2024-04-05,10,1\n")
        == u"feedback: rows 5: 1 added, 0 changed, 0 unchanged, 4 rejected, 0 skipped\n"
           "2 rejected OutOfRange [feedback.nps] [nps] [38] [0–10]\n"
           "3 rejected OutOfRange [feedback.csat] [csat] [7] [1–5]\n"
           "4 rejected OutOfRange [feedback.nps] [nps] [-1] [0–10]\n"
           "5 rejected OutOfRange [feedback.nps] [nps] [11] [0–10]\n"
           "nps 10 of Acme 2024-04-05\n"
           "csat 1 of Acme 2024-04-05\n"_s);
}

TEST_CASE("A column that is only called score is taken for what its values can be", "[import]")
{
    Book book = twoCustomers();
    CHECK(imported(book,
              "email,score,comment,responded at\n"
              "ada@acme.com,5,Good,2024-04-01\n"
              "bob@globex.com,3,,2024-04-02\n")
        == u"feedback: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "2 warning ReadAs [feedback.score] [score] [5] [CSAT]\n"
           "csat 5 of Acme by Ada 2024-04-01 \"Good\"\n"
           "csat 3 of Globex by Bob 2024-04-02\n"_s);
    CHECK(imported(book,
              "email,score,comment,responded at\n"
              "ada@acme.com,10,Good,2024-05-01\n"
              "bob@globex.com,3,,2024-05-02\n")
        == u"feedback: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "2 warning ReadAs [feedback.score] [score] [10] [NPS]\n"
           "nps 10 of Acme by Ada 2024-05-01 \"Good\"\n"
           "nps 3 of Globex by Bob 2024-05-02\n"_s);
}

TEST_CASE("The row says what was asked", "[import]")
{
    CHECK(imported("response id,company,survey type,score,date\n"
                   "1,Acme,NPS,9,2024-04-01\n"
                   "2,Acme,CSAT,good,2024-04-01\n"
                   "3,Acme,happiness,happy,2024-04-01\n"
                   "4,Acme,CES,3,2024-04-01\n"
                   "4,Initech,NPS,3,2024-04-01\n")
        == u"feedback: rows 5: 3 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "3 note ReadAs [feedback.score] [score] [good] [5]\n"
           "5 rejected UnknownWord [feedback.kind] [survey type] [CES] [nps, csat, happiness]\n"
           "6 rejected UnknownCompany [account.name] [company] [Initech]\n"
           "nps 9 ref=1 of Acme 2024-04-01\n"
           "csat 5 ref=2 of Acme 2024-04-01\n"
           "happiness happy ref=3 of Acme 2024-04-01\n"_s);
}

TEST_CASE("SurveyMonkey: the second header row is no answer, and questions go on as they like",
    "[import]")
{
    CHECK(
        imported(
            "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,"
            "Last Name,How likely is it that you would recommend us?,Why did you give this score?\n"
            ",,,,,,,,Response,Open-Ended Response\n"
            "118,44,2024-05-01 10:00,2024-05-01 10:03,10.0.0.1,ada@acme.com,Ada,L,10,\"Easy, and "
            "quick\"\n"
            "119,44,2024-05-02 10:00,2024-05-02 10:03,10.0.0.1,zoe@nowhere.org,Zoe,Q,2,\n")
        == u"feedback: rows 3: 1 added, 0 changed, 0 unchanged, 1 rejected, 1 skipped\n"
           "2 note TotalRow [feedback.ref] [Respondent ID]\n"
           "4 rejected UnknownCompany [contact.email] [Email Address] [zoe@nowhere.org]\n"
           "nps 10 ref=118 of Acme by Ada 2024-05-01 \"Easy, and quick\"\n"_s);
}

TEST_CASE("Typeform: the token is the reference of an answer", "[import]")
{
    CHECK(imported("#,How likely are you to recommend us?,Email,Start Date (UTC),Submit Date (UTC),"
                   "Network ID\n"
                   "ab12,8,bob@globex.com,2024-05-01 10:00:00,2024-05-01 10:01:00,fe34\n")
        == u"feedback: rows 1: 1 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "nps 8 ref=ab12 of Globex by Bob 2024-05-01\n"_s);
}
