// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>
#include <QString>

#include <vector>

namespace bellwether {

// Letters to customers as plain text for somebody's mail program: whom to, subject, words; nothing
// is sent. Without a template only the address, greeting and name are there. A customer where
// nobody is known to write to gets a letter without an address.
QString letterDrafts(const Book &book, const std::vector<CompanyId> &companies,
    const EmailTemplate *letter, QDate day);

} // namespace bellwether
