// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importplan.h"

#include "core/base/numbertext.h"
#include "core/book/bookbuilder.h"
#include "core/exchange/companyindex.h"
#include "core/exchange/importfile.h"
#include "core/exchange/planners.h"
#include "core/exchange/tablefile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// An opened table with what its user said about it.
struct OpenedTable
{
    ImportFile file;
    ImportOptions options;
};

bool isField(const QString &field)
{
    return FieldDictionary::standard().find(field) != nullptr || isFreeField(field);
}

// Names that no file and no dictionary knows are typing errors; nothing is planned on them.
Result<void> checkNames(const std::vector<OpenedTable> &tables, const ImportOptions &options)
{
    for (const auto &[field, value] : options.constants) {
        if (!isField(field)) {
            return failure(Error::Kind::InvalidInput, field, u"field"_s);
        }
    }
    for (const auto &[field, title] : options.columnOfField) {
        if (!isField(field)) {
            return failure(Error::Kind::InvalidInput, field, u"field"_s);
        }
        const bool isSomewhere =
            std::any_of(tables.begin(), tables.end(), [&title = title](const OpenedTable &table) {
                return std::any_of(table.file.columns.begin(), table.file.columns.end(),
                    [&](const ColumnProfile &column) { return column.title == title.trimmed(); });
            });
        if (!title.isEmpty() && !isSomewhere) {
            return failure(Error::Kind::InvalidInput, title, u"column"_s);
        }
    }
    return {};
}

// The customers that the user said are meant are of the book, or come with the files.
Result<void> checkCustomers(
    const Book &book, const Change &change, const std::vector<ImportSource> &sources)
{
    std::optional<CompanyIndex> before;
    std::optional<CompanyIndex> after; // the file may call a customer otherwise
    for (const ImportSource &source : sources) {
        for (const auto &[name, customer] : source.options.sameCustomers) {
            if (customer.isEmpty()) {
                continue;
            }
            if (!before) {
                before.emplace(book.companies());
                after.emplace(book.companies().with(change.rows<Company>().put, {}));
            }
            if (!before->chosen(customer) && !after->chosen(customer)) {
                return failure(Error::Kind::InvalidInput, customer, u"customer"_s);
            }
        }
    }
    return {};
}

// Control characters of a file could drive the terminal that shows an issue, and the marks that
// turn the direction of text could make it say something else.
QString harmless(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
        const bool breaksLines = code == 0x2028 || code == 0x2029;
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        if (code == u'\t' || code == u'\n' || code == u'\r') {
            c = u' ';
        } else if (isControl || breaksLines || turns) {
            c = QChar::ReplacementCharacter;
        }
    }
    return text;
}

void makeHarmless(std::vector<Issue> &issues)
{
    for (Issue &issue : issues) {
        issue.column = harmless(std::move(issue.column));
        issue.value = harmless(std::move(issue.value));
        issue.detail = harmless(std::move(issue.detail));
    }
}

// Of rows with the same id the later one stays.
template <typename Row>
void merge(RowChanges<Row> &into, RowChanges<Row> from)
{
    if (into.put.empty()) {
        into.put = std::move(from.put);
        return;
    }
    std::unordered_map<decltype(Row::id), std::size_t> places;
    for (std::size_t i = 0; i < into.put.size(); ++i) {
        places[into.put[i].id] = i;
    }
    for (Row &row : from.put) {
        const auto place = places.find(row.id);
        if (place == places.end()) {
            into.put.push_back(std::move(row));
        } else {
            into.put[place->second] = std::move(row);
        }
    }
}

void merge(Change &into, Change from)
{
    visitBookRows([&]<typename Row>() { merge(into.rows<Row>(), std::move(from.rows<Row>())); });
    std::move(from.loginDays.begin(), from.loginDays.end(), std::back_inserter(into.loginDays));
    std::move(from.featureUseDays.begin(), from.featureUseDays.end(),
        std::back_inserter(into.featureUseDays));
    into.settings.merge(std::move(from.settings));
}

ImportBatch batchOf(const FilePlan &plan, const QDateTime &now, ImportBatchId id)
{
    ImportBatch batch;
    batch.id = id;
    batch.at = now.toUTC();
    batch.fileName = QFileInfo(plan.path).fileName();
    batch.sha256 = plan.sha256;
    batch.kind = snakeCase(plan.kind);
    batch.added = plan.added;
    batch.changed = plan.changed;
    batch.unchanged = plan.unchanged;
    batch.rejected = plan.rejected;
    batch.source = plan.source;
    QJsonObject mapping;
    for (const ColumnMatch &column : plan.columns) {
        if (!column.field.isEmpty()) {
            mapping[column.field] = column.column;
        }
    }
    batch.mapping = QString::fromUtf8(QJsonDocument(mapping).toJson(QJsonDocument::Compact));
    return batch;
}

