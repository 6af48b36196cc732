// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/settings.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

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
    enum class HealthBy
    {
        Score,
        Status
    };

    int graceDays = 30; // grace_days, T-29
    ArrContracts arrContracts = ArrContracts::All; // arr.contracts, T-30
    EarlyLosses earlyLosses = EarlyLosses::Exclude; // churn.early_losses, F-LOGO
    RenewalsCount renewalsCount = RenewalsCount::Customers; // renewals.count, F-RENEW
    int renewalsMonths = 6; // renewals.months: 3, 6 or 12, S2-15
    HealthBy healthBy = HealthBy::Score; // health.by, T-04

    // Sets one option by its documented name. InvalidInput names the option and its values.
    Result<void> set(const QString &name, const QString &value);
    // The value of an option as the command line writes it; nothing for an unknown name.
    std::optional<QString> value(const QString &name) const;

    // The options of a book: keys "option.NAME". Values that cannot be read keep the default.
    static Options of(const Settings &settings);
    static std::vector<QString> names();

    bool operator==(const Options &) const = default;
};

} // namespace bellwether
