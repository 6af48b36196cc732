// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/history.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// A journal as words: "do", or the number of the action that is taken back.
std::vector<ActionEntry> journalOf(const QString &words)
{
    std::vector<ActionEntry> journal;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        ActionEntry entry;
        entry.seq = static_cast<std::int64_t>(journal.size()) + 1;
        entry.at = testTime();
        if (word != u"do") {
            entry.kind = ActionKind::Undo;
            entry.undoOf = word.toInt();
        }
        journal.push_back(entry);
    }
    return journal;
}

// "undo 3, redo 5"
QString stateAfter(const QString &words)
{
    const UndoState state = undoStateOf(journalOf(words));
    const auto number = [](const std::optional<ActionEntry> &entry) {
        return entry ? QString::number(entry->seq) : u"nothing"_s;
    };
    return u"undo %1, redo %2"_s.arg(number(state.undo), number(state.redo));
}

ActionEntry actionAt(std::int64_t seq, QDate day, int hour, int offsetHours)
{
    ActionEntry entry;
    entry.seq = seq;
    entry.at = QDateTime(day, QTime(hour, 0), Qt::OffsetFromUTC, offsetHours * 3600);
    return entry;
}

} // namespace

TEST_CASE("What Undo and Redo take back follows from the journal", "[store][undo]")
{
    struct Row
    {
        QString journal;
        QString state;
    };
    for (const Row &row : {
             Row{u""_s, u"undo nothing, redo nothing"_s}, Row{u"do"_s, u"undo 1, redo nothing"_s},
             Row{u"do do"_s, u"undo 2, redo nothing"_s}, Row{u"do do 2"_s, u"undo 1, redo 3"_s},
             Row{u"do do 2 1"_s, u"undo nothing, redo 4"_s},
             Row{u"do do 2 1 4"_s, u"undo 5, redo 3"_s},
             Row{u"do do 2 1 4 3"_s, u"undo 6, redo nothing"_s},
             Row{u"do do 2 3 4"_s, u"undo 1, redo 5"_s}, // undone, redone, undone
             Row{u"do do 2 do"_s, u"undo 4, redo nothing"_s}, // a new action
             Row{u"do do do 1"_s, u"undo 3, redo 4"_s}, // an older one
             Row{u"do do do 1 4"_s, u"undo 5, redo nothing"_s},
             Row{u"do do 2 do 3"_s, u"undo 5, redo nothing"_s}, // redone over a new action
         }) {
        INFO(row.journal.toStdString());
        CHECK(stateAfter(row.journal) == row.state);
    }
}

TEST_CASE("A day ends on the calendar of whoever wrote", "[store][undo]")
{
    const QDate day(2025, 3, 14);
    const std::vector<ActionEntry> journal = {actionAt(1, day.addDays(-1), 23, 2),
        actionAt(2, day, 1, 9), actionAt(3, day, 23, -8), actionAt(4, day.addDays(1), 0, 0)};
    CHECK(newestActionUntil(journal, day.addDays(-2)) == 0);
    CHECK(newestActionUntil(journal, day.addDays(-1)) == 1);
    CHECK(newestActionUntil(journal, day) == 3);
    CHECK(newestActionUntil(journal, day.addDays(9)) == 4);
}

TEST_CASE("A clock that was set back hides no later action from its day", "[store][undo]")
{
    const QDate day(2025, 3, 14);
    const std::vector<ActionEntry> journal = {actionAt(1, day, 9, 0),
        actionAt(2, day.addYears(75), 9, 0), actionAt(3, day.addYears(-10), 9, 0)};
    CHECK(newestActionUntil(journal, day) == 1);
    CHECK(newestActionUntil(journal, day.addYears(-10)) == 0);
    CHECK(newestActionUntil(journal, day.addYears(75)) == 3);
}
