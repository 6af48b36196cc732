// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"

namespace bellwether {

class ChangesCard;

// What changed about the customers in scope since this user last looked at this book. The day of a
// look is kept with the program's preferences: from the next day on it is the one that counts.
class ChangesSection : public QObject
{
    Q_OBJECT

public:
    ChangesSection(
        const PageContext &context, ChartBoard &board, QWidget *cardParent, QWidget *page);

    ChangesCard *card() const { return m_card; }
    QDate since() const { return m_since; } // the day of the look that counts
    bool waitUntilShown(std::chrono::milliseconds patience);

private:
    void look();
    void ask();
    void showRows(const QString &key);
    void markSeen();
    DayRange range() const; // empty where nothing lies between
    QString member() const;

    PageContext m_context;
    ChartBoard &m_board;
    Inquiry *m_inquiry;
    ChangesCard *m_card;
    QDate m_since;
    bool m_isFirstLook = false;
};

} // namespace bellwether
