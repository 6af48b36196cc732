// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/book.h"
#include "core/book/scope.h"
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
// What a figure left out: "3 without a score".
QString describe(const LeftOutCount &leftOut);

// Which customers the numbers are about, under titles and on exports:
// "34 customers assigned to Maya Lindqvist", "12 customers, Struggling, premium only".
QString scopeText(const Book &book, const Scope &scope, int customers);
// "As of 18 Nov 2025".
QString asOfText(QDate day);
// "3 customers left out: no rate for their currency".
QString notConvertedText(int customers);
// "1 customer", "34 customers".
QString customersText(int customers);

} // namespace bellwether
