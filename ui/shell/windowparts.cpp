// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windowparts.h"

#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowactions.h"

#include <algorithm>

namespace bellwether {

WindowParts::WindowParts(
    WindowActions &actions, Rail &rail, std::vector<QWidget *> others, PageStack &pages)
    : QObject(&rail)
    , m_rail(rail)
    , m_parts(std::move(others))
{
    m_parts.insert(m_parts.begin(), &rail);
    m_parts.push_back(&pages);
    connect(actions.nextPart, &QAction::triggered, this, [this] { move(1); });
    connect(actions.previousPart, &QAction::triggered, this, [this] { move(-1); });
}

void WindowParts::move(int direction)
{
    const QWidget *focused = m_rail.window()->focusWidget();
    const auto current = std::find_if(m_parts.begin(), m_parts.end(),
        [focused](const QWidget *part) { return part->isAncestorOf(focused); });
    const auto count = static_cast<int>(m_parts.size());
    // From nowhere the first step leads to the first part, backwards to the last.
    int place = current == m_parts.end() ? (direction > 0 ? -1 : count)
                                         : static_cast<int>(current - m_parts.begin());
    for (int step = 0; step < count; ++step) {
        place = (place + direction + count) % count;
        if (enter(*m_parts[static_cast<std::size_t>(place)])) {
            return;
        }
    }
}

bool WindowParts::enter(QWidget &part)
{
    QWidget *first = part.isVisible() ? firstForKeyboard(part) : nullptr;
    if (first == nullptr) {
        return false;
    }
    if (&part == &m_rail) {
        m_rail.focusCurrent();
    } else {
        first->setFocus(Qt::TabFocusReason);
    }
    return true;
}

QWidget *firstForKeyboard(QWidget &part)
{
    for (QWidget *next = part.nextInFocusChain(); next != &part; next = next->nextInFocusChain()) {
        if (part.isAncestorOf(next) && next->isVisibleTo(&part) && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus) != 0) {
            return next;
        }
    }
    return nullptr;
}

} // namespace bellwether
