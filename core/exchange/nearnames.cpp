// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/nearnames.h"

#include "core/exchange/namelikeness.h"

#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

constexpr std::size_t MostSharing = 200; // names with the same word
constexpr std::size_t MostCandidates = 500;

// The beginning of each word, with the digits of the whole name.
QStringList keysOf(const QString &name)
{
    constexpr qsizetype WordLetters = 4;
    const QString digits = QChar(u'|') + digitsOf(name);
    QStringList keys;
    for (const QString &word : name.split(u' ')) {
        keys.append(word.left(WordLetters) + digits);
    }
    keys.removeDuplicates();
    return keys;
}

} // namespace

void NearNames::add(int place, const QString &name)
{
    for (const QString &key : keysOf(name)) {
        m_byWord[key].push_back(m_entries.size());
    }
    m_entries.push_back({place, name});
}

std::vector<std::size_t> NearNames::candidates(const QString &name) const
{
    std::vector<std::size_t> found;
    for (const QString &key : keysOf(name)) {
        const auto sharing = m_byWord.constFind(key);
        if (sharing != m_byWord.constEnd() && sharing->size() <= MostSharing) {
            found.insert(found.end(), sharing->begin(), sharing->end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    found.resize(std::min(found.size(), MostCandidates));
    return found;
}

std::vector<int> NearNames::find(const QString &name)
{
    constexpr double Near = 0.84;
    constexpr std::size_t MostNear = 3;
    std::vector<std::pair<double, int>> near;
    if (name.isEmpty() || isExhausted()) {
        return {};
    }
    for (const std::size_t candidate : candidates(name)) {
        const Entry &entry = m_entries[candidate];
        ++m_comparisons;
        if (const double likeness = nameLikeness(name, entry.name); likeness >= Near) {
            near.emplace_back(-likeness, entry.place);
        }
    }
    std::sort(near.begin(), near.end());
    near.resize(std::min(near.size(), MostNear));
    std::vector<int> places;
    for (const auto &[likeness, place] : near) {
        places.push_back(place);
    }
    return places;
}

} // namespace bellwether
