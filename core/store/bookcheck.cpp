// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookcheck.h"

#include "core/store/bookcopies.h"
#include "core/store/bookheader.h"
#include "core/store/bookopening.h"
#include "core/store/bookreader.h"
#include "core/store/contentdigest.h"
#include "core/store/fileidentity.h"
#include "core/store/interruption.h"
#include "core/store/journal.h"
#include "core/store/migrations.h"
#include "core/store/openingchecks.h"
#include "core/store/pathstate.h"
#include "core/store/query.h"
#include "core/store/usagestore.h"

#include <QFileInfo>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using CheckFinding = BookCheck::Finding;
using Part = BookCheck::Part;
using State = BookCheck::State;

constexpr int MostFaults = 20;

// The finding about a part whose check ends with its first fault.
CheckFinding finding(Part part, const Result<void> &checked, std::int64_t count = 0)
{
    if (checked) {
        return {part, State::Sound, count, {}};
    }
    const Error &error = checked.error();
    return {part, State::Wrong, count, {error.detail.isEmpty() ? error.subject : error.detail}};
}

std::int64_t number(Database &database, const QString &statement)
{
    return singleValue<std::int64_t>(Query(database, statement)).value_or(0);
}

// Every row of the answer but "ok" is a fault.
CheckFinding faultsOf(Database &database, Part part, const QString &statement)
{
    CheckFinding found{part};
    Query query(database, statement);
    Result<bool> step = query.next();
    for (; step && *step && found.faults.size() < MostFaults; step = query.next()) {
        if (const QString fault = query.printed(0); fault != u"ok") {
            found.faults << fault;
        }
    }
    if (!step) {
        found.faults << step.error().detail;
    }
    found.state = found.faults.isEmpty() ? State::Sound : State::Wrong;
    return found;
}

CheckFinding checkPages(Database &database)
{
    CheckFinding found =
        faultsOf(database, Part::Pages, u"PRAGMA integrity_check(%1)"_s.arg(MostFaults));
    found.count = number(database, u"PRAGMA page_count"_s);
    return found;
}

CheckFinding checkEveryReference(Database &database)
{
    return faultsOf(database, Part::References,
        u"SELECT \"table\" || ' ' || coalesce(rowid, '') || ' -> ' || parent"
        " FROM pragma_foreign_key_check LIMIT %1"_s.arg(MostFaults));
}

CheckFinding checkJournal(Database &database)
{
    return finding(
        Part::Journal, verifyJournal(database), number(database, u"SELECT count(*) FROM action"_s));
}

CheckFinding checkRows(Database &database)
{
    const Result<BookPointer> book = readBook(database);
    if (!book) {
        return finding(Part::Rows, tl::unexpected(book.error()));
    }
    std::int64_t rows = 0;
    visitBookRows([&]<typename Row>() { rows += std::int64_t((*book)->table<Row>().size()); });
    return {Part::Rows, State::Sound, rows, {}};
}

// Only when the journal says that nothing was written since the last clean close.
CheckFinding compareContents(Database &database, const std::optional<PathState> &known)
{
    const CheckFinding notLookedAt{Part::Contents, State::NotLookedAt};
    if (!known || !known->closed || journalHead(database) != known->closed->head) {
        return notLookedAt;
    }
    const Result<ContentDigest> digest = contentDigest(database);
    if (!digest) {
        return finding(Part::Contents, tl::unexpected(digest.error()));
    }
    const QStringList tables = tablesThatDiffer(known->closed->digest, *digest);
    return {Part::Contents, tables.isEmpty() ? State::Sound : State::Wrong,
        std::int64_t(digest->size()), tables};
}

CheckFinding checkCopies(const std::optional<PathState> &known)
{
    if (!known) {
        return {Part::Copies, State::NotLookedAt};
    }
    CheckFinding found{Part::Copies};
    for (const BookCopy &copy : bookCopies(known->bookUuid)) {
        ++found.count;
        if (const auto whole = verifyCopy(copy); !whole) {
            found.faults << copy.path;
        }
    }
    found.state = found.faults.isEmpty() ? State::Sound : State::Wrong;
    return found;
}

// What a fault of the schema may make run is not run: the rest is left out then.
std::vector<CheckFinding> checkContentsOf(
    const QString &path, const std::optional<PathState> &known, int schema, Progress *progress)
{
    Result<Database> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database) {
        return {finding(Part::Schema, tl::unexpected(database.error()))};
    }
    const Interruption interruption(*database, progress);
    std::vector<CheckFinding> findings{finding(Part::Schema, checkForm(*database, schema))};
    if (findings.front().state == State::Wrong) {
        return findings;
    }
    findings.push_back(checkPages(*database));
    findings.push_back(checkEveryReference(*database));
    findings.push_back(checkJournal(*database));
    if (schema >= SchemaVersion) { // the rows of an older one are read after its migration
        findings.push_back(finding(Part::UsageMonths, checkUsageMonths(*database)));
        findings.push_back(checkRows(*database));
    }
    findings.push_back(compareContents(*database, known));
    return findings;
}

Result<void> canBeRead(const QString &path, const BookHeader &header)
{
    if (header.isInWalMode) {
        // Even reading it would make two files beside it.
        return failure(Error::Kind::CannotOpen, path, u"write-ahead log"_s);
    }
    if (QFileInfo(path + "-journal"_L1).size() > 0) {
        // Takes back the half of a write that was cut off; what else it says is looked at here.
        static_cast<void>(openBook(path, BookFile::Access::ReadOnly));
    }
    return {};
}

void addMissing(std::vector<CheckFinding> &findings)
{
    for (const Part part : {Part::Schema, Part::Pages, Part::References, Part::Journal,
             Part::UsageMonths, Part::Rows, Part::Contents}) {
        if (std::none_of(findings.begin(), findings.end(),
                [&](const CheckFinding &known) { return known.part == part; })) {
            findings.push_back({part, State::NotLookedAt});
        }
    }
}

} // namespace

bool BookCheck::isSound() const
{
    return std::none_of(findings.begin(), findings.end(), [](const CheckFinding &found) {
        return found.state == State::Wrong && found.part != Part::Copies;
    });
}

Result<BookCheck> checkBook(const QString &path, Progress *progress)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const Result<FileIdentity> identity = identityOf(canonical.isEmpty() ? path : canonical);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    BookCheck check;
    const std::optional<PathState> known = readPathState(canonical);
    const Result<BookHeader> header = readBookHeader(canonical);
    const Result<void> head =
        header ? canBeRead(canonical, *header) : tl::unexpected(header.error());
    check.findings.push_back(finding(Part::File, head, QFileInfo(canonical).size()));
    if (head) {
        for (CheckFinding &found : checkContentsOf(canonical, known, header->schema, progress)) {
            check.findings.push_back(std::move(found));
        }
    }
    addMissing(check.findings);
    check.findings.push_back(checkCopies(known));
    if (progress && progress->isCancelled()) {
        return failure(Error::Kind::Cancelled, path);
    }
    return check;
}

} // namespace bellwether
