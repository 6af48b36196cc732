// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/issuelist.h"

#include "tests/support/catch.h"

#include <QAbstractItemModelTester>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Every rejected row names file, line, field, value and reason", "[rows][import]")
{
    IssueList list([](const Issue &) { return u"this is not a date"_s; });
    const QAbstractItemModelTester tester(
        &list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Issue issue;
    issue.kind = Issue::Kind::NotADate;
    issue.line = 7;
    issue.field = u"contract.start"_s;
    issue.value = u"31.02.2025"_s;
    Issue named = issue;
    named.column = u"Début"_s;
    named.line = 0;
    list.setIssues({{u"a.csv"_s, issue}, {u"b.csv"_s, named}});

    const auto row = [&](int index) {
        QStringList cells;
        for (int column = 0; column < list.columnCount(); ++column) {
            cells << list.index(index, column).data().toString();
        }
        return cells.join(u" | "_s);
    };
    CHECK(row(0) == u"a.csv | 7 | Contract start | 31.02.2025 | this is not a date"_s);
    CHECK(row(1) == u"b.csv |  | Début | 31.02.2025 | this is not a date"_s);
}
