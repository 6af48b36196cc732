// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/tablefile.h"

#include "core/exchange/csvsource.h"
#include "core/exchange/fileformat.h"
#include "core/exchange/sheetsource.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Whether any row has text. A damaged sheet fails here and not in the middle of the planning.
Result<bool> hasRows(const RowSource &rows)
{
    bool has = false;
    const auto read = rows.read([&](const SourceRow &) {
        has = true;
        return false;
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return has;
}

Result<void> addSheets(TableFile &file, const FileBytes &bytes, const ImportOptions &options)
{
    if (const ZipLimits limits; bytes.size() > limits.packedBytes) {
        return failure(Error::Kind::InvalidInput, {},
            u"size: more than %1 MiB, packed"_s.arg(limits.packedBytes >> 20));
    }
    auto all = bytes.all();
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto workbook = openWorkbook(std::move(*all));
    if (!workbook) {
        return tl::unexpected(workbook.error());
    }
    bool isEmpty = true;
    for (const Workbook::Sheet &sheet : (*workbook)->sheets) {
        const bool isWanted = options.sheet.isEmpty()
            ? !sheet.isHidden
            : sheet.name.compare(options.sheet, Qt::CaseInsensitive) == 0;
        if (!isWanted) {
            if (sheet.isHidden) {
                file.hiddenSheets.append(sheet.name);
            }
            continue;
        }
        FileTable table;
        table.sheet = sheet.name;
        table.rows = std::make_shared<SheetSource>(*workbook, sheet.part);
        table.format = u"xlsx"_s;
        table.encoding = u"UTF-8"_s;
        if (isEmpty) {
            const auto has = hasRows(*table.rows);
            if (!has) {
                return tl::unexpected(has.error());
            }
            isEmpty = !*has;
        }
        file.tables.push_back(std::move(table));
    }
    if (file.tables.empty()) {
        return failure(Error::Kind::InvalidInput, {},
            options.sheet.isEmpty() ? u"workbook: no visible sheet"_s
                                    : u"sheet: "_s + options.sheet);
    }
    if (isEmpty) {
        return failure(Error::Kind::EmptyFile, {}, u"no rows"_s);
    }
    return {};
}

Result<void> addText(
    TableFile &file, FileBytes bytes, const EncodingSurvey &survey, const ImportOptions &options)
{
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
    return {};
}

Result<void> addTables(
    TableFile &file, FileBytes bytes, const EncodingSurvey &survey, const ImportOptions &options)
{
    const QString format = formatOfHead(bytes.head());
    if (format == "xlsx"_L1) {
        return addSheets(file, bytes, options);
    }
    if (format == "xls"_L1) {
        const auto container = formatOfContainer(bytes);
        return container ? failure(Error::Kind::InvalidInput, {}, u"format: "_s + *container)
                         : tl::unexpected(container.error());
    }
    return addText(file, std::move(bytes), survey, options);
}

Result<TableFile> understood(FileBytes bytes, const EncodingSurvey &survey, const QString &name,
    const ImportOptions &options)
{
    TableFile file;
    file.path = name;
    file.sha256 = bytes.sha256();
    file.bytes = bytes.size();
    if (auto added = addTables(file, std::move(bytes), survey, options); !added) {
        Error error = added.error();
        error.subject = name;
        return tl::unexpected(std::move(error));
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
    return understood(std::move(*bytes), survey, path, options);
}

Result<TableFile> tableFileOf(QByteArray bytes, const QString &name, const ImportOptions &options)
{
    if (bytes.size() > MostFileBytes) {
        return failure(Error::Kind::InvalidInput, name, u"size: more than 256 MiB"_s);
    }
    EncodingSurvey survey;
    survey.add(bytes);
    return understood(FileBytes::of(std::move(bytes)), survey, name, options);
}

} // namespace bellwether
