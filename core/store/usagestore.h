// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/store/query.h"

#include <set>
#include <vector>

namespace bellwether {

class Database;

// Daily use stays on disk, one row for a day; its months stand beside it, are written in the same
// transaction, and are what a Book has.

bool touchesUsage(const Change &change);

Result<std::vector<LoginMonth>> readLoginMonths(Database &database);
Result<std::vector<FeatureUseMonth>> readFeatureUseMonths(Database &database);

class UsageWriter
{
public:
    UsageWriter(Database &database, std::int64_t action);

    // The action in which new days are recorded from now on.
    void recordIn(std::int64_t action) { m_action = action; }

    // A day without use takes the row away.
    Result<void> put(const LoginDay &day);
    Result<void> put(const FeatureUseDay &day);
    // What a contact that goes used.
    Result<void> remove(ContactId contact);
    // Brings the months of all days so far up to date.
    Result<void> writeMonths();

private:
    Result<void> write(const LoginMonth::Key &key);
    Result<void> write(const FeatureUseMonth::Key &key);

    Database &m_database;
    std::int64_t m_action;
    Query m_putLogin;
    Query m_removeLogin;
    Query m_putUse;
    Query m_removeUse;
    std::set<LoginMonth::Key> m_loginMonths;
    std::set<FeatureUseMonth::Key> m_featureUseMonths;
};

// DamagedData when a month is not what its days say.
Result<void> checkUsageMonths(Database &database);

} // namespace bellwether
