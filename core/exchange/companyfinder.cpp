// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyfinder.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

CompanyFinder::CompanyFinder(const Book &book, const ImportFile &file, const ImportOptions &options)
    : m_book(book)
    , m_companies(book.companies())
    , m_contracts(book.contracts())
    , m_contacts(book.contacts())
    , m_questions(m_companies, options, fieldColumn(file, options, u"account.name"_s))
{
    const auto column = [&](const char16_t *field) {
        return fieldColumn(file, options, QString::fromUtf16(field));
    };
    m_columns = {column(u"account.external_id"), column(u"account.name"), column(u"account.domain"),
        column(u"contract.external_id"), column(u"contact.external_id"), column(u"contact.email"),
        column(u"contact.name")};
    if (file.plan.kind == ImportKind::Contracts) {
        m_columns.contract = {}; // the row is that contract
    } else if (file.plan.kind == ImportKind::Contacts) {
        m_columns.contactReference = {};
        m_columns.contactName = {};
    }
}

std::optional<CompanyId> CompanyFinder::companyOf(CellReader &cells)
{
    Key key{cells.reference(m_columns.reference), {}, {}};
    const bool isByReferenceAlone = !m_columns.name.isGiven() && !m_columns.domain.isGiven();
    const Company *company = isByReferenceAlone ? m_byReferenceAlone.value(key.reference) : nullptr;
    if (!company) {
        key.name = cells.text(m_columns.name).simplified();
        key.domain = normalisedDomain(cells.text(m_columns.domain));
        if (cells.isRejected()) {
            return std::nullopt;
        }
        const CompanyIndex::Match match = find(key);
        company = m_book.companies().find(match.company);
        if (!company) {
            company = firstOfList(cells, key.reference);
        }
        if (!company && key.reference.isEmpty() && key.name.isEmpty()) {
            company = throughOthers(cells);
        }
        if (!company) {
            rejectUnknown(cells, key, match);
            return std::nullopt;
        }
        if (match.by == CompanyIndex::By::Name && !key.reference.isEmpty()) {
            cells.tell(Issue::Severity::Note, Issue::Kind::NameMatched, m_columns.name);
        }
        if (isByReferenceAlone && match.by == CompanyIndex::By::Reference) {
            m_byReferenceAlone.insert(key.reference, company);
        }
    }
    cells.setWho(company->name);
    return company->id;
}

// HubSpot writes all companies of a contact or a deal into one cell, the main one first:
// "5312;9907". A null pointer where none of them is known.
const Company *CompanyFinder::firstOfList(CellReader &cells, const QString &references) const
{
    if (!references.contains(u';')) {
        return nullptr;
    }
    for (const QString &reference : references.split(u';', Qt::SkipEmptyParts)) {
        const CompanyIndex::Match match = m_companies.find(reference.trimmed(), {}, {});
        if (const Company *company = m_book.companies().find(match.company)) {
            cells.tell(Issue::Severity::Note, Issue::Kind::ReadAs, m_columns.reference,
                reference.trimmed());
            return company;
        }
    }
    return nullptr;
}

CompanyIndex::Match CompanyFinder::find(const Key &key) const
{
    CompanyIndex::Match match = m_companies.find(key.reference, key.domain, key.name);
    if (!match.company && key.reference.isEmpty() && !key.name.isEmpty()) {
        // A column "Account" may hold references.
        const CompanyIndex::Match named = m_companies.find(key.name, {}, {});
        match = named.company ? named : match;
    }
    if (!match.company) {
        if (const auto answer = m_questions.answer(key.name); answer && *answer) {
            match = {*answer, CompanyIndex::By::Answer, {}};
        }
    }
    return match;
}

std::optional<ContactId> CompanyFinder::contactOf(
    CellReader &cells, std::optional<CompanyId> company) const
{
    const auto belongs = [&](const Contact *contact) {
        return contact && (!company || contact->company == *company);
    };
    const Contact *contact = m_contacts.byReference(cells.reference(m_columns.contactReference));
    if (!belongs(contact)) {
        contact = only(m_contacts.byEmail(cells.text(m_columns.contactEmail), company));
    }
    if (!belongs(contact)) {
        contact = company ? only(m_contacts.byName(cells.text(m_columns.contactName), *company))
                          : nullptr;
    }
    return contact ? std::optional(contact->id) : std::nullopt;
}

// The customer of the contract or the contact that the row names; a null pointer for none.
const Company *CompanyFinder::throughOthers(CellReader &cells) const
{
    const QString reference = canonicalReference(cells.reference(m_columns.contract));
    if (const Contract *contract =
            reference.isEmpty() ? nullptr : m_contracts.byReference(reference)) {
        return m_book.companies().find(contract->company);
    }
    if (const auto contact = contactOf(cells, std::nullopt)) {
        return m_book.companies().find(m_book.contacts().find(*contact)->company);
    }
    const QString domain = normalisedDomain(cells.text(m_columns.contactEmail));
    return m_book.companies().find(m_companies.find({}, domain, {}).company);
}

void CompanyFinder::rejectUnknown(
    CellReader &cells, const Key &key, const CompanyIndex::Match &unknown)
{
    const FieldColumn &given = !key.reference.isEmpty() ? m_columns.reference
        : !key.name.isEmpty()                           ? m_columns.name
        : !key.domain.isEmpty()                         ? m_columns.domain
        : m_columns.reference.isGiven()                 ? m_columns.reference
        : m_columns.name.isGiven()                      ? m_columns.name
        : m_columns.contract.isGiven()                  ? m_columns.contract
        : m_columns.contactReference.isGiven()          ? m_columns.contactReference
                                                        : m_columns.contactEmail;
    const bool isNamed = !key.reference.isEmpty() || !key.name.isEmpty() || !key.domain.isEmpty()
        || cells.names(m_columns.contract) || cells.names(m_columns.contactReference)
        || cells.names(m_columns.contactEmail);
    const Company *namesake = m_book.companies().find(unknown.namesake);
    cells.setWho(key.name.isEmpty() ? key.reference : key.name);
    if (unknown.several > 0) {
        cells.reject(Issue::Kind::SeveralCustomers, given, QString::number(unknown.several));
    } else {
        cells.reject(isNamed ? Issue::Kind::UnknownCompany : Issue::Kind::MissingField, given,
            namesake ? namesake->ref : QString());
    }
    m_questions.ask(cells, key.name, unknown, {});
}

} // namespace bellwether
