// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/pagefile.h"
#include "core/store/rawrecord.h"

#include <functional>
#include <vector>

namespace bellwether {

// A row as its tree holds it. In a tree of an index or of a table WITHOUT ROWID the number is 0.
struct RawRow
{
    std::int64_t rowid = 0;
    RawRecord values;
};

// What could not be read of a tree.
struct TreeDamage
{
    std::int64_t pages = 0; // without any row or child that makes sense
    std::int64_t rows = 0; // in pages that otherwise do

    bool isAny() const { return pages > 0 || rows > 0; }
};

// Reads the B-trees of a damaged file page by page and row by row, and leaves out what makes no
// sense. Every page is read at most once, so that no circle of pointers is endless.
class TreeReader
{
public:
    using Visit = std::function<void(const RawRow &)>;

    explicit TreeReader(PageFile &pages);

    // Every row that can be read below that page, in no certain order.
    TreeDamage read(PageNumber root, const Visit &visit);
    // Pages that are no part of anything read so far, nor free, and look like the top of a tree.
    std::vector<PageNumber> looseTrees();
    // Whether a tree holds rows by number: neither an index nor a table WITHOUT ROWID.
    bool isTable(PageNumber root) const;

private:
    struct Node;

    Node node(PageNumber number) const;
    bool readNode(PageNumber number, const Visit &visit, TreeDamage &damage,
        std::vector<PageNumber> &children);
    std::optional<RawRow> rowAt(const Node &node, qsizetype place);
    std::optional<QByteArray> payloadAt(const Node &node, qsizetype place, std::uint64_t size);
    bool follow(
        PageNumber overflow, qsizetype missing, QByteArray &payload, std::vector<PageNumber> &used);

    PageFile *m_pages;
    std::vector<bool> m_isRead;
};

} // namespace bellwether
