// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formatting.h"

#include "core/base/numbertext.h"
#include "core/store/migrations.h"
#include "ui/fileproblem.h"

#include <QCoreApplication>
#include <QMimeDatabase>
#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString text(const char *source)
{
    return QCoreApplication::translate("formatting", source);
}

// Multi-argument arg() only: a value that contains "%2" stays as it is.
QString about(const char *source, const QString &subject)
{
    return text(source).arg(subject);
}

QString withDetail(const QString &sentence, const QString &detail)
{
    // SQLite's words may be a page long; their beginning tells what is wrong.
    constexpr qsizetype Longest = 160;
    const QString words = detail.simplified().left(Longest);
    return words.isEmpty() ? sentence : sentence + u' ' + text("(%1)").arg(words);
}

QString columnOf(const Issue &issue)
{
    return issue.column.isEmpty() ? issue.field : issue.column;
}

// Of a row that swallowed others.
QString withLines(const QString &reason, const QString &lines)
{
    return lines.isEmpty() ? reason
                           : text("%1; %2 lines of the file are in this row").arg(reason, lines);
}

QString reasonOf(const Issue &issue)
{
    switch (issue.kind) {
    case Issue::Kind::MissingName:
        return text("the customer has no name");
    case Issue::Kind::MissingField:
        return text("the value is missing");
    case Issue::Kind::UnknownCompany:
        return text("no customer with this reference or name is in the book or in this import");
    case Issue::Kind::DuplicateKey:
        return text("the same reference stands in an earlier row of this file, which counts");
    case Issue::Kind::NotADate:
        return text("this is not a date");
    case Issue::Kind::NotANumber:
        return text("this is not a number");
    case Issue::Kind::NotAFlag:
        return text("this is neither yes nor no");
    case Issue::Kind::NegativeAmount:
        return text("an amount cannot be negative here");
    case Issue::Kind::OutOfRange:
        return text("the value must lie in %1").arg(issue.detail);
    case Issue::Kind::EndBeforeStart:
        return text("the end lies before the start");
    case Issue::Kind::UnknownCurrency:
        return text("this is no ISO 4217 currency code");
    case Issue::Kind::UnconvertedCurrency:
        return text("the book counts in %1; amounts in other currencies are not converted and do "
                    "not count")
            .arg(issue.detail);
    case Issue::Kind::DamagedIdentifier:
        return text("a spreadsheet rounded this reference; export the file again as text");
    case Issue::Kind::WrongCellCount:
        return text("the row has %1 cells where the header has %2").arg(issue.value, issue.detail);
    case Issue::Kind::UnclosedQuote:
        return withLines(text("a quotation mark is never closed"), issue.detail);
    case Issue::Kind::TextAfterQuote:
        return withLines(
            text("text follows a closing quotation mark, so where the cell ends is not known"),
            issue.detail);
    case Issue::Kind::NulByte:
        return text("the row contains a NUL byte");
    case Issue::Kind::UndecodableText:
        return text("the text is not valid in the file's encoding; choose another encoding");
    case Issue::Kind::DeletedInSource:
        return text("the source marks this row as deleted");
    case Issue::Kind::TotalRow:
        return text("this is a total or a note of the report, not a record");
    case Issue::Kind::AmbiguousDateOrder:
        return text("day and month cannot be told apart; say which order the dates have");
    case Issue::Kind::UnmappedColumn:
        return text("this column is not used");
    case Issue::Kind::AssumedDay:
        return text("no day is given; %1 is taken").arg(issue.detail);
    case Issue::Kind::SeveralContracts:
        return text("%1 contracts run, so the terms of this row belong to none of them; left out")
            .arg(issue.detail);
    case Issue::Kind::NotAnAlignment:
        return text("is none of aligned, supported, not aligned and not applicable");
    case Issue::Kind::NameMatched:
        return text("recognised by its name; the reference differs or is missing");
    case Issue::Kind::UnknownWord:
        return text("this word is not known here; known are: %1").arg(issue.detail);
    case Issue::Kind::UnknownContact:
        return text("the customer has no contact of this reference, address or name");
    case Issue::Kind::UnknownContract:
        return text("no contract with this reference is in the book or in this import");
    case Issue::Kind::NotADuration:
        return text("this is not a duration");
    case Issue::Kind::ReadAs:
        return text("this was read as %1").arg(issue.detail);
    case Issue::Kind::PastPrice:
        return text("the contract is over; its price becomes another for days that are past");
    case Issue::Kind::CurrencyChanged:
        return text("the contract is in %1; one in another currency is a contract of its own")
            .arg(issue.detail);
    case Issue::Kind::TakenForSame:
        return text("taken for the contract without a number that runs since %1").arg(issue.detail);
    case Issue::Kind::PossiblyTwice:
        return text("a contract without a number runs since %1 as well; it may be the same one")
            .arg(issue.detail);
    case Issue::Kind::StatusAgainstContract:
        return text("the customer counts on, since a contract runs");
    case Issue::Kind::JudgementKept:
        return text("a member of the team judged otherwise on that day or later, which counts");
    case Issue::Kind::RateOfBaseCurrency:
        return text("the book counts in %1, and one %1 is always 1 %1").arg(issue.detail);
    case Issue::Kind::SeveralCustomers:
        return text("%1 customers have this name; say which one is meant, or give its reference")
            .arg(issue.detail);
    case Issue::Kind::SeveralContacts:
        return text("%1 contacts have this name or address; give the reference of the one meant")
            .arg(issue.detail);
    case Issue::Kind::NamesNotAsked:
        return text("from this row on, names that are nearly a customer's are not asked about; "
                    "answer the questions (%1) first")
            .arg(issue.detail);
    }
    return {};
}

