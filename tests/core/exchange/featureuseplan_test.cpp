// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/featureuseplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Rows of a customer, feature and day add up, and a reference that comes again is left out",
    "[import]")
{
    CHECK(imported(
              "usage_id,subscription_id,usage_date,feature_name,usage_count,usage_duration_secs\n"
              "U-1,S-1,2024-05-03,Export,4,90\n"
              "U-2,S-1,2024-05-03,export,3,120\n"
              "U-2,S-1,2024-05-03,Export,9,1\n"
              "U-3,S-7,2024-05-03,Export,9,1\n"
              "U-4,S-1,2024-05-04,Import,1,\n")
        == u"feature_use: rows 5: 3 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "4 rejected DuplicateKey [usage.ref] [usage_id] [U-2]\n"
           "5 rejected UnknownCompany [contract.external_id] [subscription_id] [S-7]\n"
           "feature Export\n"
           "feature Import\n"
           "use of Acme Export 2024-05-03 7 times minutes=4\n"
           "use of Acme Import 2024-05-04 1 times\n"_s);
}

TEST_CASE("Use of contacts is kept apart from that of the customer as a whole", "[import]")
{
    CHECK(imported("company,email,feature,date,uses,minutes\n"
                   "Acme,ada@acme.com,Export,2024-05-03,2,5\n"
                   "Acme,,Export,2024-05-03,4,\n")
        == u"feature_use: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "feature Export\n"
           "use of Acme by Ada Export 2024-05-03 2 times minutes=5\n"
           "use of Acme Export 2024-05-03 4 times\n"_s);
}

TEST_CASE("Events without a count are one use each", "[import]")
{
    CHECK(imported("user id,event name,timestamp\n"
                   "C-1,login,2024-05-03 10:00\n"
                   "C-1,login,2024-05-03 11:00\n"
                   "C-1,,2024-05-03 11:00\n")
        == u"feature_use: rows 3: 2 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "4 rejected MissingField [usage.feature] [event name]\n"
           "feature login\n"
           "use of Acme by Ada login 2024-05-03 2 times\n"_s);
}

TEST_CASE("A later file with other sums of the same days changes them", "[import]")
{
    Book book = twoCustomers();
    CHECK(imported(book,
              "account,feature,date,uses\n"
              "Acme,Export,2024-05-03,2\n"
              "Acme,Export,2024-05-04,2\n")
        == u"feature_use: rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "feature Export\n"
           "use of Acme Export 2024-05-03 2 times\n"
           "use of Acme Export 2024-05-04 2 times\n"_s);
    CHECK(imported(book,
              "account,feature,date,uses\n"
              "Acme,Export,2024-05-03,2\n"
              "Acme,Export,2024-05-03,1\n"
              "Acme,Export,2024-05-04,2\n"
              "Acme,Export,2024-05-05,2\n")
        == u"feature_use: rows 4: 1 added, 2 changed, 1 unchanged, 0 rejected, 0 skipped\n"
           "use of Acme Export 2024-05-03 3 times\n"
           "use of Acme Export 2024-05-05 2 times\n"_s);
}
