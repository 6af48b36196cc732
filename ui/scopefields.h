// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scope.h"
#include "core/metrics/options.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace bellwether {

// The fields of a scope that filter, in the order of the ribbon. Whose customers they are, the
// CSMs, has a place of its own in the top bar.
enum class ScopeField
{
    Company,
    HealthBand,
    HealthStatus,
    AccountManager,
    AccountGroup,
    Segment,
    Effort,
    Product,
    Kind,
    Premium,
    StackTag,
    CompanyTag
};

const std::vector<ScopeField> &scopeFields(); // all of them
QString fieldName(ScopeField field); // "Account manager"

// The values of a field as texts: ids as numbers, "at_risk", "yes", the tag itself.
QStringList keysOf(const Scope &scope, ScopeField field);
// With these in place of the field's values; keys that no value has are left out.
Scope withKeys(Scope scope, ScopeField field, const QStringList &keys);
QString valueName(const Book &book, ScopeField field, const QString &key); // "Maya Lindqvist"
QStringList valueNames(const Book &book, const Scope &scope, ScopeField field);
// "Maya Lindqvist +1"; "All" where the field does not restrict.
QString valuesText(const Book &book, const Scope &scope, ScopeField field);

// The fields that restrict, in order.
std::vector<ScopeField> activeFields(const Scope &scope);
// Nothing restricts but the CSMs, which stay.
Scope withoutFilters(const Scope &scope);
// The filters of one scope with the CSMs of another.
Scope withFilters(const Scope &csms, const Scope &filters);

// What the ribbon offers in this book: health by bands or statuses as the book says, and no field
// of which the book has no values.
std::vector<ScopeField> ribbonFields(const Book &book, Options::HealthBy healthBy);

QString effortTitle(EffortBand band); // "High effort"

} // namespace bellwether
