// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/store/action.h"
#include "core/store/bookcopy.h"
#include "ui/models/tablemodel.h"

#include <functional>
#include <map>
#include <optional>

namespace bellwether {

// What a book holds, for telling two of them apart.
struct BookFacts
{
    int customers = 0; // active ones, as My Book counts them
    std::optional<double> arr; // in major units; nothing when no contract tells
    Currency currency;
    std::vector<ActionEntry> lastActions; // newest first, five at most
};

// The copies of a book: when, why, how many customers, their ARR, size. The figures come
// later than the copy, because it has to be opened for them.
class CopyList : public TableModel<BookCopy>
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes columns as plain numbers.
    enum Column
    {
        MadeColumn,
        ReasonColumn,
        CustomersColumn,
        ArrColumn,
        SizeColumn,
        ColumnCount
    };
    // Sentences are made where all sentences are.
    struct Words
    {
        std::function<QString(const BookCopy &)> made;
        std::function<QString(const BookCopy &)> reason;
        std::function<QString(const BookCopy &)> size;
        // Nothing: not known (yet).
        std::function<QString(const std::optional<BookFacts> &)> customers;
        std::function<QString(const std::optional<BookFacts> &)> arr;
    };

    explicit CopyList(Words words, QObject *parent = nullptr);

    void setCopies(std::vector<BookCopy> copies);
    void setFacts(const QString &path, const BookFacts &facts);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const BookCopy &copy, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    std::optional<BookFacts> factsOf(const BookCopy &copy) const;

    Words m_words;
    std::map<QString, BookFacts> m_facts; // by path
};

} // namespace bellwether
