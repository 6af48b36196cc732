// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>

#include <optional>

namespace bellwether {

// What a letter's fields are filled from.
struct LetterFacts
{
    const Company *company = nullptr;
    const Contact *contact = nullptr;
    QDate day; // on which it is written
    std::optional<QDate> renewalDue;
};

// Fills {contact.first_name}, {company.name}, {response.day}, {renewal.due_on}, {csm.name} (of the
// day; the book's name without a CSM) and {book.name}. A field that nothing is known for stays as
// it is, so that whoever sends the letter sees it.
QString filledLetter(const QString &text, const LetterFacts &facts, const Book &book);

// Whom to write to when the occasion names nobody: the key person who is there on the day, else the
// first user, else anybody; null when nobody is there.
const Contact *contactFor(CompanyId company, QDate day, const Book &book);

} // namespace bellwether
