// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyindex.h"

#include "core/exchange/namelikeness.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Several = -1;

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

bool bothDiffer(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

} // namespace

CompanyIndex::CompanyIndex(const Table<Company> &companies)
{
    m_entries.reserve(companies.size());
    for (const Company &company : companies) {
        add(company);
    }
}

void CompanyIndex::add(const Company &company)
{
    const int place = static_cast<int>(m_entries.size());
    m_entries.push_back(
        {company.id, canonicalReference(company.ref), identifyingDomain(company.domain),
            company.name, normalisedName(company.name), legalForm(company.name)});
    const Entry &entry = m_entries.back();
    if (!entry.reference.isEmpty() && !m_byReference.contains(entry.reference)) {
        m_byReference.insert(entry.reference, place);
    }
    if (!entry.domain.isEmpty()) {
        m_byDomain.insert(entry.domain, m_byDomain.contains(entry.domain) ? Several : place);
    }
    if (!entry.plainName.isEmpty()) {
        m_byName[entry.plainName].push_back(place);
    }
}

CompanyIndex::Match CompanyIndex::find(
    const QString &reference, const QString &domain, const QString &name) const
{
    const Entry row{{}, canonicalReference(reference), identifyingDomain(domain), name,
        normalisedName(name), legalForm(name)};
    if (const Entry *entry = only(m_byReference, row.reference)) {
        return {entry->company, By::Reference, {}};
    }
    // A name that is only the reference, for want of one, is no name.
    const auto hasName = [](const Entry &entry) {
        return !entry.plainName.isEmpty() && canonicalReference(entry.name) != entry.reference;
    };
    constexpr double Unlike = 0.6;
    const auto isUnlike = [&](const Entry &entry) {
        return hasName(row) && hasName(entry) && row.plainName != entry.plainName
            && nameLikeness(row.plainName, entry.plainName) < Unlike;
    };
    const Entry *entry = only(m_byDomain, row.domain);
    if (!entry || bothDiffer(row.reference, entry->reference)) {
        return byName(row);
    }
    if (!isUnlike(*entry)) {
        return {entry->company, By::Domain, {}};
    }
    Match match = byName(row);
    if (match.by == By::Name) {
        match.candidates = {match.company};
    }
    match.candidates.insert(match.candidates.begin(), entry->company);
    match.company = {};
    match.by = By::Nothing;
    return match;
}

CompanyIndex::Match CompanyIndex::byName(const Entry &row) const
{
    Match match;
    Entries possible;
    for (const Entry *entry : named(row.plainName)) {
        if (!bothDiffer(row.reference, entry->reference)) {
            possible.push_back(entry);
        } else if (!match.namesake) {
            match.namesake = entry->company;
        }
    }
    if (possible.empty()) {
        return match;
    }
    Entries same;
    std::copy_if(possible.begin(), possible.end(), std::back_inserter(same),
        [&](const Entry *entry) { return entry->form == row.form; });
    const auto isDoubtful = [&](const Entry *entry) {
        return entry->form != row.form
            && (bothDiffer(entry->form, row.form) || bothDiffer(entry->domain, row.domain));
    };
    const Entry *meant = possible.size() == 1 ? possible.front()
        : same.size() == 1                    ? same.front()
                                              : nullptr;
    if (meant && !isDoubtful(meant)) {
        return {meant->company, By::Name, {}};
    }
    const Entries &candidates = same.empty() ? possible : same;
    for (const Entry *entry : candidates) {
        match.candidates.push_back(entry->company);
    }
    if (row.reference.isEmpty() && !std::all_of(candidates.begin(), candidates.end(), isDoubtful)) {
        match.several = static_cast<int>(candidates.size());
    }
    return match;
}

CompanyIndex::Entries CompanyIndex::named(const QString &plainName) const
{
    Entries entries;
    const auto places = m_byName.constFind(plainName);
    if (places != m_byName.constEnd()) {
        for (const int place : *places) {
            entries.push_back(&m_entries[static_cast<std::size_t>(place)]);
        }
    }
    return entries;
}

QString CompanyIndex::choice(CompanyId company) const
{
    const auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), company,
        [](const Entry &left, CompanyId id) { return left.company.value < id.value; });
    return entry == m_entries.end() || entry->company != company ? QString() : choice(*entry);
}

QString CompanyIndex::choice(const Entry &entry) const
{
    bool isOnlyName = true;
    bool isOnlyDomain = !entry.domain.isEmpty();
    for (const Entry *other : named(entry.plainName)) {
        const bool isNamesake = other != &entry && folded(other->name) == folded(entry.name);
        isOnlyName = isOnlyName && !isNamesake;
        isOnlyDomain = isOnlyDomain && !(isNamesake && other->domain == entry.domain);
    }
    if (isOnlyName || !entry.reference.isEmpty()) {
        return isOnlyName ? entry.name : entry.reference;
    }
    return u"%1 (%2)"_s.arg(
        entry.name, isOnlyDomain ? entry.domain : u"#%1"_s.arg(entry.company.value));
}

CompanyId CompanyIndex::chosen(const QString &choice) const
{
    if (const Entry *entry = only(m_byReference, canonicalReference(choice))) {
        return entry->company;
    }
    const Entries alike = named(normalisedName(choice));
    Entries same;
    std::copy_if(alike.begin(), alike.end(), std::back_inserter(same),
        [&](const Entry *entry) { return folded(entry->name) == folded(choice); });
    if (same.size() == 1 || (same.empty() && alike.size() == 1)) {
        return same.empty() ? alike.front()->company : same.front()->company;
    }
    const qsizetype bracket = choice.lastIndexOf(u" ("_s);
    for (const Entry *entry : named(normalisedName(choice.left(std::max<qsizetype>(bracket, 0))))) {
        if (this->choice(*entry) == choice) {
            return entry->company;
        }
    }
    return {};
}

QStringList CompanyIndex::nearNames(const QString &name) const
{
    for (; m_nearSize < m_entries.size(); ++m_nearSize) {
        m_near.add(static_cast<int>(m_nearSize), m_entries[m_nearSize].plainName);
    }
    QStringList choices;
    for (const int place : m_near.find(normalisedName(name))) {
        choices.append(choice(m_entries[static_cast<std::size_t>(place)]));
    }
    return choices;
}

const CompanyIndex::Entry *CompanyIndex::only(
    const QHash<QString, int> &places, const QString &key) const
{
    const int place = key.isEmpty() ? Several : places.value(key, Several);
    return place == Several ? nullptr : &m_entries[static_cast<std::size_t>(place)];
}

} // namespace bellwether
