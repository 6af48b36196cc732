// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/renewalplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A renewal without a contract gets one for the year before it was due", "[import]")
{
    CHECK(
        imported(
            "renewal_id,user_id,due_date,outcome,churn_reason,arr_usd,expansion_usd,original_plan\n"
            "R1,C-1,2025-03-21,renewed,,8000,444,district\n"
            "R2,C-2,2025-10-14,churned,switched_tool,0,0,pro\n"
            "R3,C-7,2025-10-14,churned,switched_tool,0,0,pro\n"
            "R2,C-2,2025-10-14,churned,,0,0,pro\n"
            "R4,C-2,2025-10-15,perhaps,,0,0,pro\n")
        == u"renewals: rows 5: 2 added, 0 changed, 0 unchanged, 3 rejected, 0 skipped\n"
           "3 warning MissingField [renewal.expired_arr]\n"
           "4 rejected UnknownCompany [contact.external_id] [user_id] [C-7]\n"
           "5 rejected DuplicateKey [renewal.external_id] [renewal_id] [R2]\n"
           "6 rejected UnknownWord [renewal.outcome] [outcome] [perhaps] [open, renewed, lost]\n"
           "contract R1 of Acme \"district\" 2024-03-22 … 2025-03-21 800000 USD / 12\n"
           "contract R2 of Globex \"pro\" 2024-10-15 … 2025-10-14\n"
           "renewal of R1 due 2025-03-21 renewed closed amount=844400\n"
           "renewal of R2 due 2025-10-14 lost closed \"switched_tool\"\n"_s);
}

TEST_CASE("A renewal that names a contract belongs to it, and is due at its end when nobody says "
          "otherwise",
    "[import]")
{
    CHECK(imported("contract id,renewal date,outcome,renewal arr,probability,stage\n"
                   "S-1,,pending,13000,80 %,Negotiation\n"
                   "S-2,2025-01-01,renewed,1,,\n")
        == u"renewals: rows 2: 1 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "3 rejected UnknownCompany [contract.external_id] [contract id] [S-2]\n"
           "renewal of S-1 due 2024-12-31 open negotiating forecast=1300000 p=0.8\n"_s);
}

TEST_CASE("Whether a probability is in percent is decided by its column", "[import]")
{
    struct Case
    {
        QByteArray values[2];
        QString words[2]; // empty: the row is rejected
    };
    const Case cases[] = {
        {{"1", "80"}, {u"p=0.01"_s, u"p=0.8"_s}},
        {{"1", "0.8"}, {u"p=1"_s, u"p=0.8"_s}},
        {{"1", "80 %"}, {u"p=1"_s, u"p=0.8"_s}},
        {{"1 %", "80"}, {u"p=0.01"_s, u"p=0.8"_s}},
        {{"101", "80"}, {QString(), u"p=0.8"_s}},
        {{"150 %", "0.5"}, {QString(), u"p=0.5"_s}},
    };
    for (const Case &c : cases) {
        INFO(c.values[0].toStdString() + " and " + c.values[1].toStdString());
        const QString text = imported("renewal_id,user_id,due_date,outcome,arr,probability\n"
                                      "R1,C-1,2026-03-21,open,8000,"
            + c.values[0] + "\nR2,C-2,2026-10-14,open,9000," + c.values[1] + "\n");
        for (const QString &words : c.words) {
            CHECK((words.isEmpty() || text.contains(u' ' + words + u'\n')));
        }
        CHECK(text.contains(u"1 rejected"_s) == c.words[0].isEmpty());
    }
}
