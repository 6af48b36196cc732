// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"
#include "core/metrics/question.h"

#include <QDate>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// What makes the figures about a customer worse than they need to be.
enum class Finding
{
    NoCsm,
    // Two contracts of the same name, or of which one has none, cover the same days from the day
    // on.
    OverlappingContracts,
    NoContact, // no touch in 90 days
    EndDateMissing, // a contract that runs without an end, or ended on a day that nobody noted
    EmployeesUnknown, // nothing, or 0
    ContactWithoutEmail,
    StatusNotReviewed, // never, or not in 90 days (S1-07)
    ResponseOutsideScale
};

template <>
struct EnumText<Finding>
{
    static constexpr std::array Names = {QLatin1StringView("no_csm"),
        QLatin1StringView("overlapping_contracts"), QLatin1StringView("no_contact_90d"),
        QLatin1StringView("end_date_missing"), QLatin1StringView("employees_unknown"),
        QLatin1StringView("contact_without_email"), QLatin1StringView("status_not_reviewed_90d"),
        QLatin1StringView("response_outside_scale")};
};

struct FindingEntry
{
    Finding finding;
    std::size_t row; // of the company in the facts
    QString subject; // the contract, person or answer that it is about; empty for the company
    std::optional<QDate> day; // of the last touch, review, answer; of the overlap's first day
};

// About active companies on the day of the facts, by finding, then by row.
struct FindingColumns
{
    std::vector<FindingEntry> entries;

    static std::shared_ptr<const FindingColumns> of(const CompanyFacts &facts);
};

// Series hygiene.findings: each kind, also those without findings, with count (of rows), companies
// and the arr of these.
Series hygieneFindings(const Question &question);
Result<RowTable> hygieneRows(const Question &question, const QString &key);

} // namespace bellwether
