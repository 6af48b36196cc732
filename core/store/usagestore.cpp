// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/usagestore.h"

#include "core/book/usagemonths.h"
#include "core/store/database.h"
#include "core/store/values.h"

#include <QtEndian>

#include <limits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::uint16_t NoMinutes = std::numeric_limits<std::uint16_t>::max();
constexpr qsizetype DayBytes = 4;

// No contact stands as 0, because a part of a key cannot be NULL.
std::int64_t storedContact(std::optional<ContactId> contact)
{
    return contact ? contact->value : 0;
}

std::optional<ContactId> contactOf(std::int64_t key)
{
    return key == 0 ? std::nullopt : std::optional(ContactId{key});
}

QByteArray packed(const FeatureUseMonth &month)
{
    QByteArray bytes(static_cast<qsizetype>(month.days.size()) * DayBytes, '\0');
    char *place = bytes.data();
    for (const FeatureUseMonth::Day &day : month.days) {
        qToBigEndian(day.uses, place);
        qToBigEndian(day.minutes.value_or(NoMinutes), place + 2);
        place += DayBytes;
    }
    return bytes;
}

// False when it has another length.
bool unpack(const QByteArray &bytes, FeatureUseMonth &month)
{
    if (bytes.size() != static_cast<qsizetype>(month.days.size()) * DayBytes) {
        return false;
    }
    const char *place = bytes.constData();
    for (FeatureUseMonth::Day &day : month.days) {
        day.uses = qFromBigEndian<std::uint16_t>(place);
        const auto minutes = qFromBigEndian<std::uint16_t>(place + 2);
        day.minutes = minutes == NoMinutes ? std::nullopt : std::optional(minutes);
        place += DayBytes;
    }
    return true;
}

// Rows of contact, month, days.
Result<std::vector<LoginMonth>> loginMonths(Query query)
{
    std::vector<LoginMonth> months;
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        LoginMonth &month = months.emplace_back();
        readValue(query, 0, month.id.contact);
        readValue(query, 1, month.id.month);
        const auto days = query.value<std::int64_t>(2);
        if (days < 0 || days > std::numeric_limits<std::uint32_t>::max()) {
            query.reject(2);
        }
        month.days = static_cast<std::uint32_t>(days);
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return months;
}

Result<std::vector<LoginMonth>> loginMonthsOfDays(Query query)
{
    std::vector<LoginMonth> months;
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        LoginDay day;
        readValue(query, 0, day.contact);
        readValue(query, 1, day.day);
        readValue(query, 2, day.count);
        if (months.empty() || months.back().id != monthOf(day)) {
            months.push_back({monthOf(day), 0});
        }
        put(months.back(), day);
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return months;
}

Result<std::vector<FeatureUseMonth>> featureUseMonths(Query query)
{
    std::vector<FeatureUseMonth> months;
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        FeatureUseMonth &month = months.emplace_back();
        readValue(query, 0, month.id.company);
        month.id.contact = contactOf(query.value<std::int64_t>(1));
        readValue(query, 2, month.id.feature);
        readValue(query, 3, month.id.month);
        if (!unpack(query.value<QByteArray>(4), month)) {
            query.reject(4);
        }
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return months;
}

Result<std::vector<FeatureUseMonth>> featureUseMonthsOfDays(Query query)
{
    std::vector<FeatureUseMonth> months;
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        FeatureUseDay day;
        readValue(query, 0, day.company);
        day.contact = contactOf(query.value<std::int64_t>(1));
        readValue(query, 2, day.feature);
        readValue(query, 3, day.day);
        readValue(query, 4, day.uses);
        readValue(query, 5, day.minutes);
        if (months.empty() || months.back().id != monthOf(day)) {
            months.push_back({monthOf(day), {}});
        }
        put(months.back(), day);
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return months;
}

const QString LoginDays = u"SELECT contact_id, day, count FROM login_day"_s;
const QString UseDays =
    u"SELECT company_id, contact_id, feature_id, day, uses, minutes FROM feature_use_day"_s;

} // namespace

bool touchesUsage(const Change &change)
{
    return !change.loginDays.empty() || !change.featureUseDays.empty()
        || !change.rows<Contact>().removed.empty() || !change.rows<Company>().removed.empty()
        || !change.rows<Feature>().removed.empty();
}

Result<std::vector<LoginMonth>> readLoginMonths(Database &database)
{
    return loginMonths(Query(
        database, u"SELECT contact_id, month, days FROM login_month ORDER BY contact_id, month"_s));
}

Result<std::vector<FeatureUseMonth>> readFeatureUseMonths(Database &database)
{
    return featureUseMonths(Query(database,
        u"SELECT company_id, contact_id, feature_id, month, days FROM feature_use_month"
        " ORDER BY company_id, contact_id, feature_id, month"_s));
}

UsageWriter::UsageWriter(Database &database, std::int64_t action)
    : m_database(database)
    , m_action(action)
    , m_putLogin(database,
          u"INSERT INTO login_day (contact_id, day, count, recorded_in) VALUES (?, ?, ?, ?)"
          " ON CONFLICT (contact_id, day) DO UPDATE SET count = excluded.count"_s)
    , m_removeLogin(database, u"DELETE FROM login_day WHERE contact_id = ? AND day = ?"_s)
    , m_putUse(database,
          u"INSERT INTO feature_use_day (company_id, contact_id, feature_id, day, uses, minutes,"
          " recorded_in) VALUES (?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (company_id, contact_id, feature_id, day)"
          " DO UPDATE SET uses = excluded.uses, minutes = excluded.minutes"_s)
    , m_removeUse(database,
          u"DELETE FROM feature_use_day"
          " WHERE company_id = ? AND contact_id = ? AND feature_id = ? AND day = ?"_s)
{
}

