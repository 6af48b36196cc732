// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/stackedpair.h"

#include "ui/widgets/paint.h"

#include <QEvent>

#include <algorithm>

namespace bellwether {

namespace {

constexpr int StackedPairGap = 16;

} // namespace

StackedPair::StackedPair(int leastWidthOfEach, QWidget *parent)
    : QWidget(parent)
    , m_leastWidth(leastWidthOfEach)
{
}

void StackedPair::add(QWidget *card)
{
    card->setParent(this);
    m_cards.push_back(card);
    updateGeometry();
}

QSize StackedPair::minimumSizeHint() const
{
    const bool isRow = width() >= 2 * scaled(m_leastWidth) + StackedPairGap;
    int sum = -StackedPairGap;
    int most = 0;
    for (const QWidget *card : m_cards) {
        sum += card->minimumSizeHint().height() + StackedPairGap;
        most = std::max(most, card->minimumSizeHint().height());
    }
    return {0, isRow ? most : std::max(0, sum)};
}

QSize StackedPair::sizeHint() const
{
    return minimumSizeHint();
}

void StackedPair::resizeEvent(QResizeEvent *)
{
    arrange();
    updateGeometry();
}

bool StackedPair::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void StackedPair::arrange()
{
    const bool isRow = width() >= 2 * scaled(m_leastWidth) + StackedPairGap;
    const int count = std::max(1, static_cast<int>(m_cards.size()));
    const int each = ((isRow ? width() : height()) - (count - 1) * StackedPairGap) / count;
    int at = 0;
    for (QWidget *card : m_cards) {
        card->setGeometry(isRow ? QRect(at, 0, each, height()) : QRect(0, at, width(), each));
        at += each + StackedPairGap;
    }
}

} // namespace bellwether
