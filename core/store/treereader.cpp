// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/treereader.h"

#include <QtEndian>

#include <algorithm>

namespace bellwether {

namespace {

// Of a page of a tree (fileformat2.html, 1.6).
constexpr unsigned char IndexInterior = 0x02;
constexpr unsigned char TableInterior = 0x05;
constexpr unsigned char IndexLeaf = 0x0a;
constexpr unsigned char TableLeaf = 0x0d;
constexpr int FileHeaderSize = 100; // before the tree on the first page
constexpr int LeafHeaderSize = 8;
constexpr int InteriorHeaderSize = 12;
constexpr int MostColumns = 64; // more than any table of a book has
constexpr std::uint64_t LargestPayload = 1 << 30;

} // namespace

struct TreeReader::Node
{
    QByteArray bytes; // of the usable size
    unsigned char type = 0;
    int header = 0; // where it begins
    int cells = 0;

    bool isTree() const { return type == IndexInterior || type == TableInterior || isLeaf(); }
    bool isLeaf() const { return type == IndexLeaf || type == TableLeaf; }
    bool isTable() const { return type == TableInterior || type == TableLeaf; }
    int firstCellPointer() const
    {
        return header + (isLeaf() ? LeafHeaderSize : InteriorHeaderSize);
    }
    // Where a cell begins; 0 for a place outside the page.
    int cellAt(int index) const
    {
        const int place =
            qFromBigEndian<quint16>(bytes.constData() + firstCellPointer() + 2 * index);
        return place >= firstCellPointer() && place < bytes.size() - 3 ? place : 0;
    }
    PageNumber childAt(int place) const
    {
        return qFromBigEndian<PageNumber>(bytes.constData() + place);
    }
};

TreeReader::TreeReader(PageFile &pages)
    : m_pages(&pages)
    , m_isRead(std::size_t{pages.count()} + 1)
{
}

TreeReader::Node TreeReader::node(PageNumber number) const
{
    Node node;
    node.bytes = m_pages->page(number).first(m_pages->usableSize());
    node.header = number == 1 ? FileHeaderSize : 0;
    node.type = static_cast<unsigned char>(node.bytes[node.header]);
    const int cells = qFromBigEndian<quint16>(node.bytes.constData() + node.header + 3);
    const int room = static_cast<int>(node.bytes.size()) - node.firstCellPointer();
    node.cells = std::min(cells, room / 2);
    return node;
}

TreeDamage TreeReader::read(PageNumber root, const Visit &visit)
{
    TreeDamage damage;
    std::vector<PageNumber> open{root};
    while (!open.empty()) {
        const PageNumber number = open.back();
        open.pop_back();
        if (!readNode(number, visit, damage, open)) {
            ++damage.pages;
        }
    }
    return damage;
}

// False when the page is none of a tree, or of one that was read already.
bool TreeReader::readNode(
    PageNumber number, const Visit &visit, TreeDamage &damage, std::vector<PageNumber> &children)
{
    if (number == 0 || number > m_pages->count() || m_isRead[number]) {
        return false;
    }
    const Node page = node(number);
    if (!page.isTree()) {
        return false;
    }
    m_isRead[number] = true;
    if (!page.isLeaf()) {
        children.push_back(page.childAt(page.header + LeafHeaderSize)); // the rightmost
    }
    for (int i = 0; i < page.cells; ++i) {
        int place = page.cellAt(i);
        if (!page.isLeaf()) {
            children.push_back(place == 0 ? 0 : page.childAt(place));
            place = place == 0 ? 0 : place + 4;
        }
        if (page.type == TableInterior) {
            continue; // holds no rows
        }
        const std::optional<RawRow> row = place == 0 ? std::nullopt : rowAt(page, place);
        if (row) {
            visit(*row);
        } else {
            ++damage.rows;
        }
    }
    return true;
}

std::optional<RawRow> TreeReader::rowAt(const Node &node, qsizetype place)
{
    const std::optional<std::uint64_t> size = readVarint(node.bytes, place);
    const std::optional<std::uint64_t> rowid =
        node.isTable() ? readVarint(node.bytes, place) : std::optional<std::uint64_t>(0);
    if (!size || !rowid || *size == 0 || *size > LargestPayload) {
        return std::nullopt;
    }
    const std::optional<QByteArray> payload = payloadAt(node, place, *size);
    std::optional<RawRecord> record = payload ? readRecord(*payload, MostColumns) : std::nullopt;
    if (!record) {
        return std::nullopt;
    }
    return RawRow{static_cast<std::int64_t>(*rowid), std::move(*record)};
}

// What lies in the page, and what of a long row lies in pages of its own (fileformat2.html, 1.6).
std::optional<QByteArray> TreeReader::payloadAt(
    const Node &node, qsizetype place, std::uint64_t size)
{
    const auto usable = static_cast<qsizetype>(node.bytes.size());
    const auto wanted = static_cast<qsizetype>(size);
    const qsizetype most = node.isTable() ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (wanted <= most) {
        return place + wanted <= usable ? std::optional(node.bytes.sliced(place, wanted))
                                        : std::nullopt;
    }
    const qsizetype least = (usable - 12) * 32 / 255 - 23;
    const qsizetype even = least + (wanted - least) % (usable - 4);
    const qsizetype local = even <= most ? even : least;
    if (place + local + 4 > usable) {
        return std::nullopt;
    }
    QByteArray payload = node.bytes.sliced(place, local);
    std::vector<PageNumber> used;
    const PageNumber overflow = node.childAt(static_cast<int>(place + local));
    if (!follow(overflow, wanted - local, payload, used)) {
        return std::nullopt;
    }
    for (const PageNumber page : used) {
        m_isRead[page] = true;
    }
    return payload;
}

bool TreeReader::follow(
    PageNumber overflow, qsizetype missing, QByteArray &payload, std::vector<PageNumber> &used)
{
    const qsizetype room = m_pages->usableSize() - 4;
    // A file that is shorter than the row says cannot hold it.
    if (missing > room * qsizetype{m_pages->count()}) {
        return false;
    }
    while (missing > 0) {
        if (overflow == 0 || overflow > m_pages->count() || m_isRead[overflow]
            || used.size() > m_pages->count()) {
            return false;
        }
        used.push_back(overflow);
        const QByteArray bytes = m_pages->page(overflow);
        const qsizetype part = std::min(missing, room);
        payload += bytes.sliced(4, part);
        missing -= part;
        overflow = qFromBigEndian<PageNumber>(bytes.constData());
    }
    return true;
}

bool TreeReader::isTable(PageNumber root) const
{
    return node(root).isTable();
}

std::vector<PageNumber> TreeReader::looseTrees()
{
    std::vector<bool> isKnown = m_isRead;
    const auto know = [&](PageNumber page) {
        if (page < isKnown.size()) {
            isKnown[page] = true;
        }
    };
    for (const PageNumber page : m_pages->freePages()) {
        know(page);
    }
    std::vector<PageNumber> loose;
    for (PageNumber number = 2; number <= m_pages->count(); ++number) {
        if (isKnown[number]) {
            continue;
        }
        const Node page = node(number);
        if (!page.isTree() || page.cells == 0) {
            continue;
        }
        loose.push_back(number);
        if (!page.isLeaf()) {
            know(page.childAt(page.header + LeafHeaderSize));
            for (int i = 0; i < page.cells; ++i) {
                const int place = page.cellAt(i);
                know(place == 0 ? 0 : page.childAt(place));
            }
        }
    }
    // A parent may lie behind its children.
    std::erase_if(loose, [&](PageNumber page) { return isKnown[page]; });
    return loose;
}

} // namespace bellwether
