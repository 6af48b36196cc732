// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/copylist.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace bellwether {

// One of two books that are compared: when it was, its customers, ARR and last actions.
class BookSide : public Card
{
    Q_OBJECT

public:
    BookSide(const QString &title, QWidget *parent = nullptr);

    // Before the book was read: the en dash, and that it is being read.
    void setReading(const QString &when);
    void setFacts(const QString &when, const BookFacts &facts);
    // Why there is nothing to show.
    void setUnreadable(const QString &when, const QString &reason);

private:
    void showFigures(const QString &when, const QString &customers, const QString &arr);
    void setLines(const QStringList &lines);

    PlainLabel *m_customers;
    PlainLabel *m_arr;
    QVBoxLayout *m_actions;
};

} // namespace bellwether
