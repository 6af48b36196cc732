// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Company company(std::int64_t id, const QString &name)
{
    Company row;
    row.id = {id};
    row.name = name;
    return row;
}

} // namespace

TEST_CASE("Tables are sorted by id, of equal ids the last row stays", "[bookbuilder]")
{
    const Book book =
        BookBuilder()
            .rows<Company>({company(3, u"C"_s), company(1, u"old"_s), company(1, u"new"_s)})
            .build();
    REQUIRE(book.companies().size() == 2);
    CHECK(book.companies().rows()[0].name == u"new"_s);
    CHECK(book.companies().find({3})->name == u"C"_s);
    CHECK(book.companies().find({2}) == nullptr);
    CHECK(book.companies().nextId() == CompanyId{4});
    CHECK(Book().companies().nextId() == CompanyId{1});
}

TEST_CASE("A change puts whole rows, removes others and leaves the rest shared", "[bookbuilder]")
{
    const Book before = BookBuilder()
                            .rows<Company>({company(1, u"A"_s), company(2, u"B"_s)})
                            .rows<Contact>({Contact()})
                            .build();
    Change change;
    CHECK(change.empty());
    change.rows<Company>().put = {company(2, u"Beta"_s), company(3, u"C"_s)};
    change.rows<Company>().removed = {CompanyId{1}};
    change.settings[u"book.name"_s] = u"Fernhill"_s;
    CHECK_FALSE(change.empty());
    const Book after = BookBuilder(before).apply(change).build();
    REQUIRE(after.companies().size() == 2);
    CHECK(after.companies().find({2})->name == u"Beta"_s);
    CHECK(after.companies().find({1}) == nullptr);
    CHECK(after.settings().bookName() == u"Fernhill"_s);
    CHECK(after.contacts().sharesRowsWith(before.contacts()));
    CHECK(before.companies().find({1})->name == u"A"_s);

    Change back;
    back.settings[u"book.name"_s] = std::nullopt;
    CHECK(BookBuilder(after).apply(back).build().settings() == before.settings());
}
