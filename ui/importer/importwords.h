// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

#include <QString>
#include <QStringList>

// What the import assistant calls files, kinds, fields, questions and results.
namespace bellwether {

// "1 customer", "423 customers".
QString countedText(int count, ImportKind kind);
// "Customer".
QString kindTitle(ImportKind kind);
// "a, b and c".
QString enumeration(QStringList parts);
// Of a path; what was pasted has no folder.
QString fileTitle(const QString &path);
// "accounts.xlsx, sheet Contracts".
QString tableTitle(const FilePlan &plan);
// "131 rows, 12 columns, comma separated, UTF-8".
QString tableFacts(const FilePlan &plan);
// "comma separated".
QString delimiterText(char delimiter);

// "Customer name", "Stack item: Backup"; what nobody knows as it stands.
QString fieldTitle(const QString &field);
// A value as it is read: "2 Jan 2026", "1,092", "$20,190", "yes". Empty for none.
QString valueText(const ImportValue &value);
bool isNumber(const ImportValue &value);

// "Are the dates in renewal, such as 03/04/2026, day first or month first?"
QString questionText(const ImportQuestion &question);
// What the answer is for, in a line below: how many rows depend on it.
QString questionNote(const ImportQuestion &question);
QString choiceText(const ImportQuestion &question, const QString &choice);

// The words after the value: "is not a date".
QString reasonAfterValue(const Issue &issue);

// Of which list one field is needed: "Customer ID, Customer name or Domain".
QString oneOf(const QStringList &fields);
// Why nothing of a table can be planned, and what to do.
QString problemText(const FilePlan &plan);

// "423 customers imported from accounts.csv".
QString importSentence(const ImportPlan &plan);

} // namespace bellwether
