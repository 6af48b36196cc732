// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page.h"

#include "ui/shell/windowparts.h"

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
    if (QWidget *first = firstForKeyboard(*this)) {
        first->setFocus(Qt::TabFocusReason);
    }
}

} // namespace bellwether
