// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/names.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

SampleNames::SampleNames(const SampleWords &words, std::uint64_t seed)
    : m_words(words)
    , m_random(seed, Random::Subject::Names)
    , m_roots(words.roots)
{
    m_random.shuffle(m_roots, 0, m_roots.size());
    m_nextNoun.resize(words.industries.size());
}

SampleName SampleNames::next()
{
    SampleName result;
    result.industry = m_random.weighted(m_words.industryWeights);
    const QString &root = m_roots[m_count++ % m_roots.size()];
    result.name = freeName(root, result.industry);
    result.domain = asciiSlug(result.name) + u".example"_s;
    return result;
}

QString SampleNames::freeName(const QString &root, std::size_t industry)
{
    const std::vector<QString> &nouns = m_words.industries[industry].nouns;
    const std::size_t first = m_nextNoun[industry]++ % nouns.size();
    for (std::size_t i = 0; i < nouns.size(); ++i) {
        const QString name = root + u' ' + nouns[(first + i) % nouns.size()];
        if (!m_used.contains(name)) {
            m_used.insert(name, 1);
            return name;
        }
    }
    const QString name = root + u' ' + m_random.pick(m_roots) + u' ' + nouns[first];
    const int uses = ++m_used[name];
    return uses == 1 ? name : name + u' ' + QString::number(uses);
}

} // namespace bellwether
