// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fieldchange.h"

#include "core/book/bookrows.h"
#include "core/store/childmapping.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"

#include <map>
#include <memory>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct FinalizeIterator
{
    void operator()(sqlite3_changeset_iter *change) const { sqlite3changeset_finalize(change); }
};

// A table as people know it.
struct TableWords
{
    QString plural; // empty: not told
    QStringList columns;
};

std::map<QByteArray, QString> plurals()
{
    std::map<QByteArray, QString> names = {
        {"setting", u"settings"_s}, {"login_day", u"logins"_s}, {"feature_use_day", u"usage"_s}};
    const auto add = [&](QLatin1StringView table, QLatin1StringView plural) {
        names.emplace(QByteArray(table.data(), table.size()), plural);
    };
    visitBookRows([&]<typename Row>() {
        add(RowMapping<Row>::Table, RowMapping<Row>::Plural);
        if constexpr (HasChildren<Row>) {
            add(ChildMapping<Row>::Table, ChildMapping<Row>::Plural);
        }
    });
    return names;
}

Result<QStringList> columnsOf(Database &database, const QByteArray &table)
{
    QStringList columns;
    Query query(database, u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s);
    query.bind(QString::fromUtf8(table));
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        columns.append(query.value<QString>(0));
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return columns;
}

std::optional<QString> textOf(sqlite3_value *value)
{
    switch (value ? sqlite3_value_type(value) : SQLITE_NULL) {
    case SQLITE_NULL:
        return std::nullopt;
    case SQLITE_INTEGER:
        return QString::number(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return QString::number(sqlite3_value_double(value), 'g', QLocale::FloatingPointShortest);
    default:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)));
    }
}

// One change of a changeset.
class RowChange
{
public:
    explicit RowChange(sqlite3_changeset_iter *change)
        : m_change(change)
    {
        const char *table = nullptr;
        int isIndirect = 0;
        sqlite3changeset_op(change, &table, &m_columns, &m_operation, &isIndirect);
        sqlite3changeset_pk(change, &m_isKey, nullptr);
        m_table = table;
    }

    const QByteArray &table() const { return m_table; }
    int columns() const { return m_columns; }
    bool isUpdate() const { return m_operation == SQLITE_UPDATE; }
    bool isKey(int column) const { return m_isKey[column] != 0; }

    std::optional<QString> before(int column) const
    {
        sqlite3_value *value = nullptr;
        if (m_operation != SQLITE_INSERT) {
            sqlite3changeset_old(m_change, column, &value);
        }
        return textOf(value);
    }
    std::optional<QString> after(int column) const
    {
        sqlite3_value *value = nullptr;
        if (m_operation != SQLITE_DELETE) {
            sqlite3changeset_new(m_change, column, &value);
        }
        return textOf(value);
    }
    // A column that an update left alone has no new value.
    bool isTouched(int column) const
    {
        sqlite3_value *value = nullptr;
        sqlite3changeset_new(m_change, column, &value);
        return value != nullptr;
    }
    QString key() const
    {
        QStringList parts;
        for (int i = 0; i < m_columns; ++i) {
            if (isKey(i)) {
                parts.append((m_operation == SQLITE_INSERT ? after(i) : before(i)).value_or(u""_s));
            }
        }
        return parts.join(u' ');
    }

private:
    sqlite3_changeset_iter *m_change;
    QByteArray m_table;
    unsigned char *m_isKey = nullptr;
    int m_columns = 0;
    int m_operation = 0;
};

class FieldTeller
{
public:
    explicit FieldTeller(std::size_t limit)
        : m_limit(limit)
    {
    }

    void tell(const RowChange &change, const TableWords &words)
    {
        if (change.table() == "company_value" || change.table() == "setting") {
            tellValue(change, words);
        } else if (change.isUpdate()) {
            tellFields(change, words);
        } else {
            // A name says more than an id, where the row has one.
            const int name = static_cast<int>(words.columns.indexOf(u"name"_s));
            const int told = name >= 0 && name < change.columns() ? name : 0;
            add({words.plural, change.key(), {}, change.before(told), change.after(told)});
        }
    }

    FieldChanges &&told() { return std::move(m_told); }

private:
    // Tables that hold one value a row: a company's field from a day on, a setting.
    void tellValue(const RowChange &change, const TableWords &words)
    {
        const auto column = [&](const QString &name) {
            return static_cast<int>(words.columns.indexOf(name));
        };
        const int value = column(u"value"_s);
        if (change.isUpdate() && !change.isTouched(value)) {
            return;
        }
        const auto key = change.key().split(u' ');
        const bool isCompany = change.table() == "company_value";
        add({isCompany ? u"companies"_s : words.plural, key.value(0),
            isCompany ? key.value(1) : QString(), change.before(value), change.after(value)});
    }

    void tellFields(const RowChange &change, const TableWords &words)
    {
        for (int i = 0; i < change.columns(); ++i) {
            if (!change.isKey(i) && change.isTouched(i)
                && words.columns.value(i) != u"recorded_in") {
                add({words.plural, change.key(), words.columns.value(i), change.before(i),
                    change.after(i)});
            }
        }
    }

    void add(FieldChange change)
    {
        if (m_told.changes.size() < m_limit) {
            m_told.changes.push_back(std::move(change));
        } else {
            ++m_told.more;
        }
    }

    std::size_t m_limit;
    FieldChanges m_told;
};

} // namespace

Result<FieldChanges> fieldChanges(
    Database &database, const QByteArray &changeset, std::size_t limit)
{
    QByteArray bytes = changeset; // the function wants them without const
    sqlite3_changeset_iter *started = nullptr;
    int code = sqlite3changeset_start(&started, static_cast<int>(bytes.size()), bytes.data());
    const std::unique_ptr<sqlite3_changeset_iter, FinalizeIterator> iterator(started);
    const auto names = plurals();
    std::map<QByteArray, TableWords> tables;
    FieldTeller teller(limit);
    for (; code == SQLITE_OK || code == SQLITE_ROW;) {
        if (code = sqlite3changeset_next(iterator.get()); code != SQLITE_ROW) {
            break;
        }
        const RowChange change(iterator.get());
        const auto name = names.find(change.table());
        if (name == names.end()) {
            continue;
        }
        auto [words, isNew] = tables.try_emplace(change.table());
        if (isNew) {
            Result<QStringList> columns = columnsOf(database, change.table());
            if (!columns) {
                return tl::unexpected(columns.error());
            }
            words->second = {name->second, std::move(*columns)};
        }
        teller.tell(change, words->second);
    }
    if (code != SQLITE_DONE) {
        return failure(Error::Kind::DamagedData, {}, QString::fromUtf8(sqlite3_errstr(code)));
    }
    return teller.told();
}

} // namespace bellwether