QString labelOf(const std::vector<FilePlan> &files)
{
    std::int64_t rows = 0;
    QSet<QString> paths; // a workbook is one file, whatever its sheets
    for (const FilePlan &file : files) {
        rows += file.rows;
        paths.insert(file.path);
    }
    const QString what = paths.size() == 1 ? QFileInfo(files.front().path).fileName()
                                           : u"%1 files"_s.arg(paths.size());
    return u"Import of %1, %2 %3"_s.arg(what, countText(rows), rows == 1 ? u"row"_s : u"rows"_s);
}

std::int64_t bytesOf(const std::vector<ImportSource> &sources)
{
    std::int64_t bytes = 0;
    for (const ImportSource &source : sources) {
        bytes += source.bytes ? source.bytes->size() : QFileInfo(source.path).size();
    }
    return bytes;
}

// The tables of one file. Beside a table that is understood, others may be what nobody knows.
Result<void> openTables(const ImportSource &source, const ImportRequest &request,
    std::vector<OpenedTable> &tables, Progress *progress)
{
    auto opened = source.bytes ? tableFileOf(*source.bytes, source.path, source.options)
                               : openTableFile(source.path, source.options, progress);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    std::optional<Error> problem;
    bool isAnyUnderstood = false;
    for (FileTable &table : opened->tables) {
        OpenedTable &added = tables.emplace_back();
        FilePlan &plan = added.file.plan;
        plan.path = opened->path;
        plan.sheet = table.sheet;
        plan.format = table.format;
        plan.sha256 = opened->sha256;
        plan.encoding = table.encoding;
        plan.delimiter = table.delimiter;
        added.file.source = table.rows;
        added.options = source.options;
        if (auto understood = understandFile(added.file, added.options, request.mappings,
                request.isDraft, request.today, progress);
            !understood) {
            if (understood.error().kind != Error::Kind::InvalidInput
                && understood.error().kind != Error::Kind::EmptyFile) {
                return understood;
            }
            plan.problem = understood.error();
            problem = problem ? problem : plan.problem;
        } else {
            isAnyUnderstood = true;
        }
    }
    if (!request.isDraft && !isAnyUnderstood) {
        return tl::unexpected(*problem);
    }
    return {};
}

Result<std::vector<OpenedTable>> openSources(const ImportRequest &request, Progress *progress)
{
    if (progress) {
        progress->setTotal(bytesOf(request.sources) * 2); // read once to learn, once to plan
        progress->setDone(0);
    }
    std::vector<OpenedTable> tables;
    for (const ImportSource &source : request.sources) {
        if (auto opened = openTables(source, request, tables, progress); !opened) {
            return tl::unexpected(opened.error());
        }
    }
    for (const ImportSource &source : request.sources) {
        if (auto checked = checkNames(tables, source.options); !checked) {
            return tl::unexpected(checked.error());
        }
    }
    std::stable_sort(tables.begin(), tables.end(), [](const OpenedTable &a, const OpenedTable &b) {
        return a.file.plan.kind < b.file.plan.kind;
    });
    return tables;
}

void finishPlan(FilePlan &plan)
{
    makeHarmless(plan.issues);
    std::stable_sort(plan.issues.begin(), plan.issues.end(),
        [](const Issue &a, const Issue &b) { return a.line < b.line; });
}

} // namespace

bool isFreeField(const QString &field)
{
    return (field.startsWith(u"stack:"_s) || field.startsWith(u"metric:"_s))
        && !field.endsWith(u':');
}

Result<ImportPlan> planImport(const Book &book, const ImportRequest &request, Progress *progress)
{
    auto tables = openSources(request, progress);
    if (!tables) {
        return tl::unexpected(tables.error());
    }
    ImportPlan plan;
    plan.change.kind = ActionKind::Import;
    Book planned = book; // with what the files before already bring
    for (OpenedTable &table : *tables) {
        ImportFile &file = table.file;
        if (file.plan.problem) {
            plan.files.push_back(std::move(file.plan));
            continue;
        }
        auto change = planFile(planned, file, table.options, request.today, progress);
        file.source.reset();
        finishPlan(file.plan);
        if (!change) {
            Error error = change.error();
            error.subject = file.plan.path;
            if (!request.isDraft || error.kind != Error::Kind::InvalidInput) {
                return tl::unexpected(std::move(error));
            }
            file.plan.problem = std::move(error);
        } else if (!change->empty()) {
            change->rows<ImportBatch>().put.push_back(
                batchOf(file.plan, request.now, planned.importBatches().nextId()));
            if (&table != &tables->back()) {
                planned = BookBuilder(planned).apply(*change).build();
            }
            merge(plan.change, std::move(*change));
        }
        plan.files.push_back(std::move(file.plan));
    }
    if (auto checked = checkCustomers(book, plan.change, request.sources); !checked) {
        return tl::unexpected(checked.error());
    }
    if (!plan.change.empty()) {
        plan.change.label = labelOf(plan.files);
    }
    return plan;
}

Result<ImportPlan> planImport(const Book &book, const std::vector<QString> &paths,
    const ImportOptions &options, const QDateTime &now, QDate today, Progress *progress)
{
    ImportRequest request;
    for (const QString &path : paths) {
        request.sources.push_back({path, options, std::nullopt});
    }
    request.now = now;
    request.today = today;
    return planImport(book, request, progress);
}

} // namespace bellwether
