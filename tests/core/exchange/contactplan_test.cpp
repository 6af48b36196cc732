// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contactplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Contacts are found by reference, then by address, then by name at the customer", "[import]")
{
    CHECK(imported("company_id,contact_id,name,email,role\n"
                   "A-1,C-1,Ada L,,CTO\n"
                   "A-1,,A. Lovelace,ADA@acme.com,\n"
                   "A-2,,bob,,Admin\n"
                   "A-2,C-9,Bob,b@globex.com,\n")
        == u"contacts: rows 4: 1 added, 2 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "3 rejected DuplicateKey [contact.email] [email] [ADA@acme.com]\n"
           "contact C-1 of Acme \"Ada L\" ada@acme.com role=CTO\n"
           "contact C-2 of Globex \"bob\" bob@globex.com role=Admin\n"
           "contact C-9 of Globex \"Bob\" b@globex.com\n"_s);
}

TEST_CASE("First and last name make a name, and flags and days are read", "[import]")
{
    CHECK(imported(
              "Company,First Name,Last Name,Email,Is user,Primary,Unsubscribed,Start Date,Left on,"
              "Seats\n"
              "Acme,Cleo,Doe,cleo@acme.com,no,yes,yes,2024-02-01,,12\n"
              "Acme,Dan,,,,,,2024-02-01,2024-01-01,\n")
        == u"contacts: rows 2: 1 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "3 rejected EndBeforeStart [contact.left_on] [Left on] [2024-01-01] [2024-02-01]\n"
           "contact of Acme \"Cleo Doe\" cleo@acme.com no user key opted out since=2024-02-01 "
           "seats=12\n"_s);
}

TEST_CASE("A contact without a customer is rejected, one of a known domain is not", "[import]")
{
    CHECK(imported("First Name,Last Name,Email\n"
                   "Eve,X,eve@nowhere.org\n"
                   "Fay,Y,fay@globex.com\n"
                   ",,gus@globex.com\n"
                   "Gus,,gus@globex.com\n")
        == u"contacts: rows 4: 2 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "2 rejected UnknownCompany [contact.email] [Email] [eve@nowhere.org]\n"
           "5 rejected DuplicateKey [contact.email] [Email] [gus@globex.com]\n"
           "contact of Globex \"Fay Y\" fay@globex.com\n"
           "contact of Globex \"gus@globex.com\" gus@globex.com\n"_s);
}

TEST_CASE("Of several customers in one cell the first that is known counts", "[import]")
{
    CHECK(imported("First Name,Last Name,Email,Associated Company IDs\n"
                   "Cleo,Doe,cleo@acme.com,A-7;A-2\n"
                   "Dan,Roe,dan@acme.com,A-7; A-8\n")
        == u"contacts: rows 2: 1 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "2 note ReadAs [account.external_id] [Associated Company IDs] [A-7;A-2] [A-2]\n"
           "3 rejected UnknownCompany [account.external_id] [Associated Company IDs] [A-7; A-8]\n"
           "contact of Globex \"Cleo Doe\" cleo@acme.com\n"_s);
}
