// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formatting.h"

#include "core/base/numbertext.h"
#include "core/book/areanames.h"
#include "core/store/migrations.h"
#include "ui/fileproblem.h"

#include <QCoreApplication>
#include <QMimeDatabase>
#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString formattingText(const char *source)
{
    return QCoreApplication::translate("formatting", source);
}

// Multi-argument arg() only: a value that contains "%2" stays as it is.
QString about(const char *source, const QString &subject)
{
    return formattingText(source).arg(subject);
}

QString withDetail(const QString &sentence, const QString &detail)
{
    // SQLite's words may be a page long; their beginning tells what is wrong.
    constexpr qsizetype Longest = 160;
    const QString words = detail.simplified().left(Longest);
    return words.isEmpty() ? sentence : sentence + u' ' + formattingText("(%1)").arg(words);
}

QString columnOf(const Issue &issue)
{
    return issue.column.isEmpty() ? issue.field : issue.column;
}

// Of a row that swallowed others.
QString withLines(const QString &reason, const QString &lines)
{
    return lines.isEmpty()
        ? reason
        : formattingText("%1; %2 lines of the file are in this row").arg(reason, lines);
}

QString reasonOf(const Issue &issue)
{
    switch (issue.kind) {
    case Issue::Kind::MissingName:
        return formattingText("the customer has no name");
    case Issue::Kind::MissingField:
        return formattingText("the value is missing");
    case Issue::Kind::UnknownCompany:
        return formattingText(
            "no customer with this reference or name is in the book or in this import");
    case Issue::Kind::DuplicateKey:
        return formattingText(
            "the same reference stands in an earlier row of this file, which counts");
    case Issue::Kind::NotADate:
        return formattingText("this is not a date");
    case Issue::Kind::NotANumber:
        return formattingText("this is not a number");
    case Issue::Kind::NotAFlag:
        return formattingText("this is neither yes nor no");
    case Issue::Kind::NegativeAmount:
        return formattingText("an amount cannot be negative here");
    case Issue::Kind::OutOfRange:
        return formattingText("the value must lie in %1").arg(issue.detail);
    case Issue::Kind::EndBeforeStart:
        return formattingText("the end lies before the start");
    case Issue::Kind::UnknownCurrency:
        return formattingText("this is no ISO 4217 currency code");
    case Issue::Kind::UnconvertedCurrency:
        return formattingText(
            "the book counts in %1; amounts in other currencies are not converted and do "
            "not count")
            .arg(issue.detail);
    case Issue::Kind::DamagedIdentifier:
        return formattingText(
            "a spreadsheet rounded this reference; export the file again as text");
    case Issue::Kind::WrongCellCount:
        return formattingText("the row has %1 cells where the header has %2")
            .arg(issue.value, issue.detail);
    case Issue::Kind::UnclosedQuote:
        return withLines(formattingText("a quotation mark is never closed"), issue.detail);
    case Issue::Kind::TextAfterQuote:
        return withLines(
            formattingText(
                "text follows a closing quotation mark, so where the cell ends is not known"),
            issue.detail);
    case Issue::Kind::NulByte:
        return formattingText("the row contains a NUL byte");
    case Issue::Kind::UndecodableText:
        return formattingText(
            "the text is not valid in the file's encoding; choose another encoding");
    case Issue::Kind::DeletedInSource:
        return formattingText("the source marks this row as deleted");
    case Issue::Kind::TotalRow:
        return formattingText("this is a total or a note of the report, not a record");
    case Issue::Kind::AmbiguousDateOrder:
        return formattingText("day and month cannot be told apart; say which order the dates have");
    case Issue::Kind::UnmappedColumn:
        return formattingText("this column is not used");
    case Issue::Kind::AssumedDay:
        return formattingText("no day is given; %1 is taken").arg(issue.detail);
    case Issue::Kind::SeveralContracts:
        return formattingText(
            "%1 contracts run, so the terms of this row belong to none of them; left out")
            .arg(issue.detail);
    case Issue::Kind::NotAnAlignment:
        return formattingText("is none of aligned, supported, not aligned and not applicable");
    case Issue::Kind::NameMatched:
        return formattingText("recognised by its name; the reference differs or is missing");
    case Issue::Kind::UnknownWord:
        return formattingText("this word is not known here; known are: %1").arg(issue.detail);
    case Issue::Kind::UnknownContact:
        return formattingText("the customer has no contact of this reference, address or name");
    case Issue::Kind::UnknownContract:
        return formattingText("no contract with this reference is in the book or in this import");
    case Issue::Kind::NotADuration:
        return formattingText("this is not a duration");
    case Issue::Kind::ReadAs:
        return formattingText("this was read as %1").arg(issue.detail);
    case Issue::Kind::PastPrice:
        return formattingText(
            "the contract is over; its price becomes another for days that are past");
    case Issue::Kind::CurrencyChanged:
        return formattingText(
            "the contract is in %1; one in another currency is a contract of its own")
            .arg(issue.detail);
    case Issue::Kind::TakenForSame:
        return formattingText("taken for the contract without a number that runs since %1")
            .arg(issue.detail);
    case Issue::Kind::PossiblyTwice:
        return formattingText(
            "a contract without a number runs since %1 as well; it may be the same one")
            .arg(issue.detail);
    case Issue::Kind::StatusAgainstContract:
        return formattingText("the customer counts on, since a contract runs");
    case Issue::Kind::JudgementKept:
        return formattingText(
            "a member of the team judged otherwise on that day or later, which counts");
    case Issue::Kind::RateOfBaseCurrency:
        return formattingText("the book counts in %1, and one %1 is always 1 %1").arg(issue.detail);
    case Issue::Kind::SeveralCustomers:
        return formattingText(
            "%1 customers have this name; say which one is meant, or give its reference")
            .arg(issue.detail);
    case Issue::Kind::SeveralContacts:
        return formattingText(
            "%1 contacts have this name or address; give the reference of the one meant")
            .arg(issue.detail);
    case Issue::Kind::NamesNotAsked:
        return formattingText(
            "from this row on, names that are nearly a customer's are not asked about; "
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
        return formattingText("a book is never replaced by an export. Choose another name.");
    }
    if (detail == "not a regular file"_L1) {
        return formattingText("this is no file that could be read or written as a whole.");
    }
    if (detail == "not empty"_L1) {
        return formattingText(
            "this book has rows already. A folder of tables becomes a whole book, so it goes "
            "into a new or an empty one only.");
    }
    if (detail == "no tables"_L1) {
        return formattingText(
            "this folder has no bellwether-tables.json, so it is not a book that was written "
            "as tables. Name the files in it to import them.");
    }
    if (detail == "no workbooks"_L1) {
        return formattingText(
            "this program was built without libxlsxwriter and cannot write XLSX. Choose "
            "CSV.");
    }
    if (const QString most = valueAfter("rows: "_L1); !most.isEmpty()) {
        return formattingText("a workbook has no more than %1 rows. Choose CSV.").arg(most);
    }
    if (detail == "header"_L1) {
        return formattingText("no row of the file reads like column titles. Nothing was imported.");
    }
    if (detail == "kind"_L1) {
        return formattingText(
            "the columns look like no table that can be imported. Say which column is "
            "which, or what a row is.");
    }
    if (detail == "field"_L1) {
        return formattingText("there is no field of that name.");
    }
    if (detail == "column"_L1) {
        return formattingText("the file has no column of that name.");
    }
    if (detail == "customer"_L1) {
        return formattingText("no customer has this reference or name, or several have it.");
    }
    if (const QString kind = valueAfter("kind: "_L1); !kind.isEmpty()) {
        return formattingText("the file looks like a list of %1, which cannot be imported.")
            .arg(kind);
    }
    if (const QString field = valueAfter("field: "_L1); !field.isEmpty()) {
        return formattingText("no column was found for %1, which every row needs.").arg(field);
    }
    if (const QString encoding = valueAfter("encoding: "_L1); !encoding.isEmpty()) {
        return formattingText("the encoding %1 is not known here.").arg(encoding);
    }
    if (const QString size = valueAfter("size: "_L1); !size.isEmpty()) {
        return formattingText("the file is too large: %1.").arg(size);
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

QString effortNames(const std::vector<EffortBand> &bands)
{
    QStringList names;
    for (const EffortBand band : bands) {
        names << (band == EffortBand::Low  ? formattingText("low effort")
                : band == EffortBand::High ? formattingText("high effort")
                                           : formattingText("no effort score"));
    }
    return names.join(QStringLiteral(", "));
}

// As the book calls them; else what they are, which says more than the program's own names.
QString segmentNames(const Book &book, const std::vector<Segment> &segments)
{
    QStringList names;
    for (const Segment segment : segments) {
        if (isAreaRenamed(book.settings(), segment)) {
            names << areaName(book.settings(), segment);
            continue;
        }
        switch (segment) {
        case Segment::Unplaced:
            names << formattingText("in no segment");
            break;
        case Segment::HvLe:
            names << formattingText("high value, low effort");
            break;
        case Segment::HvHe:
            names << formattingText("high value, high effort");
            break;
        case Segment::LvLe:
            names << formattingText("low value, low effort");
            break;
        case Segment::LvHe:
            names << formattingText("low value, high effort");
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
    return sentence + u' ' + formattingText("It looks like this: %1.").arg(known.comment());
}

// Core gives the file's schema, for want of the version of the program that made it.
QString newerText(const QString &subject, const QString &schema)
{
    return formattingText(
        "%1 was made by a newer version of Bellwether: its file format is %2, this program "
        "knows up to %3. Update the program to open it; the file was left as it is.")
        .arg(subject, schema, QString::number(SchemaVersion));
}

QString readOnlyText(const QString &subject, const QString &detail)
{
    if (detail == "looking back"_L1) {
        return formattingText(
            "Nothing can be changed while the window looks back at an earlier day. Go back "
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
        return formattingText("without a rate for their currency");
    case LeftOut::Churned:
        return formattingText("churned");
    case LeftOut::NoScore:
        return formattingText("without a score");
    case LeftOut::NoFeedback:
        return formattingText("without feedback");
    case LeftOut::Stale:
        return formattingText("too old");
    case LeftOut::NotApplicable:
        return formattingText("not applicable");
    case LeftOut::OutsideScale:
        return formattingText("outside the scale");
    case LeftOut::NotAnalysed:
        return formattingText("not analysed: not English");
    case LeftOut::TooNew:
        return formattingText("too new");
    case LeftOut::NeverSent:
        return formattingText("never marked as sent");
    case LeftOut::NoSeats:
        return formattingText("without seats or users");
    case LeftOut::NoEmployees:
        return formattingText("without employees");
    case LeftOut::NoProbability:
        return formattingText("without a probability");
    case LeftOut::NotKnownThen:
        return formattingText("not known then");
    case LeftOut::TooYoung:
        return formattingText("customers for less than the lead time");
    case LeftOut::Cancelled:
        return formattingText("cancelled");
    case LeftOut::ClosedBefore:
        return formattingText("closed before");
    case LeftOut::NoPerson:
        return formattingText("answers that name nobody");
    case LeftOut::HasLeft:
        return formattingText("no longer there");
    case LeftOut::NotStarted:
        return formattingText("not started");
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
            return formattingText("%1: %2").arg(subject, problem);
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
            return formattingText("%1: %2").arg(subject, problem);
        }
        return error.detail.isEmpty() ? about("%1 cannot be used.", subject)
                                      : formattingText("%1: %2").arg(subject, error.detail);
    case Error::Kind::Cancelled:
        return formattingText("Cancelled. Nothing was changed.");
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
        return formattingText("%1: %2").arg(columnOf(issue), reason);
    }
    return formattingText("%1 \"%2\": %3").arg(columnOf(issue), issue.value, reason);
}

QString describe(Why why)
{
    switch (why) {
    case Why::None:
        return {};
    case Why::NoCompanies:
        return formattingText("no customers in this selection");
    case Why::NothingToRetain:
        return formattingText("nobody paid on the day before the range");
    case Why::NothingDue:
        return formattingText("no contract ended in the range");
    case Why::NothingComing:
        return formattingText("nothing renews in the months ahead");
    case Why::NothingLost:
        return formattingText("nobody was lost in the range");
    case Why::NoRevenue:
        return formattingText("no recurring revenue in this selection");
    case Why::NoResponses:
        return formattingText("no responses");
    case Why::NothingSent:
        return formattingText("no request was marked as sent");
    case Why::NothingFollowedUp:
        return formattingText("no negative answer was followed up");
    case Why::NoTexts:
        return formattingText("nothing was written in the range");
    case Why::NoScores:
        return formattingText("no customer of this selection has a score");
    case Why::TooLittleKnown:
        return formattingText("too few of its metrics have values");
    case Why::NoMetrics:
        return formattingText("no metrics are set up");
    case Why::NothingApplicable:
        return formattingText("no stack item applies to these customers");
    case Why::NothingEligible:
        return formattingText("no features, or nobody who could use them");
    case Why::NoSeats:
        return formattingText("neither seats nor users are known");
    case Why::NoLogins:
        return formattingText("no logins");
    case Why::NoOpportunity:
        return formattingText("no open opportunity");
    case Why::NoTiers:
        return formattingText("no further tier is set");
    case Why::NoTarget:
        return formattingText("no target is set");
    case Why::NoTasks:
        return formattingText("no task was due and completed");
    case Why::NoOutcomes:
        return formattingText("no renewals or losses in the range");
    case Why::TooFewToJudge:
        return formattingText("too few losses to judge");
    }
    return {};
}

QString describe(const LeftOutCount &leftOut)
{
    return countText(leftOut.count) + u' ' + leftOutText(leftOut.reason);
}

QString customersText(int customers)
{
    return customers == 1 ? formattingText("1 customer")
                          : formattingText("%1 customers").arg(countText(customers));
}

QString notConvertedText(int customers)
{
    return formattingText("%1 left out: no rate for their currency").arg(customersText(customers));
}

QString asOfText(QDate day)
{
    return formattingText("As of %1").arg(dayText(day));
}

QString scopeText(const Book &book, const Scope &scope, int customers)
{
    QString sentence = customersText(customers);
    if (!scope.csms.empty()) {
        sentence = formattingText("%1 assigned to %2").arg(sentence, memberNames(book, scope.csms));
    }
    QStringList parts = {sentence};
    if (!scope.accountManagers.empty()) {
        parts << formattingText("account manager %1").arg(memberNames(book, scope.accountManagers));
    }
    parts << namesOf(scope.statuses) << namesOf(scope.bands) << namesOf(scope.kinds);
    if (scope.isPremium) {
        parts << (*scope.isPremium ? formattingText("premium only")
                                   : formattingText("not premium"));
    }
    if (!scope.groups.empty()) {
        parts << formattingText("group %1").arg(namesIn(book.accountGroups(), scope.groups));
    }
    if (!scope.segments.empty()) {
        parts << segmentNames(book, scope.segments);
    }
    if (!scope.effortBands.empty()) {
        parts << effortNames(scope.effortBands);
    }
    if (!scope.products.empty() || !scope.stackTags.empty()) {
        QStringList offered = {
            namesIn(book.stackItems(), scope.products), namesIn(book.stackTags(), scope.stackTags)};
        offered.removeAll(QString());
        parts << formattingText("with %1").arg(offered.join(QStringLiteral(", ")));
    }
    if (!scope.companyTags.empty()) {
        parts << formattingText("marked %1")
                     .arg(QStringList(scope.companyTags.begin(), scope.companyTags.end())
                              .join(QStringLiteral(", ")));
    }
    parts << namesIn(book.companies(), scope.companies);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace bellwether
