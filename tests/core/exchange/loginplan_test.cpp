// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/loginplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Log-ins of a contact and day add up", "[import]")
{
    CHECK(imported("email,date,logins\n"
                   "ada@acme.com,2024-05-03,2\n"
                   "ada@acme.com,2024-05-03,3\n"
                   "bob@globex.com,2024-05-03,0\n"
                   "new@acme.com,2024-05-03,1\n"
                   "zoe@nowhere.org,2024-05-03,1\n")
        == u"logins: rows 5: 2 added, 0 changed, 1 unchanged, 2 rejected, 0 skipped\n"
           "5 rejected UnknownContact [contact.email] [email] [new@acme.com]\n"
           "6 rejected UnknownCompany [contact.email] [email] [zoe@nowhere.org]\n"
           "logins by Ada 2024-05-03 5 times\n"_s);
}

TEST_CASE("A list of log-ins has one row for each", "[import]")
{
    CHECK(imported("user id,login at\n"
                   "C-1,2024-05-03T08:00:00Z\n"
                   "C-1,2024-05-03T18:00:00Z\n"
                   "C-2,2024-05-04 07:30\n"
                   "C-7,2024-05-04 07:30\n")
        == u"logins: rows 4: 3 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "5 rejected UnknownCompany [contact.external_id] [user id] [C-7]\n"
           "logins by Ada 2024-05-03 2 times\n"
           "logins by Bob 2024-05-04 1 times\n"_s);
}
