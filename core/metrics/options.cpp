// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/options.h"

#include <QStringList>

#include <algorithm>
#include <type_traits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// One documented option: its values, and how it is written to and read from the struct.
struct OptionEntry
{
    QString name;
    QString values;
    bool (*set)(Options &, const QString &);
    QString (*value)(const Options &);
};

std::optional<int> wholeIn(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int whole = text.toInt(&isNumber);
    return isNumber && least <= whole && whole <= most ? std::optional(whole) : std::nullopt;
}

std::optional<double> numberIn(const QString &text, double least, double most)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && least <= number && number <= most ? std::optional(number) : std::nullopt;
}

bool setTo(auto &member, const auto &value)
{
    if (!value) {
        return false;
    }
    member = *value;
    return true;
}

QString numberText(double number)
{
    return QString::number(number, 'g', 12);
}

// An enumeration by its words, the default first.
template <auto Member>
OptionEntry choice(const QString &name)
{
    using Value = std::remove_cvref_t<decltype(std::declval<Options>().*Member)>;
    QStringList words;
    for (const QLatin1StringView word : EnumText<Value>::Names) {
        words << word;
    }
    return {name, words.join(u", "_s),
        [](Options &options, const QString &text) {
            return setTo(options.*Member, fromSnakeCase<Value>(text));
        },
        [](const Options &options) { return snakeCase(options.*Member); }};
}

template <auto Member, int Least, int Most>
OptionEntry whole(const QString &name)
{
    return {name, u"%1 to %2"_s.arg(Least).arg(Most),
        [](Options &options, const QString &text) {
            return setTo(options.*Member, wholeIn(text, Least, Most));
        },
        [](const Options &options) { return QString::number(options.*Member); }};
}

template <auto Member, int Most>
OptionEntry number(const QString &name)
{
    return {name, u"0 to %1"_s.arg(Most),
        [](Options &options, const QString &text) {
            return setTo(options.*Member, numberIn(text, 0, Most));
        },
        [](const Options &options) { return numberText(options.*Member); }};
}

// One of a few whole numbers.
template <auto Member, int... Values>
OptionEntry oneOf(const QString &name)
{
    QStringList words = {QString::number(Values)...};
    return {name, words.join(u", "_s),
        [](Options &options, const QString &text) {
            const auto value = wholeIn(text, 0, 1000);
            return value && ((*value == Values) || ...) && setTo(options.*Member, value);
        },
        [](const Options &options) { return QString::number(options.*Member); }};
}

template <auto Member>
OptionEntry window(const QString &name)
{
    return {name, u"days or months such as 90d, 6m"_s,
        [](Options &options, const QString &text) {
            const bool inMonths = text.endsWith(u'm');
            const auto count = inMonths || text.endsWith(u'd')
                ? wholeIn(text.chopped(1), 1, inMonths ? 120 : 3660)
                : std::nullopt;
            return count && setTo(options.*Member, std::optional(Window{*count, inMonths}));
        },
        [](const Options &options) {
            const Window &value = options.*Member;
            return QString::number(value.count) + (value.inMonths ? u'm' : u'd');
        }};
}

// Ascending; nothing unless all are whole numbers.
std::optional<std::vector<int>> wholesIn(const QString &text, int least)
{
    std::vector<int> wholes;
    for (const QString &word : text.split(u',')) {
        const auto value = wholeIn(word.trimmed(), least, 1'000'000);
        if (!value) {
            return std::nullopt;
        }
        wholes.push_back(*value);
    }
    std::sort(wholes.begin(), wholes.end());
    wholes.erase(std::unique(wholes.begin(), wholes.end()), wholes.end());
    return wholes;
}

QString wholesText(const std::vector<int> &wholes)
{
    QStringList words;
    for (const int value : wholes) {
        words << QString::number(value);
    }
    return words.join(u',');
}

