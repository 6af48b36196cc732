// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>
#include <QString>

namespace bellwether {

// How fresh a book's data is (S2-29, S3-01).

// "Data as of 18 Nov, 17:30": the newest import, in local time; a book that was never imported into
// is as fresh as its file. A window that looks back from another day says no later day than that.
// Empty for a book without data.
QString freshnessText(const BookPointer &book, const QString &path, QDate today);

// A line for each kind of data that was ever imported, the newest first: "Contacts: 18 Nov 2025,
// 17:30, from contacts.csv". Empty when nothing was imported.
QString freshnessDetails(const BookPointer &book);

} // namespace bellwether
