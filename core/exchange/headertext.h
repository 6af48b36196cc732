// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"

#include <QString>

#include <optional>

namespace bellwether {

// A column's name without the ways in which systems write it: "[required] Contract_Start-Date__c",
// "ContractStartDate" and "Contract: start date (UTC)" are all "start date" or "contract start
// date".
struct HeaderText
{
    QString words; // lower case, separated by single spaces
    std::optional<Currency> currency; // of "ARR (EUR)", which is left out of the words

    // Without the spaces, because some systems write names together: "BILLINGCOUNTRY".
    QString compact() const;
};

HeaderText normalisedHeader(QStringView header);

// The words in the order of the alphabet, without fillers such as "of", written together: the same
// for "date of renewal" and "renewal date".
QString withoutOrder(const QString &words);

} // namespace bellwether
