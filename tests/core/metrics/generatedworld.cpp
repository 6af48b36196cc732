// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/generatedworld.h"

#include "tests/core/metrics/generatedbook.h"
#include "tests/core/metrics/worldrows.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Row>
std::vector<decltype(Row::id)> idsIn(const Table<Row> &table)
{
    std::vector<decltype(Row::id)> ids;
    for (const Row &row : table) {
        ids.push_back(row.id);
    }
    return ids;
}

// One to three of the values.
template <typename Value>
std::vector<Value> some(Dice &dice, const std::vector<Value> &values)
{
    std::vector<Value> chosen;
    for (int i = values.empty() ? 0 : 1 + dice.below(3); i > 0; --i) {
        chosen.push_back(dice.oneOf(values));
    }
    return chosen;
}

void restrict(Scope &scope, Dice &dice, const Book &book)
{
    switch (dice.below(13)) {
    case 0:
        for (const CompanyId id : idsIn(book.companies())) {
            if (dice.oneIn(3)) {
                scope.companies.push_back(id);
            }
        }
        break;
    case 1:
        scope.csms = some(dice, std::vector<TeamMemberId>{{0}, {1}, {2}, {3}});
        break;
    case 2:
        scope.accountManagers = some(dice, std::vector<TeamMemberId>{{0}, {1}, {2}, {3}});
        break;
    case 3:
        scope.statuses = {static_cast<HealthStatus>(dice.below(5)), HealthStatus::NotSet};
        break;
    case 4:
        scope.bands = {static_cast<HealthBand>(dice.below(4)), HealthBand::NoScore};
        break;
    case 5:
        scope.kinds = {static_cast<CompanyKind>(dice.below(3))};
        break;
    case 6:
        scope.isPremium = dice.oneIn(2);
        break;
    case 7:
        scope.groups = some(dice, idsIn(book.accountGroups()));
        break;
    case 8:
        scope.segments = {static_cast<Segment>(dice.below(5)), Segment::Unplaced};
        break;
    case 9:
        scope.products = some(dice, idsIn(book.stackItems()));
        break;
    case 10:
        scope.effortBands = {static_cast<EffortBand>(dice.below(3))};
        break;
    case 11:
        scope.stackTags = some(dice, idsIn(book.stackTags()));
        break;
    default:
        scope.companyTags = some(dice, std::vector<QString>{u"Partner"_s, u"Pilot"_s, u"Old"_s});
        break;
    }
}

// What is kept of a book: the companies and all that belongs to them.
class Cut
{
public:
    Cut(const Book &book, const std::vector<CompanyId> &companies)
        : m_book(book)
    {
        for (const CompanyId id : companies) {
            m_companies.insert(id.value);
        }
    }

    BookPointer book()
    {
        BookBuilder builder(m_book);
        visitBookRows([&]<typename Row>() {
            if constexpr (!std::is_same_v<Row, TextAnalysis>) {
                builder.rows<Row>(kept<Row>(), m_book.table<Row>().highestId());
            }
        });
        std::vector<LoginMonth> logins;
        for (const LoginMonth &month : m_book.loginMonths()) {
            const Contact *contact = m_book.contacts().find(month.id.contact);
            if (contact != nullptr && has(contact->company)) {
                logins.push_back(month);
            }
        }
        std::vector<FeatureUseMonth> uses;
        for (const FeatureUseMonth &month : m_book.featureUseMonths()) {
            if (has(month.id.company)) {
                uses.push_back(month);
            }
        }
        return builder.loginMonths(std::move(logins)).featureUseMonths(std::move(uses)).share();
    }

private:
    bool has(CompanyId company) const { return m_companies.count(company.value) > 0; }
    bool has(std::optional<CompanyId> company) const { return company && has(*company); }
    template <typename Row, typename Id>
    bool hasRow(const Table<Row> &table, Id id) const
    {
        const Row *row = table.find(id);
        return row != nullptr && isKept(*row);
    }

    template <typename Row>
    bool isKept(const Row &row) const
    {
        if constexpr (std::is_same_v<Row, Company>) {
            return has(row.id);
        } else if constexpr (requires { has(row.company); }) {
            return has(row.company);
        } else if constexpr (std::is_same_v<Row, FeedbackRequest>) {
            return hasRow(m_book.contacts(), row.contact);
        } else if constexpr (std::is_same_v<Row, InteractionContact>) {
            return hasRow(m_book.interactions(), row.interaction);
        } else if constexpr (std::is_same_v<Row, Renewal>) {
            return hasRow(m_book.contracts(), row.contract);
        } else {
            return true;
        }
    }

    template <typename Row>
    std::vector<Row> kept() const
    {
        std::vector<Row> rows;
        for (const Row &row : m_book.table<Row>()) {
            if (isKept(row)) {
                rows.push_back(row);
            }
        }
        return rows;
    }

    const Book &m_book;
    std::unordered_set<std::int64_t> m_companies;
};

} // namespace

BookPointer WorldRows::book() const
{
    BookBuilder builder;
    std::apply(
        [&](const auto &...rows) {
            (builder.rows<typename std::decay_t<decltype(rows)>::value_type>(rows), ...);
        },
        m_tables);
    return builder.loginMonths(loginMonths).featureUseMonths(featureUseMonths).share();
}

BookPointer generatedWorld(std::uint64_t seed)
{
    GeneratedRows base = generatedRows(seed);
    WorldRows rows(seed * 7919 + 1, seed % 2 == 0);
    rows.of<TeamMember>() = std::move(base.team);
    rows.of<Contract>() = std::move(base.contracts);
    rows.of<HealthStatusEvent>() = std::move(base.statuses);
    rows.of<ChurnRecord>() = std::move(base.churn);
    rows.of<Contact>() = std::move(base.contacts);
    addDefinitions(rows);
    for (Company &company : base.companies) {
        addAttributes(rows, company);
        rows.of<Company>().push_back(company);
        addPeople(rows, company.id);
        std::vector<Contact> contacts;
        for (const Contact &contact : rows.of<Contact>()) {
            if (contact.company == company.id) {
                contacts.push_back(contact);
            }
        }
        addStack(rows, company.id);
        addTalks(rows, company.id, contacts);
        addFeedback(rows, company.id, contacts);
        addUse(rows, company.id, contacts);
        addScoring(rows, company.id);
        addWork(rows, company.id);
    }
    addRenewals(rows);
    addTargets(rows);
    return rows.book();
}

Scope generatedScope(const Book &book, std::uint64_t seed)
{
    Dice dice(seed * 104729 + 2);
    Scope scope;
    for (int i = dice.below(5) - 1; i > 0; --i) {
        restrict(scope, dice, book);
    }
    return scope;
}

DayRange generatedRange(std::uint64_t seed)
{
    constexpr std::array Lengths = {1, 28, 30, 92, 181, 365};
    Dice dice(seed * 15485863 + 3);
    const QDate to = QDate(2024, 12, 31).addDays(dice.below(365));
    return {to.addDays(1 - (dice.oneIn(3) ? 1 + dice.below(400) : dice.oneOf(Lengths))), to};
}

BookPointer onlyCompanies(const Book &book, const std::vector<CompanyId> &companies)
{
    return Cut(book, companies).book();
}

} // namespace bellwether
