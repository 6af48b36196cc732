// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/setaside.h"

#include "core/store/datafolder.h"
#include "core/store/durable.h"
#include "core/store/migrations.h"
#include "core/store/rawfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array CompanionSuffixes = {"-journal"_L1, "-wal"_L1};

Result<void> copyBook(const QString &from, const QString &to)
{
    RawFile source(from);
    QFile target(to);
    const Result<std::int64_t> size = source.size();
    if (!size) {
        return tl::unexpected(size.error());
    }
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(Error::Kind::CannotWrite, to, target.errorString());
    }
    constexpr std::int64_t Part = 1 << 20;
    for (std::int64_t offset = 0; offset < *size; offset += Part) {
        const auto count = std::min(Part, *size - offset);
        const Result<QByteArray> bytes = source.read(offset, static_cast<int>(count));
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        if (target.write(*bytes) != bytes->size()) {
            return failure(Error::Kind::CannotWrite, to, target.errorString());
        }
    }
    target.close();
    return syncFile(to);
}

Result<void> copyAll(const QString &bookPath, const QString &folder)
{
    if (const auto made = makePrivateFolder(folder); !made) {
        return made;
    }
    const QString target = QDir(folder).filePath(QFileInfo(bookPath).fileName());
    if (const auto copied = copyBook(bookPath, target); !copied) {
        return copied;
    }
    for (const QLatin1StringView suffix : CompanionSuffixes) {
        if (!QFile::exists(bookPath + suffix)) {
            continue;
        }
        if (!QFile::copy(bookPath + suffix, target + suffix)) {
            return failure(Error::Kind::CannotWrite, target + suffix);
        }
        if (const auto synced = syncFile(target + suffix); !synced) {
            return synced;
        }
    }
    return syncFolder(folder);
}

Result<QString> copiedInto(const QString &bookPath, const QString &parent, const QString &name)
{
    QString folder = parent + u'/' + name;
    for (int i = 2; QFileInfo::exists(folder); ++i) {
        folder = parent + u'/' + name + u'-' + QString::number(i);
    }
    if (const auto copied = copyAll(bookPath, folder); !copied) {
        QDir(folder).removeRecursively(); // ours, and made just now
        return tl::unexpected(copied.error());
    }
    return folder;
}

} // namespace

bool hasUnfinishedJournal(const QString &bookPath)
{
    return std::any_of(CompanionSuffixes.begin(), CompanionSuffixes.end(),
        [&](QLatin1StringView suffix) { return QFileInfo(bookPath + suffix).size() > 0; });
}

bool journalHoldsBeginning(const QString &bookPath)
{
    constexpr QByteArrayView JournalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    constexpr QByteArrayView BookMagic("SQLite format 3\0", 16);
    constexpr qsizetype ApplicationIdAt = 68;
    QFile journal(bookPath + "-journal"_L1);
    if (!journal.open(QIODevice::ReadOnly) || journal.peek(JournalMagic.size()) != JournalMagic) {
        return false;
    }
    const uchar *mapped = journal.map(0, journal.size());
    const QByteArrayView bytes(mapped, mapped ? journal.size() : 0);
    for (qsizetype at = bytes.indexOf(BookMagic); at >= 0; at = bytes.indexOf(BookMagic, at + 1)) {
        const qsizetype id = at + ApplicationIdAt;
        if (id + qsizetype(sizeof(qint32)) <= bytes.size()
            && qFromBigEndian<qint32>(bytes.data() + id) == ApplicationId) {
            return true;
        }
    }
    return false;
}

Result<QString> setAside(const QString &bookPath, const QDateTime &now)
{
    const QString name = "pre-recovery-"_L1 + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    const Result<QString> beside = copiedInto(bookPath, QFileInfo(bookPath).path(), name);
    const QFileInfo known(pathStateFile(bookPath));
    return beside ? beside
                  : copiedInto(bookPath, known.path() + u'/' + known.completeBaseName(), name);
}

} // namespace bellwether
