// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/store/bookcopy.h"
#include "ui/history/bookfacts.h"
#include "ui/widgets/dialog.h"

#include <map>

class QTableView;

namespace bellwether {

class BookSide;
class CopyList;

// The copies of a book that this machine has, and for the chosen one what it holds beside what the
// book holds now.
class CopiesDialog : public Dialog
{
    Q_OBJECT

public:
    // What the copy is wanted for.
    struct Purpose
    {
        QString title;
        QString line;
        QString deed; // "Restore this copy"
        QString promise; // what is kept when it is done
    };

    // `present` is null when the book cannot be read; ARR is as of the day.
    CopiesDialog(const Purpose &purpose, std::vector<BookCopy> copies, const BookPointer &present,
        std::vector<ActionEntry> journal, QDate day, QWidget *parent);

    QTableView *table() const { return m_table; }

signals:
    void chosen(const bellwether::BookCopy &copy);

private:
    void makeTable();
    QWidget *makeSides(const BookPointer &present, const std::vector<ActionEntry> &journal);
    const BookCopy *current() const;
    void showCurrent();
    void take();

    FactsReader *m_reader;
    CopyList *m_copies;
    QTableView *m_table;
    BookSide *m_copySide = nullptr;
    BookSide *m_presentSide = nullptr;
    Button *m_deed;
    QString m_presentMoment;
    std::map<QString, BookFacts> m_facts; // by path
    std::map<QString, Error> m_unreadable;
};

} // namespace bellwether
