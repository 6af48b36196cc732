// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/edit/editproblem.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace bellwether {

// One edit as somebody types it: fields of one row, or settings.
struct RowEdit
{
    QString table; // one of editableTables()
    QString row; // its reference, else its name, else "#" and its id; nothing for settings
    std::vector<std::pair<QString, QString>> values; // field and value
    QDate day; // since when a value counts that changes over time, and the day of a status
    QDate today;
    QString reason; // of a health status
};

// The tables by the names that `query` has for them, without those that only the program writes.
QStringList editableTables();
// The names of a table's columns; of companies also what changes over time and "status". A field
// that points to a row is called with or without "_id". Empty for an unknown table.
QStringList editableFields(const Book &book, const QString &table);

// The edit as a change, labelled "Edit of Acorn: plan, tier". Amounts are typed in major units of
// the row's currency. An empty change when everything is as the edit wants it already.
Edited<Change> changeFor(const RowEdit &edit, const Book &book);

} // namespace bellwether
