// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"

namespace bellwether {

class Segmented;

// The adoption of the Overview (S0-31): features by customers, users or minutes, the most or the
// least used ones first. Both are remembered.
class AdoptionSection : public QObject
{
    Q_OBJECT

public:
    AdoptionSection(
        const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent);

    ChartCard *card() const { return m_card; }
    Segmented *measures() const { return m_measures; }
    Segmented *ends() const { return m_ends; } // most, least
    // As a picture or a link has them, without remembering it.
    void take(const ChartChoices &choices);

private:
    void choose();
    ChartChoices shown() const;

    PageContext m_context;
    ChartBoard &m_board;
    ChartCard *m_card;
    Segmented *m_measures;
    Segmented *m_ends;
};

} // namespace bellwether
