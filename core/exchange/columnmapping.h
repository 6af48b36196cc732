// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/fields.h"
#include "core/exchange/headerrow.h"
#include "core/exchange/importplan.h"

#include <map>
#include <optional>
#include <vector>

namespace bellwether {

// Below this a guess is none: the column stays unmapped and is listed.
inline constexpr double LeastConfidence = 0.6;

// What the columns of one file mean.
struct ColumnMapping
{
    std::vector<ColumnMatch> columns; // as they stand in the file
    std::map<QString, std::size_t> columnOfField;

    bool has(const QString &field) const { return columnOfField.contains(field); }
};

// Matches columns with the fields of that kind of file: what the user said, then exact names, then
// similar ones, each weighed by what the values look like; the best pair first, and each column and
// each field at most once.
ColumnMapping mapColumns(const std::vector<ColumnProfile> &columns, ImportKind kind,
    const FieldDictionary &dictionary, const ImportOptions &options);

// Which kind of file the columns make.
struct KindGuess
{
    std::optional<ImportKind> kind;
    QString otherKind; // a kind that is known and not imported: "payments"
    // The program that writes such files, where the columns tell; a null pointer when they do not.
    const FieldDictionary::Fingerprint *source = nullptr;
};

KindGuess guessKind(const std::vector<ColumnProfile> &columns, const FieldDictionary &dictionary,
    const ImportOptions &options);

// How alike two names are, 0 to 1, whatever the order of their words.
double nameSimilarity(const QString &a, const QString &b);

} // namespace bellwether
