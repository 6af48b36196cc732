// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historywords.h"

#include "tests/support/catch.h"
#include "tests/ui/support/windowfixture.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A label begins small inside a sentence, a name and an abbreviation do not", "[history]")
{
    WindowFixture place;
    place.createBook(smallBook());
    const auto [label, sentence] = GENERATE(table<const char16_t *, const char16_t *>({
        {u"Import of accounts.csv, 423 rows", u"import of accounts.csv, 423 rows"},
        {u"Who I am", u"who I am"},
        {u"A small book", u"a small book"},
        {u"Acme: health set to Steady", u"Acme: health set to Steady"}, // a customer
        {u"Mia Ray is CSM of 3 customers", u"Mia Ray is CSM of 3 customers"},
        {u"ARR corrected", u"ARR corrected"},
        {u"CSV import", u"CSV import"},
        {u"Äußerung", u"äußerung"},
        {u"", u""},
    }));
    CHECK(withinSentence(QString::fromUtf16(label), place.workspace.book().get())
        == QString::fromUtf16(sentence));
}

TEST_CASE("The journal's own undo is told from a redo", "[history]")
{
    ActionEntry import;
    import.seq = 1;
    import.label = u"Import of accounts.csv"_s;
    ActionEntry undo = import;
    undo.seq = 2;
    undo.undoOf = 1;
    ActionEntry redo = import;
    redo.seq = 3;
    redo.undoOf = 2;
    const std::vector<ActionEntry> journal{import, undo, redo};
    CHECK(actionText(import, journal, nullptr) == u"Import of accounts.csv"_s);
    CHECK(actionText(undo, journal, nullptr) == u"Undo: import of accounts.csv"_s);
    CHECK(actionText(redo, journal, nullptr) == u"Redo: import of accounts.csv"_s);
}

TEST_CASE("Sizes are told as file managers do", "[history]")
{
    CHECK(bytesText(512) == u"512 bytes"_s);
    CHECK(bytesText(81'920) == u"82 kB"_s);
    CHECK(bytesText(2'412'000) == u"2.4 MB"_s);
}
