// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/hovertextdeeds.h"

#include "ui/charts/chartview.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto HoverTextProperty = "hoverText";

} // namespace

HoverTextDeeds::HoverTextDeeds(QObject *parent)
    : QObject(parent)
{
    add(u"Pin hover text"_s, u"P"_s, &HoverTextDeeds::pin);
    add(u"Copy hover text"_s, u"Ctrl+Alt+C"_s, &HoverTextDeeds::copy);
}

bool HoverTextDeeds::isOne(const QAction &action)
{
    return action.property(HoverTextProperty).toBool();
}

void HoverTextDeeds::add(const QString &text, const QString &keys, void (HoverTextDeeds::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty(HoverTextProperty, true);
    connect(action, &QAction::triggered, this, run);
    m_actions.push_back(action);
}

void HoverTextDeeds::watch(ChartView *view)
{
    if (m_view == nullptr) {
        m_view = view;
    }
    view->installEventFilter(this);
}

bool HoverTextDeeds::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::ContextMenu) {
        m_view = qobject_cast<ChartView *>(watched);
        remember();
    }
    return QObject::eventFilter(watched, event);
}

void HoverTextDeeds::remember()
{
    m_mark = m_view == nullptr ? QString() : m_view->hovered();
    if (m_mark.isEmpty() && m_view != nullptr) {
        m_mark = m_view->pinned();
    }
}

// The keys find the mark of now, an entry of a menu the one under which it was opened.
QString HoverTextDeeds::mark() const
{
    const QString now = m_view == nullptr ? QString() : m_view->hovered();
    return now.isEmpty() ? m_mark : now;
}

void HoverTextDeeds::pin()
{
    if (m_view != nullptr) {
        m_view->pin(m_view->pinned() == mark() ? QString() : mark());
    }
}

void HoverTextDeeds::copy()
{
    const QString text = m_view == nullptr ? QString() : m_view->hoverText(mark());
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
        emit copied();
    }
}

} // namespace bellwether
