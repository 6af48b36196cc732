// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

class QMenu;

namespace bellwether {

class AdoptionSection;
class AttentionBar;
class AwardSection;
class BookOptions;
class ChangesSection;
class ChurnSection;
class HealthSection;
class Inquiry;
class NoticeBar;
class NpsTile;
class PageGrid;
class ReviewBar;
class Reviewing;
class Sections;
class Segmented;
class SubscriptionsSection;
class TileRow;

// The command centre (S0): how many customers of which kind, how they are, who left, who logs in,
// what is used, how far the award is, what needs attention, and what changed. Its sections are
// moved, folded and reviewed.
class OverviewPage : public ChartPage
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    bool waitUntilShown(std::chrono::milliseconds patience) override;
    bool has(const QString &chart) const override;
    void showChart(const QString &chart, const ChartChoices &choices) override;

    AttentionBar *attention() const { return m_attention; }
    Sections *sections() const { return m_sections; }
    Reviewing *reviewing() const { return m_reviewing; }
    ReviewBar *reviewBar() const { return m_reviewBar; }
    NoticeBar *pageNotices() const { return m_notices; }
    ChangesSection *changes() const { return m_changes; }
    ChurnSection *churn() const { return m_churn; }
    AwardSection *award() const { return m_award; }
    HealthSection *health() const { return m_health; }
    AdoptionSection *adoption() const { return m_adoption; }
    SubscriptionsSection *subscriptions() const { return m_subscriptions; }
    Segmented *kinds() const { return m_kinds; } // all customers, SaaS
    NpsTile *nps() const { return m_nps; }
    QMenu *pageMenu() const { return m_menu; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTiles();
    void makeSections();
    void addCard(const QString &id, const QString &rowsName, const ChartCard::Words &whenEmpty);
    void place(const QString &id, ChartCard *card);
    void addHappiness();
    void makeMenu();
    void fillMenu();
    void compareWith(std::optional<ComparedWith> with);
    void focusOnSaas(bool isOn);
    void showFocus();
    void askForRest();
    void showAttention(const QString &key);
    void showNpsRows();
    void bringIntoSight(const QString &section);

    Inquiry *m_inquiry;
    AttentionBar *m_attention;
    Segmented *m_kinds;
    NoticeBar *m_notices;
    ReviewBar *m_reviewBar;
    PageGrid *m_grid;
    TileRow *m_folded;
    Sections *m_sections;
    BookOptions *m_bookOptions;
    Reviewing *m_reviewing;
    ChangesSection *m_changes = nullptr;
    ChurnSection *m_churn = nullptr;
    AwardSection *m_award = nullptr;
    HealthSection *m_health = nullptr;
    AdoptionSection *m_adoption = nullptr;
    SubscriptionsSection *m_subscriptions = nullptr;
    NpsTile *m_nps = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace bellwether
