// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/salvage.h"

#include "core/store/changeset.h"
#include "core/store/journal.h"
#include "core/store/migrations.h"
#include "core/store/programname.h"
#include "core/store/recall.h"
#include "core/store/rowkeeper.h"
#include "core/store/salvagedbook.h"
#include "core/store/salvagesource.h"
#include "core/store/transaction.h"
#include "core/store/workingcopy.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int RowsBetweenLooks = 1000; // at whether somebody cancelled

bool isOfJournal(const TableForm &form)
{
    return form.name == u"action" || form.name == u"meta";
}

// Reads a damaged book once and puts its rows into two new ones: the journal into one, where its
// actions are done again if it is whole, and everything else into the other.
class Salvage
{
public:
    Salvage(SalvageSource &source, SalvagedBook &journal, SalvagedBook &rows, Progress *progress)
        : m_source(source)
        , m_journal(journal)
        , m_rows(rows)
        , m_keepJournal(std::in_place, journal.database())
        , m_keepRows(std::in_place, rows.database())
        , m_progress(progress)
    {
    }

    Result<void> readEveryTable();
    Result<void> readLooseTrees();
    // Whether the journal's actions, done again, gave the book.
    Result<bool> replay();
    // Leaves a book of rows that fit together. DamagedData when there is none.
    Result<void> completeRows();
    // Of tables that lost rows, those that an action of the journal tells of. They may be older
    // than what was lost.
    Result<void> recallRows();
    std::int64_t countedRows() const;

    Result<SalvageReport> report(bool isFromJournal);
    // Nothing is put in any more: the books can be closed.
    void letGo()
    {
        m_keepJournal.reset();
        m_keepRows.reset();
    }

private:
    Result<void> put(const TableForm &form, const RawRow &row);
    Result<bool> accepts(const TableForm &form, const RawRow &row);
    Result<bool> isJournalWhole();

    SalvageSource &m_source;
    SalvagedBook &m_journal;
    SalvagedBook &m_rows;
    std::optional<RowKeeper> m_keepJournal;
    std::optional<RowKeeper> m_keepRows;
    Progress *m_progress;
    std::map<QString, SalvagedTable> m_tables;
    std::int64_t m_unplaced = 0;
    std::int64_t m_newestRecordedIn = 0;
    std::int64_t m_read = 0;
};

Result<void> Salvage::put(const TableForm &form, const RawRow &row)
{
    if (++m_read % RowsBetweenLooks == 0 && m_progress && m_progress->isCancelled()) {
        return failure(Error::Kind::Cancelled, m_rows.path());
    }
    const bool isJournal = isOfJournal(form);
    const Result<bool> kept = (isJournal ? m_keepJournal : m_keepRows)->put(form, row);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    SalvagedTable &table = m_tables[form.name];
    ++(*kept ? table.kept : table.lost);
    const int recordedIn = form.column("recorded_in"_L1);
    if (*kept && recordedIn >= 0 && static_cast<std::size_t>(recordedIn) < row.values.size()) {
        m_newestRecordedIn =
            std::max(m_newestRecordedIn, row.values[static_cast<std::size_t>(recordedIn)].integer);
    }
    return {};
}

Result<void> Salvage::readEveryTable()
{
    for (const TableForm &form : m_source.forms()) {
        const Result<TreeDamage> damage =
            m_source.read(form, [&](const RawRow &row) { return put(form, row); });
        if (!damage) {
            return tl::unexpected(damage.error());
        }
        m_tables[form.name].lost += damage->rows;
        m_tables[form.name].lostPages += damage->pages;
    }
    return {};
}

// Put in and taken out again.
Result<bool> Salvage::accepts(const TableForm &form, const RawRow &row)
{
    SalvagedBook &book = isOfJournal(form) ? m_journal : m_rows;
    RowKeeper &keeper = isOfJournal(form) ? *m_keepJournal : *m_keepRows;
    Result<void> done = book.database().execute(u"SAVEPOINT trial"_s);
    const Result<bool> kept = done ? keeper.put(form, row) : tl::unexpected(done.error());
    if (done) {
        done = book.database().execute(u"ROLLBACK TO trial"_s);
    }
    if (done) {
        done = book.database().execute(u"RELEASE trial"_s);
    }
    return done ? kept : tl::unexpected(done.error());
}

