// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/tableform.h"
#include "core/store/treereader.h"

#include <functional>
#include <map>
#include <vector>

namespace bellwether {

// The rows of a damaged book by table. Where the file's own list of tables is damaged as well, a
// tree is known by the rows that it holds.
class SalvageSource
{
public:
    using Visit = std::function<Result<void>(const RawRow &)>;
    // Whether a table takes a row; nothing is kept of it.
    using Accepts = std::function<Result<bool>(const TableForm &, const RawRow &)>;

    SalvageSource(PageFile pages, std::vector<TableForm> forms);
    SalvageSource(const SalvageSource &) = delete;
    SalvageSource &operator=(const SalvageSource &) = delete;

    const std::vector<TableForm> &forms() const { return m_forms; }
    // The highest id that each table ever gave away, as far as that can be read.
    const std::map<QString, std::int64_t> &sequences() const { return m_sequences; }

    // Every row below the table's own top. The first failure of `visit` ends it and is the answer.
    Result<TreeDamage> read(const TableForm &form, const Visit &visit);

    struct LooseTree
    {
        const TableForm *form = nullptr; // nothing: no table, or more than one, could have it
        std::vector<RawRow> rows;
    };
    // What lies in no table's tree any more, for after every table was read. Only for tables of
    // which something is missing.
    Result<std::vector<LooseTree>> looseTrees(const Accepts &accepts);

private:
    void readList();
    void addToList(const RawRow &row);
    std::vector<PageNumber> lostPartsOfList();
    bool misses(const TableForm &form) const;
    Result<const TableForm *> formOf(
        PageNumber root, const std::vector<RawRow> &rows, const Accepts &accepts) const;

    PageFile m_pages;
    TreeReader m_reader;
    std::vector<TableForm> m_forms;
    std::map<QString, PageNumber> m_roots;
    std::vector<PageNumber> m_indexRoots;
    PageNumber m_sequenceRoot = 0;
    std::map<QString, std::int64_t> m_sequences;
    std::map<QString, TreeDamage> m_damage;
};

} // namespace bellwether
