// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/shell.h"

#include <QJsonArray>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Acorn's health is set to Struggling on 2025-06-13; Cedar's contract ends on 2025-10-31.
void makeTroubled(const Shell &shell)
{
    shell.importBoth();
    REQUIRE(
        shell
            .run({u"set"_s, u"@b.bellwether"_s, u"companies"_s, u"A-1"_s, u"status=struggling"_s,
                u"--on"_s, u"2025-06-13"_s, u"--reason"_s, u"Budget cut"_s})
            .code
        == Done);
}

} // namespace

TEST_CASE("rules tells what would happen and writes nothing", "[commands][rules]")
{
    const Shell shell;
    makeTroubled(shell);
    const QByteArray before = shell.bytes(u"b.bellwether"_s);
    const Outcome plan = shell.type(u"rules @b.bellwether --from 2025-06-01 --json"_s);
    CHECK(plan.code == Done);
    const QJsonObject json = plan.json();
    CHECK(json[u"from"_s] == u"2025-06-01"_s);
    CHECK(json[u"to"_s] == u"2025-06-30"_s);
    CHECK(json[u"applied"_s] == false);
    CHECK(plan.out.contains(u"risk_alert:A-1:2025-06-13"_s));
    CHECK(plan.out.contains(u"Budget cut"_s));
    CHECK(shell.bytes(u"b.bellwether"_s) == before);

    const Outcome text = shell.type(u"rules @b.bellwether --from 2025-06-13 --as-of 2025-06-13"_s);
    CHECK(text.out.startsWith(u"Notices: 1\n  2025-06-13  risk_alert  Acorn  "_s));
    CHECK(text.out.contains(u"Rule runs: 0"_s));
}

TEST_CASE("rules --apply does it as one action, once", "[commands][rules]")
{
    const Shell shell;
    makeTroubled(shell);
    REQUIRE(shell.type(u"rules @b.bellwether --from 2025-06-01 --apply"_s).code == Done);
    CHECK(shell.type(u"query @b.bellwether notifications"_s).out.contains(u"Budget cut"_s));
    CHECK(shell.type(u"undo @b.bellwether --list"_s)
              .out.trimmed()
              .section(u'\n', 0, 0)
              .contains(u"Rules up to 2025-06-30: "_s));
    const QJsonObject again =
        shell.type(u"rules @b.bellwether --from 2025-06-01 --apply --json"_s).json();
    CHECK(again[u"notices"_s].toArray().isEmpty());
    REQUIRE(shell.type(u"undo @b.bellwether"_s).code == Done);
    CHECK_FALSE(shell.type(u"query @b.bellwether notifications"_s).out.contains(u"Budget cut"_s));
}

TEST_CASE("rules refuses what it does not take", "[commands][rules]")
{
    const Shell shell;
    CHECK(shell.type(u"rules"_s).code == WrongUsage);
    CHECK(shell.type(u"rules @b.bellwether --me Mia"_s).code == WrongUsage);
    CHECK(shell.type(u"rules @none.bellwether"_s).code == Refused);
}
