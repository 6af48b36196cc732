// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/healthstatusplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Words, colours and scores become statuses", "[import]")
{
    CHECK(imported("company,date,health,reason,note\n"
                   "Acme,2025-01-01,Thriving,,\n"
                   "Acme,2025-02-01,green,,\n"
                   "Acme,2025-03-01,Needs attention,Budget cut,\n"
                   "Acme,2025-04-01,red,,\n"
                   "Acme,2025-05-01,75.9,,\n"
                   "Acme,2025-05-02,101,,\n"
                   "Acme,2025-05-03,so so,,\n"
                   "Initech,2025-05-03,green,,\n")
        == u"health_statuses: rows 8: 5 added, 0 changed, 0 unchanged, 3 rejected, 0 skipped\n"
           "3 note ReadAs [health.status] [health] [green] [Healthy]\n"
           "4 note ReadAs [health.status] [health] [Needs attention] [Steady]\n"
           "5 note ReadAs [health.status] [health] [red] [Struggling]\n"
           "6 note ReadAs [health.status] [health] [75.9] [Healthy]\n"
           "7 rejected OutOfRange [health.status] [health] [101] [0–100]\n"
           "8 rejected UnknownWord [health.status] [health] [so so] [struggling, steady, healthy, "
           "thriving, not set]\n"
           "9 rejected UnknownCompany [account.name] [company] [Initech]\n"
           "status of Acme 2025-01-01 thriving\n"
           "status of Acme 2025-02-01 healthy\n"
           "status of Acme 2025-03-01 steady \"Budget cut\"\n"
           "status of Acme 2025-04-01 struggling\n"
           "status of Acme 2025-05-01 healthy\n"_s);
}

TEST_CASE("A file never overwrites what a person judged on that day or later", "[import]")
{
    Book book = twoCustomers();
    CHECK(imported(book,
              "company,date,health status,set by\n"
              "Acme,2025-03-01,Steady,Mia\n")
        == u"health_statuses: rows 1: 1 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "member Mia\n"
           "status of Acme 2025-03-01 steady <Mia>\n"_s);
    CHECK(imported(book,
              "company,date,health status\n"
              "Acme,2025-02-01,red\n"
              "Acme,2025-03-01,red\n"
              "Acme,2025-03-02,red\n"
              "Globex,2025-02-01,red\n")
        == u"health_statuses: rows 4: 2 added, 0 changed, 2 unchanged, 0 rejected, 0 skipped\n"
           "2 note ReadAs [health.status] [health status] [red] [Struggling]\n"
           "2 note JudgementKept [health.status] [health status] [red]\n"
           "3 note JudgementKept [health.status] [health status] [red]\n"
           "status of Acme 2025-03-02 struggling\n"
           "status of Globex 2025-02-01 struggling\n"_s);
}
