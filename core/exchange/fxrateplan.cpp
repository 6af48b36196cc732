// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/fxrateplan.h"

#include "core/exchange/rowplan.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double BillionthsPerUnit = 1e9;
constexpr double LeastRate = 1e-9;
constexpr double MostRate = 1e6;

class FxRatePlan
{
public:
    explicit FxRatePlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    Currency m_baseCurrency;
    RowPlan<FxRate> m_rates;
    QSet<QString> m_seen; // currency and day of the file's rows
    FieldColumn m_currency, m_day, m_rate;
};

QString keyOfRate(Currency currency, QDate day)
{
    return keyOf(currency.code(), day);
}

FxRatePlan::FxRatePlan(const PlanInput &input)
    : m_baseCurrency(input.book.settings().baseCurrency())
    , m_rates(input.book.fxRates())
    , m_currency(input.column(u"currency"))
    , m_day(input.column(u"fx.day"))
    , m_rate(input.column(u"fx.rate"))
{
    m_rates.indexBy([](const FxRate &row) { return keyOfRate(row.currency, row.day); });
}

RowOutcome FxRatePlan::plan(CellReader &cells)
{
    const QString code = cells.text(m_currency);
    cells.setWho(code);
    const auto currency = currencyFromText(code);
    const auto day = cells.day(m_day);
    const auto rate = cells.number(m_rate);
    if (rate && (*rate < LeastRate || *rate > MostRate)) {
        cells.reject(Issue::Kind::OutOfRange, m_rate, u"0.000000001–1000000"_s);
    }
    if (!code.isEmpty() && !currency) {
        cells.reject(Issue::Kind::UnknownCurrency, m_currency);
    }
    for (const auto &[isMissing, column] : {std::pair(code.isEmpty(), &m_currency),
             std::pair(!day, &m_day), std::pair(!rate, &m_rate)}) {
        if (isMissing && !cells.isRejected()) {
            cells.reject(Issue::Kind::MissingField, *column);
        }
    }
    if (currency == m_baseCurrency && rate && *rate != 1) {
        cells.reject(Issue::Kind::RateOfBaseCurrency, m_rate, m_baseCurrency.code());
    }
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    const QString key = keyOfRate(*currency, *day);
    if (m_seen.contains(key)) {
        cells.reject(Issue::Kind::DuplicateKey, m_currency);
        return RowOutcome::Rejected;
    }
    m_seen.insert(key);
    if (*currency == m_baseCurrency) {
        return RowOutcome::Unchanged;
    }
    const FxRate *before = m_rates.takeAlike(key);
    FxRate row = before ? *before : FxRate();
    row.currency = *currency;
    row.day = *day;
    const std::int64_t billionths = std::llround(*rate * BillionthsPerUnit);
    if (before && billionths != before->billionths) {
        cells.differ(m_rate.field,
            importValue(static_cast<double>(before->billionths) / BillionthsPerUnit),
            importValue(*rate));
    }
    row.billionths = billionths;
    return m_rates.put(before, row);
}

Change FxRatePlan::takeChange()
{
    Change change;
    change.rows<FxRate>() = m_rates.takeChanges();
    return change;
}

} // namespace

Result<Change> planFxRates(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<FxRatePlan>(book, file, options, today, progress);
}

} // namespace bellwether
