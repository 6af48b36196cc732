// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

class Database;

// What an action did to one value, in the texts that a table has when it is printed.
struct FieldChange
{
    QString table; // one of tableNames()
    QString row; // its id, or what it is known by: "17", "book.name", "4 2024-03-01"
    QString field; // empty when the whole row came or went
    std::optional<QString> before; // nothing: there was none
    std::optional<QString> after; // nothing: there is none

    bool operator==(const FieldChange &) const = default;
};

struct FieldChanges
{
    std::vector<FieldChange> changes; // in the order of the changeset
    std::size_t more = 0; // that the limit left out
};

// A changeset read out: a row that came or went is one entry, of a row that changed each field is.
// What changes over time about a company counts as its field, and lines as rows of their contract.
// Months of use are left out, their days tell it. DamagedData for what is no changeset.
Result<FieldChanges> fieldChanges(
    Database &database, const QByteArray &changeset, std::size_t limit);

} // namespace bellwether
