// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/usagefacts.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/plain/usage.h"
#include "tests/core/metrics/worlds.h"

#include <algorithm>

// The figures about use against their definitions, over made-up books.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Worlds = 25;

Question questionFor(std::uint64_t seed)
{
    const BookPointer book = generatedWorld(seed);
    Options options;
    options.loginPreset = static_cast<Options::LoginPreset>(seed % 3);
    options.adoptionMinutes = seed % 2 == 0 ? 7 : 15;
    return ask(book, generatedRange(seed), options, generatedScope(*book, seed));
}

// The companies of a question; churned ones where they are wanted.
std::vector<const Company *> companiesOf(const Question &question, bool withChurned)
{
    std::vector<const Company *> companies;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]
            && (withChurned || question.facts->kinds[row] != CompanyKind::Churned)) {
            companies.push_back(&question.facts->company(row));
        }
    }
    return companies;
}

std::optional<double> valueOf(const std::vector<NamedValue> &values, const QString &name)
{
    const auto found = std::find_if(
        values.begin(), values.end(), [&](const NamedValue &value) { return value.name == name; });
    REQUIRE(found != values.end());
    return found->value;
}

void checkSame(std::optional<double> one, std::optional<double> other)
{
    CHECK(one.has_value() == other.has_value());
    if (one && other) {
        CHECK(*one == Catch::Approx(*other));
    }
}

std::optional<double> ratio(double some, double all)
{
    return all == 0 ? std::nullopt : std::optional(some / all);
}

} // namespace

TEST_CASE("F-LOGIN: the buckets agree with the definition in any book", "[usage][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        std::map<QString, int> counts;
        int all = 0;
        for (const Company *company : companiesOf(question, false)) {
            for (const Contact *user : plain::usersOf(book, company->id, question.range.to)) {
                ++all;
                ++counts[plain::loginBucket(plain::loginDays(book, user->id), *user,
                    question.range.to, question.facts->options.loginPreset)];
            }
        }
        int seen = 0;
        for (const SeriesPoint &point : series(question, "logins.frequency").points) {
            CAPTURE(seed, point.key);
            CHECK(valueOf(point.values, u"users"_s) == counts[point.key]);
            checkSame(valueOf(point.values, u"share"_s), ratio(counts[point.key], all));
            seen += counts[point.key];
            CHECK(findSeries(u"logins.frequency"_s)->rows(question, point.key)->rows.size()
                == static_cast<std::size_t>(counts[point.key]));
        }
        CHECK(seen == all);
    }
}

TEST_CASE("F-LOGIN: users a day agree with the definition in any book", "[usage][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        std::map<QDate, int> users;
        int userDays = 0;
        for (const Company *company : companiesOf(question, true)) {
            for (const Contact &contact : book.contacts()) {
                if (contact.company != company->id || !contact.isUser) {
                    continue;
                }
                for (const QDate day : plain::loginDays(book, contact.id)) {
                    if (question.range.contains(day)) {
                        ++users[day];
                        ++userDays;
                    }
                }
            }
        }
        const auto points = series(question, "logins.by_day").points;
        const auto days = static_cast<double>(question.range.from.daysTo(question.range.to) + 1);
        CAPTURE(seed);
        CHECK(static_cast<double>(points.size()) == days);
        for (const SeriesPoint &point : points) {
            CHECK(valueOf(point.values, u"users"_s)
                == users[QDate::fromString(point.key, Qt::ISODate)]);
        }
        const auto mean = figure(question, "logins.daily_users_mean").value;
        CHECK(mean.value_or(0) == Catch::Approx(userDays / days));
        CHECK(mean.has_value() == (userDays > 0));
        CHECK(pointRows(question, "logins.by_day", "")->rows.size()
            == static_cast<std::size_t>(userDays));
    }
}

TEST_CASE("F-ADOPT: adoption agrees with the definition in any book", "[usage][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        const int least = question.facts->options.adoptionMinutes;
        const auto active = std::count_if(book.features().begin(), book.features().end(),
            [](const Feature &feature) { return feature.active; });
        int used = 0;
        int eligible = 0;
        std::map<FeatureId, int> companies;
        std::map<FeatureId, int> users;
        std::map<FeatureId, std::int64_t> uses;
        for (const Company *company : companiesOf(question, false)) {
            const auto ever =
                plain::featureDays(book, company->id, {}, {QDate(1900, 1, 1), question.range.to});
            const bool isEligible =
                !ever.empty() || !plain::usersOf(book, company->id, question.range.to).empty();
            eligible += isEligible ? 1 : 0;
            for (const auto &[feature, days] :
                plain::featureDays(book, company->id, {}, question.range)) {
                companies[feature] += days.isUsed(least) ? 1 : 0;
                used += days.isUsed(least) ? 1 : 0;
                uses[feature] += days.uses;
            }
            for (const Contact &contact : book.contacts()) {
                for (const auto &[feature, days] :
                    plain::featureDays(book, company->id, contact.id, question.range)) {
                    users[feature] += days.isUsed(least) ? 1 : 0;
                }
            }
        }
        CAPTURE(seed);
        const auto all = static_cast<double>(active) * eligible;
        checkSame(figure(question, "adoption.pooled").value, ratio(used, all));
        const auto points = series(question, "adoption.features").points;
        CHECK(points.size() == static_cast<std::size_t>(active));
        for (const SeriesPoint &point : points) {
            const FeatureId feature{point.key.mid(1).toInt()}; // "#3": they have no refs
            CAPTURE(point.key);
            CHECK(valueOf(point.values, u"companies"_s) == companies[feature]);
            CHECK(valueOf(point.values, u"users"_s) == users[feature]);
            CHECK(valueOf(point.values, u"uses"_s) == static_cast<double>(uses[feature]));
            checkSame(valueOf(point.values, u"share"_s), ratio(companies[feature], eligible));
        }
    }
}

TEST_CASE("Users and seats agree with the definition in any book", "[usage][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        const QDate day = question.range.to;
        std::int64_t active = 0;
        std::int64_t most = 0;
        for (const Company *company : companiesOf(question, false)) {
            std::int64_t seats = 0;
            for (const Contact &contact : book.contacts()) {
                if (contact.company == company->id && isThereOn(contact, day)) {
                    seats += contact.seats.value_or(0);
                }
            }
            seats = company->seats.valueAt(day).value_or(seats);
            const auto users = plain::usersOf(book, company->id, day);
            if (seats == 0 && users.empty()) {
                continue;
            }
            most += seats > 0 ? seats : static_cast<std::int64_t>(users.size());
            for (const Contact *user : users) {
                const auto days = plain::loginDays(book, user->id);
                active += std::any_of(days.begin(), days.end(),
                              [&](QDate login) { return day.addDays(-28) < login && login <= day; })
                    ? 1
                    : 0;
            }
        }
        CAPTURE(seed);
        checkSame(figure(question, "adoption.users").value,
            ratio(static_cast<double>(active), static_cast<double>(most)));
    }
}

TEST_CASE("F-AWARD: what was gained and lost is the change of the count", "[usage][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const BookPointer book = generatedWorld(seed);
        const Question question = ask(book, generatedRange(seed));
        const auto before = ask(book, {question.opening(), question.opening()});
        const double change =
            valueOf(series(question, "award.contributions").totals, u"change"_s).value_or(0);
        CAPTURE(seed);
        CHECK(figure(question, "award.count").value.value_or(0)
            == figure(before, "award.count").value.value_or(0) + change);
    }
}
