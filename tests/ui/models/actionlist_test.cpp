// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/actionlist.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

ActionEntry action(std::int64_t seq, std::optional<std::int64_t> undoOf = std::nullopt)
{
    ActionEntry entry;
    entry.seq = seq;
    entry.label = u"Action"_s;
    entry.undoOf = undoOf;
    return entry;
}

// "4 3- 2 1-": the newest first, a minus behind what was taken back.
QString told(const std::vector<ActionEntry> &journal)
{
    QStringList parts;
    for (const ActionRow &row : actionRows(journal)) {
        parts << QString::number(row.entry.seq) + (row.isTakenBack ? u"-"_s : QString());
    }
    return parts.join(u' ');
}

} // namespace

TEST_CASE("The journal is listed newest first with a mark on what was taken back", "[history]")
{
    struct Case
    {
        std::vector<ActionEntry> journal;
        QString told;
    };
    const Case example = GENERATE(Case{{}, u""_s}, Case{{action(1), action(2)}, u"2 1"_s},
        Case{{action(1), action(2), action(3, 2)}, u"3 2- 1"_s},
        Case{{action(1), action(2, 1), action(3, 2)}, u"3 2- 1"_s}, // done again
        Case{{action(1), action(2), action(3, 2), action(4, 1)}, u"4 3 2- 1-"_s});
    CHECK(told(example.journal) == example.told);
}
