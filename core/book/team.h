// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

namespace bellwether {

// Somebody of one's own company. CSM and account manager are two roles; one person may have both.
struct TeamMember
{
    TeamMemberId id;
    QString ref; // the id in the file it came from, empty when typed in
    QString name;
    QString email;
    bool isCsm = false;
    bool isAccountManager = false;
    bool isManager = false;
    bool active = true;

    bool operator==(const TeamMember &) const = default;
};

} // namespace bellwether
