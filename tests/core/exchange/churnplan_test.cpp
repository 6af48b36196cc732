// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/churnplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Losses bring their reasons, and keep what was said and paid back", "[import]")
{
    CHECK(imported("churn_event_id,account_id,churn_date,reason_code,refund_amount_usd,"
                   "preceding_upgrade_flag,is_reactivation,feedback_text\n"
                   "E-1,A-1,2024-10-27,pricing,4.03,False,False,switched to competitor\n"
                   "E-2,A-2,2024-11-12,budget,0.0,False,True,\n"
                   "E-2,A-2,2024-11-13,budget,0.0,False,True,\n"
                   "E-3,A-9,2024-11-12,budget,0.0,False,False,\n")
        == u"churn: rows 4: 2 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "4 rejected DuplicateKey [churn.ref] [churn_event_id] [E-2]\n"
           "5 rejected UnknownCompany [account.external_id] [account_id] [A-9]\n"
           "reason pricing\n"
           "reason budget\n"
           "churn of Acme 2024-10-27 \"pricing\" \"switched to competitor\\nrefund_amount_usd: "
           "4.03\"\n"
           "churn of Globex 2024-11-12 \"budget\" \"is_reactivation: True\"\n"_s);
}

TEST_CASE("Type and whether it could have been avoided are read", "[import]")
{
    CHECK(imported("company,churned on,churn reason,churn type,avoidable\n"
                   "Acme,2025-01-31,Price,Downgrade,yes\n"
                   "Globex,2025-02-01,Price,Non-renewal,no\n"
                   "Globex,2025-02-02,Price,Holiday,no\n")
        == u"churn: rows 3: 2 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "4 rejected UnknownWord [churn.type] [churn type] [Holiday] [cancelled, not renewed, "
           "downgraded]\n"
           "reason Price\n"
           "churn of Acme 2025-01-31 \"Price\" downgraded avoidable\n"
           "churn of Globex 2025-02-01 \"Price\" not_renewed unavoidable\n"_s);
}
