// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/book/book.h"
#include "core/metrics/figure.h"

#include <QDate>
#include <QString>

#include <initializer_list>

// Books and results as text, so that a test reads like the definition that it checks.
namespace bellwether {

// A book from tables. A line that ends with a colon begins a table, the next one names its columns
// (each table needs only those it uses, in any order); "-" or nothing is no value. Companies that
// have no row of their own are added as they are named.
//
//   settings:   key | value
//   team:       name | ref | role (csm, manager, account manager)
//   companies:  name | ref | since | csm | manager | premium (yes; or "from DAY") | industry
//   contracts:  company | ref | start | end | amount | months | cancelled | renews | currency |
//               flags (auto, ended, excluded, one-time)
//   lines:      contract | start | end | amount | months | flags (one-time); start and end are the
//               contract's when left out
//   statuses:   company | day | status
//   churn:      company | day | reason
//   contacts:   company | name | since | left | flags (key, no user)
//   changes:    company | field | day | value; what changes over time, from that day on
//   logins:     contact | days | count; "2025-06-03; 2025-06-05..2025-06-12", ranges without
//               Saturdays and Sundays
//   usage:      company | contact | feature | days | uses | minutes
//
// Any other table is one that `query` knows, with its fields as `set` takes them; so are further
// columns of companies and contacts: "employees", "request_feedback". Rows are read in the order of
// the text, after those named above.
//
// A contract with an amount has one recurring line of that price. A csm may change: "Ann; Mia from
// 2025-01-01". Throws std::runtime_error with the line that it does not understand.
BookPointer bookFrom(const char *text);

// The shared fixture F1 of the definitions: seven companies from Acorn to Gorse, the CSM Mia.
BookPointer fixtureF1();

QDate day(const char *iso);
DayRange days(const char *from, const char *to);
// The company of that name; the null id for none.
CompanyId companyNamed(const Book &book, const char *name);

QString lines(std::initializer_list<const char *> lines);

// "7", "$96,000", "78.125 %", "none: nothing to retain"; money as US dollars.
QString print(const Figure &figure);
// A line per point: "2025-10 count 1 arr $9,000 | at_risk count 1 arr $9,000".
QString print(const Series &series);
// One line per row, cells separated by " | "; the head is the first line.
QString print(const RowTable &table);
// Only these columns, without a head.
QString print(const RowTable &table, std::initializer_list<const char *> columns);

} // namespace bellwether
