// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Names of folders that such programs copy, as they begin.
constexpr std::array SynchronisedFolders = {"Dropbox"_L1, "OneDrive"_L1, "Nextcloud"_L1,
    "ownCloud"_L1, "Google Drive"_L1, "GoogleDrive"_L1, "iCloud"_L1, "pCloud"_L1, "MEGA"_L1,
    "Seafile"_L1, "Syncthing"_L1, "Box Sync"_L1};

// What such programs keep in the uppermost folder.
constexpr std::array Markers = {".dropbox"_L1, ".dropbox.cache"_L1, ".stfolder"_L1, ".sync_*.db"_L1,
    "._sync_*.db"_L1, ".owncloudsync.log"_L1, ".nextcloudsync.log"_L1};

constexpr std::array ConflictWords = {
    "conflicted copy"_L1, ".sync-conflict-"_L1, "_conflict-"_L1, "(conflict"_L1, "-conflict"_L1};

// statfs(2); FUSE is how most network folders of a desktop come.
constexpr std::array<unsigned, 8> NetworkFileSystems = {
    0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f, 0x73757245, 0x01021997};

bool isNetwork(const QString &folder)
{
    struct statfs status = {};
    if (::statfs(QFile::encodeName(folder).constData(), &status) != 0) {
        return false;
    }
    const auto type = static_cast<unsigned>(status.f_type);
    return std::find(NetworkFileSystems.begin(), NetworkFileSystems.end(), type)
        != NetworkFileSystems.end();
}

bool isSynchronised(const QDir &folder)
{
    const QString name = folder.dirName();
    const bool isNamedSo = std::any_of(
        SynchronisedFolders.begin(), SynchronisedFolders.end(), [&](QLatin1StringView known) {
            const QChar next = name.size() > known.size() ? name[known.size()] : QChar(u' ');
            return name.startsWith(known, Qt::CaseInsensitive) && !next.isLetter();
        });
    const QStringList markers(Markers.begin(), Markers.end());
    return isNamedSo
        || !folder.entryList(markers, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                .isEmpty();
}

OpeningReport::Place placeOf(const QString &bookPath)
{
    const QString folder = QFileInfo(bookPath).path();
    QDir above(folder);
    do {
        if (isSynchronised(above)) {
            return OpeningReport::Place::Synchronised;
        }
    } while (above.cdUp());
    return isNetwork(folder) ? OpeningReport::Place::Network : OpeningReport::Place::Ordinary;
}

QStringList conflictsBeside(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    QStringList names = QDir(book.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    names.removeIf([&](const QString &name) {
        const bool isConflict = std::any_of(ConflictWords.begin(), ConflictWords.end(),
            [&](QLatin1StringView word) { return name.contains(word, Qt::CaseInsensitive); });
        return name == book.fileName() || !isConflict || !name.startsWith(book.completeBaseName());
    });
    return names;
}

} // namespace

void lookAround(const QString &bookPath, OpeningReport &report)
{
    struct stat status = {};
    report.place = placeOf(bookPath);
    report.conflictFiles = conflictsBeside(bookPath);
    report.hasOtherLinks =
        ::stat(QFile::encodeName(bookPath).constData(), &status) == 0 && status.st_nlink > 1;
}

} // namespace bellwether