// What is wrong with a file as a whole. Core names it in a word and a value: "kind: tickets".
QString importProblem(const QString &detail)
{
    const auto valueAfter = [&detail](QLatin1StringView word) {
        return detail.startsWith(word) ? detail.sliced(word.size()) : QString();
    };
    if (detail == "book"_L1) {
        return text("a book is never replaced by an export. Choose another name.");
    }
    if (detail == "not a regular file"_L1) {
        return text("this is no file that could be read or written as a whole.");
    }
    if (detail == "not empty"_L1) {
        return text(
            "this book has rows already. A folder of tables becomes a whole book, so it goes "
            "into a new or an empty one only.");
    }
    if (detail == "no tables"_L1) {
        return text(
            "this folder has no bellwether-tables.json, so it is not a book that was written "
            "as tables. Name the files in it to import them.");
    }
    if (detail == "no workbooks"_L1) {
        return text("this program was built without libxlsxwriter and cannot write XLSX. Choose "
                    "CSV.");
    }
    if (const QString most = valueAfter("rows: "_L1); !most.isEmpty()) {
        return text("a workbook has no more than %1 rows. Choose CSV.").arg(most);
    }
    if (detail == "header"_L1) {
        return text("no row of the file reads like column titles. Nothing was imported.");
    }
    if (detail == "kind"_L1) {
        return text("the columns look like no table that can be imported. Say which column is "
                    "which, or what a row is.");
    }
    if (detail == "field"_L1) {
        return text("there is no field of that name.");
    }
    if (detail == "column"_L1) {
        return text("the file has no column of that name.");
    }
    if (detail == "customer"_L1) {
        return text("no customer has this reference or name, or several have it.");
    }
    if (const QString kind = valueAfter("kind: "_L1); !kind.isEmpty()) {
        return text("the file looks like a list of %1, which cannot be imported.").arg(kind);
    }
    if (const QString field = valueAfter("field: "_L1); !field.isEmpty()) {
        return text("no column was found for %1, which every row needs.").arg(field);
    }
    if (const QString encoding = valueAfter("encoding: "_L1); !encoding.isEmpty()) {
        return text("the encoding %1 is not known here.").arg(encoding);
    }
    if (const QString size = valueAfter("size: "_L1); !size.isEmpty()) {
        return text("the file is too large: %1.").arg(size);
    }
    return fileProblem(detail);
}

QString memberNames(const Book &book, const std::vector<TeamMemberId> &members)
{
    QStringList names;
    for (const TeamMemberId id : members) {
        if (const TeamMember *member = book.team().find(id)) {
            names << member->name;
        }
    }
    return names.join(QStringLiteral(", "));
}

template <typename Row>
QString namesIn(const Table<Row> &table, const std::vector<decltype(Row::id)> &wanted)
{
    QStringList names;
    for (const auto id : wanted) {
        if (const Row *row = table.find(id)) {
            names << row->name;
        }
    }
    return names.join(QStringLiteral(", "));
}

template <typename Enum>
QString namesOf(const std::vector<Enum> &values)
{
    QStringList names;
    for (const Enum value : values) {
        names << nameOf(value);
    }
    return names.join(QStringLiteral(", "));
}

QString segmentNames(const std::vector<Segment> &segments)
{
    QStringList names;
    for (const Segment segment : segments) {
        switch (segment) {
        case Segment::Unplaced:
            names << text("in no segment");
            break;
        case Segment::HvLe:
            names << text("high value, low effort");
            break;
        case Segment::HvHe:
            names << text("high value, high effort");
            break;
        case Segment::LvLe:
            names << text("low value, low effort");
            break;
        case Segment::LvHe:
            names << text("low value, high effort");
            break;
        }
    }
    return names.join(QStringLiteral("; "));
}

