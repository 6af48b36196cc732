// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample/random.h"
#include "core/sample/words.h"

#include <QHash>
#include <QString>

namespace bellwether {

struct SampleName
{
    QString name;
    QString domain;
    std::size_t industry = 0; // place in the words
};

// Names of companies, each only once: a root and a noun of the industry while such pairs are free,
// then two roots, then numbers.
class SampleNames
{
public:
    SampleNames(const SampleWords &words, std::uint64_t seed);

    SampleName next();

private:
    QString freeName(const QString &root, std::size_t industry);

    const SampleWords &m_words;
    Random m_random;
    std::vector<QString> m_roots; // in the order in which they are used
    std::size_t m_count = 0;
    std::vector<std::size_t> m_nextNoun; // by industry, so that no noun comes too often
    QHash<QString, int> m_used;
};

} // namespace bellwether