OptionEntry awardTiers()
{
    return {u"award.tiers"_s, u"numbers of customers such as 25,50,100"_s,
        [](Options &options, const QString &text) {
            return setTo(options.awardTiers, wholesIn(text, 1));
        },
        [](const Options &options) {
            return options.awardTiers.empty() ? u"25,50,100"_s : wholesText(options.awardTiers);
        }};
}

OptionEntry noticeDays()
{
    return {u"notice.days"_s, u"days before the end such as 90,60,30,7"_s,
        [](Options &options, const QString &text) {
            auto days = wholesIn(text, 0);
            if (days) {
                std::reverse(days->begin(), days->end());
            }
            return setTo(options.noticeDays, days);
        },
        [](const Options &options) { return wholesText(options.noticeDays); }};
}

OptionEntry scoreMissing()
{
    return {u"score.missing"_s, u"exclude, zero, neutral"_s,
        [](Options &options, const QString &text) {
            return setTo(options.scoreMissing, fromSnakeCase<MissingPolicy>(text));
        },
        [](const Options &options) {
            return snakeCase(options.scoreMissing.value_or(MissingPolicy::Exclude));
        }};
}

OptionEntry scoreAgeing()
{
    return {u"score.ageing"_s, u"off, on"_s,
        [](Options &options, const QString &text) {
            options.scoreAgeing = text == "on"_L1;
            return text == "on"_L1 || text == "off"_L1;
        },
        [](const Options &options) { return options.scoreAgeing ? u"on"_s : u"off"_s; }};
}

OptionEntry segmentThreshold()
{
    return {u"segment.threshold"_s, u"median, mean, an amount a month"_s,
        [](Options &options, const QString &text) {
            const auto by = fromSnakeCase<Options::ThresholdBy>(text);
            return by ? setTo(options.segmentThreshold, by)
                      : setTo(options.segmentThreshold, numberIn(text, 0, 1e12));
        },
        [](const Options &options) {
            const auto *by = std::get_if<Options::ThresholdBy>(&options.segmentThreshold);
            return by != nullptr ? snakeCase(*by)
                                 : numberText(std::get<double>(options.segmentThreshold));
        }};
}

OptionEntry alignmentSupported()
{
    return {u"alignment.supported"_s, u"0, 0.5"_s,
        [](Options &options, const QString &text) {
            const auto value = numberIn(text, 0, 1);
            return (value == 0.0 || value == 0.5) && setTo(options.alignmentSupported, value);
        },
        [](const Options &options) { return numberText(options.alignmentSupported); }};
}

template <HealthBand Band>
OptionEntry forecastRate()
{
    return {u"forecast.rate."_s + snakeCase(Band), u"0 to 1"_s,
        [](Options &options, const QString &text) {
            return setTo(options.forecastRates[Band], numberIn(text, 0, 1));
        },
        [](const Options &options) { return numberText(options.forecastRates.at(Band)); }};
}

template <HealthBand Band>
OptionEntry forecastUplift()
{
    return {u"forecast.uplift."_s + snakeCase(Band), u"-1 to 10"_s,
        [](Options &options, const QString &text) {
            return setTo(options.forecastUplifts[Band], numberIn(text, -1, 10));
        },
        [](const Options &options) { return numberText(options.forecastUplifts.at(Band)); }};
}

