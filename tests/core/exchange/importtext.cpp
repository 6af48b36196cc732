// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/importtext.h"

#include "tests/support/catch.h"

#include <QFile>

namespace bellwether::importtext {

using namespace Qt::Literals::StringLiterals;

namespace {

QString name(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Rejected:
        return u"rejected"_s;
    case Issue::Severity::Warning:
        return u"warning"_s;
    case Issue::Severity::Note:
        return u"note"_s;
    }
    return {};
}

QString name(Issue::Kind kind)
{
    static const std::map<Issue::Kind, QString> Names = {
        {Issue::Kind::MissingName, u"MissingName"_s},
        {Issue::Kind::MissingField, u"MissingField"_s},
        {Issue::Kind::UnknownCompany, u"UnknownCompany"_s},
        {Issue::Kind::DuplicateKey, u"DuplicateKey"_s}, {Issue::Kind::NotADate, u"NotADate"_s},
        {Issue::Kind::NotANumber, u"NotANumber"_s}, {Issue::Kind::NotAFlag, u"NotAFlag"_s},
        {Issue::Kind::NegativeAmount, u"NegativeAmount"_s},
        {Issue::Kind::OutOfRange, u"OutOfRange"_s},
        {Issue::Kind::EndBeforeStart, u"EndBeforeStart"_s},
        {Issue::Kind::UnknownCurrency, u"UnknownCurrency"_s},
        {Issue::Kind::UnconvertedCurrency, u"UnconvertedCurrency"_s},
        {Issue::Kind::DamagedIdentifier, u"DamagedIdentifier"_s},
        {Issue::Kind::WrongCellCount, u"WrongCellCount"_s},
        {Issue::Kind::UnclosedQuote, u"UnclosedQuote"_s},
        {Issue::Kind::TextAfterQuote, u"TextAfterQuote"_s},
        {Issue::Kind::RateOfBaseCurrency, u"RateOfBaseCurrency"_s},
        {Issue::Kind::NulByte, u"NulByte"_s}, {Issue::Kind::UndecodableText, u"UndecodableText"_s},
        {Issue::Kind::DeletedInSource, u"DeletedInSource"_s},
        {Issue::Kind::TotalRow, u"TotalRow"_s},
        {Issue::Kind::AmbiguousDateOrder, u"AmbiguousDateOrder"_s},
        {Issue::Kind::UnmappedColumn, u"UnmappedColumn"_s},
        {Issue::Kind::AssumedDay, u"AssumedDay"_s},
        {Issue::Kind::SeveralContracts, u"SeveralContracts"_s},
        {Issue::Kind::NotAnAlignment, u"NotAnAlignment"_s},
        {Issue::Kind::NameMatched, u"NameMatched"_s}, {Issue::Kind::UnknownWord, u"UnknownWord"_s},
        {Issue::Kind::UnknownContact, u"UnknownContact"_s},
        {Issue::Kind::UnknownContract, u"UnknownContract"_s},
        {Issue::Kind::NotADuration, u"NotADuration"_s}, {Issue::Kind::ReadAs, u"ReadAs"_s},
        {Issue::Kind::PastPrice, u"PastPrice"_s},
        {Issue::Kind::CurrencyChanged, u"CurrencyChanged"_s},
        {Issue::Kind::TakenForSame, u"TakenForSame"_s},
        {Issue::Kind::PossiblyTwice, u"PossiblyTwice"_s},
        {Issue::Kind::StatusAgainstContract, u"StatusAgainstContract"_s},
        {Issue::Kind::JudgementKept, u"JudgementKept"_s},
        {Issue::Kind::SeveralCustomers, u"SeveralCustomers"_s},
        {Issue::Kind::SeveralContacts, u"SeveralContacts"_s},
        {Issue::Kind::NamesNotAsked, u"NamesNotAsked"_s}};
    return Names.at(kind);
}

template <typename T, typename ToText>
QString dated(const QString &label, const Dated<T> &value, ToText toText)
{
    QString text;
    for (const auto &span : value.spans()) {
        const QString from =
            span.from == SinceAlways ? QString() : u"@"_s + span.from.toString(Qt::ISODate);
        text += u" "_s + label + u"="_s + (span.value ? toText(*span.value) : u"–"_s) + from;
    }
    return text;
}

QString print(const Company &company, const Table<TeamMember> &team)
{
    const auto same = [](const QString &text) { return text; };
    const auto number = [](std::int64_t count) { return QString::number(count); };
    const auto member = [&](TeamMemberId id) { return team.find(id)->name; };
    QString text = u"company"_s;
    const auto add = [&](const QString &part) {
        text += part.isEmpty() ? QString() : u" "_s + part;
    };
    add(company.ref);
    add(u"\""_s + company.name + u"\""_s);
    add(company.domain);
    if (company.customerSince) {
        add(u"since="_s + company.customerSince->toString(Qt::ISODate));
    }
    text += dated(u"industry"_s, company.industry, same)
        + dated(u"country"_s, company.country, same) + dated(u"plan"_s, company.plan, same)
        + dated(u"tier"_s, company.tier, same) + dated(u"lifecycle"_s, company.lifecycle, same)
        + dated(u"status"_s, company.sourceStatus, same)
        + dated(u"employees"_s, company.employees, number)
        + dated(u"seats"_s, company.seats, number) + dated(u"csm"_s, company.csm, member)
        + dated(u"manager"_s, company.accountManager, member)
        + dated(u"premium"_s, company.isPremium, [](bool is) { return is ? u"yes"_s : u"no"_s; });
    return text;
}

QString print(const ContractLine &line, Currency currency)
{
    QString text = u" | %1 %2"_s.arg(QString::number(line.amount), currency.code());
    text += line.termMonths ? u"/%1m"_s.arg(*line.termMonths) : u" in all"_s;
    text += line.name.isEmpty() ? QString() : u" "_s + line.name;
    text += u" "_s + line.start.toString(Qt::ISODate) + u"…"_s;
    return line.end ? text + line.end->toString(Qt::ISODate) : text;
}

QString print(const Contract &contract, const Table<Company> &companies)
{
    QString text = u"contract "_s + (contract.ref.isEmpty() ? u"-"_s : contract.ref) + u" of "_s
        + companies.find(contract.company)->name;
    text += contract.name.isEmpty() ? QString() : u" \""_s + contract.name + u"\""_s;
    text += u" "_s + contract.start.toString(Qt::ISODate) + u"…"_s;
    text += contract.end ? contract.end->toString(Qt::ISODate) : QString();
    text += contract.autoRenews ? u" auto"_s : QString();
    text += contract.hasEnded ? u" ended"_s : QString();
    text += contract.cancelledOn ? u" cancelled="_s + contract.cancelledOn->toString(Qt::ISODate)
                                 : QString();
    for (const ContractLine &line : contract.lines) {
        text += print(line, contract.currency);
    }
    return text;
}

} // namespace

