// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filtercontrol.h"

#include "core/workspace.h"
#include "ui/navigator.h"
#include "ui/scopefields.h"
#include "ui/scopestack.h"
#include "ui/shell/filterbutton.h"
#include "ui/shell/filterribbon.h"
#include "ui/shell/savedviews.h"
#include "ui/shell/scopechips.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/menu.h"

#include <QApplication>
#include <QMainWindow>
#include <QMouseEvent>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// "Account manager: Maya Lindqvist, Jon Weber", one line for each field.
QString linesOf(const Book &book, const Scope &scope)
{
    QStringList lines;
    for (const ScopeField field : activeFields(scope)) {
        lines << u"%1: %2"_s.arg(fieldName(field), valueNames(book, scope, field).join(u", "_s));
    }
    return lines.join(u'\n');
}

} // namespace

FilterControl::FilterControl(Workspace &workspace, ScopeStack &scope, Navigator &navigator,
    WindowActions &actions, QMainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_actions(actions)
    , m_window(window)
    , m_saved(new SavedViews(workspace, scope, navigator, window))
    , m_views(new Menu(&window))
{
    m_views->setAccessibleName(u"Saved views"_s);
    connect(m_views, &QMenu::aboutToShow, this, [this] { m_saved->fill(*m_views); });
    connect(m_actions.savedViewsMenu(), &QMenu::aboutToShow, this,
        [this] { m_saved->fill(*m_actions.savedViewsMenu()); });
    m_saved->fill(*m_views);
    connectActions();
    qApp->installEventFilter(this);
}

void FilterControl::connectActions()
{
    connect(
        m_actions.showFilters, &QAction::triggered, this, [this] { showRibbon(!m_isRibbonShown); });
    connect(m_actions.clearFilters, &QAction::triggered, this, &FilterControl::clear);
    connect(m_actions.goBack, &QAction::triggered, &m_scope, &ScopeStack::goBack);
    connect(m_actions.goForward, &QAction::triggered, &m_scope, &ScopeStack::goForward);
    connect(&m_scope, &ScopeStack::scopeChanged, this, &FilterControl::showScope);
    connect(&m_scope, &ScopeStack::historyChanged, this, [this] {
        m_actions.goBack->setEnabled(m_book != nullptr && m_scope.canGoBack());
        m_actions.goForward->setEnabled(m_book != nullptr && m_scope.canGoForward());
    });
}

void FilterControl::take(FilterButton *button, ScopeChips *chips, FilterRibbon *ribbon)
{
    m_button = button;
    m_chips = chips;
    m_ribbon = ribbon;
    m_ribbon->hide();
    connect(m_button, &FilterButton::ribbonWanted, m_actions.showFilters, &QAction::trigger);
    connect(m_chips, &ScopeChips::ribbonWanted, this, [this] { showRibbon(true); });
    connect(m_ribbon, &FilterRibbon::clearWanted, this, &FilterControl::clear);
}

void FilterControl::setBook(const BookPointer &book)
{
    m_book = book;
    m_chips->setBook(book);
    if (book == nullptr) {
        m_isRibbonShown = false;
    }
    showScope();
}

void FilterControl::setFilterable(bool isFilterable)
{
    m_isFilterable = isFilterable;
    showScope();
}

void FilterControl::showRibbon(bool isShown)
{
    m_isRibbonShown = isShown && m_book != nullptr;
    showScope();
}

void FilterControl::showScope()
{
    const bool canFilter = m_book != nullptr && m_isFilterable;
    const auto active = static_cast<int>(activeFields(m_scope.scope()).size());
    m_button->setEnabled(canFilter);
    m_button->setFilters(
        m_book == nullptr ? 0 : active, m_book ? linesOf(*m_book, m_scope.scope()) : QString());
    m_button->setRibbonShown(m_isRibbonShown);
    m_ribbon->setVisible(canFilter && m_isRibbonShown);
    m_chips->setRibbonShown(m_isRibbonShown);
    m_actions.showFilters->setEnabled(canFilter);
    m_actions.showFilters->setText(m_isRibbonShown ? u"Hide f&ilters"_s : u"Show f&ilters"_s);
    m_actions.clearFilters->setEnabled(canFilter && active > 0);
    m_actions.goBack->setEnabled(m_book != nullptr && m_scope.canGoBack());
    m_actions.goForward->setEnabled(m_book != nullptr && m_scope.canGoForward());
}

void FilterControl::clear()
{
    const Scope before = m_scope.scope();
    if (activeFields(before).empty()) {
        return;
    }
    m_scope.setScope(withoutFilters(before));
    m_navigator.offer(u"Filters cleared"_s, u"Undo"_s, [this, before] { restore(before); });
}

// Whoever was chosen as CSM since stays.
void FilterControl::restore(const Scope &filters)
{
    m_scope.setScope(withFilters(m_scope.scope(), filters));
}

// The two side buttons of a mouse.
bool FilterControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && m_book != nullptr) {
        const auto *press = static_cast<QMouseEvent *>(event);
        const auto *widget = qobject_cast<QWidget *>(watched);
        const bool isOurs = widget != nullptr && widget->window() == &m_window;
        if (isOurs && press->button() == Qt::BackButton) {
            m_scope.goBack();
            return true;
        }
        if (isOurs && press->button() == Qt::ForwardButton) {
            m_scope.goForward();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bellwether
