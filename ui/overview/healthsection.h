// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"

namespace bellwether {

class Segmented;

// The health status of the Overview: as it is now, or month by month (S0-16). Which one is
// remembered.
class HealthSection : public QObject
{
    Q_OBJECT

public:
    HealthSection(
        const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent);

    ChartCard *card() const { return m_card; }
    bool isTrendShown() const;
    void showTrend(bool isShown); // without remembering it

private:
    PageContext m_context;
    ChartBoard &m_board;
    ChartCard *m_card;
    Segmented *m_views;
};

} // namespace bellwether
