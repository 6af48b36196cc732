// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/bandmoves.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <chrono>

class QGridLayout;

namespace bellwether {

class Inquiry;
class MoveList;
class MoveRows;
class PlainLabel;

// What a change would do to bands or segments before it is saved: how many customers and how much
// ARR each band would have, and who changes band. Worked out off this thread.
class EffectCard : public Card
{
    Q_OBJECT

public:
    EffectCard(BandMoves::Of of, const PageContext &context, QWidget *parent = nullptr);

    // An empty change shows the bands as they are.
    void show(const Change &change);
    // As show(), once the user pauses.
    void showSoon(const Change &change);
    bool waitUntilShown(std::chrono::milliseconds patience);

    const BandMoves &moves() const { return m_moves; }
    QString headline() const;

private:
    void ask();
    void put(const BandMoves &moves, bool isChange, Currency currency);
    void putBands(const BandMoves &moves, bool isChange, Currency currency);

    BandMoves::Of m_of;
    PageContext m_context;
    Inquiry *m_inquiry;
    QWidget *m_bandsPlace;
    QGridLayout *m_bands;
    PlainLabel *m_headline;
    MoveRows *m_moveRows;
    MoveList *m_list;
    Change m_change;
    QTimer m_pause;
    BandMoves m_moves;
};

} // namespace bellwether
