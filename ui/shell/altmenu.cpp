// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/altmenu.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QTimer>

namespace bellwether {

namespace {

bool isAltAlone(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Alt
        && !(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::MetaModifier));
}

} // namespace

AltMenu::AltMenu(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_bar(window.menuBar())
    , m_escape(new QShortcut(Qt::Key_Escape, &window, this, &AltMenu::close))
{
    m_bar->hide();
    m_escape->setEnabled(false);
    m_bar->installEventFilter(this);
    window.installEventFilter(this);
    for (const QAction *title : m_bar->actions()) {
        connect(title->menu(), &QMenu::aboutToHide, this, &AltMenu::closeSoon);
    }
}

bool AltMenu::eventFilter(QObject *watched, QEvent *event)
{
    // The bar keeps Escape to itself while one of its titles is marked.
    if (watched == m_bar && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return watched == &m_window && takeWindowEvent(event);
}

bool AltMenu::takeWindowEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ActivationChange:
        m_isAltAlone = false; // Alt Tab
        return false;
    case QEvent::KeyPress:
        m_isAltAlone = isAltAlone(*static_cast<QKeyEvent *>(event));
        return false;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Alt || !m_isAltAlone) {
            return false;
        }
        m_isAltAlone = false;
        if (m_bar->isVisible()) {
            close();
        } else {
            show();
        }
        return true;
    default:
        return false;
    }
}

void AltMenu::show()
{
    m_focusBefore = m_window.focusWidget();
    m_bar->show();
    m_bar->setFocus(Qt::MenuBarFocusReason);
    // Marks the first title as a mouse above it does; setActiveAction() would open its menu too.
    m_window.layout()->activate();
    const QPointF title = m_bar->actionGeometry(m_bar->actions().front()).center();
    QMouseEvent above(QEvent::MouseMove, title, m_bar->mapToGlobal(title), Qt::NoButton,
        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_bar, &above);
    m_escape->setEnabled(true);
}

void AltMenu::close()
{
    const bool hadFocus = m_bar->hasFocus();
    m_escape->setEnabled(false);
    m_bar->hide();
    if (hadFocus && m_focusBefore) {
        m_focusBefore->setFocus(Qt::MenuBarFocusReason);
    }
    m_focusBefore = nullptr;
}

// Moving from one menu to the next hides the first; only when none is left the bar goes too.
void AltMenu::closeSoon()
{
    QTimer::singleShot(200, this, [this] {
        if (QApplication::activePopupWidget() == nullptr) {
            close();
        }
    });
}

} // namespace bellwether
