// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyindex.h"

#include "core/exchange/namelikeness.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Several = -1;

bool isSalesforceShortId(QStringView text)
{
    return text.size() == 15 && text[0].isDigit()
        && std::all_of(text.begin(), text.end(),
            [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

// The three characters say, five at a time, which of the fifteen are capitals.
QString withSalesforceSuffix(QStringView id)
{
    constexpr QStringView Alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    QString full = id.toString();
    for (qsizetype block = 0; block < 15; block += 5) {
        qsizetype capitals = 0;
        for (qsizetype i = 0; i < 5; ++i) {
            capitals += id[block + i].isUpper() ? qsizetype(1) << i : 0;
        }
        full += Alphabet[capitals];
    }
    return full;
}

bool isLegalForm(const QString &word)
{
    static const QSet<QString> Forms = {u"inc"_s, u"incorporated"_s, u"ltd"_s, u"limited"_s,
        u"llc"_s, u"llp"_s, u"lp"_s, u"plc"_s, u"gmbh"_s, u"mbh"_s, u"ag"_s, u"kg"_s, u"ug"_s,
        u"se"_s, u"ev"_s, u"co"_s, u"corp"_s, u"corporation"_s, u"company"_s, u"sa"_s, u"sas"_s,
        u"sarl"_s, u"srl"_s, u"spa"_s, u"bv"_s, u"nv"_s, u"ab"_s, u"as"_s, u"oy"_s, u"oyj"_s,
        u"aps"_s, u"pty"_s, u"pte"_s, u"sl"_s, u"kft"_s, u"doo"_s, u"zoo"_s, u"and"_s};
    return Forms.contains(word);
}

} // namespace

QString canonicalReference(QStringView reference)
{
    reference = reference.trimmed();
    return isSalesforceShortId(reference) ? withSalesforceSuffix(reference) : reference.toString();
}

QString normalisedDomain(QStringView text)
{
    QString domain = text.trimmed().toString().toLower();
    if (const qsizetype scheme = domain.indexOf(u"://"_s); scheme >= 0) {
        domain.remove(0, scheme + 3);
    }
    const auto end = std::find_if(domain.cbegin(), domain.cend(),
        [](QChar c) { return c == u'/' || c == u':' || c == u'?' || c == u'#'; });
    domain.truncate(end - domain.cbegin());
    domain.remove(0, domain.lastIndexOf(u'@') + 1);
    if (domain.startsWith(u"www."_s)) {
        domain.remove(0, 4);
    }
    const bool isDomain = domain.contains(u'.') && !domain.startsWith(u'.')
        && !domain.endsWith(u'.') && std::all_of(domain.cbegin(), domain.cend(), [](QChar c) {
               return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
           });
    return isDomain ? domain : QString();
}

QString normalisedName(QStringView name)
{
    QString folded;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isMark() || c == u'.' || c == u'\'' || c == u'\u2019') {
            continue;
        }
        if (c == u'&') {
            folded += u" and "_s;
        } else {
            folded += c.isLetterOrNumber() ? c.toCaseFolded() : QChar(u' ');
        }
    }
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isLegalForm(words.constLast())) {
        words.removeLast();
    }
    return words.join(u' ');
}

CompanyIndex::CompanyIndex(const Table<Company> &companies)
{
    m_entries.reserve(companies.size());
    for (const Company &company : companies) {
        add(company);
    }
}

void CompanyIndex::add(const Company &company)
{
    m_entries.push_back({company.id, canonicalReference(company.ref), company.name});
    if (const QString &reference = m_entries.back().reference;
        !reference.isEmpty() && !m_byReference.contains(reference)) {
        m_byReference.insert(reference, static_cast<int>(m_entries.size()) - 1);
    }
    put(m_byDomain, company.domain);
    put(m_byName, normalisedName(company.name));
}

CompanyIndex::Match CompanyIndex::find(
    const QString &reference, const QString &domain, const QString &name) const
{
    const QString canonical = canonicalReference(reference);
    if (const Entry *entry = only(m_byReference, canonical)) {
        return {entry->company, By::Reference, {}};
    }
    const auto isOther = [&](const Entry &entry) {
        return !canonical.isEmpty() && !entry.reference.isEmpty();
    };
    if (const Entry *entry = only(m_byDomain, domain); entry && !isOther(*entry)) {
        return {entry->company, By::Domain, {}};
    }
    if (const Entry *entry = only(m_byName, normalisedName(name))) {
        return isOther(*entry) ? Match{{}, By::Nothing, entry->company}
                               : Match{entry->company, By::Name, {}};
    }
    return {};
}

QStringList CompanyIndex::nearNames(const QString &name) const
{
    constexpr qsizetype WordLetters = 4;
    constexpr double Near = 0.84;
    constexpr std::size_t MostNear = 3;
    for (; m_worded < m_entries.size(); ++m_worded) {
        const QStringList words = normalisedName(m_entries[m_worded].name).split(u' ');
        for (const QString &word : words) {
            m_byWord.insert(word.left(WordLetters), static_cast<int>(m_worded));
        }
    }
    const QString wanted = normalisedName(name);
    std::map<int, double> likeness;
    for (const QString &word : wanted.split(u' ')) {
        for (auto at = m_byWord.constFind(word.left(WordLetters));
             at != m_byWord.constEnd() && at.key() == word.left(WordLetters); ++at) {
            if (!likeness.contains(*at)) {
                const Entry &entry = m_entries[static_cast<std::size_t>(*at)];
                likeness[*at] = nameLikeness(wanted, normalisedName(entry.name));
            }
        }
    }
    std::vector<std::pair<double, int>> near;
    for (const auto &[place, like] : likeness) {
        if (like >= Near) {
            near.emplace_back(-like, place);
        }
    }
    std::sort(near.begin(), near.end());
    QStringList names;
    for (std::size_t i = 0; i < std::min(MostNear, near.size()); ++i) {
        names.append(m_entries[static_cast<std::size_t>(near[i].second)].name);
    }
    names.removeDuplicates();
    return names;
}

const CompanyIndex::Entry *CompanyIndex::only(
    const QHash<QString, int> &places, const QString &key) const
{
    if (key.isEmpty()) {
        return nullptr;
    }
    const int place = places.value(key, Several);
    return place == Several ? nullptr : &m_entries[static_cast<std::size_t>(place)];
}

void CompanyIndex::put(QHash<QString, int> &places, const QString &key)
{
    if (key.isEmpty()) {
        return;
    }
    const int place = static_cast<int>(m_entries.size()) - 1;
    const auto known = places.find(key);
    if (known == places.end()) {
        places.insert(key, place);
    } else {
        *known = Several;
    }
}

} // namespace bellwether