// What a file that is no book looks like. Core names the MIME type.
QString foreignText(const QString &subject, const QString &type)
{
    const QString sentence = about("%1 is not a Bellwether book.", subject);
    const QMimeType known = QMimeDatabase().mimeTypeForName(type);
    if (!known.isValid() || known.isDefault()) {
        return withDetail(sentence, known.isValid() ? QString() : type);
    }
    return sentence + u' ' + text("It looks like this: %1.").arg(known.comment());
}

// Core gives the file's schema, for want of the version of the program that made it.
QString newerText(const QString &subject, const QString &schema)
{
    return text("%1 was made by a newer version of Bellwether: its file format is %2, this program "
                "knows up to %3. Update the program to open it; the file was left as it is.")
        .arg(subject, schema, QString::number(SchemaVersion));
}

QString readOnlyText(const QString &subject, const QString &detail)
{
    if (detail == "looking back"_L1) {
        return text("Nothing can be changed while the window looks back at an earlier day. Go back "
                    "to today first.");
    }
    if (detail.startsWith("schema "_L1)) {
        return about("%1 has an older file format and cannot be written where it is, so it cannot "
                     "be brought up to date. Copy it to a folder of your own and open that copy.",
            subject);
    }
    return about("%1 is open for reading only, so nothing can be changed in it.", subject);
}

QString leftOutText(LeftOut reason)
{
    switch (reason) {
    case LeftOut::NotConverted:
        return text("without a rate for their currency");
    case LeftOut::Churned:
        return text("churned");
    case LeftOut::NoScore:
        return text("without a score");
    case LeftOut::NoFeedback:
        return text("without feedback");
    case LeftOut::Stale:
        return text("too old");
    case LeftOut::NotApplicable:
        return text("not applicable");
    case LeftOut::OutsideScale:
        return text("outside the scale");
    case LeftOut::NotAnalysed:
        return text("not analysed: not English");
    case LeftOut::TooNew:
        return text("too new");
    case LeftOut::NeverSent:
        return text("never marked as sent");
    case LeftOut::NoSeats:
        return text("without seats or users");
    case LeftOut::NoEmployees:
        return text("without employees");
    case LeftOut::NoProbability:
        return text("without a probability");
    case LeftOut::NotKnownThen:
        return text("not known then");
    case LeftOut::TooYoung:
        return text("customers for less than the lead time");
    case LeftOut::Cancelled:
        return text("cancelled");
    case LeftOut::ClosedBefore:
        return text("closed before");
    case LeftOut::NoPerson:
        return text("answers that name nobody");
    case LeftOut::NotStarted:
        return text("not started");
    }
    return {};
}

} // namespace

QString describe(const Error &error)
{
    const QString &subject = error.subject;
    switch (error.kind) {
    case Error::Kind::CannotOpen:
        if (const QString problem = fileProblem(error.detail); !problem.isEmpty()) {
            return text("%1: %2").arg(subject, problem);
        }
        return withDetail(about("%1 cannot be opened.", subject), error.detail);
    case Error::Kind::CannotCreate:
        return withDetail(
            about("%1 cannot be created. Choose another name or folder.", subject), error.detail);
    case Error::Kind::CannotWrite:
        return withDetail(
            about("%1 could not be written. Nothing was changed.", subject), error.detail);
    case Error::Kind::DiskFull:
        return about("Not saved: the disk with %1 is full. Nothing was changed. Free space and try "
                     "again.",
            subject);
    case Error::Kind::ReadOnly:
        return readOnlyText(subject, error.detail);
    case Error::Kind::NotABook:
        return foreignText(subject, error.detail);
    case Error::Kind::EmptyFile:
        return error.detail.isEmpty() ? about("%1 is empty (0 bytes).", subject)
                                      : about("%1 holds no rows.", subject);
    case Error::Kind::SchemaTooNew:
        return newerText(subject, error.detail);
    case Error::Kind::DamagedData:
        return withDetail(
            about(
                "%1 is damaged or holds parts that Bellwether did not make. It was left as it is.",
                subject),
            error.detail);
    case Error::Kind::LockedElsewhere:
        return withDetail(
            about("%1 is open in another window. Close it there first.", subject), error.detail);
    case Error::Kind::ChangedOutside:
        return withDetail(about("%1 was moved, replaced or changed by another program. Nothing was "
                                "written; open it again to go on.",
                              subject),
            error.detail);
    case Error::Kind::NotFound:
        return withDetail(about("%1 is not known.", subject), error.detail);
    case Error::Kind::InvalidInput:
        if (const QString problem = importProblem(error.detail); !problem.isEmpty()) {
            return text("%1: %2").arg(subject, problem);
        }
        return error.detail.isEmpty() ? about("%1 cannot be used.", subject)
                                      : text("%1: %2").arg(subject, error.detail);
    case Error::Kind::Cancelled:
        return text("Cancelled. Nothing was changed.");
    }
    return subject;
}

