// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/taskplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Tasks are about a customer or none", "[import]")
{
    CHECK(imported("task,company,assigned to,due date,priority,status,created,completed,notes\n"
                   "Call back,Acme,Mia Ek,2025-07-01,Urgent,Not started,2025-06-01,,Ask for Ada\n"
                   "Tidy up,,Mia Ek,,low,Completed,2025-06-01,2025-06-05,\n"
                   "Visit,Initech,Mia Ek,2025-07-01,,,,,\n"
                   "Wait,Acme,,2025-07-01,,Sleeping,,,\n"
                   "Back,Acme,,2025-07-01,,Done,2025-06-10,2025-06-05,\n")
        == u"tasks: rows 5: 2 added, 0 changed, 0 unchanged, 3 rejected, 0 skipped\n"
           "4 rejected UnknownCompany [account.name] [company] [Initech]\n"
           "5 rejected UnknownWord [task.state] [status] [Sleeping] [open, done, cancelled]\n"
           "6 rejected EndBeforeStart [task.completed] [completed] [2025-06-05] [2025-06-10]\n"
           "member Mia Ek\n"
           "task of Acme \"Call back\" <Mia Ek> high due 2025-07-01 open 2025-06-01 \"Ask for "
           "Ada\"\n"
           "task \"Tidy up\" <Mia Ek> low done 2025-06-01 … 2025-06-05\n"_s);
}
