// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importplan.h"

#include "core/base/numbertext.h"
#include "core/book/bookbuilder.h"
#include "core/exchange/companyplan.h"
#include "core/exchange/contractplan.h"
#include "core/exchange/importfile.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Names that no file and no dictionary knows are typing errors; nothing is planned on them.
Result<void> checkNames(const std::vector<ImportFile> &files, const ImportOptions &options)
{
    const auto isField = [](const QString &field) {
        return FieldDictionary::standard().find(field) != nullptr;
    };
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
            std::any_of(files.begin(), files.end(), [&title = title](const ImportFile &file) {
                return std::any_of(file.columns.begin(), file.columns.end(),
                    [&](const ColumnProfile &column) { return column.title == title.trimmed(); });
            });
        if (!title.isEmpty() && !isSomewhere) {
            return failure(Error::Kind::InvalidInput, title, u"column"_s);
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
    return batch;
}

QString labelOf(const std::vector<FilePlan> &files)
{
    std::int64_t rows = 0;
    for (const FilePlan &file : files) {
        rows += file.rows;
    }
    const QString what = files.size() == 1 ? QFileInfo(files.front().path).fileName()
                                           : u"%1 files"_s.arg(files.size());
    return u"Import of %1, %2 %3"_s.arg(what, countText(rows), rows == 1 ? u"row"_s : u"rows"_s);
}

Result<Change> planFile(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    switch (file.plan.kind) {
    case ImportKind::Companies:
        return planCompanies(book, file, options, today, progress);
    case ImportKind::Contracts:
        return planContracts(book, file, options, today, progress);
    }
    return failure(Error::Kind::InvalidInput, file.plan.path, u"kind"_s);
}

Result<std::vector<ImportFile>> openFiles(const std::vector<QString> &paths,
    const ImportOptions &options, QDate today, Progress *progress)
{
    if (progress) {
        qint64 bytes = 0;
        for (const QString &path : paths) {
            bytes += QFileInfo(path).size();
        }
        progress->setTotal(bytes * 2); // read once to learn, once to plan
        progress->setDone(0);
    }
    std::vector<ImportFile> files;
    for (const QString &path : paths) {
        auto file = openImportFile(path, options, today, progress);
        if (!file) {
            return tl::unexpected(file.error());
        }
        files.push_back(std::move(*file));
    }
    if (const auto checked = checkNames(files, options); !checked) {
        return tl::unexpected(checked.error());
    }
    std::stable_sort(files.begin(), files.end(), [](const ImportFile &a, const ImportFile &b) {
        return static_cast<int>(a.plan.kind) < static_cast<int>(b.plan.kind);
    });
    return files;
}

} // namespace

QString snakeCase(ImportKind kind)
{
    return kind == ImportKind::Companies ? u"companies"_s : u"contracts"_s;
}

std::optional<ImportKind> importKindFromSnakeCase(QStringView text)
{
    for (const ImportKind kind : {ImportKind::Companies, ImportKind::Contracts}) {
        if (text == snakeCase(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

Result<ImportPlan> planImport(const Book &book, const std::vector<QString> &paths,
    const ImportOptions &options, const QDateTime &now, QDate today, Progress *progress)
{
    auto files = openFiles(paths, options, today, progress);
    if (!files) {
        return tl::unexpected(files.error());
    }
    ImportPlan plan;
    plan.change.kind = ActionKind::Import;
    Book planned = book; // with what the files before already bring
    for (ImportFile &file : *files) {
        auto change = planFile(planned, file, options, today, progress);
        if (!change) {
            Error error = change.error();
            error.subject = file.plan.path;
            return tl::unexpected(std::move(error));
        }
        file.source.reset();
        makeHarmless(file.plan.issues);
        std::stable_sort(file.plan.issues.begin(), file.plan.issues.end(),
            [](const Issue &a, const Issue &b) { return a.line < b.line; });
        if (!change->empty()) {
            change->rows<ImportBatch>().put.push_back(
                batchOf(file.plan, now, planned.importBatches().nextId()));
            if (&file != &files->back()) {
                planned = BookBuilder(planned).apply(*change).build();
            }
            merge(plan.change, std::move(*change));
        }
        plan.files.push_back(std::move(file.plan));
    }
    if (!plan.change.empty()) {
        plan.change.label = labelOf(plan.files);
    }
    return plan;
}

} // namespace bellwether
