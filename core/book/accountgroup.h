// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// Companies that are looked after together; a company may be in several.
struct AccountGroup
{
    AccountGroupId id;
    QString ref;
    QString name;

    bool operator==(const AccountGroup &) const = default;
};

// A company's time in a group.
struct AccountGroupCompany
{
    AccountGroupCompanyId id;
    AccountGroupId group;
    CompanyId company;
    std::optional<QDate> from; // always when nothing
    std::optional<QDate> until; // last day in the group

    bool operator==(const AccountGroupCompany &) const = default;
};

// A team member's time as manager of a group.
struct AccountGroupManager
{
    AccountGroupManagerId id;
    AccountGroupId group;
    TeamMemberId member;
    std::optional<QDate> from; // always when nothing
    std::optional<QDate> until; // last day in charge

    bool operator==(const AccountGroupManager &) const = default;
};

} // namespace bellwether
