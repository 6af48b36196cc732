// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/usagestore.h"

#include "core/book/bookbuilder.h"
#include "core/store/database.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Change contactsAndFeatures()
{
    Change change;
    for (int i = 1; i <= 3; ++i) {
        Company company;
        company.id = CompanyId{i};
        change.rows<Company>().put.push_back(company);
        Contact contact;
        contact.id = ContactId{i};
        contact.company = company.id;
        change.rows<Contact>().put.push_back(contact);
        change.rows<Feature>().put.push_back({FeatureId{i}, {}, u"Feature"_s, {}, true});
    }
    return change;
}

Change someUse(std::mt19937 &random)
{
    const auto below = [&](int limit) { return static_cast<int>(random() % unsigned(limit)); };
    Change change;
    for (int i = 0; i < 40; ++i) {
        const QDate day = QDate(2024, 1, 20).addDays(below(60));
        change.loginDays.push_back({ContactId{1 + below(3)}, day, below(3)});
        FeatureUseDay use{CompanyId{1 + below(3)}, {}, FeatureId{1 + below(3)}, day, below(3), {}};
        if (below(2) == 0) {
            use.contact = ContactId{use.company.value};
        }
        if (below(2) == 0) {
            use.minutes = below(100);
        }
        change.featureUseDays.push_back(use);
    }
    return change;
}

Result<void> monthsAgree(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    REQUIRE(database);
    return checkUsageMonths(*database);
}

} // namespace

TEST_CASE("Months of use agree with their days whatever is written", "[store]")
{
    const TemporaryBook place;
    std::mt19937 random(7);
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    BookPointer book = *file->write(contactsAndFeatures(), *file->read(), testTime());
    for (int i = 0; i < 20; ++i) {
        const Change change = someUse(random);
        const Book expected = BookBuilder(*book).apply(change).build();
        const auto written = file->write(change, book, testTime());
        REQUIRE(written);
        book = *written;
        CHECK(sameRows(*book, expected));
        CHECK(monthsAgree(place.path()));
    }
    CHECK(book->loginMonths().size() == 9);
    CHECK(file->table(u"logins")->rows.size() > 50);
}

TEST_CASE("A contact or company that goes takes its use with it", "[store]")
{
    const TemporaryBook place;
    std::mt19937 random(8);
    auto file = BookFile::create(place.path());
    REQUIRE(file);
    BookPointer book = *file->write(contactsAndFeatures(), *file->read(), testTime());
    book = *file->write(someUse(random), book, testTime());
    Change left;
    left.rows<Contact>().removed = {ContactId{1}};
    left.rows<Company>().removed = {CompanyId{1}};
    left.rows<Feature>().removed = {FeatureId{2}};
    const Book expected = BookBuilder(*book).apply(left).build();
    const auto written = file->write(left, book, testTime());
    REQUIRE(written);
    CHECK(sameRows(**written, expected));
    CHECK(sameRows(*readBook(place.path()), expected));
    CHECK(monthsAgree(place.path()));
}

TEST_CASE("A month that its days do not bear out is found", "[store]")
{
    const TemporaryBook place;
    std::mt19937 random(9);
    {
        auto file = BookFile::create(place.path());
        REQUIRE(file);
        const BookPointer book = *file->write(contactsAndFeatures(), *file->read(), testTime());
        REQUIRE(file->write(someUse(random), book, testTime()));
    }
    const char *change = GENERATE("UPDATE login_month SET days = days + 1",
        "DELETE FROM login_day WHERE contact_id = 1", "DELETE FROM feature_use_month");
    runSql(place.path(), change);
    CHECK(monthsAgree(place.path()).error().kind == Error::Kind::DamagedData);
}
