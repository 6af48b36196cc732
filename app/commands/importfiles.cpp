// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/buildbook.h"
#include "app/commands/command.h"
#include "app/commands/importfolder.h"
#include "app/commands/importreport.h"
#include "app/commands/rejectfiles.h"
#include "core/exchange/importplan.h"
#include "core/store/bookfile.h"

#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString kindNames()
{
    QStringList names;
    for (const QLatin1StringView name : EnumText<ImportKind>::Names) {
        names.append(name);
    }
    return names.join(u", "_s);
}

Result<ImportOptions> importOptions(const CommandLine &line)
{
    ImportOptions options;
    if (!line.kind.isEmpty()) {
        options.kind = fromSnakeCase<ImportKind>(line.kind);
        if (!options.kind) {
            return failure(Error::Kind::InvalidInput, u"--as %1"_s.arg(line.kind),
                u"the kinds are %1."_s.arg(kindNames()));
        }
    }
    if (!line.delimiter.isEmpty()) {
        const QString delimiter = line.delimiter == u"tab"_s ? u"\t"_s : line.delimiter;
        if (delimiter.size() != 1 || delimiter[0].unicode() > 0x7f) {
            return failure(Error::Kind::InvalidInput, u"--delimiter %1"_s.arg(line.delimiter),
                u"a delimiter is one character such as ; or the word tab."_s);
        }
        options.delimiter = delimiter[0].toLatin1();
    }
    options.encoding = line.encoding;
    options.sheet = line.sheet;
    options.dateOrder = fromSnakeCase<DateOrder>(line.dateOrder);
    options.endDates = fromSnakeCase<EndDates>(line.endDates);
    options.amountUnit = fromSnakeCase<AmountUnit>(line.amountUnit);
    options.sameCustomers = {line.sameCustomers.begin(), line.sameCustomers.end()};
    options.columnOfField = {line.columns.begin(), line.columns.end()};
    options.constants = {line.constants.begin(), line.constants.end()};
    return options;
}

Result<ImportRequest> requestOf(const CommandLine &line, const QDateTime &now)
{
    const Result<ImportOptions> options = importOptions(line);
    if (!options) {
        return tl::unexpected(options.error());
    }
    ImportRequest request;
    for (auto path = line.arguments.begin() + 1; path != line.arguments.end(); ++path) {
        request.sources.push_back({*path, *options, std::nullopt});
    }
    request.now = now;
    request.today = line.asOf;
    if (!line.mapping.isEmpty()) {
        const auto mapping = MappingStore::read(line.mapping);
        if (!mapping) {
            return tl::unexpected(mapping.error());
        }
        request.mappings.push_back(*mapping);
    }
    return request;
}

// Whether the files beside the book can be written: known before the book is changed.
Result<void> checkByproducts(const ImportPlan &plan, const CommandLine &line)
{
    if (!line.savedMapping.isEmpty()) {
        if (plan.files.size() != 1) {
            return failure(Error::Kind::InvalidInput, u"--save-mapping"_s,
                u"a mapping belongs to one table; import that file alone."_s);
        }
        if (auto checked = checkOutput(line, line.savedMapping); !checked) {
            return checked;
        }
    }
    for (const RejectFile &file : rejectFiles(plan, line.rejects)) {
        if (auto checked = checkOutput(line, file.path); !checked) {
            return checked;
        }
    }
    return {};
}

Result<ImportPlan> planOn(const Book &book, const CommandLine &line, const QDateTime &now)
{
    Result<ImportPlan> plan = requestOf(line, now).and_then(
        [&](const ImportRequest &request) { return planImport(book, request); });
    if (plan) {
        if (const Result<void> checked = checkByproducts(*plan, line); !checked) {
            return tl::unexpected(checked.error());
        }
    }
    return plan;
}

Result<ImportPlan> importInto(BookFile &file, const CommandLine &line, const QDateTime &now)
{
    const Result<BookPointer> book = file.read();
    if (!book) {
        return tl::unexpected(book.error());
    }
    Result<ImportPlan> plan = planOn(**book, line, now);
    if (plan && !line.isDryRun) {
        if (const Result<BookPointer> written = file.write(plan->change, *book, now); !written) {
            return tl::unexpected(written.error());
        }
    }
    return plan;
}

// Rows there were, but not one that is in the book now.
bool isUseless(const ImportPlan &plan)
{
    int rejected = 0;
    int used = 0;
    for (const FilePlan &file : plan.files) {
        rejected += file.rejected;
        used += file.added + file.changed + file.unchanged;
    }
    return rejected > 0 && used == 0;
}

// Imports into the book, which is created when it is not there and the import succeeds.
Result<ImportPlan> planned(const CommandLine &line, const QDateTime &now)
{
    const QString &path = line.arguments.first();
    if (QFileInfo::exists(path)) {
        Result<BookFile> file = BookFile::open(
            path, line.isDryRun ? BookFile::Access::ReadOnly : BookFile::Access::ReadWrite);
        if (!file) {
            return tl::unexpected(file.error());
        }
        return importInto(*file, line, now);
    }
    if (line.isDryRun) {
        return planOn(Book(), line, now);
    }
    if (Result<ImportPlan> tried = planOn(Book(), line, now); !tried || isUseless(*tried)) {
        return tried;
    }
    std::optional<ImportPlan> plan;
    const Result<void> built = buildBook(path, [&](BookFile &file) {
        return importInto(file, line, now).map([&](const ImportPlan &made) { plan = made; });
    });
    if (!built) {
        return tl::unexpected(built.error());
    }
    return *plan;
}

// The rejected rows and the mapping, where they are wanted.
Result<void> writeByproducts(const ImportPlan &plan, const CommandLine &line, Console &console)
{
    QTextStream &out = line.isJson ? console.err : console.out; // JSON stays JSON
    for (const RejectFile &file : rejectFiles(plan, line.rejects)) {
        if (auto written = writeOutput(line, file.path, file.bytes()); !written) {
            return written;
        }
        out << file.sentence() << Qt::endl;
    }
    if (line.savedMapping.isEmpty()) {
        return {};
    }
    return importOptions(line).and_then([&](const ImportOptions &options) {
        const QString name = QFileInfo(plan.files.front().path).completeBaseName();
        return writeOutput(
            line, line.savedMapping, toJson(mappingOf(plan.files.front(), options, name)));
    });
}

} // namespace

int runImport(const CommandLine &line, Console &console)
{
    if (namesFolder(line)) {
        return runImportFolder(line, console);
    }
    const Result<ImportPlan> plan = planned(line, console.now);
    if (!plan) {
        const int code = refuse(console, plan.error());
        if (plan.error().detail == u"kind"_s) {
            console.err
                << u"--as KIND says what a row is, --map FIELD=COLUMN which column is which. "
                   u"The kinds are %1."_s.arg(kindNames())
                << Qt::endl;
        }
        return code;
    }
    console.out << (line.isJson ? jsonReport(*plan, line.isDryRun) : textReport(*plan));
    if (const Result<void> written = writeByproducts(*plan, line, console); !written) {
        return refuse(console, written.error());
    }
    if (isUseless(*plan)) {
        console.err << u"No row could be used, so nothing was changed."_s << Qt::endl;
        return Refused;
    }
    return Done;
}

} // namespace bellwether
