// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/dated.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>

namespace bellwether {

// A customer's company ("customer" on the screen). What changes over time is Dated.
struct Company
{
    CompanyId id;
    QString ref; // the id in the source system; matching on import starts here
    QString name;
    QString domain; // "acme.com", lower case, without "www."
    std::optional<QDate> customerSince;
    std::optional<CompanyId> parent; // the company it belongs to
    std::optional<Currency> currency; // in which it pays, when the source says so

    Dated<QString> industry;
    Dated<QString> country;
    Dated<QString> plan;
    Dated<QString> tier; // "Enterprise", "Mid-market": the source's own class, not F-SEG's segment
    Dated<QString> lifecycle;
    Dated<QString> sourceStatus; // the source's word for its status: "Active", "churned", "True"
    Dated<std::int64_t> employees;
    Dated<std::int64_t> seats;
    Dated<std::int64_t> locations;
    Dated<QString> slaLevel;
    Dated<TeamMemberId> csm;
    Dated<TeamMemberId> accountManager;
    Dated<bool> isPremium; // prioritised by the CSM; no price plan (T-15)
    Dated<bool> requestFeedback; // its contacts may be asked (S1-15)
    // In place of the MRR (F-VALUE, T-09): monthly, minor units of the book's base currency.
    Dated<std::int64_t> segmentValueOverride;

    bool operator==(const Company &) const = default;
};

} // namespace bellwether
