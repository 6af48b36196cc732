// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// What is wrong with somebody's file as a whole, and what to do about it: the sentence for a detail
// that core/exchange gives ("format: xls", "expansion: ...", "changed while being read"). Empty for
// every other detail.
QString fileProblem(const QString &detail);

} // namespace bellwether
