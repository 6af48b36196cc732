// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"
#include "core/book/contract.h"
#include "core/exchange/cellreader.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace bellwether {

// Whether the contract covers that day. One that renews itself runs past its end.
bool isRunning(const Contract &contract, QDate day);

// Reads what a row says about a contract: its days, its state and its price, which belong together.
class ContractTerms
{
public:
    // `base`: the currency of amounts that name none.
    ContractTerms(const ImportFile &file, const ImportOptions &options, QDate today, Currency base);

    // Whether the file says what a contract costs.
    bool hasPrice() const;
    // Whether it says anything about contracts.
    bool isGiven() const;

    // Whether the row at hand says anything about a contract.
    bool saysAnything(const CellReader &cells) const;

    std::optional<QDate> start(CellReader &cells) const { return cells.day(m_start); }
    // The last covered day, as far as the row says it as a day.
    std::optional<QDate> lastDay(CellReader &cells) const;
    // The contract's own name and its plan, either may be empty.
    std::pair<QString, QString> names(CellReader &cells) const;
    // Whether the row says, by flag or status, that it is over.
    bool saysEnded(CellReader &cells) const;

    // Gives the contract, whose start is set, all that the row says; faults reject the row. A price
    // that changed while the contract runs holds from `today` on: the old one keeps its days.
    void apply(CellReader &cells, Contract &contract, bool isNew);
    // The same for a list that tells how things stand today. Of a customer that is gone, what still
    // runs ended yesterday.
    void applyToCurrent(CellReader &cells, Contract &contract, bool isNew, bool isGone);
    // The row was accepted: its currency counts.
    void countCurrency();

    // The one that most of the accepted rows name, else the one of the row that comes first.
    std::optional<Currency> mostFrequentCurrency() const;
    void tellUnconverted(FilePlan &plan) const;
    Currency baseCurrency() const { return m_baseCurrency; }
    bool namesCurrency() const { return !m_currencies.empty(); }
    const FieldColumn &startColumn() const { return m_start; }
    const FieldColumn &priceColumn() const;

private:
    // A price as the file says it.
    struct Price
    {
        FieldColumn column;
        NumberReading number;
        std::optional<int> termMonths; // nothing: the amount pays for the whole contract
    };

    void applyPeriod(CellReader &cells, Contract &contract, bool isNew);
    void applyName(CellReader &cells, Contract &contract, bool isNew) const;
    void applyState(CellReader &cells, Contract &contract);
    void endYesterday(CellReader &cells, Contract &contract) const;
    void rejectEndless(CellReader &cells, const Contract &contract);
    bool isPastPrice(CellReader &cells, const Contract &contract, const ContractLine &line) const;
    static void applyCancellation(Contract &contract, QDate day);
    void applyPrice(CellReader &cells, Contract &contract, bool isNew);
    std::optional<Price> price(CellReader &cells, const Contract &contract);
    Currency currency(CellReader &cells, const Price &price, const Contract &contract, bool isNew);
    void applyLine(Contract &contract, ContractLine line) const;

    const ImportOptions &m_options;
    QDate m_today;
    Currency m_baseCurrency;
    std::optional<Currency> m_rowCurrency; // that the row itself names
    std::vector<std::pair<Currency, int>> m_currencies; // that accepted rows name, and how many

    FieldColumn m_name, m_planName, m_start, m_end, m_renewal, m_term, m_autoRenew, m_cancelled,
        m_ended, m_status, m_trial, m_frequency, m_mrr, m_arr, m_total, m_amount, m_currency;
};

// The book counts in the currency of its first contracts.
void setBaseCurrency(Change &change, const Book &book, const ContractTerms &terms);

// Plans a file whose prices may name a currency. A first import decides in which currency the book
// counts, also for rows that name none: then the file is read a second time. `plan` reads all rows
// with that base currency and says which one the rows name most.
Result<void> planInBaseCurrency(const Book &book, ImportFile &file, Progress *progress,
    const std::function<Result<std::optional<Currency>>(Currency)> &plan);

} // namespace bellwether
