// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/pathstate.h"

#include "core/store/datafolder.h"
#include "core/store/durable.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// JSON's numbers are doubles; these are not.
QString text(qint64 number)
{
    return QString::number(number);
}

qint64 wholeNumber(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

QDateTime moment(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject jsonOf(const CleanClose &closed)
{
    QJsonObject digest;
    for (const auto &[table, sum] : closed.digest) {
        digest.insert(table, QString::number(sum));
    }
    return {{u"at"_s, closed.at.toString(Qt::ISODateWithMs)}, {u"bytes"_s, text(closed.mark.bytes)},
        {u"modified"_s, text(closed.mark.modifiedNs)},
        {u"inode"_s, QString::number(closed.mark.inode)}, {u"seq"_s, text(closed.head.seq)},
        {u"hash"_s, QString::fromLatin1(closed.head.hash.toHex())}, {u"digest"_s, digest}};
}

CleanClose cleanCloseOf(const QJsonObject &json)
{
    CleanClose closed;
    closed.at = moment(json[u"at"_s]);
    closed.mark = {wholeNumber(json[u"bytes"_s]), wholeNumber(json[u"modified"_s]),
        json[u"inode"_s].toString().toULongLong()};
    closed.head = {
        wholeNumber(json[u"seq"_s]), QByteArray::fromHex(json[u"hash"_s].toString().toLatin1())};
    const QJsonObject digest = json[u"digest"_s].toObject();
    for (auto entry = digest.begin(); entry != digest.end(); ++entry) {
        closed.digest.emplace(entry.key(), entry.value().toString().toULongLong());
    }
    return closed;
}

} // namespace

std::optional<FileMark> markOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return std::nullopt;
    }
    constexpr qint64 NanosecondsPerSecond = 1'000'000'000;
    return FileMark{status.st_size,
        status.st_mtim.tv_sec * NanosecondsPerSecond + status.st_mtim.tv_nsec, status.st_ino};
}

std::optional<PathState> readPathState(const QString &bookPath)
{
    QFile file(pathStateFile(bookPath));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    PathState state;
    state.path = json[u"path"_s].toString();
    state.bookUuid = json[u"book"_s].toString();
    // A name within the book's folder, whatever somebody wrote there.
    state.log = QFileInfo(json[u"log"_s].toString()).fileName();
    state.isOpen = json[u"open"_s].toBool();
    state.checkedAt = moment(json[u"checked"_s]);
    if (json[u"closed"_s].isObject()) {
        state.closed = cleanCloseOf(json[u"closed"_s].toObject());
    }
    return state.bookUuid.isEmpty() ? std::nullopt : std::optional(state);
}

Result<void> writePathState(const PathState &state)
{
    QJsonObject json{{u"path"_s, state.path}, {u"book"_s, state.bookUuid}, {u"log"_s, state.log},
        {u"open"_s, state.isOpen}};
    if (state.checkedAt.isValid()) {
        json.insert(u"checked"_s, state.checkedAt.toString(Qt::ISODateWithMs));
    }
    if (state.closed) {
        json.insert(u"closed"_s, jsonOf(*state.closed));
    }
    const QString path = pathStateFile(state.path);
    if (const auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made) {
        return made;
    }
    return replaceForGood(path, QJsonDocument(json).toJson());
}

} // namespace bellwether
