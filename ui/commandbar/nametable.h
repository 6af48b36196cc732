// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/table.h"
#include "core/text/typedwords.h"

#include <algorithm>
#include <functional>

namespace bellwether {

// The names of a table's rows, folded once. Rows whose table did not change are not read again.
template <typename Row>
class NameTable
{
public:
    // What a row is found by, its name first; what else it is found by stands in lines of its own.
    using Names = QString (*)(const Row &);

    explicit NameTable(Names names)
        : m_names(names)
    {
    }

    void follow(const Table<Row> &table)
    {
        if (table.sharesRowsWith(m_table) && m_folded.size() == table.size()) {
            return;
        }
        m_table = table;
        m_folded.clear();
        m_folded.reserve(table.size());
        for (const Row &row : table) {
            m_folded.push_back(foldedText(m_names(row)));
        }
    }

    // The best rows, at most `limit`; of equally good ones those for which `isBefore` says so.
    template <typename Before>
    std::vector<const Row *> find(const TypedWords &words, std::size_t limit, Before isBefore) const
    {
        std::vector<std::pair<int, const Row *>> hits;
        for (std::size_t place = 0; place < m_folded.size(); ++place) {
            if (const std::optional<int> rank = words.rankIn(m_folded[place])) {
                hits.emplace_back(*rank, &m_table.rows()[place]);
            }
        }
        const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
        std::partial_sort(hits.begin(), end, hits.end(), [&](const auto &a, const auto &b) {
            return a.first != b.first ? a.first < b.first : isBefore(*a.second, *b.second);
        });
        std::vector<const Row *> best;
        for (auto hit = hits.begin(); hit != end; ++hit) {
            best.push_back(hit->second);
        }
        return best;
    }

private:
    Names m_names;
    Table<Row> m_table;
    std::vector<QString> m_folded;
};

} // namespace bellwether
