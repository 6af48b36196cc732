// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/exchange/importtext.h"

#include "core/book/bookbuilder.h"

// What an import of rows about customers brings, as text.
namespace bellwether::importtext {

// Acme (A-1, acme.com) with Ada (C-1, ada@acme.com) and the contract S-1 of 2024 for 12,000 USD a
// year; Globex (A-2, globex.com) with Bob (C-2, bob@globex.com).
Book twoCustomers();

// "tickets", the counts, the issues but for unused columns, and the rows that the change puts.
QString print(const Book &before, const ImportPlan &plan);

// Imports into the book, which changes, and prints. Checks that the same file a second time changes
// nothing: then every row that is not rejected or skipped is unchanged.
QString imported(Book &book, const QByteArray &bytes, const ImportOptions &options = {});
// Into the two customers.
QString imported(const QByteArray &bytes, const ImportOptions &options = {});

} // namespace bellwether::importtext
