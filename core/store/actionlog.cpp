// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/actionlog.h"

#include "core/store/crc32.h"
#include "core/store/durable.h"
#include "core/store/fileidentity.h"
#include "core/store/packing.h"

#include <QDataStream>
#include <QFileInfo>
#include <QtEndian>

#include <unistd.h>

#include <cerrno>
#include <limits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QByteArrayView Magic("BWHBLOG1", 8);
constexpr qint64 FrameSize = 2 * sizeof(quint32); // the length before, the check sum behind

QByteArray bigEndian(quint32 number)
{
    const quint32 bytes = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

QByteArray framed(const QByteArray &content)
{
    return bigEndian(static_cast<quint32>(content.size())) + content + bigEndian(crc32(content));
}

// The content of the frame that begins there; nothing when it is not whole.
std::optional<QByteArray> frameAt(QFile &file, qint64 offset)
{
    if (!file.seek(offset)) {
        return std::nullopt;
    }
    const QByteArray length = file.read(sizeof(quint32));
    if (length.size() != qsizetype(sizeof(quint32))) {
        return std::nullopt;
    }
    const qint64 size = qFromBigEndian<quint32>(length.constData());
    if (size > file.size() - offset - FrameSize) {
        return std::nullopt;
    }
    const QByteArray content = file.read(size);
    const QByteArray sum = file.read(sizeof(quint32));
    if (content.size() != size || sum != bigEndian(crc32(content))) {
        return std::nullopt;
    }
    return content;
}

// The number and the hash come first: they are all that looking for the end reads.
QByteArray bytesOf(const ActionRecord &record)
{
    const Packed packed = pack(record.changeset);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint64{record.seq} << record.hash << record.previous << qint64{record.atMs}
        << qint32{record.offsetMinutes} << record.kind << record.label << record.app
        << qint32{record.schema} << qint64{record.undoOf.value_or(0)} << packed.packing
        << packed.bytes;
    return bytes;
}

std::optional<ActionHead> headFrom(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    qint64 seq = 0;
    QByteArray hash;
    in >> seq >> hash;
    return in.status() == QDataStream::Ok ? std::optional(ActionHead{seq, hash}) : std::nullopt;
}

Result<ActionRecord> recordFrom(const QByteArray &bytes, const QString &path)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    ActionRecord record;
    qint64 seq = 0;
    qint64 atMs = 0;
    qint64 undoOf = 0;
    Packed packed;
    in >> seq >> record.hash >> record.previous >> atMs >> record.offsetMinutes >> record.kind
        >> record.label >> record.app >> record.schema >> undoOf >> packed.packing >> packed.bytes;
    Result<QByteArray> changeset = unpack(packed);
    if (in.status() != QDataStream::Ok || !changeset) {
        return failure(Error::Kind::DamagedData, path, u"action %1"_s.arg(seq));
    }
    record.seq = seq;
    record.atMs = atMs;
    record.undoOf = undoOf == 0 ? std::nullopt : std::optional<std::int64_t>(undoOf);
    record.changeset = std::move(*changeset);
    return record;
}

QByteArray bytesOf(const ActionLog::Beginning &beginning)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << beginning.bookUuid << beginning.createdBy << qint32{beginning.schema}
        << qint64{beginning.base.seq} << beginning.base.hash;
    return bytes;
}

// Zero, or errno.
int appendBytes(QFile &file, qint64 offset, const QByteArray &bytes)
{
    errno = 0;
    if (!file.seek(offset) || file.write(bytes) != bytes.size() || !file.flush()) {
        return errno != 0 ? errno : EIO;
    }
    return ::fdatasync(file.handle()) == 0 ? 0 : errno;
}

} // namespace

ActionLog::ActionLog(const QString &path)
    : m_file(std::make_unique<QFile>(path))
{
}

Result<ActionLog> ActionLog::start(const QString &path, const Beginning &beginning)
{
    if (const auto created = createExclusively(path); !created) {
        return tl::unexpected(created.error());
    }
    ActionLog log(path);
    const QByteArray bytes = Magic.toByteArray() + framed(bytesOf(beginning));
    errno = 0;
    int code = log.m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered) ? 0 : errno;
    if (code == 0) {
        code = appendBytes(*log.m_file, 0, bytes);
    }
    if (code != 0) {
        log.m_file->remove();
        return tl::unexpected(systemFailure(path, code));
    }
    if (const auto synced = syncFolder(QFileInfo(path).absolutePath()); !synced) {
        return tl::unexpected(synced.error());
    }
    log.m_beginning = beginning;
    log.m_head = beginning.base;
    log.m_firstAction = log.m_end = bytes.size();
    return log;
}

