// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/logins.h"

#include "core/metrics/rowtable.h"

#include <algorithm>
#include <array>
#include <bit>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t Buckets = 5;
constexpr std::uint32_t Week = 0x7f;

// Monday to Friday of the window, as LoginUser::days has its days.
std::uint32_t workingDays(QDate day)
{
    std::uint32_t days = 0;
    for (int back = 0; back < LoginColumns::WindowDays; ++back) {
        if (day.addDays(-back).dayOfWeek() < Qt::Saturday) {
            days |= 1U << (LoginColumns::WindowDays - 1 - back);
        }
    }
    return days;
}

LoginBucket byShare(std::uint32_t days, std::uint32_t working)
{
    const int percent = std::popcount(days & working) * 100;
    const int all = std::popcount(working);
    if (percent >= all * 85) {
        return LoginBucket::First;
    }
    if (percent >= all * 50) {
        return LoginBucket::Second;
    }
    return percent >= all * 20 ? LoginBucket::Third : LoginBucket::Last;
}

LoginBucket byRecency(std::uint32_t days)
{
    constexpr int Last = LoginColumns::WindowDays - 1;
    if ((days >> Last) != 0) {
        return LoginBucket::First;
    }
    if ((days >> (Last - 6)) != 0) {
        return LoginBucket::Second;
    }
    return days != 0 ? LoginBucket::Third : LoginBucket::Last;
}

LoginBucket byHabit(std::uint32_t days, std::uint32_t working)
{
    if (std::popcount(days & working) * 100 >= std::popcount(working) * 80) {
        return LoginBucket::First;
    }
    int weeks = 0;
    for (int week = 0; week < 4; ++week) {
        weeks += ((days >> (7 * week)) & Week) != 0 ? 1 : 0;
    }
    if (weeks >= 3) {
        return LoginBucket::Second;
    }
    return days != 0 ? LoginBucket::Third : LoginBucket::Last;
}

LoginBucket bucketOf(const LoginUser &user, std::uint32_t working, Options::LoginPreset preset)
{
    if (user.isTooNew) {
        return LoginBucket::TooNew;
    }
    switch (preset) {
    case Options::LoginPreset::Days:
        return byShare(user.days, working);
    case Options::LoginPreset::Recency:
        return byRecency(user.days);
    case Options::LoginPreset::Default:
        break;
    }
    return byHabit(user.days, working);
}

// The users of companies in scope that have not churned.
template <typename Function>
void forEachUser(const Question &question, Function function)
{
    const CompanyFacts &facts = *question.facts;
    for (const LoginUser &user : facts.part<LoginColumns>().users) {
        if (question.mask[user.row] && facts.kinds[user.row] != CompanyKind::Churned) {
            function(user);
        }
    }
}

// The row in the facts of each contact's company, for contacts who use the product.
struct UserRows
{
    std::vector<std::size_t> rows; // one per contact of the book; None for the others

    static std::shared_ptr<const UserRows> of(const CompanyFacts &facts)
    {
        auto users = std::make_shared<UserRows>();
        users->rows.reserve(facts.book->contacts().size());
        for (const Contact &contact : facts.book->contacts()) {
            users->rows.push_back(
                contact.isUser ? facts.rowOf(contact.company) : CompanyRows::None);
        }
        return users;
    }
};

// Calls with the row, the place of the contact and each of its months in the range, of which only
// the days of the range are left.
template <typename IsMeant, typename Function>
void forEachMonth(const CompanyFacts &facts, DayRange range, IsMeant isMeant, Function function)
{
    const LoginPlaces &places = facts.bookPart<LoginPlaces>();
    const std::vector<std::size_t> &rows = facts.part<UserRows>().rows;
    const Month first = Month::of(range.from);
    const Month last = Month::of(range.to);
    const auto isEarlier = [](const LoginMonth &month, Month wanted) {
        return month.id.month < wanted;
    };
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const std::size_t row = rows[place];
        if (row == CompanyRows::None || !isMeant(row)) {
            continue;
        }
        const auto months = places.of(*facts.book, place);
        auto month = std::lower_bound(months.begin(), months.end(), first, isEarlier);
        for (; month != months.end() && month->id.month <= last; ++month) {
            std::uint32_t days = month->days;
            if (month->id.month == first) {
                days &= ~0U << (range.from.day() - 1);
            }
            if (month->id.month == last) {
                days &= (1U << range.to.day()) - 1;
            }
            if (days != 0) {
                function(row, place, month->id.month, days);
            }
        }
    }
}