Result<void> Salvage::readLooseTrees()
{
    const auto trees = m_source.looseTrees(
        [&](const TableForm &form, const RawRow &row) { return accepts(form, row); });
    if (!trees) {
        return tl::unexpected(trees.error());
    }
    for (const SalvageSource::LooseTree &tree : *trees) {
        if (!tree.form) {
            m_unplaced += static_cast<std::int64_t>(tree.rows.size());
            continue;
        }
        for (const RawRow &row : tree.rows) {
            if (const auto done = put(*tree.form, row); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<bool> Salvage::isJournalWhole()
{
    const SalvagedTable &actions = m_tables[u"action"_s];
    if (actions.lost > 0 || actions.lostPages > 0 || m_tables[u"meta"_s].kept != 1) {
        return false;
    }
    const Result<ActionHead> head = journalHead(m_journal.database());
    return head && head->seq >= m_newestRecordedIn && verifyJournal(m_journal.database());
}

Result<bool> Salvage::replay()
{
    const Result<bool> isWhole = isJournalWhole();
    if (!isWhole || !*isWhole) {
        return isWhole;
    }
    Database &database = m_journal.database();
    const Result<void> done =
        visitActionsAfter(database, 0, [&](const ActionRecord &record) -> Result<void> {
            if (m_progress && m_progress->isCancelled()) {
                return failure(Error::Kind::Cancelled, database.path());
            }
            if (record.changeset.isEmpty()) {
                return {};
            }
            return applyChangeset(database, record.changeset).map([](const QByteArray &) {});
        });
    using Kind = Error::Kind;
    if (!done
        && (done.error().kind == Kind::InvalidInput || done.error().kind == Kind::DamagedData)) {
        return false;
    }
    return done ? Result<bool>(true) : tl::unexpected(done.error());
}

std::int64_t Salvage::countedRows() const
{
    std::int64_t count = 0;
    for (const auto &[name, table] : m_tables) {
        count += name == u"action" || name == u"meta" ? 0 : table.kept;
    }
    return count;
}

Result<void> Salvage::recallRows()
{
    auto done = m_journal.mindReferences(false);
    done = done ? replayWhatIsWhole(m_journal.database()) : done;
    done = done ? attachOther(m_rows.database(), m_journal.path()) : done;
    if (!done) {
        return done;
    }
    for (const TableForm &form : m_source.forms()) {
        SalvagedTable &table = m_tables[form.name];
        if (isOfJournal(form) || table.isWhole()) {
            continue;
        }
        const Result<std::int64_t> recalled = addRowsOf(m_rows.database(), form);
        if (!recalled) {
            return tl::unexpected(recalled.error());
        }
        table.recalled = *recalled;
        table.kept += *recalled;
    }
    return {};
}

Result<void> Salvage::completeRows()
{
    Database &database = m_rows.database();
    for (const auto &drop : {m_rows.dropMeaningless(), m_rows.dropDangling(m_source.forms())}) {
        if (!drop) {
            return tl::unexpected(drop.error());
        }
        for (const auto &[name, count] : *drop) {
            m_tables[name].dropped += count;
            m_tables[name].kept -= count;
        }
    }
    if (countedRows() == 0) {
        return failure(Error::Kind::DamagedData, database.path(), u"no rows"_s);
    }
    return m_rows.mend(m_source.forms());
}

Result<SalvageReport> Salvage::report(bool isFromJournal)
{
    SalvageReport report;
    report.isFromJournal = isFromJournal;
    report.unplacedRows = isFromJournal ? 0 : m_unplaced;
    for (const TableForm &form : m_source.forms()) {
        SalvagedTable table = m_tables[form.name];
        table.name = form.name;
        if (isFromJournal) {
            const auto count = singleValue<std::int64_t>(
                Query(m_journal.database(), u"SELECT count(*) FROM %1"_s.arg(form.name)));
            if (!count) {
                return tl::unexpected(count.error());
            }
            table = {form.name, *count};
        }
        report.tables.push_back(std::move(table));
    }
    return report;
}

// A book that is nobody's copy: what it says may differ from what the damaged one said.
Result<void> addMeta(Database &database)
{
    Query meta(database,
        u"INSERT INTO meta (id, book_uuid, created_by, min_reader) VALUES (1, ?, ?, ?)"_s);
    return meta.bind(QUuid::createUuid().toString(QUuid::WithoutBraces))
        .bind(programName())
        .bind(SchemaVersion)
        .run();
}

// One action that adds every row, so that the book has a journal like any other.
Result<void> addAction(
    Database &database, ChangeRecorder &recorder, const QString &label, const QDateTime &now)
{
    const Result<QByteArray> changeset = recorder.changeset();
    if (!changeset) {
        return tl::unexpected(changeset.error());
    }
    ActionEntry entry;
    entry.at = now;
    entry.kind = ActionKind::Import;
    entry.label = label;
    entry.app = programName();
    return journalHead(database).and_then([&](const ActionHead &head) {
        return appendAction(database, head, entry, *changeset).map([](const ActionHead &) {});
    });
}

Result<std::vector<TableForm>> currentForms()
{
    Result<Database> fresh = Database::inMemory();
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    if (const MigrationOutcome outcome = migrate(*fresh); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    return tableForms(*fresh);
}

// Whether the journal gave the book, which is then written but has not its name yet.
Result<bool> replayJournal(Salvage &salvage, SalvagedBook &journal, const SalvageSource &source)
{
    if (const auto done = journal.mindReferences(true); !done) {
        return tl::unexpected(done.error());
    }
    auto transaction = Transaction::begin(journal.database(), Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    const Result<bool> isReplayed = salvage.replay();
    if (!isReplayed || !*isReplayed) {
        return isReplayed;
    }
    auto done = journal.keepSequences(source.sequences());
    done = done ? transaction->commit() : done;
    return done.map([] { return true; });
}

Result<void> readRows(Salvage &salvage, SalvagedBook &journal)
{
    auto actions = Transaction::begin(journal.database(), Transaction::Kind::Write);
    if (!actions) {
        return tl::unexpected(actions.error());
    }
    auto done = salvage.readEveryTable();
    done = done ? salvage.readLooseTrees() : done;
    return done ? actions->commit() : done;
}

struct Names
{
    QString damaged;
    QString made;
};

QString labelOf(const Names &names, const Salvage &salvage)
{
    return u"Salvage of %1, %2 rows"_s.arg(
        QFileInfo(names.damaged).fileName(), QString::number(salvage.countedRows()));
}

Result<SalvageReport> salvageFrom(
    SalvageSource &source, const Names &names, const QDateTime &now, Progress *progress)
{
    const QString folder = QFileInfo(names.made).absolutePath();
    const auto journal = SalvagedBook::begin(folder);
    const auto rows = SalvagedBook::begin(folder);
    if (!journal || !rows) {
        return tl::unexpected(journal ? rows.error() : journal.error());
    }
    Salvage salvage(source, **journal, **rows, progress);
    auto writing = Transaction::begin((*rows)->database(), Transaction::Kind::Write);
    auto done = writing ? addMeta((*rows)->database()) : tl::unexpected(writing.error());
    if (!done) {
        return tl::unexpected(done.error());
    }
    std::optional<ChangeRecorder> recorder;
    done = ChangeRecorder::start((*rows)->database()).map([&](ChangeRecorder &&started) {
        recorder.emplace(std::move(started));
    });
    done = done ? readRows(salvage, **journal) : done;
    const Result<bool> isReplayed =
        done ? replayJournal(salvage, **journal, source) : tl::unexpected(done.error());
    salvage.letGo();
    if (!isReplayed) {
        return tl::unexpected(isReplayed.error());
    }
    if (*isReplayed) {
        const Result<SalvageReport> report = salvage.report(true);
        if (report && (*journal)->finish(names.made)) {
            return report;
        }
    }
    done = salvage.recallRows();
    done = done ? salvage.completeRows() : done;
    done = done ? addAction((*rows)->database(), *recorder, labelOf(names, salvage), now) : done;
    done = done ? (*rows)->keepSequences(source.sequences()) : done;
    done = done ? writing->commit() : done;
    recorder.reset();
    done = done ? (*rows)->finish(names.made) : done;
    return done ? salvage.report(false) : tl::unexpected(done.error());
}

} // namespace

Result<SalvageReport> salvage(
    const QString &damagedPath, const QString &newPath, const QDateTime &now, Progress *progress)
{
    const QFileInfo target(newPath);
    if (newPath.isEmpty() || target.exists() || target.isSymLink()) {
        return failure(Error::Kind::CannotCreate, newPath, u"exists"_s);
    }
    if (!QFileInfo(damagedPath).isFile()) {
        return failure(Error::Kind::CannotOpen, damagedPath, u"no regular file"_s);
    }
    const Result<WorkingCopy> copy = WorkingCopy::of(damagedPath, target.absolutePath());
    if (!copy) {
        return tl::unexpected(copy.error());
    }
    Result<PageFile> pages = PageFile::open(copy->path());
    if (!pages) {
        return failure(pages.error().kind, damagedPath, pages.error().detail);
    }
    Result<std::vector<TableForm>> forms = currentForms();
    if (!forms) {
        return tl::unexpected(forms.error());
    }
    SalvageSource source(std::move(*pages), std::move(*forms));
    Result<SalvageReport> report = salvageFrom(source, {damagedPath, newPath}, now, progress);
    if (!report && report.error().kind == Error::Kind::DamagedData) {
        return failure(Error::Kind::DamagedData, damagedPath, report.error().detail);
    }
    return report;
}

Result<std::int64_t> newestRecordedAction(const QString &damagedPath)
{
    Result<PageFile> pages = PageFile::open(damagedPath);
    Result<std::vector<TableForm>> forms = currentForms();
    if (!pages || !forms) {
        return tl::unexpected(pages ? forms.error() : pages.error());
    }
    SalvageSource source(std::move(*pages), std::move(*forms));
    std::int64_t newest = 0;
    for (const TableForm &form : source.forms()) {
        if (form.name != u"action") {
            continue;
        }
        const auto read = source.read(form, [&](const RawRow &row) -> Result<void> {
            newest = std::max(newest, row.rowid);
            return {};
        });
        if (!read) {
            return tl::unexpected(read.error());
        }
    }
    return newest;
}

} // namespace bellwether
