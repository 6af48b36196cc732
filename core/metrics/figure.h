// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace bellwether {

enum class Unit
{
    Count,
    Money, // major units of the base currency
    Ratio, // 0 to 1
    Points, // -100 to 100, or 0 to 100
    Days,
    Hours,
    Minutes,
    Number // a plain number that is none of the above: a mean rating, a lift
};

template <>
struct EnumText<Unit>
{
    static constexpr std::array Names = {QLatin1StringView("count"), QLatin1StringView("money"),
        QLatin1StringView("ratio"), QLatin1StringView("points"), QLatin1StringView("days"),
        QLatin1StringView("hours"), QLatin1StringView("minutes"), QLatin1StringView("number")};
};

// Why a figure has no value. The sentence is made in ui/formatting.
enum class Why
{
    None, // it has one
    NoCompanies, // nothing in scope
    NothingToRetain, // nobody paid at the start of the range
    NothingDue, // no contract ended in the range
    NothingComing, // no renewal in the months ahead
    NothingLost, // nobody churned in the range
    NoRevenue, // nothing recurring in scope
    NoResponses, // nobody answered in the window
    NothingSent, // no request was marked as sent
    NothingFollowedUp, // no negative answer, or none was followed up
    NoTexts, // nothing written in the range
    NoScores, // no company in scope has a score
    TooLittleKnown, // too small a part of the weights has values
    NoMetrics, // no metrics are defined
    NothingApplicable, // no stack item applies to anybody in scope
    NothingEligible, // no features to use, or nobody to use them
    NoSeats, // neither seats nor users are known
    NoLogins, // nobody logged in, or no users
    NoOpportunity, // nothing open
    NoTiers, // no tiers are defined
    NoTarget, // no target for that measure and day, or a target of nothing
    NoTasks, // nothing completed in the window
    NoOutcomes, // no renewals and losses to judge by
    TooFewToJudge // fewer than ten losses
};

template <>
struct EnumText<Why>
{
    static constexpr std::array Names = {QLatin1StringView("none"),
        QLatin1StringView("no_companies"), QLatin1StringView("nothing_to_retain"),
        QLatin1StringView("nothing_due"), QLatin1StringView("nothing_coming"),
        QLatin1StringView("nothing_lost"), QLatin1StringView("no_revenue"),
        QLatin1StringView("no_responses"), QLatin1StringView("nothing_sent"),
        QLatin1StringView("nothing_followed_up"), QLatin1StringView("no_texts"),
        QLatin1StringView("no_scores"), QLatin1StringView("too_little_known"),
        QLatin1StringView("no_metrics"), QLatin1StringView("nothing_applicable"),
        QLatin1StringView("nothing_eligible"), QLatin1StringView("no_seats"),
        QLatin1StringView("no_logins"), QLatin1StringView("no_opportunity"),
        QLatin1StringView("no_tiers"), QLatin1StringView("no_target"),
        QLatin1StringView("no_tasks"), QLatin1StringView("no_outcomes"),
        QLatin1StringView("too_few_to_judge")};
};

// What a figure did not count, and why.
enum class LeftOut
{
    NotConverted, // amounts in a currency without a rate
    Churned,
    NoScore,
    NoFeedback,
    Stale, // older than the window or the metric's age
    NotApplicable,
    OutsideScale, // not a value of its scale
    NotAnalysed, // not English
    TooNew, // younger than the window
    NeverSent, // requests that nobody marked as sent
    NoSeats,
    NoEmployees,
    NoProbability,
    NotKnownThen, // recorded later than the day it is asked for
    TooYoung, // a customer for less than the lead time
    Cancelled,
    ClosedBefore,
    NoPerson, // an answer that names nobody
    NotStarted,
    HasLeft // people who are no longer there
};

template <>
struct EnumText<LeftOut>
{
    static constexpr std::array Names = {QLatin1StringView("not_converted"),
        QLatin1StringView("churned"), QLatin1StringView("no_score"),
        QLatin1StringView("no_feedback"), QLatin1StringView("stale"),
        QLatin1StringView("not_applicable"), QLatin1StringView("outside_scale"),
        QLatin1StringView("not_analysed"), QLatin1StringView("too_new"),
        QLatin1StringView("never_sent"), QLatin1StringView("no_seats"),
        QLatin1StringView("no_employees"), QLatin1StringView("no_probability"),
        QLatin1StringView("not_known_then"), QLatin1StringView("too_young"),
        QLatin1StringView("cancelled"), QLatin1StringView("closed_before"),
        QLatin1StringView("no_person"), QLatin1StringView("not_started"),
        QLatin1StringView("has_left")};
};

// One named number: "count", "arr".
struct NamedValue
{
    QString name;
    std::optional<double> value;
    Unit unit = Unit::Count;
};

struct LeftOutCount
{
    LeftOut reason = LeftOut::NotConverted;
    int count = 0;
};

// One number with what is needed to believe it.
struct Figure
{
    std::optional<double> value; // money in major units of the base currency, ratios 0 to 1
    Unit unit = Unit::Count;
    int n = 0; // the rows or companies it was made of
    std::optional<double> denominator; // in the same unit as the numerator: ARR at the start, ...
    Why why = Why::None;
    // Companies left out because their currency cannot be converted (F-FX).
    int notConverted = 0;
    std::optional<double> margin; // half the 95 % interval, for figures that have one
    // The numbers that its formula is made of, by the names that the formula has for them
    // (FigureEntry::expression); also worth printing beside it: promoters, passives, detractors.
    std::vector<NamedValue> terms = {};
    std::vector<LeftOutCount> leftOut = {};
};

// Words of a point: a cause, a reason, a day in ISO form.
struct NamedText
{
    QString name;
    QString text;
};

// A part of a point: one health band of a month.
struct SeriesPart
{
    QString key; // "at_risk"
    std::vector<NamedValue> values;
    QString label = {}; // what it is called on the screen, where that is data: a product's name
};

struct SeriesPoint
{
    QString key; // "2025-10", "overdue", a company's ref: stable, for machines
    std::vector<NamedValue> values;
    std::vector<SeriesPart> parts = {}; // empty where a point is not split
    QString label = {}; // what it is called on the screen, where that is data: a company's name
    std::vector<NamedText> texts = {};
};

struct Series
{
    QString partsName; // "bands": what the parts are called in JSON; empty without parts
    std::vector<SeriesPoint> points;
    // Over all points, where they do not simply add up: a customer with renewals in two months is
    // one customer. Empty where nothing is to be said.
    std::vector<NamedValue> totals;
    // Companies left out of amounts because their currency cannot be converted (F-FX).
    int notConverted = 0;
    std::vector<LeftOutCount> leftOut = {};
};

// The rows behind a figure or a point, as columns that a table, a CSV file and a test can read.
struct Cell
{
    std::variant<std::monostate, QString, double, QDate, std::int64_t, bool> value;
};

struct RowColumn
{
    enum class Kind
    {
        Text,
        Count,
        Money,
        Day,
        Flag,
        Ratio,
        Number // a score, a rating, hours
    };

    QString id; // snake case: "company", "arr", "renewal_day"
    Kind kind = Kind::Text;
};

struct Row
{
    CompanyId company; // 0 where the row is about no single company
    std::vector<Cell> cells; // one per column; money in major units of the base currency
    bool isPremium = false; // the company, on the day
};

struct RowTable
{
    std::vector<RowColumn> columns;
    std::vector<Row> rows;
    // The column that adds up to the figure, where there is one: "arr". Counts count the rows.
    QString summedColumn;
};

} // namespace bellwether