template <typename Function>
void forEachMonth(const Question &question, DayRange range, Function function)
{
    forEachMonth(
        *question.facts, range, [&](std::size_t row) { return bool(question.mask[row]); },
        function);
}

const Contact &contactAt(const Question &question, std::size_t place)
{
    return question.facts->book->contacts().rows()[place];
}

qint64 dayCount(DayRange range)
{
    return std::max<qint64>(range.from.daysTo(range.to) + 1, 0);
}

// Users on each day of the range.
std::vector<int> usersByDay(const Question &question)
{
    std::vector<int> users(static_cast<std::size_t>(dayCount(question.range)));
    forEachMonth(
        question, question.range, [&](std::size_t, std::size_t, Month month, std::uint32_t bits) {
            const auto begin = question.range.from.daysTo(month.firstDay());
            for (; bits != 0; bits &= bits - 1) {
                ++users[static_cast<std::size_t>(begin + std::countr_zero(bits))];
            }
        });
    return users;
}

// Days on which somebody of the company logged in, one for each of them, in a range.
struct UserDays
{
    std::vector<int> days; // by row

    static std::shared_ptr<const UserDays> of(const CompanyFacts &facts, DayRange range)
    {
        auto users = std::make_shared<UserDays>();
        users->days.resize(facts.size());
        forEachMonth(
            facts, range, [](std::size_t) { return true; },
            [&](std::size_t row, std::size_t, Month, std::uint32_t bits) {
                users->days[row] += std::popcount(bits);
            });
        return users;
    }
};

} // namespace

LoginBucket bucketOf(const LoginUser &user, QDate day, Options::LoginPreset preset)
{
    return bucketOf(user, workingDays(day), preset);
}

std::vector<QString> loginBuckets(Options::LoginPreset preset)
{
    switch (preset) {
    case Options::LoginPreset::Days:
        return {u"heavy"_s, u"regular"_s, u"casual"_s, u"ghosting"_s, u"too_new"_s};
    case Options::LoginPreset::Recency:
        return {u"today"_s, u"within_7_days"_s, u"within_4_weeks"_s, u"inactive"_s, u"too_new"_s};
    case Options::LoginPreset::Default:
        break;
    }
    return {u"daily"_s, u"weekly"_s, u"monthly"_s, u"inactive"_s, u"too_new"_s};
}

Series loginFrequency(const Question &question)
{
    const std::uint32_t working = workingDays(question.facts->day);
    const Options::LoginPreset preset = question.facts->options.loginPreset;
    std::array<int, Buckets> counts = {};
    int users = 0;
    forEachUser(question, [&](const LoginUser &user) {
        ++counts[static_cast<std::size_t>(bucketOf(user, working, preset))];
        ++users;
    });
    Series series;
    const std::vector<QString> keys = loginBuckets(preset);
    for (std::size_t bucket = 0; bucket < keys.size(); ++bucket) {
        series.points.push_back({keys[bucket],
            {{u"users"_s, static_cast<double>(counts[bucket]), Unit::Count},
                {u"share"_s,
                    users == 0 ? std::nullopt
                               : std::optional(static_cast<double>(counts[bucket]) / users),
                    Unit::Ratio}}});
    }
    series.totals = {{u"users"_s, static_cast<double>(users), Unit::Count}};
    int all = 0;
    for (const LoginUser &user : question.facts->part<LoginColumns>().users) {
        all += question.mask[user.row] ? 1 : 0;
    }
    if (all > users) {
        series.leftOut.push_back({LeftOut::Churned, all - users});
    }
    return series;
}

