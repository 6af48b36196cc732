// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/stackitemedit.h"
#include "core/metrics/figure.h"
#include "ui/setup/setupsection.h"

class QTableView;

namespace bellwether {

class Button;
class Card;
class Inquiry;
class RowsBehind;

// The stack items of the book: prices, tags, and to whom they apply.
class StackSection : public SetupSection
{
    Q_OBJECT

public:
    explicit StackSection(const PageContext &context, QWidget *parent = nullptr);

    void showBook(const BookPointer &book) override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;

    QTableView *table() const { return m_table; }

private:
    std::optional<StackItemId> current() const;
    void put(const RowTable &rows, std::vector<StackItemId> items);
    void showButtons();
    void edit(const StackItemDraft &draft);
    void openApplies();
    void openAbout();

    BookPointer m_book;
    Inquiry *m_inquiry;
    Card *m_card;
    RowsBehind *m_rows;
    QTableView *m_table;
    Button *m_edit;
    Button *m_applies;
    Button *m_about;
    std::vector<StackItemId> m_items; // of the rows
};

} // namespace bellwether
