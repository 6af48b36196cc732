// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookheader.h"

#include "core/store/migrations.h"
#include "core/store/sqlite.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QtEndian>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int HeaderSize = 100;
constexpr std::int64_t SmallestPage = 512;
constexpr QByteArrayView Magic("SQLite format 3\0", 16);
constexpr int PageSizeAt = 16; // two bytes; 1 says 65536
constexpr int WriteVersionAt = 18; // 2 in WAL mode, as is the byte behind it
constexpr int PageCountAt = 28;
constexpr int SchemaAt = 60; // PRAGMA user_version
constexpr int ApplicationIdAt = 68;

struct Beginning
{
    QByteArray bytes;
    std::int64_t fileSize = 0;
};

// The file through SQLite's own layer. Opening and closing it ourselves would drop the locks that
// another connection of this process has on it: POSIX locks go with the first close().
class RawFile
{
public:
    explicit RawFile(const QString &path)
        : m_vfs(sqlite3_vfs_find(nullptr))
        , m_name(sqlite3_create_filename(QFile::encodeName(path).constData(), "", "", 0, nullptr))
        , m_memory(static_cast<std::size_t>(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1)
    {
        int flags = 0;
        m_openCode = m_name ? m_vfs->xOpen(
                         m_vfs, m_name, file(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &flags)
                            : SQLITE_NOMEM;
    }
    ~RawFile()
    {
        if (file()->pMethods) {
            file()->pMethods->xClose(file());
        }
        sqlite3_free_filename(m_name);
    }
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    int openCode() const { return m_openCode; }
    // A result code of SQLite.
    int read(Beginning &beginning)
    {
        sqlite3_int64 size = 0;
        if (const int code = file()->pMethods->xFileSize(file(), &size); code != SQLITE_OK) {
            return code;
        }
        beginning.fileSize = size;
        beginning.bytes = QByteArray(HeaderSize, '\0');
        const int code = file()->pMethods->xRead(file(), beginning.bytes.data(), HeaderSize, 0);
        return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code; // the rest is zeros
    }

private:
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_memory.data()); }

    sqlite3_vfs *m_vfs;
    const char *m_name;
    std::vector<std::max_align_t> m_memory;
    int m_openCode = SQLITE_OK;
};

Result<Beginning> readBeginning(const QString &path)
{
    RawFile file(path);
    Beginning beginning;
    int code = file.openCode();
    if (code == SQLITE_OK) {
        code = file.read(beginning);
    }
    if (code != SQLITE_OK) {
        return failure(Error::Kind::CannotOpen, path, QString::fromUtf8(sqlite3_errstr(code)));
    }
    return beginning;
}

int numberAt(const QByteArray &bytes, int offset)
{
    return qFromBigEndian<qint32>(bytes.constData() + offset);
}

// Whether the file is shorter than its header says. A crash leaves a journal that mends it, so that
// only a file without one is cut off. SQLite itself does not miss a part of the last page.
bool isCutOff(const QString &path, const Beginning &beginning)
{
    const int pageSize = qFromBigEndian<quint16>(beginning.bytes.constData() + PageSizeAt);
    const auto expected = std::int64_t{pageSize == 1 ? 65536 : pageSize}
        * std::int64_t{numberAt(beginning.bytes, PageCountAt)};
    return beginning.fileSize < std::max(expected, SmallestPage)
        && QFileInfo(path + "-journal"_L1).size() == 0;
}

QString typeOf(const Beginning &beginning)
{
    const auto size = std::min<std::int64_t>(beginning.fileSize, HeaderSize);
    return QMimeDatabase().mimeTypeForData(beginning.bytes.first(size)).name();
}

} // namespace

Result<BookHeader> readBookHeader(const QString &path)
{
    const Result<Beginning> beginning = readBeginning(path);
    if (!beginning) {
        return tl::unexpected(beginning.error());
    }
    const QByteArray &bytes = beginning->bytes;
    if (beginning->fileSize == 0) {
        return failure(Error::Kind::EmptyFile, path);
    }
    if (!bytes.startsWith(Magic) || numberAt(bytes, ApplicationIdAt) != ApplicationId) {
        return failure(Error::Kind::NotABook, path, typeOf(*beginning));
    }
    const int schema = numberAt(bytes, SchemaAt);
    if (schema > SchemaVersion) {
        return failure(Error::Kind::SchemaTooNew, path, QString::number(schema));
    }
    if (schema < 1 || isCutOff(path, *beginning)) {
        return failure(Error::Kind::DamagedData, path,
            u"schema %1, %2 bytes"_s.arg(
                QString::number(schema), QString::number(beginning->fileSize)));
    }
    return BookHeader{schema, bytes[WriteVersionAt] == 2 || bytes[WriteVersionAt + 1] == 2};
}

} // namespace bellwether
