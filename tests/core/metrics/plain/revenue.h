// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

// Revenue word by word from the rows of a book: slow, and without anything that the program shares.
// For books without auto-renewal, cancellation, exclusion and grace days.
namespace bellwether::plain {

// A line's amount x 12 / term_months at the rates of a day, rounded half away from zero; 0 where
// there is no rate. Minor units of the base currency.
std::int64_t lineYearly(
    const Book &book, const Contract &contract, const ContractLine &line, QDate rateDay);
// Minor units of the base currency; nothing without a rate.
std::optional<std::int64_t> converted(
    const Book &book, std::int64_t minor, Currency currency, QDate rateDay);

// A company's yearly amount on a day at the rates of another day, minor units.
std::int64_t yearly(const Book &book, CompanyId company, QDate day, QDate rateDay);

struct Movement
{
    CompanyId company;
    QDate day;
    QString kind; // "new", "expansion", ...
    std::int64_t yearly; // with its sign
};

// Of the companies of the question, each at the rates of its day; without fx.
std::vector<Movement> movements(const Question &question);

struct Bridge
{
    std::int64_t opening = 0;
    std::int64_t closing = 0;
    std::map<QString, std::int64_t> bars; // by kind, with signs; "fx" day by day
};

Bridge bridge(const Question &question);

struct Retention
{
    int customers = 0;
    std::int64_t open = 0;
    std::int64_t close = 0;
    std::int64_t kept = 0;
};

enum class Group
{
    All,
    Csm,
    Cohort
};

// In constant currency; by the name of the CSM on the day before the range, or by the year of the
// first recurring line.
std::map<QString, Retention> retention(const Question &question, Group by);

struct Lost
{
    int customers = 0;
    std::int64_t yearly = 0;

    bool operator==(const Lost &) const = default;
};

enum class LostBy
{
    All,
    Reason,
    Type,
    Avoidable,
    Plan,
    Csm,
    Tenure
};

// Those lost in the range, under the option for early losses; Type has downgrades, too.
std::map<QString, Lost> lost(const Question &question, LostBy by);

// Sum of due x probability x (1 + uplift) of the renewals that the facts name, and of the gross
// part; minor units.
struct Forecast
{
    std::int64_t due = 0;
    double expected = 0;
    double kept = 0;
};

std::map<QString, Forecast> forecast(const Question &question);

} // namespace bellwether::plain
