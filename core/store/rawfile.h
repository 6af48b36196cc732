// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <vector>

struct sqlite3_vfs;
struct sqlite3_file;

namespace bellwether {

// The bytes of a book's file through SQLite's own layer, for reading. Opening and closing it
// ourselves would drop the locks that another connection of this process has on it: POSIX locks go
// with the first close().
class RawFile
{
public:
    explicit RawFile(const QString &path);
    ~RawFile();
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    // CannotOpen.
    Result<std::int64_t> size();
    // As many bytes as were asked for, zeros behind the end. CannotOpen.
    Result<QByteArray> read(std::int64_t offset, int count);

private:
    sqlite3_file *file();
    Error error(int code) const;

    QString m_path;
    sqlite3_vfs *m_vfs;
    const char *m_name;
    std::vector<std::max_align_t> m_memory;
    int m_openCode;
};

} // namespace bellwether
