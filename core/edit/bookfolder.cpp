// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/bookfolder.h"

#include "core/base/wholefile.h"
#include "core/edit/tabletextcsv.h"
#include "core/exchange/csvreader.h"
#include "core/store/bookfill.h"
#include "core/store/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <limits>
#include <numeric>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString DescriptionName = u"bellwether-tables.json"_s;
constexpr int Format = 1;
constexpr qint64 BlockBytes = 1 << 20;

// The only column in which both a text without letters and nothing can stand.
const QString OptionalTexts = u"company_values"_s;
const QString OptionalText = u"value"_s;

QString fileOf(const QString &folder, const QString &table)
{
    return QDir(folder).filePath(table + u".csv"_s);
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonArray emptyTextsOf(const TableText &table)
{
    QJsonArray rows;
    const qsizetype column = table.columns.indexOf(OptionalText);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const QString &cell = table.rows[i][column];
        if (cell.isEmpty() && !cell.isNull()) {
            rows.append(static_cast<qint64>(i + 1));
        }
    }
    return rows;
}

Result<QJsonObject> writeTable(BookFile &book, const QString &folder, const QString &name)
{
    const Result<TableText> table = book.table(name);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const QByteArray csv = csvOf(*table);
    QJsonObject description{{u"name"_s, name}, {u"rows"_s, static_cast<qint64>(table->rows.size())},
        {u"sha256"_s, sha256(csv)}};
    if (name == OptionalTexts) {
        if (const QJsonArray rows = emptyTextsOf(*table); !rows.isEmpty()) {
            description.insert(u"emptyTexts"_s, rows);
        }
    }
    return writeWholeFile(fileOf(folder, name), csv).map([&] { return description; });
}

tl::unexpected<Error> senseless(const QString &path, const QString &what)
{
    return failure(Error::Kind::InvalidInput, path, what);
}

Result<QJsonObject> readDescription(const QString &folder)
{
    QFile file(QDir(folder).filePath(DescriptionName));
    if (!file.exists()) {
        return failure(Error::Kind::InvalidInput, folder, u"no tables"_s);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, file.fileName(), file.errorString());
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        return senseless(file.fileName(), u"no JSON: %1"_s.arg(problem.errorString()));
    }
    const QJsonObject description = document.object();
    if (description[u"format"_s].toInt() != Format) {
        return senseless(
            file.fileName(), u"format %1"_s.arg(description[u"format"_s].toVariant().toString()));
    }
    const int schema = description[u"schema"_s].toInt();
    if (schema > SchemaVersion) {
        return failure(Error::Kind::SchemaTooNew, file.fileName(), QString::number(schema));
    }
    return description;
}

// Hands the bytes of a file over in blocks.
Result<void> readBlocks(
    const QString &path, const std::function<Result<void>(const QByteArray &)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    while (!file.atEnd()) {
        const QByteArray block = file.read(BlockBytes);
        if (block.isEmpty()) {
            return failure(Error::Kind::CannotOpen, path, file.errorString());
        }
        if (const auto taken = take(block); !taken) {
            return taken;
        }
    }
    return {};
}

// Cuts a table into rows, which are strictly UTF-8 with commas.
class TableReader
{
public:
    TableReader(QString path, std::function<Result<void>(const SourceRow &)> take)
        : m_path(std::move(path))
        , m_take(std::move(take))
        , m_csv(',',
              [this](const SourceRow &row) {
                  m_taken = row.isMalformed() ? Result<void>(
                                senseless(m_path, u"line %1: a quote out of place"_s.arg(row.line)))
                                              : m_take(row);
                  return m_taken.has_value();
              },
              {.columns = 1000,
                  .cellCharacters = std::numeric_limits<qsizetype>::max(),
                  .rowCharacters = std::numeric_limits<qsizetype>::max(),
                  .rows = std::numeric_limits<qint64>::max()})
    {
    }

    Result<void> feed(const QByteArray &block)
    {
        const QString text = m_decoder.decode(block);
        return m_decoder.hasError() ? Result<void>(senseless(m_path, u"no UTF-8"_s))
                                    : checked(m_csv.feed(text));
    }
    Result<void> finish() { return checked(m_csv.finish()); }

private:
    Result<void> checked(Result<void> cut) const
    {
        if (!cut) {
            return failure(cut.error().kind, m_path, cut.error().detail);
        }
        return m_taken;
    }

    QString m_path;
    std::function<Result<void>(const SourceRow &)> m_take;
    Result<void> m_taken;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    CsvReader m_csv;
};

