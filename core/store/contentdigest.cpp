// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/contentdigest.h"

#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/sqlite.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

// Mixes eight bytes at a time; any single bit changes about half of the result. Nobody is to be
// kept out, only damage to be seen.
class RowHash
{
public:
    void add(std::uint64_t word) { m_state = mixed(m_state ^ word); }
    void add(const void *bytes, std::size_t size)
    {
        add(std::uint64_t(size));
        const auto *from = static_cast<const unsigned char *>(bytes);
        for (; size > 0;) {
            std::uint64_t word = 0;
            const std::size_t part = std::min(size, sizeof word);
            std::memcpy(&word, from, part);
            add(word);
            from += part;
            size -= part;
        }
    }
    std::uint64_t value() const { return m_state; }

private:
    static std::uint64_t mixed(std::uint64_t word)
    {
        word += 0x9e3779b97f4a7c15U;
        word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9U;
        word = (word ^ (word >> 27)) * 0x94d049bb133111ebU;
        return word ^ (word >> 31);
    }

    std::uint64_t m_state = 0;
};

void add(RowHash &hash, sqlite3_stmt *row, int column)
{
    const int type = sqlite3_column_type(row, column);
    hash.add(static_cast<std::uint64_t>(type));
    if (type == SQLITE_INTEGER) {
        hash.add(static_cast<std::uint64_t>(sqlite3_column_int64(row, column)));
    } else if (type == SQLITE_FLOAT) {
        hash.add(std::bit_cast<std::uint64_t>(sqlite3_column_double(row, column)));
    } else if (type != SQLITE_NULL) {
        const void *bytes = sqlite3_column_blob(row, column);
        hash.add(bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(row, column)) : 0);
    }
}

Result<std::uint64_t> digestOf(Database &database, const QString &table)
{
    QString quoted = table;
    quoted.replace(u'"', u"\"\""_s);
    const QByteArray text = u"SELECT * FROM \"%1\""_s.arg(quoted).toUtf8();
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(
        database.handle(), text.constData(), static_cast<int>(text.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement(prepared);
    std::uint64_t sum = 0;
    while (code == SQLITE_OK && (code = sqlite3_step(prepared)) == SQLITE_ROW) {
        RowHash hash;
        for (int i = 0; i < sqlite3_data_count(prepared); ++i) {
            add(hash, prepared, i);
        }
        sum += hash.value();
        code = SQLITE_OK;
    }
    if (code != SQLITE_DONE) {
        return tl::unexpected(database.error(code));
    }
    return sum;
}

Result<QStringList> namesOfTables(Database &database)
{
    QStringList names;
    Query query(database,
        u"SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND (name NOT LIKE 'sqlite%' OR name = 'sqlite_sequence') ORDER BY name"_s);
    Result<bool> row = query.next();
    for (; row && *row; row = query.next()) {
        names.append(query.value<QString>(0));
    }
    return row.map([&](bool) { return names; });
}

} // namespace

Result<ContentDigest> contentDigest(Database &database)
{
    const Result<QStringList> names = namesOfTables(database);
    if (!names) {
        return tl::unexpected(names.error());
    }
    ContentDigest digest;
    for (const QString &name : *names) {
        const Result<std::uint64_t> sum = digestOf(database, name);
        if (!sum) {
            return tl::unexpected(sum.error());
        }
        digest.emplace(name, *sum);
    }
    return digest;
}

QStringList tablesThatDiffer(const ContentDigest &a, const ContentDigest &b)
{
    QStringList names;
    for (const auto &[name, sum] : a) {
        if (const auto other = b.find(name); other == b.end() || other->second != sum) {
            names.append(name);
        }
    }
    for (const auto &[name, sum] : b) {
        if (!a.contains(name)) {
            names.append(name);
        }
    }
    names.sort();
    return names;
}

} // namespace bellwether
