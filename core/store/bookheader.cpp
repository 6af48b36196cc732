// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookheader.h"

#include "core/store/migrations.h"
#include "core/store/rawfile.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QtEndian>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int BookHeaderSize = 100;
constexpr std::int64_t SmallestPage = 512;
constexpr QByteArrayView Magic("SQLite format 3\0", 16);
constexpr int PageSizeAt = 16; // two bytes; 1 says 65536
constexpr int WriteVersionAt = 18; // 2 in WAL mode, as is the byte behind it
constexpr int PageCountAt = 28;
constexpr int SchemaAt = 60; // PRAGMA user_version
constexpr int ApplicationIdAt = 68;

struct Beginning
{
    QByteArray bytes;
    std::int64_t fileSize = 0;
};

Result<Beginning> readBeginning(const QString &path)
{
    RawFile file(path);
    const Result<std::int64_t> size = file.size();
    if (!size) {
        return tl::unexpected(size.error());
    }
    return file.read(0, BookHeaderSize).map([&](const QByteArray &bytes) {
        return Beginning{bytes, *size};
    });
}

int numberAt(const QByteArray &bytes, int offset)
{
    return qFromBigEndian<qint32>(bytes.constData() + offset);
}

// Whether the file is shorter than its header says. A crash leaves a journal that mends it, so that
// only a file without one is cut off. SQLite itself does not miss a part of the last page.
bool isCutOff(const QString &path, const Beginning &beginning)
{
    const int pageSize = qFromBigEndian<quint16>(beginning.bytes.constData() + PageSizeAt);
    const auto expected = std::int64_t{pageSize == 1 ? 65536 : pageSize}
        * std::int64_t{numberAt(beginning.bytes, PageCountAt)};
    return beginning.fileSize < std::max(expected, SmallestPage)
        && QFileInfo(path + "-journal"_L1).size() == 0;
}

QString typeOf(const Beginning &beginning)
{
    const auto size = std::min<std::int64_t>(beginning.fileSize, BookHeaderSize);
    return QMimeDatabase().mimeTypeForData(beginning.bytes.first(size)).name();
}

} // namespace

Result<BookHeader> readBookHeader(const QString &path)
{
    const Result<Beginning> beginning = readBeginning(path);
    if (!beginning) {
        return tl::unexpected(beginning.error());
    }
    const QByteArray &bytes = beginning->bytes;
    if (beginning->fileSize == 0) {
        return failure(Error::Kind::EmptyFile, path);
    }
    if (!bytes.startsWith(Magic) || numberAt(bytes, ApplicationIdAt) != ApplicationId) {
        return failure(Error::Kind::NotABook, path, typeOf(*beginning));
    }
    const int schema = numberAt(bytes, SchemaAt);
    if (schema < 1 || isCutOff(path, *beginning)) {
        return failure(Error::Kind::DamagedData, path,
            u"schema %1, %2 bytes"_s.arg(
                QString::number(schema), QString::number(beginning->fileSize)));
    }
    return BookHeader{schema, bytes[WriteVersionAt] == 2 || bytes[WriteVersionAt + 1] == 2};
}

} // namespace bellwether
