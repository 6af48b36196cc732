// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr ContactId Ann{1};
constexpr ContactId Bob{2};
constexpr CompanyId Acme{1};
constexpr FeatureId Reports{1};

QStringList logins(const Book &book)
{
    QStringList lines;
    for (const LoginMonth &month : book.loginMonths()) {
        QStringList days;
        for (int day = 1; day <= 31; ++day) {
            if (month.hasLogin(day)) {
                days.append(QString::number(day));
            }
        }
        lines.append(u"%1 %2: %3"_s.arg(
            QString::number(month.id.contact.value), month.id.month.iso(), days.join(u' ')));
    }
    return lines;
}

QStringList uses(const Book &book)
{
    QStringList lines;
    for (const FeatureUseMonth &month : book.featureUseMonths()) {
        for (std::size_t i = 0; i < month.days.size(); ++i) {
            const FeatureUseMonth::Day &day = month.days[i];
            if (day != FeatureUseMonth::Day()) {
                lines.append(u"%1 %2-%3: %4 uses, %5 minutes"_s.arg(
                    month.id.contact ? QString::number(month.id.contact->value) : u"company"_s,
                    month.id.month.iso(), QString::number(i + 1), QString::number(day.uses),
                    day.minutes ? QString::number(*day.minutes) : u"unknown"_s));
            }
        }
    }
    return lines;
}

} // namespace

TEST_CASE("Days with a login are gathered by contact and month", "[book]")
{
    Change change;
    change.loginDays = {{Bob, QDate(2024, 2, 29), 1}, {Ann, QDate(2024, 2, 29), 3},
        {Ann, QDate(2024, 3, 1), 1}, {Ann, QDate(2024, 2, 1), 2}, {Ann, QDate(2024, 3, 31), 1}};
    const Book book = BookBuilder().apply(change).build();
    CHECK(logins(book)
        == QStringList{u"1 2024-02: 1 29"_s, u"1 2024-03: 1 31"_s, u"2 2024-02: 29"_s});

    Change correction;
    correction.loginDays = {{Ann, QDate(2024, 2, 1), 0}, {Bob, QDate(2024, 2, 29), 0}};
    CHECK(logins(BookBuilder(book).apply(correction).build())
        == QStringList{u"1 2024-02: 29"_s, u"1 2024-03: 1 31"_s});
}

TEST_CASE("The use of a feature keeps its days, by contact or for the company as a whole", "[book]")
{
    Change change;
    change.featureUseDays = {{Acme, Ann, Reports, QDate(2024, 2, 29), 3, 12},
        {Acme, {}, Reports, QDate(2024, 2, 29), 4, {}},
        {Acme, Ann, Reports, QDate(2024, 3, 1), 9, 1},
        {Acme, Ann, Reports, QDate(2024, 3, 1), 100'000, 0}};
    const Book book = BookBuilder().apply(change).build();
    CHECK(uses(book)
        == QStringList{u"company 2024-02-29: 4 uses, unknown minutes"_s,
            u"1 2024-02-29: 3 uses, 12 minutes"_s, u"1 2024-03-1: 65535 uses, 0 minutes"_s});
}

TEST_CASE("Use goes with the contact, the company and the feature", "[book]")
{
    Change change;
    change.loginDays = {{Ann, QDate(2024, 2, 1), 1}, {Bob, QDate(2024, 2, 1), 1}};
    change.featureUseDays = {{Acme, Ann, Reports, QDate(2024, 2, 1), 1, {}},
        {Acme, {}, FeatureId{2}, QDate(2024, 2, 1), 2, {}},
        {CompanyId{2}, {}, Reports, QDate(2024, 2, 1), 3, {}}};
    const Book book = BookBuilder().apply(change).build();

    Change left;
    left.rows<Contact>().removed = {Ann};
    left.rows<Feature>().removed = {FeatureId{2}};
    const Book after = BookBuilder(book).apply(left).build();
    CHECK(logins(after) == QStringList{u"2 2024-02: 1"_s});
    CHECK(uses(after) == QStringList{u"company 2024-02-1: 3 uses, unknown minutes"_s});

    Change closed;
    closed.rows<Company>().removed = {CompanyId{2}};
    CHECK(uses(BookBuilder(after).apply(closed).build()).isEmpty());
}

TEST_CASE("An id that was taken back is not given away again", "[book]")
{
    Change added;
    added.rows<Feature>().put = {
        {FeatureId{1}, {}, u"Reports"_s, {}, true}, {FeatureId{2}, {}, u"Alerts"_s, {}, true}};
    Change removed;
    removed.rows<Feature>().removed = {FeatureId{2}};
    const Book book = BookBuilder().apply(added).apply(removed).build();
    CHECK(book.features().size() == 1);
    CHECK(book.features().nextId() == FeatureId{3});
    CHECK(BookBuilder(book).apply(removed).build().features().nextId() == FeatureId{3});
}
