// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"

namespace bellwether {

class Segmented;

// The subscriptions of the Overview (S0-30): of the calendar year or of twelve months, which is an
// option of the book.
class SubscriptionsSection : public QObject
{
    Q_OBJECT

public:
    SubscriptionsSection(
        const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent);

    ChartCard *card() const { return m_card; }
    Segmented *spans() const { return m_spans; } // the calendar year, twelve months

private:
    void followBook();

    PageContext m_context;
    ChartBoard &m_board;
    ChartCard *m_card;
    Segmented *m_spans;
};

} // namespace bellwether
