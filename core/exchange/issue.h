// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// Something in an imported file that the user should know: data, not a sentence. describe() in
// ui/formatting makes the sentence.
struct Issue
{
    enum class Severity
    {
        Rejected,
        Warning,
        Note
    };

    enum class Kind
    {
        MissingName, // a company without a name
        MissingField, // field: the one that the row needs
        UnknownCompany, // a child whose parent nobody knows
        DuplicateKey, // the same reference twice in one file; the first row counts
        NotADate,
        NotANumber,
        NotAFlag,
        NegativeAmount,
        OutOfRange, // detail: the range
        EndBeforeStart,
        UnknownCurrency,
        UnconvertedCurrency, // value: currencies that do not count, detail: the one that does
        DamagedIdentifier, // "1.23E+17": Excel destroyed the id
        WrongCellCount, // value: cells found, detail: cells expected
        UnclosedQuote, // detail: how many lines of the file the row takes up, empty for one
        TextAfterQuote, // the same
        NulByte,
        UndecodableText,
        DeletedInSource, // the source's own mark; the row is skipped
        TotalRow, // furniture: totals, confidentiality notes; the row is skipped
        AmbiguousDateOrder, // no date of the column decides between day and month
        UnmappedColumn,
        AssumedDay, // detail: the day that is taken because the row has none
        SeveralContracts, // detail: how many run; which one the row means is not known
        NotAnAlignment, // a word that is none of aligned, supported, not aligned, not applicable
        NameMatched, // matched by name although the reference differs or is missing
        UnknownWord, // detail: the choices
        UnknownContact, // the customer has nobody of that reference, address or name
        UnknownContract,
        NotADuration,
        ReadAs, // value: as it stands, detail: what it was taken for
        PastPrice, // the price of a contract that is over becomes another
        CurrencyChanged, // detail: the currency of the contract so far
        TakenForSame, // detail: the start of the contract without a number that the row is taken
                      // for
        PossiblyTwice, // detail: the start of a contract without a number that runs as well
        StatusAgainstContract, // the source's status says gone, and a contract runs
        JudgementKept, // a person judged otherwise on that day or later
        RateOfBaseCurrency, // detail: the book's own currency, which is worth 1 of itself
        SeveralCustomers, // detail: how many have the name; which one the row means is not known
        SeveralContacts, // the same of people of a customer, by name or address
        NamesNotAsked, // from this row on, near names of customers are not; detail: asked before
    };

    Severity severity = Severity::Rejected;
    Kind kind = Kind::MissingField;
    qint64 line = 0; // 1-based line of the file on which the row begins; 0: the file as a whole
    QString field; // canonical field, "contract.start"; empty when about the row
    QString column; // its header in the file
    QString value; // as it stands in the file, but for control characters: U+FFFD
    QString detail;
};

// What an issue repeats of a cell: its first two hundred characters.
QString quotedInIssue(QStringView text);

} // namespace bellwether
