// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

class Database;

constexpr int ApplicationId = 0x42574842; // "BWHB", in the header of every book
constexpr int SchemaVersion = 2; // PRAGMA user_version of the books this program writes

// A numbered step from the schema before it, one or more statements.
struct Migration
{
    int version;
    QString sql;
};

// The compiled-in steps, oldest first: core/store/migrations/NNNN_subject.sql.
std::vector<Migration> migrations();

struct MigrationOutcome
{
    enum class Kind
    {
        UpToDate,
        Upgraded,
        Newer, // the file is from a later program; untouched
        FailedUnchanged // error says why
    };

    Kind kind;
    int from; // schema before, 0 for a file without any
    int to; // schema now
    std::optional<Error> error;
};

// Brings a database to the last of these steps in one transaction, so that a failure leaves the
// file as it was; so does a table that lost rows or is gone, and a schema unlike a fresh one. A
// file without a schema gets the application id as well. The caller makes a copy first when the
// file holds anything.
MigrationOutcome migrate(Database &database, const std::vector<Migration> &steps = migrations());

// The statements of a migration: separated by a semicolon before a blank line, so that triggers
// keep their inner ones.
QStringList statementsOf(const QString &sql);

} // namespace bellwether
