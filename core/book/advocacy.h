// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace bellwether {

enum class AdvocacyKind
{
    CaseStudy,
    Referral,
    Reference,
    Review
};

template <>
struct EnumText<AdvocacyKind>
{
    static constexpr std::array Names = {QLatin1StringView("case_study"),
        QLatin1StringView("referral"), QLatin1StringView("reference"), QLatin1StringView("review")};
};

enum class AdvocacyState
{
    Candidate,
    Asked,
    Agreed,
    Done,
    Declined
};

template <>
struct EnumText<AdvocacyState>
{
    static constexpr std::array Names = {QLatin1StringView("candidate"), QLatin1StringView("asked"),
        QLatin1StringView("agreed"), QLatin1StringView("done"), QLatin1StringView("declined")};
};

// A customer who speaks well of us, or might (S1-21).
struct Advocacy
{
    AdvocacyId id;
    CompanyId company;
    std::optional<ContactId> contact;
    AdvocacyKind kind = AdvocacyKind::CaseStudy;
    AdvocacyState state = AdvocacyState::Candidate;
    QDate day; // of the state
    QString note;

    bool operator==(const Advocacy &) const = default;
};

// A number of SaaS customers worth celebrating (F-AWARD).
struct AwardTier
{
    AwardTierId id;
    QString award; // name of the award
    int count = 0; // customers

    bool operator==(const AwardTier &) const = default;
};

// A tier that was reached; falling below keeps it.
struct AwardEntry
{
    AwardEntryId id;
    AwardTierId tier;
    QDate reachedOn;

    bool operator==(const AwardEntry &) const = default;
};

} // namespace bellwether
