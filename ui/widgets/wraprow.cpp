// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/wraprow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace bellwether {

WrapRow::WrapRow(int spacing, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void WrapRow::add(QWidget *widget, int stretch)
{
    // One that is narrower than the row stands at its left, not in its middle.
    m_layout->addWidget(widget, stretch, stretch > 0 ? Qt::Alignment() : Qt::AlignLeft);
}

int WrapRow::neededWidth() const
{
    int width = 0;
    int shown = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (!m_layout->itemAt(i)->isEmpty()) {
            width += m_layout->itemAt(i)->widget()->sizeHint().width();
            ++shown;
        }
    }
    return width + std::max(0, shown - 1) * m_layout->spacing();
}

// A legend among the widgets is higher where it is narrow.
int WrapRow::heightOr(int height) const
{
    return m_layout->hasHeightForWidth() && width() > 0 ? m_layout->totalHeightForWidth(width())
                                                        : height;
}

QSize WrapRow::sizeHint() const
{
    return {neededWidth(), heightOr(m_layout->sizeHint().height())};
}

QSize WrapRow::minimumSizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        width = std::max(width, m_layout->itemAt(i)->minimumSize().width());
    }
    return {width, heightOr(m_layout->minimumSize().height())};
}

bool WrapRow::isWrapped() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

void WrapRow::arrange()
{
    const auto direction =
        neededWidth() <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction) {
        m_layout->setDirection(direction);
        updateGeometry();
        emit wrapped(isWrapped());
    }
}

void WrapRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    if (m_layout->hasHeightForWidth() && event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
}

bool WrapRow::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return isHandled;
}

} // namespace bellwether
