// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/noticescard.h"

#include "core/base/numbertext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/menu.h"
#include "ui/worklists/noticedelegate.h"
#include "ui/worklists/wholerows.h"

#include <QAction>
#include <QListView>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QListView *makeList(NoticeLines *model, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setModel(model);
    list->setStyleSheet(u"QListView { background: transparent; border: none; outline: none; }"_s);
    list->setItemDelegate(new NoticeDelegate(list));
    list->setAccessibleName(u"Latest notifications"_s);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

} // namespace

NoticesCard::NoticesCard(QWidget *parent)
    : Card(u"Latest notifications"_s, u"Risk alerts, upsell and renewals"_s, parent)
    , m_model(new NoticeLines(this))
    , m_list(makeList(m_model, this))
    , m_rows(new WholeRows(m_list, NoticeDelegate::rowHeight(), 0, this))
    , m_empty(new EmptyState(Icon::Info, this))
    , m_all(new Button({}, Button::Kind::Link, this))
    , m_menu(new Menu(this))
{
    addControl(m_all);
    m_empty->hide();
    setBody(m_rows);
    clear();
    addDeed(u"Show customer"_s, {Qt::Key_Return, Qt::Key_Enter}, &NoticesCard::opened);
    m_menu->addSeparator();
    addDeed(u"Mark read"_s, {Qt::Key_R}, &NoticesCard::readWanted);
    addDeed(u"Snooze a week"_s, {Qt::Key_S}, &NoticesCard::snoozeWanted);
    addDeed(u"Dismiss"_s, {Qt::Key_Delete}, &NoticesCard::dismissWanted);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_list->currentIndex().isValid()) {
            m_menu->popup(m_list->viewport()->mapToGlobal(place));
        }
    });
    connect(m_all, &QPushButton::clicked, this, &NoticesCard::allWanted);
    // After the event: what follows may replace the rows that the view is in the middle of.
    connect(
        m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) {
            if (index.isValid()) {
                emit opened(m_model->rows()[static_cast<std::size_t>(index.row())].id);
            }
        },
        Qt::QueuedConnection);
}

// In the menu, and by its key on the list.
void NoticesCard::addDeed(const QString &text, const QList<QKeySequence> &keys, Deed deed)
{
    QAction *action = m_menu->addAction(text);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, [this, deed] {
        const int row = m_list->currentIndex().row();
        if (row >= 0) {
            emit(this->*deed)(m_model->rows()[static_cast<std::size_t>(row)].id);
        }
    });
}

void NoticesCard::setNotices(std::vector<NoticeLine> notices, QDate today)
{
    const int row = std::max(0, m_list->currentIndex().row());
    const auto count = static_cast<std::int64_t>(notices.size());
    m_model->setNotices(std::move(notices), today);
    m_all->setText(u"All %1"_s.arg(countText(count)));
    m_all->setAccessibleName(u"All %1 notifications"_s.arg(countText(count)));
    m_all->setVisible(count > 0);
    if (count == 0) {
        showEmpty(u"No notifications"_s,
            u"Risks, upsell and renewals of these customers are told here."_s, false);
        return;
    }
    setBody(m_rows);
    if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    }
}

void NoticesCard::setFailed(const QString &why)
{
    m_all->hide();
    showEmpty(u"The notifications could not be listed"_s, why, true);
}

void NoticesCard::clear()
{
    m_model->setNotices({}, {});
    m_all->hide();
    setBody(m_rows);
}

void NoticesCard::showEmpty(const QString &title, const QString &line, bool isTrouble)
{
    m_empty->setTexts(title, line);
    m_empty->setTrouble(isTrouble);
    setBody(m_empty);
}

} // namespace bellwether
