// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"

class QMenu;

namespace bellwether {

class Segmented;
struct Change;

// The upcoming renewals of My Book (S2-15 … S2-18): bars by month in a measure that the book
// offers, with what the gear chooses.
class RenewalsSection : public QObject
{
    Q_OBJECT

public:
    RenewalsSection(
        const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent);

    ChartCard *card() const { return m_card; }
    // The first one that is offered in place of one that is not.
    void setMeasure(ChartMeasure measure);

private:
    void followBook();
    void makeChoice();
    void fillOptions(QMenu *menu);
    void offer(ChartMeasure measure, bool isOffered);
    void addFirstChoice(QMenu *menu);
    void showFirst(ChartMeasure measure);
    void store(const Change &change);

    PageContext m_context;
    ChartBoard &m_board;
    ChartCard *m_card;
    Segmented *m_choice = nullptr;
    std::vector<ChartMeasure> m_offered;
    ChartMeasure m_first = ChartMeasure::Arr; // of the book
};

} // namespace bellwether
