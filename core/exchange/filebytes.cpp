// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/filebytes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cerrno>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

tl::unexpected<Error> changed(const QString &path)
{
    return failure(Error::Kind::CannotOpen, path, u"changed while being read"_s);
}

Result<void> openForReading(QFile &file)
{
    const QString path = file.fileName();
    const QFileInfo info(path);
    if (info.isDir()) {
        return failure(Error::Kind::CannotOpen, path, u"a folder"_s);
    }
    if (info.exists() && !info.isFile()) { // to open a pipe would wait for its writer
        return failure(Error::Kind::CannotOpen, path, u"not a regular file"_s);
    }
    // The blocks are large enough as they are.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const bool isMissing = file.errorString() == qt_error_string(ENOENT);
        return failure(
            Error::Kind::CannotOpen, path, isMissing ? u"no such file"_s : file.errorString());
    }
    if (file.size() > MostFileBytes) {
        return failure(Error::Kind::InvalidInput, path, u"size: more than 256 MiB"_s);
    }
    return {};
}

// Fills the block as far as the file goes; -1 when the system fails.
qint64 readBlock(QFile &file, char *block)
{
    qint64 filled = 0;
    while (filled < FileBytes::BlockBytes) {
        const qint64 got = file.read(block + filled, FileBytes::BlockBytes - filled);
        if (got < 0) {
            return -1;
        }
        if (got == 0) {
            break;
        }
        filled += got;
    }
    return filled;
}

// What tells one state of a file from another in the course of a reading.
struct FileState
{
    qint64 size;
    QDateTime modified;

    explicit FileState(const QFile &file)
        : size(file.size())
        , modified(file.fileTime(QFileDevice::FileModificationTime))
    {
    }
    bool operator==(const FileState &) const = default;
};

struct BlockReading
{
    qint64 bytes = 0;
    std::size_t fingerprint = 0;
    bool isWhole = true; // the sink took everything
};

Result<BlockReading> readBlocks(QFile &file, const BlockSink &sink)
{
    BlockReading reading;
    QByteArray block(FileBytes::BlockBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 filled = readBlock(file, block.data());
        if (filled < 0) {
            return failure(Error::Kind::CannotOpen, file.fileName(), file.errorString());
        }
        if (filled == 0) {
            return reading;
        }
        reading.bytes += filled;
        if (reading.bytes > MostFileBytes) {
            return changed(file.fileName());
        }
        const auto size = static_cast<std::size_t>(filled);
        reading.fingerprint = qHashBits(block.constData(), size, reading.fingerprint);
        if (!sink(QByteArrayView(block.constData(), filled))) {
            reading.isWhole = false;
            return reading;
        }
    }
}

} // namespace

Result<FileBytes> FileBytes::open(
    const QString &path, const BlockSink &alsoTo, const Progress *progress)
{
    QFile file(path);
    if (auto opened = openForReading(file); !opened) {
        return tl::unexpected(opened.error());
    }
    const FileState before(file);
    FileBytes bytes;
    bytes.m_path = path;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto reading = readBlocks(file, [&](QByteArrayView block) {
        if (bytes.m_head.isEmpty()) {
            bytes.m_head = block.toByteArray();
        }
        hash.addData(block);
        if (alsoTo) {
            alsoTo(block);
        }
        return !progress || !progress->isCancelled();
    });
    if (!reading) {
        return tl::unexpected(reading.error());
    }
    if (!reading->isWhole) {
        return failure(Error::Kind::Cancelled, path);
    }
    if (reading->bytes != before.size || FileState(file) != before) {
        return changed(path);
    }
    bytes.m_size = reading->bytes;
    bytes.m_modified = before.modified;
    bytes.m_fingerprint = reading->fingerprint;
    bytes.m_sha256 = QString::fromLatin1(hash.result().toHex());
    return bytes;
}

FileBytes FileBytes::of(QByteArray content)
{
    FileBytes bytes;
    bytes.m_size = content.size();
    bytes.m_head = content.first(std::min<qsizetype>(content.size(), BlockBytes));
    bytes.m_sha256 =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    bytes.m_bytes = std::move(content);
    return bytes;
}

Result<void> FileBytes::read(const BlockSink &sink) const
{
    if (m_path.isEmpty()) {
        readMemory(sink);
        return {};
    }
    QFile file(m_path);
    if (auto opened = openForReading(file); !opened) {
        return opened;
    }
    const FileState before(file);
    if (before.size != m_size || before.modified != m_modified) {
        return changed(m_path);
    }
    const auto reading = readBlocks(file, sink);
    if (!reading) {
        return tl::unexpected(reading.error());
    }
    const bool isSame = reading->bytes == m_size && reading->fingerprint == m_fingerprint;
    if ((reading->isWhole && !isSame) || FileState(file) != before) {
        return changed(m_path);
    }
    return {};
}

Result<QByteArray> FileBytes::all() const
{
    if (m_path.isEmpty()) {
        return m_bytes;
    }
    QByteArray bytes;
    bytes.reserve(m_size);
    const auto done = read([&](QByteArrayView block) {
        bytes.append(block);
        return true;
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return bytes;
}

void FileBytes::readMemory(const BlockSink &sink) const
{
    const QByteArrayView bytes(m_bytes);
    for (qsizetype at = 0; at < bytes.size(); at += BlockBytes) {
        if (!sink(bytes.sliced(at, std::min(BlockBytes, bytes.size() - at)))) {
            return;
        }
    }
}

} // namespace bellwether