Result<void> UsageWriter::put(const LoginDay &day)
{
    m_loginMonths.insert(monthOf(day));
    if (day.count <= 0) {
        return m_removeLogin.bind(day.contact).bind(day.day).run();
    }
    m_putLogin.bind(day.contact).bind(day.day).bind(day.count);
    return m_putLogin.bind(m_action).run();
}

Result<void> UsageWriter::put(const FeatureUseDay &day)
{
    m_featureUseMonths.insert(monthOf(day));
    const bool isIdleDay = day.uses <= 0 && !day.minutes;
    Query &query = isIdleDay ? m_removeUse : m_putUse;
    query.bind(day.company).bind(storedContact(day.contact)).bind(day.feature).bind(day.day);
    if (!isIdleDay) {
        query.bind(day.uses).bind(day.minutes).bind(m_action);
    }
    return query.run();
}

Result<void> UsageWriter::remove(ContactId contact)
{
    for (const QString &table : {u"feature_use_day"_s, u"feature_use_month"_s}) {
        Query query(m_database, u"DELETE FROM %1 WHERE contact_id = ?"_s.arg(table));
        if (const auto done = query.bind(contact).run(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> UsageWriter::writeMonths()
{
    Result<void> done;
    for (auto key = m_loginMonths.begin(); done && key != m_loginMonths.end(); ++key) {
        done = write(*key);
    }
    for (auto key = m_featureUseMonths.begin(); done && key != m_featureUseMonths.end(); ++key) {
        done = write(*key);
    }
    m_loginMonths.clear();
    m_featureUseMonths.clear();
    return done;
}

Result<void> UsageWriter::write(const LoginMonth::Key &key)
{
    Query days(m_database,
        LoginDays + u" WHERE contact_id = ? AND day BETWEEN ? AND ? ORDER BY contact_id, day"_s);
    days.bind(key.contact).bind(key.month.firstDay()).bind(key.month.lastDay());
    const auto months = loginMonthsOfDays(std::move(days));
    if (!months) {
        return tl::unexpected(months.error());
    }
    if (months->empty()) {
        Query remove(m_database, u"DELETE FROM login_month WHERE contact_id = ? AND month = ?"_s);
        return remove.bind(key.contact).bind(textOf(key.month)).run();
    }
    Query put(m_database,
        u"INSERT INTO login_month (contact_id, month, days) VALUES (?, ?, ?)"
        " ON CONFLICT (contact_id, month) DO UPDATE SET days = excluded.days"_s);
    put.bind(key.contact).bind(textOf(key.month));
    return put.bind(std::int64_t{months->front().days}).run();
}

Result<void> UsageWriter::write(const FeatureUseMonth::Key &key)
{
    Query days(m_database,
        UseDays
            + u" WHERE company_id = ? AND contact_id = ? AND feature_id = ?"
              " AND day BETWEEN ? AND ? ORDER BY day"_s);
    days.bind(key.company).bind(storedContact(key.contact)).bind(key.feature);
    days.bind(key.month.firstDay()).bind(key.month.lastDay());
    const auto months = featureUseMonthsOfDays(std::move(days));
    if (!months) {
        return tl::unexpected(months.error());
    }
    if (months->empty()) {
        Query remove(m_database,
            u"DELETE FROM feature_use_month"
            " WHERE company_id = ? AND contact_id = ? AND feature_id = ? AND month = ?"_s);
        remove.bind(key.company).bind(storedContact(key.contact)).bind(key.feature);
        return remove.bind(textOf(key.month)).run();
    }
    Query put(m_database,
        u"INSERT INTO feature_use_month (company_id, contact_id, feature_id, month, days)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (company_id, contact_id, feature_id, month)"
        " DO UPDATE SET days = excluded.days"_s);
    put.bind(key.company)
        .bind(storedContact(key.contact))
        .bind(key.feature)
        .bind(textOf(key.month));
    return put.bind(packed(months->front())).run();
}

Result<void> checkUsageMonths(Database &database)
{
    const auto kept = readLoginMonths(database);
    const auto right =
        loginMonthsOfDays(Query(database, LoginDays + u" ORDER BY contact_id, day"_s));
    const auto keptUse = readFeatureUseMonths(database);
    const auto rightUse = featureUseMonthsOfDays(
        Query(database, UseDays + u" ORDER BY company_id, contact_id, feature_id, day"_s));
    for (const auto *error : {kept ? nullptr : &kept.error(), right ? nullptr : &right.error(),
             keptUse ? nullptr : &keptUse.error(), rightUse ? nullptr : &rightUse.error()}) {
        if (error) {
            return tl::unexpected(*error);
        }
    }
    if (*kept != *right || *keptUse != *rightUse) {
        return failure(Error::Kind::DamagedData, database.path(), u"months of use"_s);
    }
    return {};
}

} // namespace bellwether
