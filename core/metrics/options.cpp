// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/options.h"

#include <array>
#include <type_traits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// One documented option: its values, and how it is written to and read from the struct.
struct OptionEntry
{
    QLatin1StringView name;
    QLatin1StringView values;
    bool (*set)(Options &, const QString &);
    QString (*value)(const Options &);
};

bool setGraceDays(Options &options, const QString &text)
{
    constexpr int TenYears = 3660;
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber || days < 0 || days > TenYears) {
        return false;
    }
    options.graceDays = days;
    return true;
}

bool setRenewalsMonths(Options &options, const QString &text)
{
    if (text != "3"_L1 && text != "6"_L1 && text != "12"_L1) {
        return false;
    }
    options.renewalsMonths = text.toInt();
    return true;
}

// The two values of a choice as they are written, the default first.
struct Choice
{
    QLatin1StringView first;
    QLatin1StringView second;
};
constexpr Choice ArrContractsChoice{"all"_L1, "term"_L1};
constexpr Choice EarlyLossesChoice{"exclude"_L1, "include"_L1};
constexpr Choice RenewalsCountChoice{"customers"_L1, "contracts"_L1};
constexpr Choice HealthByChoice{"score"_L1, "status"_L1};

template <auto Member, const Choice &Names>
bool choose(Options &options, const QString &text)
{
    using Value = std::remove_cvref_t<decltype(options.*Member)>;
    if (text != Names.first && text != Names.second) {
        return false;
    }
    options.*Member = static_cast<Value>(text == Names.first ? 0 : 1);
    return true;
}

template <auto Member, const Choice &Names>
QString chosen(const Options &options)
{
    return static_cast<int>(options.*Member) == 0 ? Names.first : Names.second;
}

const std::array Entries = {
    OptionEntry{"grace_days"_L1, "0 to 3660"_L1, setGraceDays,
        [](const Options &options) { return QString::number(options.graceDays); }},
    OptionEntry{"arr.contracts"_L1, "all, term"_L1,
        choose<&Options::arrContracts, ArrContractsChoice>,
        chosen<&Options::arrContracts, ArrContractsChoice>},
    OptionEntry{"churn.early_losses"_L1, "exclude, include"_L1,
        choose<&Options::earlyLosses, EarlyLossesChoice>,
        chosen<&Options::earlyLosses, EarlyLossesChoice>},
    OptionEntry{"renewals.count"_L1, "customers, contracts"_L1,
        choose<&Options::renewalsCount, RenewalsCountChoice>,
        chosen<&Options::renewalsCount, RenewalsCountChoice>},
    OptionEntry{"renewals.months"_L1, "6, 3, 12"_L1, setRenewalsMonths,
        [](const Options &options) { return QString::number(options.renewalsMonths); }},
    OptionEntry{"health.by"_L1, "score, status"_L1, choose<&Options::healthBy, HealthByChoice>,
        chosen<&Options::healthBy, HealthByChoice>},
};

const OptionEntry *find(const QString &name)
{
    for (const OptionEntry &entry : Entries) {
        if (name == entry.name) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace

Result<void> Options::set(const QString &name, const QString &value)
{
    const OptionEntry *entry = find(name);
    if (entry == nullptr) {
        return failure(Error::Kind::InvalidInput, name, {});
    }
    if (!entry->set(*this, value)) {
        return failure(Error::Kind::InvalidInput, name, entry->values);
    }
    return {};
}

std::optional<QString> Options::value(const QString &name) const
{
    const OptionEntry *entry = find(name);
    return entry == nullptr ? std::nullopt : std::optional(entry->value(*this));
}

Options Options::of(const Settings &settings)
{
    Options options;
    for (const OptionEntry &entry : Entries) {
        const QString value = settings.value(SettingKey::OptionPrefix + entry.name);
        if (!value.isEmpty()) {
            entry.set(options, value);
        }
    }
    return options;
}

std::vector<QString> Options::names()
{
    std::vector<QString> names;
    for (const OptionEntry &entry : Entries) {
        names.emplace_back(entry.name);
    }
    return names;
}

} // namespace bellwether
