// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/metricvalueplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Values belong to metrics by name, and a new metric is one of health that is given by hand",
    "[import]")
{
    CHECK(imported("account_id,metric,value,date\n"
                   "A-1,Support,80,2025-01-01\n"
                   "A-2,support,70.5,2025-01-01\n"
                   "A-2,Support,101,2025-02-01\n"
                   "A-2,Support,-1,2025-02-01\n"
                   "A-9,Support,1,2025-02-01\n"
                   "A-2,,1,2025-02-01\n")
        == u"metric_values: rows 6: 2 added, 0 changed, 0 unchanged, 4 rejected, 0 skipped\n"
           "4 rejected OutOfRange [metric.value] [value] [101] [0–100]\n"
           "5 rejected OutOfRange [metric.value] [value] [-1] [0–100]\n"
           "6 rejected UnknownCompany [account.external_id] [account_id] [A-9]\n"
           "7 rejected MissingField [metric.name] [metric]\n"
           "metric Support health manual\n"
           "value of Acme Support 2025-01-01 80\n"
           "value of Globex Support 2025-01-01 70.5\n"_s);
}
