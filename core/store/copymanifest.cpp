// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copymanifest.h"

#include "core/store/durable.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array ReasonNames = {"migration"_L1, "import"_L1, "restore"_L1, "bulk_edit"_L1,
    "purge"_L1, "periodic"_L1, "close"_L1, "base"_L1};

std::optional<CopyReason> reasonFrom(const QString &name)
{
    for (std::size_t i = 0; i < ReasonNames.size(); ++i) {
        if (name == ReasonNames[i]) {
            return static_cast<CopyReason>(i);
        }
    }
    return std::nullopt;
}

// JSON's numbers are doubles; these are not.
qint64 countIn(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

QByteArray bytes(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

} // namespace

QString manifestOf(const QString &copyPath)
{
    const QFileInfo file(copyPath);
    return file.path() + u'/' + file.completeBaseName() + ".json"_L1;
}

Result<void> writeManifest(const StoredCopy &stored)
{
    const BookCopy &copy = stored.copy;
    const QJsonObject json{{u"made"_s, copy.madeAt.toString(Qt::ISODateWithMs)},
        {u"reason"_s, ReasonNames[static_cast<std::size_t>(copy.reason)]},
        {u"seq"_s, QString::number(copy.seq)},
        {u"hash"_s, QString::fromLatin1(stored.hash.toHex())}, {u"schema"_s, stored.schema},
        {u"companies"_s, copy.companies}, {u"rows"_s, QString::number(copy.rows)},
        {u"bytes"_s, QString::number(copy.bytes)},
        {u"sha256"_s, QString::fromLatin1(copy.sha256.toHex())}, {u"pinned"_s, copy.isPinned}};
    return replaceForGood(manifestOf(copy.path), QJsonDocument(json).toJson());
}

std::optional<StoredCopy> readManifest(const QString &copyPath)
{
    QFile file(manifestOf(copyPath));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto reason = reasonFrom(json[u"reason"_s].toString());
    const QDateTime madeAt = QDateTime::fromString(json[u"made"_s].toString(), Qt::ISODateWithMs);
    if (!reason || !madeAt.isValid()) {
        return std::nullopt;
    }
    StoredCopy stored;
    stored.copy = {copyPath, madeAt, countIn(json[u"seq"_s]), *reason, json[u"companies"_s].toInt(),
        countIn(json[u"rows"_s]), countIn(json[u"bytes"_s]), bytes(json[u"sha256"_s]),
        json[u"pinned"_s].toBool()};
    stored.schema = json[u"schema"_s].toInt();
    stored.hash = bytes(json[u"hash"_s]);
    return stored;
}

} // namespace bellwether
