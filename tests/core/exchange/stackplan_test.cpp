// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/stackplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Customers stand to items as the words say, from that day on", "[import]")
{
    CHECK(imported("company,item,status,current product,in agreement,date\n"
                   "Acme,Backup,Aligned,Vault,yes,2025-01-01\n"
                   "Acme,Firewall,opportunity,,,2025-01-01\n"
                   "Acme,MDM,n/a,,,2025-01-01\n"
                   "Globex,Backup,Partially aligned,,,2025-01-01\n"
                   "Globex,Backup,yes,,,2025-01-01\n"
                   "Globex,MDM,so so,,,2025-01-01\n"
                   "Initech,MDM,yes,,,2025-01-01\n")
        == u"stack: rows 7: 4 added, 0 changed, 0 unchanged, 3 rejected, 0 skipped\n"
           "6 rejected DuplicateKey [stack.item] [item] [Backup]\n"
           "7 rejected UnknownWord [stack.alignment] [status] [so so] [aligned, supported, not "
           "aligned, not applicable]\n"
           "8 rejected UnknownCompany [account.name] [company] [Initech]\n"
           "item Backup\n"
           "item Firewall\n"
           "item MDM\n"
           "stack of Acme Backup 2025-01-01 aligned product=Vault in agreement\n"
           "stack of Acme Firewall 2025-01-01 not_aligned\n"
           "stack of Acme MDM 2025-01-01 not applicable\n"
           "stack of Globex Backup 2025-01-01 supported\n"_s);
}

TEST_CASE("A standing that goes on is no news; another one begins on its day", "[import]")
{
    Book book = twoCustomers();
    CHECK(imported(book,
              "company,item,alignment,as of\n"
              "Acme,Backup,not aligned,2025-01-01\n")
        == u"stack: rows 1: 1 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "item Backup\n"
           "stack of Acme Backup 2025-01-01 not_aligned\n"_s);
    CHECK(imported(book,
              "company,item,alignment,as of\n"
              "Acme,Backup,no,2025-03-01\n")
        == u"stack: rows 1: 0 added, 0 changed, 1 unchanged, 0 rejected, 0 skipped\n"_s);
    CHECK(imported(book,
              "company,item,alignment,as of\n"
              "Acme,Backup,yes,2025-04-01\n")
        == u"stack: rows 1: 0 added, 1 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "stack of Acme Backup 2025-04-01 aligned\n"_s);
}
