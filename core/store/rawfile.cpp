// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rawfile.h"

#include "core/store/sqlite.h"

#include <QFile>

namespace bellwether {

RawFile::RawFile(const QString &path)
    : m_path(path)
    , m_vfs(sqlite3_vfs_find(nullptr)) // none without the memory to start
    , m_name(sqlite3_create_filename(QFile::encodeName(path).constData(), "", "", 0, nullptr))
    , m_memory((m_vfs ? static_cast<std::size_t>(m_vfs->szOsFile) : sizeof(sqlite3_file))
              / sizeof(std::max_align_t)
          + 1)
    , m_openCode(SQLITE_NOMEM)
{
    int flags = 0;
    if (m_vfs && m_name) {
        m_openCode =
            m_vfs->xOpen(m_vfs, m_name, file(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &flags);
    }
}

RawFile::~RawFile()
{
    if (file()->pMethods) {
        file()->pMethods->xClose(file());
    }
    sqlite3_free_filename(m_name);
}

Result<std::int64_t> RawFile::size()
{
    sqlite3_int64 size = 0;
    const int code =
        m_openCode == SQLITE_OK ? file()->pMethods->xFileSize(file(), &size) : m_openCode;
    if (code != SQLITE_OK) {
        return tl::unexpected(error(code));
    }
    return std::int64_t{size};
}

Result<QByteArray> RawFile::read(std::int64_t offset, int count)
{
    QByteArray bytes(count, '\0');
    const int code = m_openCode == SQLITE_OK
        ? file()->pMethods->xRead(file(), bytes.data(), count, offset)
        : m_openCode;
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) {
        return tl::unexpected(error(code));
    }
    return bytes;
}

sqlite3_file *RawFile::file()
{
    return reinterpret_cast<sqlite3_file *>(m_memory.data());
}

Error RawFile::error(int code) const
{
    return {Error::Kind::CannotOpen, m_path, QString::fromUtf8(sqlite3_errstr(code))};
}

} // namespace bellwether
