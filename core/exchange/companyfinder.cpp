// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyfinder.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString nameKey(CompanyId company, const QString &name)
{
    return u"%1:%2"_s.arg(QString::number(company.value), name.simplified().toCaseFolded());
}

} // namespace

CompanyFinder::CompanyFinder(const Book &book, const ImportFile &file, const ImportOptions &options)
    : m_book(book)
    , m_options(options)
    , m_companies(book.companies())
    , m_contracts(book.contracts())
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
    for (const Contact &contact : book.contacts()) {
        if (!contact.ref.isEmpty()) {
            m_contactByReference.insert(canonicalReference(contact.ref), contact.id);
        }
        if (!contact.email.isEmpty()) {
            m_contactByEmail.insert(contact.email.toLower(), contact.id);
        }
        if (!contact.name.isEmpty()) {
            m_contactByName.insert(nameKey(contact.company, contact.name), contact.id);
        }
    }
}

std::optional<CompanyId> CompanyFinder::companyOf(CellReader &cells)
{
    const QString reference = cells.reference(m_columns.reference);
    const QString name = cells.text(m_columns.name).simplified();
    const QString domain = normalisedDomain(cells.text(m_columns.domain));
    if (cells.isRejected()) {
        return std::nullopt;
    }
    const bool isNamed = !reference.isEmpty() || !name.isEmpty() || !domain.isEmpty();
    CompanyIndex::Match match = m_companies.find(reference, domain, name);
    if (match.by == CompanyIndex::By::Nothing && reference.isEmpty()) {
        match = m_companies.find(name, {}, {}); // a column "Account" may hold references
    }
    if (match.by == CompanyIndex::By::Nothing) {
        match = byAnswer(name);
    }
    if (match.by == CompanyIndex::By::Nothing) {
        if (const auto company = throughOthers(cells)) {
            return company;
        }
        const FieldColumn &given = !reference.isEmpty() ? m_columns.reference
            : !name.isEmpty()                           ? m_columns.name
            : !domain.isEmpty()                         ? m_columns.domain
            : m_columns.reference.isGiven()             ? m_columns.reference
            : m_columns.name.isGiven()                  ? m_columns.name
            : m_columns.contract.isGiven()              ? m_columns.contract
            : m_columns.contactReference.isGiven()      ? m_columns.contactReference
                                                        : m_columns.contactEmail;
        const Company *namesake = m_book.companies().find(match.namesake);
        const bool isSaidElsewhere = cells.names(m_columns.contract)
            || cells.names(m_columns.contactReference) || cells.names(m_columns.contactEmail);
        cells.setWho(name.isEmpty() ? reference : name);
        cells.reject(
            isNamed || isSaidElsewhere ? Issue::Kind::UnknownCompany : Issue::Kind::MissingField,
            given, namesake ? namesake->ref : QString());
        askAboutNearName(cells, name);
        return std::nullopt;
    }
    if (match.by == CompanyIndex::By::Name && !reference.isEmpty()) {
        cells.tell(Issue::Severity::Note, Issue::Kind::NameMatched, m_columns.name);
    }
    if (const Company *company = m_book.companies().find(match.company)) {
        cells.setWho(company->name);
    }
    return match.company;
}

std::optional<ContactId> CompanyFinder::contactOf(
    CellReader &cells, std::optional<CompanyId> company) const
{
    const auto belongs = [&](ContactId id) {
        const Contact *contact = m_book.contacts().find(id);
        return contact && (!company || contact->company == *company);
    };
    const QString reference = canonicalReference(cells.reference(m_columns.contactReference));
    if (const auto found = m_contactByReference.constFind(reference);
        !reference.isEmpty() && found != m_contactByReference.constEnd() && belongs(*found)) {
        return *found;
    }
    const QString email = cells.text(m_columns.contactEmail).toLower();
    if (const auto found = m_contactByEmail.constFind(email);
        !email.isEmpty() && found != m_contactByEmail.constEnd() && belongs(*found)) {
        return *found;
    }
    const QString name = cells.text(m_columns.contactName);
    if (company && !name.isEmpty()) {
        if (const auto found = m_contactByName.constFind(nameKey(*company, name));
            found != m_contactByName.constEnd()) {
            return *found;
        }
    }
    return std::nullopt;
}

std::optional<CompanyId> CompanyFinder::throughOthers(CellReader &cells)
{
    std::optional<CompanyId> company;
    const QString reference = canonicalReference(cells.reference(m_columns.contract));
    if (const Contract *contract =
            reference.isEmpty() ? nullptr : m_contracts.byReference(reference)) {
        company = contract->company;
    } else if (const auto contact = contactOf(cells, std::nullopt)) {
        company = m_book.contacts().find(*contact)->company;
    } else if (const QString domain = normalisedDomain(cells.text(m_columns.contactEmail));
               !domain.isEmpty()) {
        const CompanyIndex::Match match = m_companies.find({}, domain, {});
        company = match.company ? std::optional(match.company) : std::nullopt;
    }
    if (company) {
        cells.setWho(m_book.companies().find(*company)->name);
    }
    return company;
}

CompanyIndex::Match CompanyFinder::byAnswer(const QString &name) const
{
    const auto answer = m_options.sameCustomers.find(name);
    if (answer == m_options.sameCustomers.end() || answer->second.isEmpty()) {
        return {};
    }
    const CompanyIndex::Match match = m_companies.find(answer->second, {}, {});
    return match.company ? match : m_companies.find({}, {}, answer->second);
}

void CompanyFinder::askAboutNearName(CellReader &cells, const QString &name)
{
    if (name.isEmpty() || m_options.sameCustomers.contains(name)) {
        return;
    }
    auto near = m_nearNames.constFind(name);
    if (near == m_nearNames.constEnd()) {
        near = m_nearNames.insert(name, m_companies.nearNames(name));
    }
    if (!near->isEmpty()) {
        cells.ask({ImportQuestion::Kind::SameCustomer, m_columns.name.field, m_columns.name.title,
            name, 0, *near + QStringList{u""_s}, {}});
    }
}

} // namespace bellwether