QString describe(const Issue &issue)
{
    const QString reason = reasonOf(issue);
    const bool isAboutTheRow = issue.kind == Issue::Kind::WrongCellCount
        || (columnOf(issue).isEmpty() && issue.value.isEmpty());
    if (isAboutTheRow) {
        return reason;
    }
    if (issue.value.isEmpty()) {
        return text("%1: %2").arg(columnOf(issue), reason);
    }
    return text("%1 \"%2\": %3").arg(columnOf(issue), issue.value, reason);
}

QString describe(Why why)
{
    switch (why) {
    case Why::None:
        return {};
    case Why::NoCompanies:
        return text("no customers in this selection");
    case Why::NothingToRetain:
        return text("nobody paid on the day before the range");
    case Why::NothingDue:
        return text("no contract ended in the range");
    case Why::NothingComing:
        return text("nothing renews in the months ahead");
    case Why::NothingLost:
        return text("nobody was lost in the range");
    case Why::NoRevenue:
        return text("no recurring revenue in this selection");
    case Why::NoResponses:
        return text("no responses");
    case Why::NothingSent:
        return text("no request was marked as sent");
    case Why::NothingFollowedUp:
        return text("no negative answer was followed up");
    case Why::NoTexts:
        return text("nothing was written in the range");
    case Why::NoScores:
        return text("no customer of this selection has a score");
    case Why::TooLittleKnown:
        return text("too few of its metrics have values");
    case Why::NoMetrics:
        return text("no metrics are set up");
    case Why::NothingApplicable:
        return text("no stack item applies to these customers");
    case Why::NothingEligible:
        return text("no features, or nobody who could use them");
    case Why::NoSeats:
        return text("neither seats nor users are known");
    case Why::NoLogins:
        return text("no logins");
    case Why::NoOpportunity:
        return text("no open opportunity");
    case Why::NoTiers:
        return text("no further tier is set");
    case Why::NoTarget:
        return text("no target is set");
    case Why::NoTasks:
        return text("no task was due and completed");
    case Why::NoOutcomes:
        return text("no renewals or losses in the range");
    case Why::TooFewToJudge:
        return text("too few losses to judge");
    }
    return {};
}

QString describe(const LeftOutCount &leftOut)
{
    return countText(leftOut.count) + u' ' + leftOutText(leftOut.reason);
}

QString customersText(int customers)
{
    return customers == 1 ? text("1 customer") : text("%1 customers").arg(countText(customers));
}

QString notConvertedText(int customers)
{
    return text("%1 left out: no rate for their currency").arg(customersText(customers));
}

QString asOfText(QDate day)
{
    return text("As of %1").arg(dayText(day));
}

QString scopeText(const Book &book, const Scope &scope, int customers)
{
    QString sentence = customersText(customers);
    if (!scope.csms.empty()) {
        sentence = text("%1 assigned to %2").arg(sentence, memberNames(book, scope.csms));
    }
    QStringList parts = {sentence};
    if (!scope.accountManagers.empty()) {
        parts << text("account manager %1").arg(memberNames(book, scope.accountManagers));
    }
    parts << namesOf(scope.statuses) << namesOf(scope.bands) << namesOf(scope.kinds);
    if (scope.isPremium) {
        parts << (*scope.isPremium ? text("premium only") : text("not premium"));
    }
    if (!scope.groups.empty()) {
        parts << text("group %1").arg(namesIn(book.accountGroups(), scope.groups));
    }
    if (!scope.segments.empty()) {
        parts << segmentNames(scope.segments);
    }
    if (!scope.products.empty() || !scope.stackTags.empty()) {
        QStringList offered = {
            namesIn(book.stackItems(), scope.products), namesIn(book.stackTags(), scope.stackTags)};
        offered.removeAll(QString());
        parts << text("with %1").arg(offered.join(QStringLiteral(", ")));
    }
    if (!scope.companyTags.empty()) {
        parts << text("marked %1")
                     .arg(QStringList(scope.companyTags.begin(), scope.companyTags.end())
                              .join(QStringLiteral(", ")));
    }
    parts << namesIn(book.companies(), scope.companies);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace bellwether
