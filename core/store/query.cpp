// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"

#include <QLocale>

#include <array>
#include <cmath>
#include <limits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using IsoDay = std::array<char, 10>;

void putDigits(IsoDay &text, std::size_t from, int digits, int value)
{
    for (int i = digits - 1; i >= 0; --i) {
        text[from + static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

IsoDay isoDay(int year, int month, int day)
{
    IsoDay text;
    text[4] = text[7] = '-';
    putDigits(text, 0, 4, year);
    putDigits(text, 5, 2, month);
    putDigits(text, 8, 2, day);
    return text;
}

// Minus one when something else than digits stands there.
int number(const char *text, int digits)
{
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// Invalid unless it is exactly a day of the calendar as YYYY-MM-DD.
QDate dayFrom(QByteArrayView text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return {};
    }
    const int year = number(text.data(), 4);
    const int month = number(text.data() + 5, 2);
    const int day = number(text.data() + 8, 2);
    return year < 1 ? QDate() : QDate(year, month, day);
}

} // namespace

void Query::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Query::Query(Database &database, const QString &statement)
    : m_database(&database)
{
    const QByteArray text = statement.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    check(sqlite3_prepare_v3(database.handle(), text.constData(), static_cast<int>(text.size()),
        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr));
    m_statement.reset(prepared);
}

Query::Query(Query &&) noexcept = default;
Query::~Query() = default;

Query &Query::bind(std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement.get(), ++m_bound, value));
    return *this;
}

Query &Query::bind(double value)
{
    // SQLite keeps a NaN as NULL, and an infinity spoils every sum.
    if (!std::isfinite(value)) {
        fail({Error::Kind::InvalidInput, m_database->path(), u"no number"_s});
    }
    check(sqlite3_bind_double(m_statement.get(), ++m_bound, value));
    return *this;
}

Query &Query::bind(const QString &value)
{
    if (!value.isValidUtf16()) {
        fail({Error::Kind::InvalidInput, m_database->path(), u"unpaired surrogate in "_s + value});
    }
    const QByteArray utf8 = value.toUtf8();
    // Never a null pointer: that would be NULL, and a text is at least empty.
    check(sqlite3_bind_text64(m_statement.get(), ++m_bound, utf8.constData(),
        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Query &Query::bind(const QByteArray &value)
{
    check(sqlite3_bind_blob64(m_statement.get(), ++m_bound, value.constData(),
        static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Query &Query::bind(QDate value)
{
    if (!value.isValid() || value.year() < 1 || value.year() > 9999) {
        fail({Error::Kind::InvalidInput, m_database->path(), u"no day: "_s + value.toString()});
        return *this;
    }
    const IsoDay text = isoDay(value.year(), value.month(), value.day());
    check(sqlite3_bind_text(m_statement.get(), ++m_bound, text.data(),
        static_cast<int>(text.size()), SQLITE_TRANSIENT));
    return *this;
}

Query &Query::bind(std::nullopt_t)
{
    check(sqlite3_bind_null(m_statement.get(), ++m_bound));
    return *this;
}

Result<void> Query::run()
{
    for (;;) {
        const Result<bool> row = next();
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            return {};
        }
    }
}

Result<bool> Query::next()
{
    if (m_error) {
        reset();
        return tl::unexpected(*m_error);
    }
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        check(code);
        reset();
        return tl::unexpected(*m_error);
    }
    reset();
    return false;
}

QStringList Query::columns() const
{
    QStringList names;
    for (int i = 0; i < sqlite3_column_count(m_statement.get()); ++i) {
        names.append(QString::fromUtf8(sqlite3_column_name(m_statement.get(), i)));
    }
    return names;
}

QString Query::printed(int column)
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return QString::number(value<std::int64_t>(column));
    case SQLITE_FLOAT:
        return QString::number(value<double>(column), 'g', QLocale::FloatingPointShortest);
    default:
        return value<QString>(column);
    }
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

void Query::reject(int column)
{
    const char *name = sqlite3_column_name(m_statement.get(), column);
    const char *statement = sqlite3_sql(m_statement.get());
    fail({Error::Kind::DamagedData, m_database->path(),
        u"unexpected %1 in %2"_s.arg(QString::fromUtf8(name), QString::fromUtf8(statement))});
}

void Query::check(int code)
{
    if (code != SQLITE_OK) {
        fail(m_database->error(code));
    }
}

void Query::fail(Error error)
{
    if (!m_error) {
        m_error = std::move(error);
    }
}

void Query::reset()
{
    sqlite3_reset(m_statement.get());
    m_bound = 0;
}

bool Query::has(int column, int type)
{
    if (sqlite3_column_type(m_statement.get(), column) == type) {
        return true;
    }
    reject(column);
    return false;
}

void Query::read(int column, std::int64_t &value)
{
    if (has(column, SQLITE_INTEGER)) {
        value = sqlite3_column_int64(m_statement.get(), column);
    }
}

void Query::read(int column, int &value)
{
    std::int64_t wide = 0;
    read(column, wide);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
        reject(column);
        return;
    }
    value = static_cast<int>(wide);
}

void Query::read(int column, bool &value)
{
    std::int64_t wide = 0;
    read(column, wide);
    if (wide != 0 && wide != 1) {
        reject(column);
    }
    value = wide == 1;
}

void Query::read(int column, double &value)
{
    if (has(column, SQLITE_FLOAT)) {
        value = sqlite3_column_double(m_statement.get(), column);
    }
}

void Query::read(int column, QString &value)
{
    if (!has(column, SQLITE_TEXT)) {
        return;
    }
    const auto *text =
        reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    const QUtf8StringView utf8(
        text, text ? sqlite3_column_bytes(m_statement.get(), column) : qsizetype{0});
    // Without memory for the text SQLite answers with none.
    if (!text || !utf8.isValidUtf8()) {
        reject(column);
        return;
    }
    value = utf8.toString();
}

void Query::read(int column, QByteArray &value)
{
    if (!has(column, SQLITE_BLOB)) {
        return;
    }
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    if (!bytes && size != 0) {
        reject(column);
        return;
    }
    value = QByteArray(bytes, size);
}

void Query::read(int column, QDate &value)
{
    if (!has(column, SQLITE_TEXT)) {
        return;
    }
    const auto *text =
        reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    value = text ? dayFrom(QByteArrayView(text, sqlite3_column_bytes(m_statement.get(), column)))
                 : QDate();
    if (!value.isValid()) {
        reject(column);
    }
}

} // namespace bellwether