Result<BookFolder::TableFile> look(
    const QString &path, const QJsonObject &description, Progress *progress)
{
    BookFolder::TableFile file;
    std::int64_t lines = 0;
    TableReader reader(path, [&](const SourceRow &) -> Result<void> {
        ++lines;
        return {};
    });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto done = readBlocks(path, [&](const QByteArray &block) -> Result<void> {
        hash.addData(block);
        if (progress && progress->isCancelled()) {
            return failure(Error::Kind::Cancelled, path);
        }
        return reader.feed(block);
    });
    if (done) {
        done = reader.finish();
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    file.rows = std::max<std::int64_t>(lines - 1, 0);
    file.isAsWritten =
        QString::fromLatin1(hash.result().toHex()) == description[u"sha256"_s].toString();
    for (const QJsonValue &row : description[u"emptyTexts"_s].toArray()) {
        file.emptyTexts.insert(row.toInteger());
    }
    return file;
}

} // namespace

Result<void> writeBookFolder(BookFile &book, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return failure(Error::Kind::CannotCreate, folder);
    }
    // Half-way, the folder shall not say of itself that it is whole.
    const QString description = QDir(folder).filePath(DescriptionName);
    if (QFileInfo::exists(description) && !QFile::remove(description)) {
        return failure(Error::Kind::CannotWrite, description);
    }
    QJsonArray tables;
    for (const QString &name : tablesOfABook()) {
        const Result<QJsonObject> table = writeTable(book, folder, name);
        if (!table) {
            return tl::unexpected(table.error());
        }
        tables.append(*table);
    }
    const QJsonObject json{
        {u"format"_s, Format}, {u"schema"_s, SchemaVersion}, {u"tables"_s, tables}};
    return writeWholeFile(description, QJsonDocument(json).toJson());
}

Result<BookFolder> BookFolder::open(const QString &path, Progress *progress)
{
    const Result<QJsonObject> description = readDescription(path);
    if (!description) {
        return tl::unexpected(description.error());
    }
    const QString place = QDir(path).filePath(DescriptionName);
    const QStringList wanted = tablesOfABook();
    BookFolder folder(path);
    for (const QJsonValue &value : (*description)[u"tables"_s].toArray()) {
        const QJsonObject table = value.toObject();
        const QString name = table[u"name"_s].toString();
        if (!wanted.contains(name)) {
            return senseless(place, u"table \"%1\""_s.arg(name));
        }
        Result<TableFile> file = look(fileOf(path, name), table, progress);
        if (!file) {
            return tl::unexpected(file.error());
        }
        folder.m_tables.insert_or_assign(name, std::move(*file));
    }
    for (const QString &name : wanted) {
        if (!folder.m_tables.contains(name)) {
            return senseless(place, u"no table \"%1\""_s.arg(name));
        }
    }
    return folder;
}

Result<void> BookFolder::read(const QString &table, const TextRowSink &sink) const
{
    const TableFile &file = m_tables.at(table);
    qsizetype optionalText = -1;
    std::int64_t place = 0; // 0: the columns' names
    TextRow text;
    TableReader reader(placeOf(table), [&](const SourceRow &row) {
        text.line = row.line;
        text.cells = row.cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (place == 0 && table == OptionalTexts && row.cells[i] == OptionalText) {
                optionalText = static_cast<qsizetype>(i);
            }
            const bool isText = file.isAsWritten && file.emptyTexts.contains(place)
                && static_cast<qsizetype>(i) == optionalText;
            if (row.cells[i].isEmpty()) {
                text.cells[i] = isText ? QStringView(u"") : QStringView();
            }
        }
        ++place;
        return sink(text);
    });
    const auto fed =
        readBlocks(placeOf(table), [&](const QByteArray &block) { return reader.feed(block); });
    return fed ? reader.finish() : fed;
}

QString BookFolder::placeOf(const QString &table) const
{
    return fileOf(m_path, table);
}

QString BookFolder::name() const
{
    return QDir(QFileInfo(m_path).absoluteFilePath()).dirName();
}

std::int64_t BookFolder::rows() const
{
    return std::accumulate(m_tables.begin(), m_tables.end(), std::int64_t{0},
        [](std::int64_t sum, const auto &table) { return sum + table.second.rows; });
}

Result<BookPointer> importFolder(
    BookFile &book, const BookFolder &folder, const QDateTime &now, Progress *progress)
{
    const Result<BookPointer> base = book.read();
    if (!base) {
        return base;
    }
    if (progress) {
        progress->setDone(0);
        progress->setTotal(folder.rows());
    }
    const QString label =
        u"Import of %1, %2 rows"_s.arg(folder.name(), QString::number(folder.rows()));
    return book.fill(folder, label, *base, now, progress);
}

} // namespace bellwether
