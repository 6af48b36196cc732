// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/usage.h"

namespace bellwether::plain {

using namespace Qt::Literals::StringLiterals;

std::set<QDate> loginDays(const Book &book, ContactId contact)
{
    std::set<QDate> days;
    for (const LoginMonth &month : book.loginMonths()) {
        for (int day = 1; month.id.contact == contact && day <= 31; ++day) {
            if (month.hasLogin(day)) {
                days.insert(QDate(month.id.month.year(), month.id.month.month(), day));
            }
        }
    }
    return days;
}

std::vector<const Contact *> usersOf(const Book &book, CompanyId company, QDate day)
{
    std::vector<const Contact *> users;
    for (const Contact &contact : book.contacts()) {
        if (contact.company == company && contact.isUser && !(contact.since && day < *contact.since)
            && !(contact.leftOn && *contact.leftOn < day)) {
            users.push_back(&contact);
        }
    }
    return users;
}

QString loginBucket(
    const std::set<QDate> &days, const Contact &contact, QDate day, Options::LoginPreset preset)
{
    const QDate first = day.addDays(-27);
    if (contact.since && first < *contact.since) {
        return u"too_new"_s;
    }
    int working = 0;
    int workingLogins = 0;
    std::set<qint64> weeks;
    std::optional<QDate> last;
    for (QDate one = first; one <= day; one = one.addDays(1)) {
        const bool isLogin = days.count(one) > 0;
        if (one.dayOfWeek() <= 5) {
            ++working;
            workingLogins += isLogin ? 1 : 0;
        }
        if (isLogin) {
            weeks.insert(first.daysTo(one) / 7);
            last = one;
        }
    }
    const double share = static_cast<double>(workingLogins) / working;
    switch (preset) {
    case Options::LoginPreset::Days:
        return share >= 0.85 ? u"heavy"_s
            : share >= 0.5   ? u"regular"_s
            : share >= 0.2   ? u"casual"_s
                             : u"ghosting"_s;
    case Options::LoginPreset::Recency:
        return !last                   ? u"inactive"_s
            : *last == day             ? u"today"_s
            : *last >= day.addDays(-6) ? u"within_7_days"_s
                                       : u"within_4_weeks"_s;
    case Options::LoginPreset::Default:
        break;
    }
    return share >= 0.8     ? u"daily"_s
        : weeks.size() >= 3 ? u"weekly"_s
        : !weeks.empty()    ? u"monthly"_s
                            : u"inactive"_s;
}

std::map<FeatureId, FeatureDays> featureDays(
    const Book &book, CompanyId company, std::optional<ContactId> contact, DayRange range)
{
    std::map<FeatureId, FeatureDays> features;
    for (const FeatureUseMonth &month : book.featureUseMonths()) {
        const Feature *feature = book.features().find(month.id.feature);
        if (month.id.company != company || !feature->active
            || (contact && month.id.contact != contact)) {
            continue;
        }
        for (int day = 1; day <= month.id.month.lastDay().day(); ++day) {
            const FeatureUseMonth::Day &use = month.days[static_cast<std::size_t>(day - 1)];
            if (!range.contains(month.id.month.firstDay().addDays(day - 1))
                || (use.uses == 0 && use.minutes.value_or(0) == 0)) {
                continue;
            }
            FeatureDays &sum = features[feature->id];
            sum.uses += use.uses;
            sum.minutes += use.minutes.value_or(0);
            sum.hasUntimed = sum.hasUntimed || (use.uses > 0 && !use.minutes);
        }
    }
    return features;
}

} // namespace bellwether::plain
