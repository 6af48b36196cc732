// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

// One price of a contract, known by its place in it. Amounts are minor units of the contract's
// currency.
struct ContractLine
{
    QString name;
    bool isRecurring = true; // else one-time: services, hardware, set-up
    std::int64_t amount = 0;
    // Months that the amount pays for: 1 for a monthly price. Nothing: it pays for start … end.
    std::optional<int> termMonths;
    QDate start;
    std::optional<QDate> end; // last covered day; nothing while it runs on
    std::optional<StackItemId> item; // what it pays for, when the stack has it

    bool operator==(const ContractLine &) const = default;
};

struct Contract
{
    ContractId id;
    CompanyId company;
    QString ref;
    QString name;
    QDate start;
    std::optional<QDate> end; // last covered day; nothing: open-ended, never up for renewal
    bool autoRenews = false;
    bool hasEnded =
        false; // marked ended or churned: does not renew, whatever autoRenews says (T-32)
    bool isExcludedFromMrr = false;
    std::optional<QDate> cancelledOn; // the last day that counts, when it lies before the end
    std::optional<ContractId> renews; // the contract this one renews, when the source says so
    Currency currency;
    std::vector<ContractLine> lines;

    bool operator==(const Contract &) const = default;
};

} // namespace bellwether
