// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

namespace bellwether {

class AttentionBar;
class Inquiry;
class PageGrid;
class Segmented;

// The command centre (S0): how many customers of which kind, how they are, who left, who logs in,
// what is used, how far the award is, and what needs attention.
class OverviewPage : public ChartPage
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    bool waitUntilShown(std::chrono::milliseconds patience) override;

    AttentionBar *attention() const { return m_attention; }

private:
    QWidget *makeTiles();
    QWidget *makeCards();
    ChartCard *addCard(
        const QString &id, const QString &rowsName, const ChartCard::Words &whenEmpty);
    ChartCard *makeChurn();
    void breakChurnDownBy(std::size_t breakdown);
    void focusOnSaas(bool isOn);
    void showFocus();
    void askForAttention();
    void showAttention(const QString &key);

    Inquiry *m_inquiry;
    AttentionBar *m_attention;
    Segmented *m_kinds;
    PageGrid *m_grid = nullptr;
    ChartCard *m_churn = nullptr;
    std::size_t m_breakdown = 0; // of the losses
};

} // namespace bellwether