const std::vector<OptionEntry> &entries()
{
    static const std::vector<OptionEntry> all = {
        whole<&Options::graceDays, 0, 3660>(u"grace_days"_s),
        whole<&Options::refusalDays, 0, 3660>(u"risk.refusals"_s),
        choice<&Options::arrContracts>(u"arr.contracts"_s),
        choice<&Options::earlyLosses>(u"churn.early_losses"_s),
        choice<&Options::renewalsCount>(u"renewals.count"_s),
        oneOf<&Options::renewalsMonths, 6, 3, 12>(u"renewals.months"_s),
        window<&Options::npsWindow>(u"nps.window"_s),
        window<&Options::happinessWindow>(u"happiness.window"_s),
        window<&Options::csatWindow>(u"csat.window"_s),
        choice<&Options::happinessSilent>(u"happiness.silent"_s),
        scoreMissing(),
        number<&Options::scoreMinCoverage, 1>(u"score.min_coverage"_s),
        window<&Options::scoreMaxAge>(u"score.max_age"_s),
        scoreAgeing(),
        choice<&Options::healthBy>(u"health.by"_s),
        choice<&Options::sharesBy>(u"shares.by"_s),
        choice<&Options::segmentValue>(u"segment.value"_s),
        segmentThreshold(),
        number<&Options::effortThreshold, 100>(u"effort.threshold"_s),
        alignmentSupported(),
        choice<&Options::alignmentOf>(u"alignment.of"_s),
        choice<&Options::opportunityTotal>(u"opportunity.total"_s),
        choice<&Options::stackRank>(u"stack.rank"_s),
        whole<&Options::adoptionMinutes, 0, 1440>(u"adoption.minutes"_s),
        choice<&Options::loginPreset>(u"login.preset"_s),
        choice<&Options::subscriptionsSpan>(u"subscriptions.span"_s),
        awardTiers(),
        noticeDays(),
        forecastRate<HealthBand::Satisfactory>(),
        forecastRate<HealthBand::NeedsAttention>(),
        forecastRate<HealthBand::AtRisk>(),
        forecastRate<HealthBand::NoScore>(),
        forecastUplift<HealthBand::Satisfactory>(),
        forecastUplift<HealthBand::NeedsAttention>(),
        forecastUplift<HealthBand::AtRisk>(),
        forecastUplift<HealthBand::NoScore>(),
        choice<&Options::backtestScore>(u"backtest.score"_s),
        oneOf<&Options::backtestLead, 60, 30, 90>(u"backtest.lead"_s),
        choice<&Options::backtestFacts>(u"backtest.facts"_s),
    };
    return all;
}

const OptionEntry *find(const QString &name)
{
    for (const OptionEntry &entry : entries()) {
        if (name == entry.name) {
            return &entry;
        }
    }
    return nullptr;
}

const QString ForecastPrefix = u"forecast.rate."_s;

} // namespace

Result<void> Options::set(const QString &name, const QString &value)
{
    const OptionEntry *entry = find(name);
    if (entry != nullptr) {
        return entry->set(*this, value) ? Result<void>()
                                        : failure(Error::Kind::InvalidInput, name, entry->values);
    }
    if (name.startsWith(ForecastPrefix) && name.size() > ForecastPrefix.size()) {
        const auto rate = numberIn(value, 0, 1);
        if (!rate) {
            return failure(Error::Kind::InvalidInput, name, u"0 to 1"_s);
        }
        forecastRatesByRef[name.sliced(ForecastPrefix.size())] = *rate;
        return {};
    }
    return failure(Error::Kind::InvalidInput, name, {});
}

std::optional<QString> Options::value(const QString &name) const
{
    if (const OptionEntry *entry = find(name)) {
        return entry->value(*this);
    }
    if (name.startsWith(ForecastPrefix)) {
        const auto rate = forecastRatesByRef.find(name.sliced(ForecastPrefix.size()));
        if (rate != forecastRatesByRef.end()) {
            return numberText(rate->second);
        }
    }
    return std::nullopt;
}

Options Options::of(const Settings &settings)
{
    Options options;
    for (const auto &[key, value] : settings.values) {
        if (key.startsWith(SettingKey::OptionPrefix) && !value.isEmpty()) {
            // One that cannot be read keeps its default.
            static_cast<void>(options.set(key.sliced(SettingKey::OptionPrefix.size()), value));
        }
    }
    return options;
}

std::vector<QString> Options::names()
{
    std::vector<QString> names;
    for (const OptionEntry &entry : entries()) {
        names.push_back(entry.name);
    }
    return names;
}

} // namespace bellwether
