// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>

namespace bellwether {

inline constexpr qint64 MostFileBytes = 256LL * 1024 * 1024;

// Takes the next bytes of a file; false: no more are wanted. The view ends with the call.
using BlockSink = std::function<bool(QByteArrayView)>;

// Somebody's file as bytes, read block by block as often as they are asked for, so that a large
// file is never held in memory. Every reading finds the bytes of the first one or fails.
class FileBytes
{
public:
    static constexpr qsizetype BlockBytes = 64 * 1024; // a multiple of every encoding's unit

    // Reads the whole file once; `alsoTo` sees every block. The error's subject is the path:
    // CannotOpen with the detail "no such file", "a folder", "not a regular file", "changed while
    // being read" or the system's words; InvalidInput "size: more than 256 MiB"; Cancelled.
    static Result<FileBytes> open(
        const QString &path, const BlockSink &alsoTo = {}, const Progress *progress = nullptr);
    static FileBytes of(QByteArray bytes);

    qint64 size() const { return m_size; }
    QString sha256() const { return m_sha256; }
    // The first block, or all of a smaller file.
    QByteArrayView head() const { return m_head; }

    // From the first byte, in blocks of BlockBytes; the last one may be shorter. CannotOpen when
    // the file is not any more what it was.
    Result<void> read(const BlockSink &sink) const;
    // All of it at once, for formats that have to jump to and fro.
    Result<QByteArray> all() const;

private:
    FileBytes() = default;
    void readMemory(const BlockSink &sink) const;

    QString m_path; // empty: the bytes are in memory
    QByteArray m_bytes;
    QByteArray m_head;
    qint64 m_size = 0;
    QDateTime m_modified;
    QString m_sha256;
    std::size_t m_fingerprint = 0; // of all blocks, one after the other
};

} // namespace bellwether
