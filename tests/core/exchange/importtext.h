// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <map>

// Imports as text, so that a test shows what a reader of a file would check by hand.
namespace bellwether::importtext {

inline const QDate Today(2025, 6, 30);
inline const QDateTime Now(Today, QTime(9, 30), Qt::UTC);

// Files that exist for one test.
class Files
{
public:
    QString write(const QString &name, const QByteArray &bytes) const;

private:
    QTemporaryDir m_folder;
};

Result<ImportPlan> planned(const Book &book, const QByteArray &bytes,
    const ImportOptions &options = {}, const QString &name = QStringLiteral("input.csv"));

// "companies  comma  UTF-8  header 1", the counts, the columns, the issues.
QString print(const FilePlan &plan);
QString print(const Issue &issue);
// The counts alone: "rows 5: 3 added, 1 changed, 0 unchanged, 1 rejected, 0 skipped".
QString counts(const FilePlan &plan);
// Companies, contracts and team of a book, one per line.
QString print(const Book &book);

} // namespace bellwether::importtext
