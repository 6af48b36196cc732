// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/issue.h"
#include "core/metrics/figure.h"

#include <QString>

// Every sentence that the program says to its user. Numbers are core/base/numbertext.h's.
namespace bellwether {

// What, where and what to do.
QString describe(const Error &error);
QString describe(const Issue &issue);
// Why a figure has no value: "nobody paid at the start of the range".
QString describe(Why why);

} // namespace bellwether
