// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companycounts.h"

#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using IsMeant = bool (*)(const CompanyFacts &, std::size_t row);

template <CompanyKind Kind>
bool isOfKind(const CompanyFacts &facts, std::size_t row)
{
    return facts.kinds[row] == Kind;
}

bool isAny(const CompanyFacts &, std::size_t)
{
    return true;
}

bool isPremium(const CompanyFacts &facts, std::size_t row)
{
    return facts.isPremium[row];
}

Figure count(const Question &question, IsMeant isMeant)
{
    std::size_t companies = 0;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        companies += question.mask[row] && isMeant(*question.facts, row) ? 1U : 0U;
    }
    return countFigure(companies);
}

RowTable rows(const Question &question, IsMeant isMeant)
{
    const CompanyFacts &facts = *question.facts;
    RowTableMaker maker(question,
        {{u"kind"_s}, {u"premium"_s, RowColumn::Kind::Flag}, {u"arr"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && isMeant(facts, row)) {
            maker.add(row,
                {Cell{snakeCase(facts.kinds[row])}, Cell{bool(facts.isPremium[row])},
                    maker.money(facts.yearly[row])});
        }
    }
    return maker.table();
}

bool isThere(const Contact &contact, QDate day)
{
    return (!contact.since || *contact.since <= day) && (!contact.leftOn || day <= *contact.leftOn);
}

// By row of the facts, which are in the order of the company ids.
std::size_t factsRow(const CompanyFacts &facts, CompanyId company)
{
    const auto place = std::lower_bound(facts.ids.begin(), facts.ids.end(), company);
    return place != facts.ids.end() && *place == company
        ? static_cast<std::size_t>(place - facts.ids.begin())
        : facts.size();
}

template <typename Function>
void forEachContact(const Question &question, Function function)
{
    for (const Contact &contact : question.facts->book->contacts()) {
        const std::size_t row = factsRow(*question.facts, contact.company);
        if (row < question.facts->size() && question.mask[row]
            && isThere(contact, question.range.to)) {
            function(row, contact);
        }
    }
}

// Those who were there once.
int leftContacts(const Question &question)
{
    int left = 0;
    for (const Contact &contact : question.facts->book->contacts()) {
        if (contact.leftOn && *contact.leftOn < question.range.to) {
            const std::size_t row = factsRow(*question.facts, contact.company);
            left += row < question.facts->size() && question.mask[row] ? 1 : 0;
        }
    }
    return left;
}

// The day in the range on which something happened to the company, if it did.
using DayOf = std::optional<QDate> (*)(const Question &, std::size_t row);

std::optional<QDate> churnedOn(const Question &question, std::size_t row)
{
    const CompanyFacts &facts = *question.facts;
    for (const DayRange &gone : facts.lives->churned(facts.companyRows[row])) {
        if (question.range.contains(gone.from)) {
            return gone.from;
        }
    }
    return std::nullopt;
}

std::optional<QDate> countsFromInRange(const Question &question, std::size_t row)
{
    const CompanyFacts &facts = *question.facts;
    const QDate day = facts.lives->countsFrom(facts.companyRows[row]);
    return question.range.contains(day) ? std::optional(day) : std::nullopt;
}

Figure countInRange(const Question &question, DayOf dayOf)
{
    std::size_t companies = 0;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        companies += question.mask[row] && dayOf(question, row) ? 1U : 0U;
    }
    return countFigure(companies);
}

RowTable rowsInRange(const Question &question, DayOf dayOf)
{
    RowTableMaker maker(question,
        {{u"day"_s, RowColumn::Kind::Day}, {u"kind"_s}, {u"arr"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        const auto day = question.mask[row] ? dayOf(question, row) : std::nullopt;
        if (day) {
            maker.add(row,
                {Cell{*day}, Cell{snakeCase(question.facts->kinds[row])},
                    maker.money(question.facts->yearly[row])});
        }
    }
    return maker.table();
}

} // namespace

Figure contactsTotal(const Question &question)
{
    std::size_t contacts = 0;
    int users = 0;
    forEachContact(question, [&](std::size_t, const Contact &contact) {
        ++contacts;
        users += contact.isUser ? 1 : 0;
    });
    Figure figure = countFigure(contacts);
    const int left = leftContacts(question);
    figure.terms = {countValue(u"users"_s, users),
        countValue(u"others"_s, static_cast<int>(contacts) - users), countValue(u"left"_s, left)};
    addLeftOut(figure.leftOut, LeftOut::HasLeft, left);
    return figure;
}

RowTable contactRows(const Question &question)
{
    RowTableMaker maker(question,
        {{u"contact"_s}, {u"email"_s}, {u"role"_s}, {u"user"_s, RowColumn::Kind::Flag},
            {u"key"_s, RowColumn::Kind::Flag}});
    forEachContact(question, [&](std::size_t row, const Contact &contact) {
        maker.add(row,
            {Cell{contact.name}, Cell{contact.email}, Cell{contact.role}, Cell{contact.isUser},
                Cell{contact.isKey}});
    });
    return maker.table();
}

Figure companiesTotal(const Question &question)
{
    return count(question, isAny);
}

Figure companiesActive(const Question &question)
{
    return count(question, isActive);
}

Figure companiesSaas(const Question &question)
{
    return count(question, isOfKind<CompanyKind::SaaS>);
}

Figure companiesRegular(const Question &question)
{
    return count(question, isOfKind<CompanyKind::Regular>);
}

Figure companiesChurned(const Question &question)
{
    return count(question, isOfKind<CompanyKind::Churned>);
}

Figure companiesPremium(const Question &question)
{
    return count(question, isPremium);
}

RowTable companiesTotalRows(const Question &question)
{
    return rows(question, isAny);
}

RowTable companiesActiveRows(const Question &question)
{
    return rows(question, isActive);
}

RowTable companiesSaasRows(const Question &question)
{
    return rows(question, isOfKind<CompanyKind::SaaS>);
}

RowTable companiesRegularRows(const Question &question)
{
    return rows(question, isOfKind<CompanyKind::Regular>);
}

RowTable companiesChurnedRows(const Question &question)
{
    return rows(question, isOfKind<CompanyKind::Churned>);
}

RowTable companiesPremiumRows(const Question &question)
{
    return rows(question, isPremium);
}

Figure companiesChurnedInRange(const Question &question)
{
    return countInRange(question, churnedOn);
}

RowTable companiesChurnedInRangeRows(const Question &question)
{
    return rowsInRange(question, churnedOn);
}

Figure companiesNewInRange(const Question &question)
{
    return countInRange(question, countsFromInRange);
}

RowTable companiesNewInRangeRows(const Question &question)
{
    return rowsInRange(question, countsFromInRange);
}

} // namespace bellwether
