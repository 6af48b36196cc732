// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/textindex.h"
#include "ui/commandbar/foundthing.h"
#include "ui/commandbar/nametable.h"

#include <QDate>

namespace bellwether {

// Finds things of a book. Lives on the thread of BookSearch; everything here may take its time.
class SearchWorker
{
public:
    SearchWorker();

    void setBook(const BookPointer &book); // null: nothing is found
    // Customers, contacts and tasks; health as of the day.
    FoundThings names(const QString &typed, QDate day);
    // The same with notes and comments, which are indexed for it if need be. Without those when the
    // index cannot be made: memory ran out.
    FoundThings everything(const QString &typed, QDate day);
    bool areTextsRead() const { return m_indexed == m_book; }

private:
    void addCompanies(FoundThings &found, const TypedWords &words, QDate day) const;
    void addContacts(FoundThings &found, const TypedWords &words) const;
    void addTasks(FoundThings &found, const TypedWords &words) const;
    void addTexts(FoundThings &found, const TypedWords &words);
    void addText(FoundThings &found, const TypedWords &words, const TextHit &hit) const;
    bool readTexts();
    QString companyName(std::optional<CompanyId> company) const;

    BookPointer m_book; // never null
    BookPointer m_named; // whose names are folded
    BookPointer m_indexed;
    NameTable<Company> m_companies;
    NameTable<Contact> m_contacts;
    NameTable<Task> m_tasks;
    std::optional<TextIndex> m_texts;
};

} // namespace bellwether