QString Files::write(const QString &fileName, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(fileName);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

Result<ImportPlan> planned(const Book &book, const QByteArray &bytes, const ImportOptions &options,
    const QString &fileName)
{
    const Files files;
    return planImport(book, {files.write(fileName, bytes)}, options, Now, Today);
}

QString print(const Issue &issue)
{
    QString text =
        u"%1 %2 %3"_s.arg(QString::number(issue.line), name(issue.severity), name(issue.kind));
    for (const QString &part : {issue.field, issue.column, issue.value, issue.detail}) {
        text += u" ["_s + part + u"]"_s;
    }
    while (text.endsWith(u" []"_s)) {
        text.chop(3);
    }
    return text.replace(u'\n', u"\\n"_s);
}

QString counts(const FilePlan &plan)
{
    return u"rows %1: %2 added, %3 changed, %4 unchanged, %5 rejected, %6 skipped"_s.arg(
        QString::number(plan.rows), QString::number(plan.added), QString::number(plan.changed),
        QString::number(plan.unchanged), QString::number(plan.rejected),
        QString::number(plan.skipped));
}

QString print(const FilePlan &plan)
{
    static const std::map<char, QString> Delimiters = {
        {',', u"comma"_s}, {';', u"semicolon"_s}, {'\t', u"tab"_s}, {'|', u"pipe"_s}};
    static const std::map<DateOrder, QString> Orders = {{DateOrder::DayMonthYear, u"dmy"_s},
        {DateOrder::MonthDayYear, u"mdy"_s}, {DateOrder::YearMonthDay, u"ymd"_s}};
    QString text = u"%1, %2, %3, header in line %4"_s.arg(snakeCase(plan.kind), plan.encoding,
        Delimiters.at(plan.delimiter), QString::number(plan.headerLine));
    text += plan.dateOrder ? u", "_s + Orders.at(*plan.dateOrder) + u"\n"_s : u"\n"_s;
    text += counts(plan) + u"\n"_s;
    for (const ColumnMatch &column : plan.columns) {
        if (!column.field.isEmpty()) {
            text += u"column %1 = %2 %3\n"_s.arg(
                column.column, column.field, QString::number(column.confidence, 'f', 2));
        }
    }
    for (const Issue &issue : plan.issues) {
        text += print(issue) + u"\n"_s;
    }
    return text;
}

QString print(const Book &book)
{
    QString text;
    for (const TeamMember &member : book.team()) {
        text += u"member "_s + member.name + (member.isCsm ? u" csm"_s : QString())
            + (member.isAccountManager ? u" manager"_s : QString()) + u"\n"_s;
    }
    for (const Company &company : book.companies()) {
        text += print(company, book.team()) + u"\n"_s;
    }
    for (const Contract &contract : book.contracts()) {
        text += print(contract, book.companies()) + u"\n"_s;
    }
    for (const auto &[key, value] : book.settings().values) {
        text += u"setting "_s + key + u" = "_s + value + u"\n"_s;
    }
    return text;
}

} // namespace bellwether::importtext