Result<ActionLog> ActionLog::open(const QString &path)
{
    ActionLog log(path);
    if (!log.m_file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)) {
        return failure(Error::Kind::CannotOpen, path, log.m_file->errorString());
    }
    auto done = log.readBeginning();
    if (done) {
        done = log.findEnd();
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return log;
}

Result<void> ActionLog::readBeginning()
{
    const bool isLog = m_file->read(Magic.size()) == Magic;
    const auto content = isLog ? frameAt(*m_file, Magic.size()) : std::nullopt;
    if (!content) {
        return failure(Error::Kind::DamagedData, path(), u"the beginning"_s);
    }
    QDataStream in(*content);
    in.setVersion(QDataStream::Qt_6_0);
    qint64 seq = 0;
    in >> m_beginning.bookUuid >> m_beginning.createdBy >> m_beginning.schema >> seq
        >> m_beginning.base.hash;
    if (in.status() != QDataStream::Ok) {
        return failure(Error::Kind::DamagedData, path(), u"the beginning"_s);
    }
    m_beginning.base.seq = seq;
    m_head = m_beginning.base;
    m_firstAction = m_end = Magic.size() + content->size() + FrameSize;
    return {};
}

// Only the last action can be half written, because each is on the disk before the next begins.
Result<void> ActionLog::findEnd()
{
    constexpr qint64 HeadSize = sizeof(qint64) + sizeof(quint32) + 32;
    while (m_file->seek(m_end)) {
        const QByteArray start = m_file->read(qint64(sizeof(quint32)) + HeadSize);
        if (start.size() < qsizetype(sizeof(quint32)) + HeadSize) {
            break;
        }
        const qint64 next = m_end + FrameSize + qFromBigEndian<quint32>(start.constData());
        const auto head = headFrom(start.sliced(sizeof(quint32)));
        if (next > m_file->size() || !head || head->seq != m_head.seq + 1
            || (next == m_file->size() && !frameAt(*m_file, m_end))) {
            break;
        }
        m_head = *head;
        m_end = next;
    }
    if (m_end < m_file->size() && !m_file->resize(m_end)) {
        return failure(Error::Kind::CannotWrite, path(), m_file->errorString());
    }
    return {};
}

Result<void> ActionLog::append(const ActionRecord &record)
{
    if (record.seq != m_head.seq + 1 || record.previous != m_head.hash) {
        return failure(Error::Kind::InvalidInput, path(),
            u"action %1 after action %2"_s.arg(
                QString::number(record.seq), QString::number(m_head.seq)));
    }
    const QByteArray bytes = framed(bytesOf(record));
    if (const int code = appendBytes(*m_file, m_end, bytes); code != 0) {
        m_file->resize(m_end); // and if that fails too, the next one is written over the half
        return tl::unexpected(systemFailure(path(), code));
    }
    m_end += bytes.size();
    m_head = {record.seq, record.hash};
    return {};
}

Result<void> ActionLog::visitAfter(
    std::int64_t seq, const std::function<Result<void>(const ActionRecord &)> &visit) const
{
    for (qint64 offset = m_firstAction; offset < m_end;) {
        const auto content = frameAt(*m_file, offset);
        if (!content) {
            return failure(Error::Kind::DamagedData, path(), u"at byte %1"_s.arg(offset));
        }
        offset += content->size() + FrameSize;
        const auto head = headFrom(*content);
        if (head && head->seq <= seq) {
            continue;
        }
        const Result<ActionRecord> record = recordFrom(*content, path());
        const Result<void> visited = record ? visit(*record) : tl::unexpected(record.error());
        if (!visited) {
            return visited;
        }
    }
    return {};
}

Result<QByteArray> ActionLog::hashAfter(std::int64_t seq) const
{
    if (seq == m_beginning.base.seq) {
        return m_beginning.base.hash;
    }
    for (qint64 offset = m_firstAction; offset < m_end;) {
        const auto content = frameAt(*m_file, offset);
        const auto head = content ? headFrom(*content) : std::nullopt;
        if (!head) {
            return failure(Error::Kind::DamagedData, path(), u"at byte %1"_s.arg(offset));
        }
        if (head->seq == seq) {
            return head->hash;
        }
        offset += content->size() + FrameSize;
    }
    return QByteArray();
}

} // namespace bellwether
