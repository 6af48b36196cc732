// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"

#include <cstdint>
#include <random>

// What the driver does to a book. Every change moves money from contract to contract and makes and
// destroys none, so that whoever adds up all contract lines finds the same sum after each action.
// Every change also writes its own action number under the setting "faults.seq", so that whoever
// reads the file can tell whether the rows are those that the journal's last action left.
namespace faults {

using Random = std::mt19937_64;

// Eight customers with one contract of 1,000,000 minor units each.
bellwether::Change openingStock();

// From one contract to another one; the opening stock where there is none.
bellwether::Change edit(const bellwether::Book &book, Random &random);
// Between all contracts.
bellwether::Change bulkEdit(const bellwether::Book &book, Random &random);
// New customers with a contract each, paid for by the first contract, and the batch that counts
// them. Their ref is "import-BATCH", so that a part of them can be told from all.
bellwether::Change import(const bellwether::Book &book, Random &random, int rows);
// Takes the oldest import's customers out again; empty when there is none.
bellwether::Change purge(const bellwether::Book &book);

void stamp(bellwether::Change &change, std::int64_t action);

} // namespace faults
