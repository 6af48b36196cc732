// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/healthsection.h"

#include "ui/preferences.h"
#include "ui/widgets/segmented.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

ChartBoard::ChartWish healthWish(bool isTrend)
{
    ChartBoard::ChartWish wish{isTrend ? u"health.status_by_month"_s : u"health.status"_s};
    wish.rowsName = u"customers"_s;
    wish.whenEmpty = [](const PageFigures &) {
        return ChartCard::Words{u"No health status yet"_s,
            u"Set it in your data, or import a file of statuses."_s, u"Import a file"_s};
    };
    return wish;
}

} // namespace

HealthSection::HealthSection(
    const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_board(board)
    , m_card(board.addChart(healthWish(false), cardParent))
    , m_views(m_card->addSwitch(u"Health status"_s, {u"Now"_s, u"Trend"_s}))
{
    connect(m_views, &Segmented::chosen, this, [this](int index) {
        m_context.preferences.setHealthTrendShown(index == 1);
        showTrend(index == 1);
    });
    if (context.preferences.isHealthTrendShown()) {
        showTrend(true);
    }
}

bool HealthSection::isTrendShown() const
{
    return m_views->current() == 1;
}

void HealthSection::showTrend(bool isShown)
{
    m_views->setCurrent(isShown ? 1 : 0);
    m_board.replaceChart(m_card, 0, healthWish(isShown));
}

} // namespace bellwether
