// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/salvagesource.h"

#include <algorithm>
#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr PageNumber ListRoot = 1; // of sqlite_schema, in every file
constexpr std::size_t RowsToTry = 200; // that tell which table a tree belongs to

QString textOf(const RawValue &value)
{
    return QString::fromUtf8(value.bytes);
}

// Of type, name, tbl_name, rootpage and statement.
bool isOfList(const RawRow &row)
{
    return row.values.size() == 5 && row.values[3].kind == RawValue::Kind::Integer
        && row.values[4].bytes.startsWith("CREATE ");
}

} // namespace

SalvageSource::SalvageSource(PageFile pages, std::vector<TableForm> forms)
    : m_pages(std::move(pages))
    , m_reader(m_pages)
    , m_forms(std::move(forms))
{
    readList();
}

void SalvageSource::readList()
{
    const auto visit = [&](const RawRow &row) { addToList(row); };
    const TreeDamage damage = m_reader.read(ListRoot, visit);
    if (damage.isAny() || m_roots.size() < m_forms.size()) {
        for (const PageNumber root : lostPartsOfList()) {
            m_reader.read(root, visit);
        }
    }
    if (m_sequenceRoot == 0) {
        return;
    }
    m_reader.read(m_sequenceRoot, [&](const RawRow &row) {
        if (row.values.size() == 2) {
            m_sequences[textOf(row.values[0])] = row.values[1].integer;
        }
    });
}

void SalvageSource::addToList(const RawRow &row)
{
    if (!isOfList(row) || row.values[3].integer < 2 || row.values[3].integer > m_pages.count()) {
        return;
    }
    const auto root = static_cast<PageNumber>(row.values[3].integer);
    const QString name = textOf(row.values[1]);
    if (row.values[0].bytes == "index") {
        m_indexRoots.push_back(root);
    } else if (name == u"sqlite_sequence") {
        m_sequenceRoot = root;
    } else if (row.values[0].bytes == "table") {
        m_roots[name] = root;
    }
}

// Leaves of the list whose top is damaged. Looked for by a reader of its own, so that nothing
// counts as read.
std::vector<PageNumber> SalvageSource::lostPartsOfList()
{
    TreeReader scout(m_pages);
    std::vector<PageNumber> parts;
    for (const PageNumber root : scout.looseTrees()) {
        std::size_t rows = 0;
        std::size_t ofList = 0;
        scout.read(root, [&](const RawRow &row) {
            ++rows;
            ofList += isOfList(row) ? 1U : 0U;
        });
        if (ofList > 0 && ofList == rows) {
            parts.push_back(root);
        }
    }
    return parts;
}

Result<TreeDamage> SalvageSource::read(const TableForm &form, const Visit &visit)
{
    const auto root = m_roots.find(form.name);
    if (root == m_roots.end()) {
        return TreeDamage{};
    }
    Result<void> done;
    const TreeDamage damage = m_reader.read(root->second, [&](const RawRow &row) {
        if (done) {
            done = visit(row);
        }
    });
    m_damage[form.name] = damage;
    return done.map([&] { return damage; });
}

bool SalvageSource::misses(const TableForm &form) const
{
    const auto damage = m_damage.find(form.name);
    return damage == m_damage.end() || damage->second.pages > 0;
}

Result<std::vector<SalvageSource::LooseTree>> SalvageSource::looseTrees(const Accepts &accepts)
{
    std::vector<LooseTree> trees;
    if (std::none_of(
            m_forms.begin(), m_forms.end(), [&](const TableForm &form) { return misses(form); })) {
        return trees;
    }
    for (const PageNumber root : m_indexRoots) {
        m_reader.read(root, [](const RawRow &) {});
    }
    for (const PageNumber root : m_reader.looseTrees()) {
        LooseTree tree;
        m_reader.read(root, [&](const RawRow &row) { tree.rows.push_back(row); });
        const Result<const TableForm *> form = formOf(root, tree.rows, accepts);
        if (!form) {
            return tl::unexpected(form.error());
        }
        tree.form = *form;
        trees.push_back(std::move(tree));
    }
    return trees;
}

// The table that takes nearly all of the tree's rows; of several the one that had its tree there in
// a book that was just made.
Result<const TableForm *> SalvageSource::formOf(
    PageNumber root, const std::vector<RawRow> &rows, const Accepts &accepts) const
{
    std::vector<const TableForm *> takers;
    const std::size_t tried = std::min(rows.size(), RowsToTry);
    for (const TableForm &form : m_forms) {
        if (!misses(form) || form.hasRowid != m_reader.isTable(root)) {
            continue;
        }
        std::size_t taken = 0;
        for (std::size_t i = 0; i < tried; ++i) {
            const Result<bool> isTaken = accepts(form, rows[i]);
            if (!isTaken) {
                return tl::unexpected(isTaken.error());
            }
            taken += *isTaken ? 1U : 0U;
        }
        if (taken > 0 && taken * 10 >= tried * 9) {
            takers.push_back(&form);
        }
    }
    const auto fresh = std::find_if(takers.begin(), takers.end(),
        [&](const TableForm *form) { return form->freshRoot == root; });
    if (fresh != takers.end()) {
        return *fresh;
    }
    return takers.size() == 1 ? takers.front() : nullptr;
}

} // namespace bellwether
