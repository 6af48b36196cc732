// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace bellwether {

class Database;

// A prepared statement, read forward only. Values are bound from left to right.
//
// The first thing that goes wrong (a text that is no Unicode, a column of another type, a full
// disk) stays with the query and is the answer of the next run() or next(): nothing that was read
// after it counts, so loop until next() says false before using what was read.
class Query
{
public:
    Query(Database &database, const QString &statement);
    Query(Query &&) noexcept;
    ~Query();

    Query &bind(std::int64_t value);
    Query &bind(int value) { return bind(std::int64_t{value}); }
    Query &bind(bool value) { return bind(std::int64_t{value}); }
    Query &bind(double value); // InvalidInput unless finite
    Query &bind(const QString &value); // an unpaired surrogate is InvalidInput
    Query &bind(const QByteArray &value);
    Query &bind(QDate value); // 'YYYY-MM-DD'; InvalidInput outside the years 1 to 9999
    Query &bind(std::nullopt_t);
    template <typename Tag>
    Query &bind(Id<Tag> id)
    {
        return bind(id.value);
    }
    template <typename T>
    Query &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bind(std::nullopt);
    }

    // To the end, ignoring rows; ready for new values afterwards.
    Result<void> run();
    // To the next row: false at the end, when it also becomes ready for new values.
    Result<bool> next();

    QStringList columns() const;
    bool isNull(int column) const;
    // Text as it is, a number in as many digits as it needs, a null text for NULL; a fault for
    // anything else.
    QString printed(int column);
    // int, std::int64_t, bool, double, QString, QByteArray, QDate, an Id, or an optional of these.
    // NULL or another type where none is expected is a fault.
    template <typename T>
    T value(int column);

    // The row holds something that the program cannot mean: DamagedData from the next step.
    void reject(int column);

private:
    template <typename T>
    struct Reader;
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    void check(int code);
    void fail(Error error);
    void reset();
    bool has(int column, int type);
    void read(int column, std::int64_t &value);
    void read(int column, int &value);
    void read(int column, bool &value);
    void read(int column, double &value);
    void read(int column, QString &value);
    void read(int column, QByteArray &value);
    void read(int column, QDate &value);

    Database *m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::optional<Error> m_error;
    int m_bound = 0;
};

template <typename T>
struct Query::Reader
{
    static T from(Query &query, int column)
    {
        T value{};
        query.read(column, value);
        return value;
    }
};

template <typename Tag>
struct Query::Reader<Id<Tag>>
{
    static Id<Tag> from(Query &query, int column)
    {
        return {Reader<std::int64_t>::from(query, column)};
    }
};

template <typename T>
struct Query::Reader<std::optional<T>>
{
    static std::optional<T> from(Query &query, int column)
    {
        return query.isNull(column) ? std::nullopt
                                    : std::optional<T>(Reader<T>::from(query, column));
    }
};

template <typename T>
T Query::value(int column)
{
    return Reader<T>::from(*this, column);
}

// The only value of the only row. DamagedData when there is no row.
template <typename T>
Result<T> singleValue(Query query)
{
    Result<bool> row = query.next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!*row) {
        query.reject(0);
    }
    T value = *row ? query.value<T>(0) : T{};
    row = query.next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    return value;
}

} // namespace bellwether
