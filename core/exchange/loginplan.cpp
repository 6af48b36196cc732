// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/loginplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"

#include <limits>

namespace bellwether {

namespace {

class LoginPlan
{
public:
    explicit LoginPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    bool isInBook(ContactId contact, QDate day) const;

    const Book &m_book;
    CompanyFinder m_finder;
    QHash<quint64, std::size_t> m_places; // of contact and day in m_days
    std::vector<LoginDay> m_days;
    std::vector<bool> m_known; // by place: the book has a log-in on that day
    FieldColumn m_day, m_count, m_contact;
};

// Julian days of all plausible years take less than 22 bits.
quint64 keyOfDay(ContactId contact, QDate day)
{
    return (static_cast<quint64>(contact.value) << 22U) | static_cast<quint64>(day.toJulianDay());
}

LoginPlan::LoginPlan(const PlanInput &input)
    : m_book(input.book)
    , m_finder(input.book, input.file, input.options)
    , m_day(input.column(u"usage.day"))
    , m_count(input.column(u"usage.logins"))
    , m_contact(input.column(u"contact.email"))
{
    const FieldColumn reference = input.column(u"contact.external_id");
    m_contact = m_contact.isGiven() ? m_contact : reference;
    m_day = m_day.isGiven() ? m_day : input.column(u"usage.login_at");
}

RowOutcome LoginPlan::plan(CellReader &cells)
{
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const auto contact = m_finder.contactOf(cells, *company);
    if (!contact) {
        cells.reject(Issue::Kind::UnknownContact, m_contact);
        return RowOutcome::Rejected;
    }
    cells.setWho(m_book.contacts().find(*contact)->name);
    const auto day = cells.day(m_day);
    const auto count = cells.count(m_count);
    if (!day && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_day);
    }
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    // A list of log-ins has a row for each.
    const std::int64_t logins = count.value_or(m_count.isGiven() ? 0 : 1);
    const quint64 key = keyOfDay(*contact, *day);
    auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        place = m_places.insert(key, m_days.size());
        m_days.push_back({*contact, *day, 0});
        m_known.push_back(isInBook(*contact, *day));
    }
    int &total = m_days[*place].count;
    total =
        static_cast<int>(std::min(total + logins, std::int64_t(std::numeric_limits<int>::max())));
    return logins == 0 || m_known[*place] ? RowOutcome::Unchanged : RowOutcome::Added;
}

bool LoginPlan::isInBook(ContactId contact, QDate day) const
{
    const LoginMonth *month = m_book.loginMonths().find({contact, Month::of(day)});
    return month && month->hasLogin(day.day());
}

Change LoginPlan::takeChange()
{
    Change change;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (!m_known[i] && m_days[i].count > 0) {
            change.loginDays.push_back(m_days[i]);
        }
    }
    return change;
}

} // namespace

Result<Change> planLogins(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<LoginPlan>(book, file, options, today, progress);
}

} // namespace bellwether