Result<RowTable> loginFrequencyRows(const Question &question, const QString &key)
{
    const std::vector<QString> keys = loginBuckets(question.facts->options.loginPreset);
    if (!key.isEmpty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
        return failure(Error::Kind::NotFound, key);
    }
    const std::uint32_t working = workingDays(question.facts->day);
    RowTableMaker maker(question,
        {{u"contact"_s}, {u"frequency"_s}, {u"days"_s, RowColumn::Kind::Count},
            {u"working_days"_s, RowColumn::Kind::Count}, {u"last_day"_s, RowColumn::Kind::Day}});
    forEachUser(question, [&](const LoginUser &user) {
        const LoginBucket bucket = bucketOf(user, working, question.facts->options.loginPreset);
        const QString &name = keys[static_cast<std::size_t>(bucket)];
        if (key.isEmpty() || key == name) {
            const int last = static_cast<int>(std::bit_width(user.days)) - LoginColumns::WindowDays;
            maker.add(user.row,
                {Cell{user.contact->name}, Cell{name}, Cell{std::int64_t(std::popcount(user.days))},
                    Cell{std::int64_t(std::popcount(user.days & working))},
                    user.days == 0 ? Cell{} : Cell{question.facts->day.addDays(last)}});
        }
    });
    return maker.table();
}

Series loginsByDay(const Question &question)
{
    const std::vector<int> users = usersByDay(question);
    Series series;
    for (std::size_t place = 0; place < users.size(); ++place) {
        const QDate day = question.range.from.addDays(static_cast<qint64>(place));
        series.points.push_back({day.toString(Qt::ISODate),
            {{u"users"_s, static_cast<double>(users[place]), Unit::Count},
                {u"logins"_s, std::nullopt, Unit::Count}}});
    }
    return series;
}

Result<RowTable> loginsByDayRows(const Question &question, const QString &key)
{
    DayRange range = question.range;
    if (!key.isEmpty()) {
        const QDate day = QDate::fromString(key.section(u'/', 0, 0), Qt::ISODate);
        const QString value = key.section(u'/', 1);
        if (!day.isValid() || !range.contains(day) || (!value.isEmpty() && value != u"users"_s)) {
            return failure(Error::Kind::NotFound, key);
        }
        range = {day, day};
    }
    RowTableMaker maker(question, {{u"contact"_s}, {u"day"_s, RowColumn::Kind::Day}});
    forEachMonth(question, range,
        [&](std::size_t row, std::size_t contact, Month month, std::uint32_t bits) {
            for (; bits != 0; bits &= bits - 1) {
                maker.add(row,
                    {Cell{contactAt(question, contact).name},
                        Cell{month.firstDay().addDays(std::countr_zero(bits))}});
            }
        });
    return maker.table();
}

Figure dailyUsersMean(const Question &question)
{
    const auto days = static_cast<double>(dayCount(question.range));
    const std::vector<int> &users = question.facts->part<UserDays>(question.range).days;
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < users.size(); ++row) {
        sum += question.mask[row] ? users[row] : 0;
    }
    Figure figure;
    figure.unit = Unit::Number;
    figure.n = static_cast<int>(sum);
    figure.terms = {
        {u"user_days"_s, static_cast<double>(sum), Unit::Count}, {u"days"_s, days, Unit::Days}};
    if (sum == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NoLogins;
        return figure;
    }
    figure.value = static_cast<double>(sum) / days;
    figure.denominator = days;
    return figure;
}

RowTable dailyUsersRows(const Question &question)
{
    RowTableMaker maker(question, {{u"contact"_s}, {u"days"_s, RowColumn::Kind::Count}});
    constexpr auto None = CompanyRows::None;
    std::size_t contact = None;
    std::size_t row = 0;
    int days = 0;
    const auto take = [&] {
        if (contact != None) {
            maker.add(row, {Cell{contactAt(question, contact).name}, Cell{std::int64_t(days)}});
        }
        days = 0;
    };
    forEachMonth(question, question.range,
        [&](std::size_t ofRow, std::size_t of, Month, std::uint32_t bits) {
            if (contact != of) {
                take();
            }
            contact = of;
            row = ofRow;
            days += std::popcount(bits);
        });
    take();
    return maker.table(u"days"_s);
}

} // namespace bellwether
