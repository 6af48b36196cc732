// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/tablefile.h"

#include "core/exchange/csvsource.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> readBytes(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return failure(Error::Kind::CannotOpen, path, u"a folder"_s);
    }
    if (info.exists() && !info.isFile()) { // to open a pipe would wait for its writer
        return failure(Error::Kind::CannotOpen, path, u"not a regular file"_s);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isMissing = file.errorString() == qt_error_string(ENOENT);
        return failure(
            Error::Kind::CannotOpen, path, isMissing ? u"no such file"_s : file.errorString());
    }
    if (file.size() > MostFileBytes) {
        return failure(Error::Kind::InvalidInput, path, u"size: more than 256 MiB"_s);
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    return bytes;
}

} // namespace

Result<TableFile> openTableFile(const QString &path, const ImportOptions &options, Progress *)
{
    auto bytes = readBytes(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return tableFileOf(std::move(*bytes), path, options);
}

Result<TableFile> tableFileOf(QByteArray bytes, const QString &name, const ImportOptions &options)
{
    TableFile file;
    file.path = name;
    file.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    auto source = CsvSource::make(std::move(bytes), options);
    if (!source) {
        Error error = source.error();
        error.subject = name;
        return tl::unexpected(std::move(error));
    }
    FileTable table;
    table.encoding = (*source)->encoding();
    table.delimiter = (*source)->delimiter();
    table.rows = std::move(*source);
    table.format = u"csv"_s;
    file.tables.push_back(std::move(table));
    return file;
}

} // namespace bellwether
