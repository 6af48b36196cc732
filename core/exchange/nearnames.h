// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace bellwether {

// Names among which the nearly same one is looked for. It looks only at names that share the
// beginning of a word and have the same digits; a word that very many names share says nothing. So
// the work grows with the names, not with their square, and it ends after a fixed number of
// comparisons.
class NearNames
{
public:
    // `place` is what `find` gives back. The name in normalised form (normalisedName).
    void add(int place, const QString &name);
    // The places of at most three names that are nearly that one, the likest first. None once the
    // comparisons are used up.
    std::vector<int> find(const QString &name);

    std::int64_t comparisons() const { return m_comparisons; }
    bool isExhausted() const { return m_comparisons >= MostComparisons; }

private:
    static constexpr std::int64_t MostComparisons = 200'000;

    std::vector<std::size_t> candidates(const QString &name) const;

    struct Entry
    {
        int place = 0;
        QString name;
    };
    std::vector<Entry> m_entries;
    QHash<QString, std::vector<std::size_t>> m_byWord; // entries by keysOf(name)
    std::int64_t m_comparisons = 0;
};

} // namespace bellwether
