// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fieldchange.h"

#include "core/store/bookfile.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList told(const FieldChanges &changes)
{
    QStringList lines;
    for (const FieldChange &change : changes.changes) {
        lines.append(u"%1 %2 %3: %4 -> %5"_s.arg(change.table, change.row,
            change.field.isEmpty() ? u"(row)"_s : change.field, change.before.value_or(u"none"_s),
            change.after.value_or(u"none"_s)));
    }
    lines.sort();
    return lines;
}

// What the newest action of the book did.
FieldChanges newest(BookFile &file, std::size_t limit = 100)
{
    const auto changes = file.changesOf(file.actions()->back().seq, limit);
    REQUIRE(changes);
    return *changes;
}

} // namespace

TEST_CASE("An action is told field by field, old and new", "[store][history]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    const BookPointer book = *file->read();
    Change change;
    Company acme = *book->companies().find(CompanyId{1});
    acme.name = u"Acme Oy"_s;
    acme.plan.set(QDate(2025, 6, 1), u"Enterprise"_s);
    acme.isPremium = {};
    change.rows<Company>().put = {acme};
    Contract licence = *book->contracts().find(ContractId{1});
    licence.lines[0].amount = 7;
    change.rows<Contract>().put = {licence};
    change.rows<Task>().removed = {TaskId{2}};
    change.rows<StackTag>().put = {{StackTagId{3}, u"Network"_s}};
    change.settings = {{SettingKey::BookName, u"Ours"_s}, {u"option.x"_s, std::nullopt}};
    REQUIRE(file->write(change, book, testTime()));

    CHECK(told(newest(*file))
        == QStringList{u"companies 1 is_premium: 0 -> none"_s,
            u"companies 1 is_premium: 1 -> none"_s, u"companies 1 name: Acme -> Acme Oy"_s,
            u"companies 1 plan: none -> Enterprise"_s, u"contract_lines 1 0 amount: 1200000 -> 7"_s,
            u"settings book.name (row): Our customers -> Ours"_s,
            u"settings option.x (row):  -> none"_s, u"stack_tags 3 (row): none -> Network"_s,
            u"tasks 2 (row): 2 -> none"_s});
}

TEST_CASE("Of a large action as much is told as was asked for, and how much more there is",
    "[store][history]")
{
    const TemporaryBook place;
    makeBook(place.path(), companies(1, 21));
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    const FieldChanges few = newest(*file, 5);
    CHECK(few.changes.size() == 5);
    CHECK(few.more + 5 == newest(*file, 1'000).changes.size());
    CHECK(file->changesOf(99, 5).error().kind == Error::Kind::NotFound);
}
