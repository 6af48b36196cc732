// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/tablefile.h"

#include "core/exchange/csvsource.h"
#include "core/exchange/filebytes.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<TableFile> understood(FileBytes bytes, const EncodingSurvey &survey, const QString &name,
    const ImportOptions &options)
{
    TableFile file;
    file.path = name;
    file.sha256 = bytes.sha256();
    file.bytes = bytes.size();
    auto source = CsvSource::make(std::move(bytes), survey, options);
    if (!source) {
        return tl::unexpected(source.error());
    }
    FileTable table;
    table.format = u"csv"_s;
    table.encoding = (*source)->encoding();
    table.delimiter = (*source)->delimiter();
    table.replacedCharacters = (*source)->replacedCharacters();
    table.rows = std::move(*source);
    file.tables.push_back(std::move(table));
    return file;
}

Result<TableFile> named(Result<TableFile> file, const QString &name)
{
    if (!file) {
        file.error().subject = name;
    }
    return file;
}

} // namespace

Result<TableFile> openTableFile(
    const QString &path, const ImportOptions &options, Progress *progress)
{
    EncodingSurvey survey;
    auto bytes = FileBytes::open(
        path,
        [&](QByteArrayView block) {
            survey.add(block);
            return true;
        },
        progress);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return named(understood(std::move(*bytes), survey, path, options), path);
}

Result<TableFile> tableFileOf(QByteArray bytes, const QString &name, const ImportOptions &options)
{
    if (bytes.size() > MostFileBytes) {
        return failure(Error::Kind::InvalidInput, name, u"size: more than 256 MiB"_s);
    }
    EncodingSurvey survey;
    survey.add(bytes);
    return named(understood(FileBytes::of(std::move(bytes)), survey, name, options), name);
}

} // namespace bellwether
