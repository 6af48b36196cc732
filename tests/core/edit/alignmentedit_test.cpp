// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/alignmentedit.h"

#include "core/book/bookbuilder.h"
#include "core/metrics/question.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer stackBook()
{
    return bookFrom(R"(
        companies:
        name  | employees
        Birch | 10
        acorn | -
        Cedar | 5
        contracts:
        company | start      | end        | amount | months
        Birch   | 2024-01-01 | 2026-12-31 | 100    | 1
        acorn   | 2024-01-01 | 2026-12-31 | 100    | 1
        Cedar   | 2024-01-01 | 2026-12-31 | 100    | 1
        stack_items:
        name     | ref | default_mrr | is_per_seat
        Switches | sw  | 20          | no
        Backup   | bu  | 3           | yes
        Old      | old | 0           | no
        stack:
        company | item     | day        | is_applicable | alignment   | note
        acorn   | Switches | 2025-01-01 | yes           | aligned     | -
        Birch   | Switches | 2025-01-01 | yes           | not_aligned | Talk to Ann
        Cedar   | Switches | 2025-01-01 | no            | not_aligned | -
        acorn   | Backup   | 2025-01-01 | yes           | supported   | -
        opportunities:
        company | item     | name   | mrr | opened_on  | closed_on  | stage | refusal_reason
        Birch   | Switches | First  | 20  | 2025-02-01 | 2025-03-01 | lost  | Price
        Cedar   | Backup   | Backup | 15  | 2025-02-01 | -          | open  | -
    )");
}

const QDate Today(2025, 6, 30);

std::shared_ptr<const AlignmentGrid> gridOf(const BookPointer &book, QDate day = Today)
{
    return AlignmentGrid::of(Question::about(book, {}, {day, day}));
}

// A line per customer, a letter per item: A, S, N, D, and - where it is not applicable.
QString print(const AlignmentGrid &grid)
{
    QStringList lines;
    for (std::size_t i = 0; i < grid.customers.size(); ++i) {
        QString line = grid.customers[i].name + u' ';
        for (std::size_t item = 0; item < grid.items.size(); ++item) {
            line += QString(u"-ASND"_s)[static_cast<int>(grid.at(i, item))];
        }
        lines << line;
    }
    return lines.join(u"; "_s);
}

struct Marking
{
    BookPointer book = stackBook();

    QString mark(std::initializer_list<std::pair<const char *, const char *>> cells, GridMark mark,
        const QString &reason = {})
    {
        AlignmentEdit edit{{}, mark, reason, Today};
        for (const auto &[company, item] : cells) {
            for (const StackItem &row : book->stackItems()) {
                if (row.name == QLatin1StringView(item)) {
                    edit.pairs.push_back({companyNamed(*book, company), row.id});
                }
            }
        }
        const Change change = alignmentChange(edit, *book);
        book = BookBuilder(*book).apply(change).share();
        return change.empty() ? u"nothing"_s : change.label;
    }
};

} // namespace

TEST_CASE("The grid has every customer by name, every item and how they stand", "[alignment]")
{
    const auto grid = gridOf(stackBook());
    CHECK(print(*grid) == u"acorn AS-; Birch D--; Cedar ---"_s);
    CHECK(grid->reasonAt(1, 0) == u"Price"_s);
    CHECK(grid->items[0].aligned == 1);
    CHECK(grid->items[0].applicable == 2);
    CHECK(grid->items[0].share == Approx(0.5));
    CHECK(grid->customers[1].declined == 1);
    CHECK_FALSE(grid->customers[2].share);
    CHECK(tableOf(*grid).columns.size() == 9);
}

TEST_CASE("A refusal counts from the day it was given", "[alignment]")
{
    CHECK(print(*gridOf(stackBook(), day("2025-02-28"))) == u"acorn AS-; Birch N--; Cedar ---"_s);
    CHECK(print(*gridOf(stackBook(), day("2025-03-01"))) == u"acorn AS-; Birch D--; Cedar ---"_s);
}

TEST_CASE("Cells are marked from a day on, as one action", "[alignment]")
{
    Marking book;
    CHECK(book.mark({{"Cedar", "Switches"}}, GridMark::Supported)
        == u"Alignment of Cedar, Switches: supported"_s);
    CHECK(book.mark({{"acorn", "Backup"}, {"Birch", "Backup"}}, GridMark::Aligned)
        == u"Alignment of 2 cells: aligned"_s);
    CHECK(print(*gridOf(book.book)) == u"acorn AA-; Birch DA-; Cedar S--"_s);
    CHECK(print(*gridOf(book.book, Today.addDays(-1))) == u"acorn AS-; Birch D--; Cedar ---"_s);
    CHECK(book.mark({{"acorn", "Backup"}}, GridMark::Aligned) == u"nothing"_s);
    CHECK(book.mark({{"Cedar", "Old"}}, GridMark::NotApplicable) == u"nothing"_s);
}

TEST_CASE("Marking again on the same day corrects the entry; its note stays", "[alignment]")
{
    Marking book;
    const std::size_t before = book.book->stackEntries().size();
    book.mark({{"Birch", "Switches"}}, GridMark::Supported);
    book.mark({{"Birch", "Switches"}}, GridMark::Aligned);
    CHECK(book.book->stackEntries().size() == before + 1);
    CHECK(book.book->stackEntries().rows().back().note == u"Talk to Ann"_s);
    CHECK(book.book->stackEntries().rows().back().alignment == Alignment::Aligned);
}

TEST_CASE("Declined closes what is open, or records what was refused", "[alignment]")
{
    Marking book;
    book.mark({{"Cedar", "Backup"}, {"Birch", "Backup"}}, GridMark::Declined, u"No budget"_s);
    CHECK(print(*gridOf(book.book)) == u"acorn AS-; Birch DD-; Cedar -D-"_s);
    const Opportunity closed = book.book->opportunities().rows()[1];
    CHECK(closed.stage == OpportunityStage::Lost);
    CHECK(closed.closedOn == Today);
    CHECK(closed.refusalReason == u"No budget"_s);
    const Opportunity added = book.book->opportunities().rows()[2];
    CHECK(added.company == companyNamed(*book.book, "Birch"));
    CHECK(added.mrr == 3000); // 3 for each of ten employees
    CHECK(added.kind == OpportunityKind::StackAlignment);
}

TEST_CASE("Not aligned after a refusal opens the offer again", "[alignment]")
{
    Marking book;
    book.mark({{"Birch", "Switches"}}, GridMark::NotAligned);
    CHECK(print(*gridOf(book.book)) == u"acorn AS-; Birch N--; Cedar ---"_s);
    const Opportunity again = book.book->opportunities().rows().back();
    CHECK(again.stage == OpportunityStage::Open);
    CHECK(again.mrr == 2000);
    CHECK(again.openedOn == Today);
    book.mark({{"Birch", "Switches"}}, GridMark::Declined, u"Still no"_s);
    CHECK(print(*gridOf(book.book)) == u"acorn AS-; Birch D--; Cedar ---"_s);
    CHECK(book.book->opportunities().size() == 3);
}
