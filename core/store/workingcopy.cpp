// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/workingcopy.h"

#include "core/store/database.h"
#include "core/store/durable.h"
#include "core/store/query.h"
#include "core/store/rawfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ChunkSize = 1 << 20;

Result<void> copyBytes(const QString &from, const QString &to)
{
    RawFile source(from);
    const Result<std::int64_t> size = source.size();
    if (!size) {
        return tl::unexpected(size.error());
    }
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly)) {
        return failure(Error::Kind::CannotWrite, to, target.errorString());
    }
    for (std::int64_t place = 0; place < *size; place += ChunkSize) {
        const auto part = static_cast<int>(std::min<std::int64_t>(ChunkSize, *size - place));
        const Result<QByteArray> bytes = source.read(place, part);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        if (target.write(*bytes) != part) {
            return failure(Error::Kind::CannotWrite, to, target.errorString());
        }
    }
    if (!target.flush()) {
        return failure(Error::Kind::CannotWrite, to, target.errorString());
    }
    return {};
}

} // namespace

Result<WorkingCopy> WorkingCopy::of(const QString &damagedPath, const QString &folder)
{
    WorkingCopy copy(damagedPath);
    const QString journal = damagedPath + "-journal"_L1;
    const qint64 journalBytes = QFileInfo(journal).size();
    if (journalBytes == 0) {
        return copy;
    }
    auto done = needSpace(folder, QFileInfo(damagedPath).size() + journalBytes);
    if (!done) {
        return tl::unexpected(done.error());
    }
    copy.m_copy = std::make_unique<ProvisionalFile>(folder);
    done = copy.m_copy->made();
    done = done ? copyBytes(damagedPath, copy.path()) : done;
    done = done ? copyBytes(journal, copy.path() + "-journal"_L1) : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    // SQLite takes the half write back at its first look. What it says of a damaged file is of no
    // matter: the pages are read either way.
    if (Result<Database> database = Database::open(copy.path(), Database::Mode::ReadWrite)) {
        (void)singleValue<int>(Query(*database, u"PRAGMA schema_version"_s));
    }
    return copy;
}

} // namespace bellwether
