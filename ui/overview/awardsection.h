// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/awardstory.h"
#include "core/edit/awardedit.h"
#include "ui/cards/chartboard.h"
#include "ui/overview/awardsheet.h"

namespace bellwether {

class NoticeBar;

// The award of the Overview (S0-26, S0-37, S0-38): milestones, tiers to be edited, the sheet for
// the wall, what contributed, and a notice when a tier is reached.
class AwardSection : public QObject
{
    Q_OBJECT

public:
    AwardSection(const PageContext &context, ChartBoard &board, NoticeBar &notices,
        QWidget *cardParent, QWidget *page);

    ChartCard *card() const { return m_card; }
    void askForTiers();
    void showSheet();
    void showContributions();

private:
    bool isWritable(const QString &title) const;
    std::optional<TierProblem> takeTiers(const std::vector<TierDraft> &drafts);
    void askForNews();
    void tellNews(const std::vector<AwardNews> &news);
    void keepReached(const AwardNews &news);
    void savePdf(const AwardSheetContent &content);
    void present(const AwardSheetContent &content);

    PageContext m_context;
    ChartBoard &m_board;
    NoticeBar &m_notices;
    QWidget *m_page;
    Inquiry *m_inquiry;
    ChartCard *m_card;
};

} // namespace bellwether
