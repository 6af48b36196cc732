// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page.h"

namespace bellwether {

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(title);
}

void Page::setBadge(int count)
{
    if (count != m_badge) {
        m_badge = count;
        emit badgeChanged(count);
    }
}

void Page::focusFirst()
{
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace bellwether
