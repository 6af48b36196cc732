// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/retentionnotes.h"
#include "ui/cards/chartboard.h"

namespace bellwether {

class Button;

// The churn of the Overview: a bar a month, beside it a breakdown that the gear chooses, and notes
// on its slices about how customers are kept (S0-15, S0-36).
class ChurnSection : public QObject
{
    Q_OBJECT

public:
    ChurnSection(const PageContext &context, ChartBoard &board, QWidget *cardParent, QWidget *page);

    ChartCard *card() const { return m_card; }
    // Asks for the note on a slice of the breakdown that is shown.
    void askForNote(const QString &slice);
    QString shownNotes() const; // the line under the chart; empty without notes

private:
    void fillOptions();
    void breakDownBy(std::size_t breakdown);
    void showNotes();
    void showAllNotes();
    void keep(const RetentionDraft &draft);
    QString nameOf(const QString &slice) const;

    PageContext m_context;
    ChartBoard &m_board;
    QWidget *m_page;
    ChartCard *m_card;
    QWidget *m_footer = nullptr;
    Button *m_notes;
    std::size_t m_breakdown = 0;
};

} // namespace bellwether
