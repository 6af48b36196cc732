// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copyfile.h"

#include "core/store/contentdigest.h"
#include "core/store/database.h"
#include "core/store/fileidentity.h"
#include "core/store/integrity.h"
#include "core/store/interruption.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <csignal>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QLatin1StringView Prefix = ".part-"_L1;

QString provisionalName()
{
    return Prefix + QString::number(QCoreApplication::applicationPid()) + u'-'
        + QUuid::createUuid().toString(QUuid::Id128);
}

Result<ContentDigest> digestInOnePicture(Database &database)
{
    auto picture = Transaction::begin(database, Transaction::Kind::Read);
    return picture ? contentDigest(database) : tl::unexpected(picture.error());
}

} // namespace

ProvisionalFile::ProvisionalFile(const QString &folder)
    : m_path(QDir(folder).filePath(provisionalName()))
    , m_made(createExclusively(m_path))
{
}

ProvisionalFile::~ProvisionalFile()
{
    QFile::remove(m_path);
    QFile::remove(m_path + "-journal"_L1);
}

void removeLeftovers(const QString &folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({Prefix + u'*'}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const auto process = static_cast<pid_t>(file.fileName().section(u'-', 1, 1).toLongLong());
        const bool isAlive = process > 0 && (::kill(process, 0) == 0 || errno != ESRCH);
        if (!isAlive || process == QCoreApplication::applicationPid()) {
            QFile::remove(file.filePath());
        }
    }
}

Result<void> vacuumInto(Database &database, const QString &path, Progress *progress)
{
    const Interruption interruption(database, progress);
    return Query(database, u"VACUUM INTO ?"_s).bind(path).run();
}

Result<void> sameContents(Database &database, const QString &path)
{
    Result<Database> copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy) {
        return tl::unexpected(copy.error());
    }
    if (const auto whole = checkEveryPage(*copy); !whole) {
        return whole;
    }
    if (const auto id = singleValue<int>(Query(*copy, u"PRAGMA application_id"_s));
        id != ApplicationId) {
        return failure(Error::Kind::DamagedData, path, u"application id"_s);
    }
    const Result<ContentDigest> there = digestInOnePicture(*copy);
    const Result<ContentDigest> here = digestInOnePicture(database);
    if (!there || !here) {
        return tl::unexpected(there ? here.error() : there.error());
    }
    if (const QStringList tables = tablesThatDiffer(*here, *there); !tables.isEmpty()) {
        return failure(Error::Kind::DamagedData, path, tables.join(u' '));
    }
    return {};
}

} // namespace bellwether
