// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/month.h"
#include "core/base/result.h"
#include "core/book/healthstatus.h"
#include "core/book/scoring.h"
#include "core/book/settings.h"

#include <QString>

#include <array>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace bellwether {

// A length of time that ends on a day: "90d" are 90 days with that one, "6m" six months.
struct Window
{
    int count = 90;
    bool inMonths = false;

    // With the day itself: 90d up to 2025-06-30 begin on 2025-04-02, 6m on 2024-12-31.
    DayRange endingOn(QDate day) const
    {
        return {(inMonths ? day.addMonths(-count) : day.addDays(-count)).addDays(1), day};
    }
    bool operator==(const Window &) const = default;
};

// The switches of formulas (figures.md, Options). Defaults are the documented ones.
struct Options
{
    enum class ArrContracts
    {
        All,
        Term
    };
    enum class EarlyLosses
    {
        Exclude,
        Include
    };
    enum class RenewalsCount
    {
        Customers,
        Contracts
    };
    enum class HappinessSilent
    {
        Ignore,
        Zero
    };
    enum class HealthBy
    {
        Score,
        Status
    };
    enum class SharesBy
    {
        Companies,
        Arr
    };
    enum class SegmentValue
    {
        Total,
        PerSeat
    };
    enum class ThresholdBy
    {
        Median,
        Mean
    };
    enum class AlignmentOf
    {
        Applicable,
        All
    };
    enum class OpportunityTotal
    {
        Sum,
        FirstYear
    };
    enum class StackRank
    {
        Opportunity,
        Mrr
    };
    enum class LoginPreset
    {
        Default,
        Days,
        Recency
    };
    enum class SubscriptionsSpan
    {
        CalendarYear,
        Trailing
    };
    enum class BacktestScore
    {
        Health,
        Cs,
        Status
    };
    enum class BacktestFacts
    {
        Known,
        Effective
    };

    int graceDays = 30; // grace_days, T-29
    int refusalDays = 0; // risk.refusals: for how long a refusal is a risk, S3-08; 0: never
    ArrContracts arrContracts = ArrContracts::All; // arr.contracts, T-30
    EarlyLosses earlyLosses = EarlyLosses::Exclude; // churn.early_losses, F-LOGO
    RenewalsCount renewalsCount = RenewalsCount::Customers; // renewals.count, F-RENEW
    int renewalsMonths = 6; // renewals.months: 3, 6 or 12, S2-15
    Window npsWindow; // nps.window, F-NPS
    Window happinessWindow; // happiness.window, F-HAPPY
    Window csatWindow{6, true}; // csat.window, F-CSAT
    HappinessSilent happinessSilent = HappinessSilent::Ignore; // happiness.silent, F-HAPPY
    // score.missing, F-HEALTH and T-24; nothing: what the score model says
    std::optional<MissingPolicy> scoreMissing;
    double scoreMinCoverage = 0.5; // score.min_coverage, 0 to 1
    Window scoreMaxAge; // score.max_age: an older value is missing
    bool scoreAgeing = false; // score.ageing, F-HEALTH
    HealthBy healthBy = HealthBy::Score; // health.by, T-04
    SharesBy sharesBy = SharesBy::Companies; // shares.by, T-45
    SegmentValue segmentValue = SegmentValue::Total; // segment.value, S3-50
    // segment.threshold, F-SEG: a number is in major units of the base currency a month
    std::variant<ThresholdBy, double> segmentThreshold = ThresholdBy::Median;
    double effortThreshold = 50; // effort.threshold, 0 to 100
    double alignmentSupported = 0; // alignment.supported: what Supported counts, 0 or 0.5; F-ALIGN
    AlignmentOf alignmentOf = AlignmentOf::Applicable; // alignment.of, T-21
    OpportunityTotal opportunityTotal = OpportunityTotal::Sum; // opportunity.total, T-19
    StackRank stackRank = StackRank::Opportunity; // stack.rank, S3-60
    int adoptionMinutes = 7; // adoption.minutes, F-ADOPT
    LoginPreset loginPreset = LoginPreset::Default; // login.preset, F-LOGIN
    SubscriptionsSpan subscriptionsSpan = SubscriptionsSpan::CalendarYear; // S0-30
    // award.tiers, ascending, F-AWARD; empty: the book's own tiers, else 25, 50, 100
    std::vector<int> awardTiers;
    std::vector<int> noticeDays = {90, 60, 30, 7}; // notice.days, descending, S2-21
    // forecast.rate.BAND, 0 to 1, F-WHATIF
    std::map<HealthBand, double> forecastRates = {{HealthBand::Satisfactory, 0.95},
        {HealthBand::NeedsAttention, 0.8}, {HealthBand::AtRisk, 0.4}, {HealthBand::NoScore, 0.8}};
    // forecast.uplift.BAND, a share: 0.1 is 10 % more
    std::map<HealthBand, double> forecastUplifts = {{HealthBand::Satisfactory, 0},
        {HealthBand::NeedsAttention, 0}, {HealthBand::AtRisk, 0}, {HealthBand::NoScore, 0}};
    // forecast.rate.REF: of a contract's reference, before its renewal's own and its band's
    std::map<QString, double> forecastRatesByRef;
    BacktestScore backtestScore = BacktestScore::Health; // backtest.score, 3.5
    int backtestLead = 60; // backtest.lead: days before the outcome, 60, 30 or 90
    // backtest.facts: as known then, or with what was recorded later too
    BacktestFacts backtestFacts = BacktestFacts::Known;

    // Sets one option by its documented name. InvalidInput names the option and its values.
    Result<void> set(const QString &name, const QString &value);
    // The value of an option as the command line writes it; nothing for an unknown name.
    std::optional<QString> value(const QString &name) const;

    // The options of a book: keys "option.NAME". Values that cannot be read keep the default.
    static Options of(const Settings &settings);
    static std::vector<QString> names();

    bool operator==(const Options &) const = default;
};

template <>
struct EnumText<Options::ArrContracts>
{
    static constexpr std::array Names = {QLatin1StringView("all"), QLatin1StringView("term")};
};
template <>
struct EnumText<Options::EarlyLosses>
{
    static constexpr std::array Names = {
        QLatin1StringView("exclude"), QLatin1StringView("include")};
};
template <>
struct EnumText<Options::RenewalsCount>
{
    static constexpr std::array Names = {
        QLatin1StringView("customers"), QLatin1StringView("contracts")};
};
template <>
struct EnumText<Options::HappinessSilent>
{
    static constexpr std::array Names = {QLatin1StringView("ignore"), QLatin1StringView("zero")};
};
template <>
struct EnumText<Options::HealthBy>
{
    static constexpr std::array Names = {QLatin1StringView("score"), QLatin1StringView("status")};
};
template <>
struct EnumText<Options::SharesBy>
{
    static constexpr std::array Names = {QLatin1StringView("companies"), QLatin1StringView("arr")};
};
template <>
struct EnumText<Options::SegmentValue>
{
    static constexpr std::array Names = {QLatin1StringView("total"), QLatin1StringView("per_seat")};
};
template <>
struct EnumText<Options::ThresholdBy>
{
    static constexpr std::array Names = {QLatin1StringView("median"), QLatin1StringView("mean")};
};
template <>
struct EnumText<Options::AlignmentOf>
{
    static constexpr std::array Names = {QLatin1StringView("applicable"), QLatin1StringView("all")};
};
template <>
struct EnumText<Options::OpportunityTotal>
{
    static constexpr std::array Names = {QLatin1StringView("sum"), QLatin1StringView("first_year")};
};
template <>
struct EnumText<Options::StackRank>
{
    static constexpr std::array Names = {
        QLatin1StringView("opportunity"), QLatin1StringView("mrr")};
};
template <>
struct EnumText<Options::LoginPreset>
{
    static constexpr std::array Names = {
        QLatin1StringView("default"), QLatin1StringView("days"), QLatin1StringView("recency")};
};
template <>
struct EnumText<Options::SubscriptionsSpan>
{
    static constexpr std::array Names = {
        QLatin1StringView("calendar_year"), QLatin1StringView("trailing")};
};
template <>
struct EnumText<Options::BacktestScore>
{
    static constexpr std::array Names = {
        QLatin1StringView("health"), QLatin1StringView("cs"), QLatin1StringView("status")};
};
template <>
struct EnumText<Options::BacktestFacts>
{
    static constexpr std::array Names = {
        QLatin1StringView("known"), QLatin1StringView("effective")};
};

} // namespace bellwether
