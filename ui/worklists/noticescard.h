// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/noticelines.h"
#include "ui/widgets/card.h"

class QListView;
class QMenu;

namespace bellwether {

class Button;
class EmptyState;

// Notifications, newest first (S2-19 to S2-22). Knows nothing about books; what a click means is
// decided by whoever made the card.
class NoticesCard : public Card
{
    Q_OBJECT

public:
    explicit NoticesCard(QWidget *parent = nullptr);

    void setNotices(std::vector<NoticeLine> notices, QDate today);
    void setFailed(const QString &why);
    // As it was made.
    void clear();
    QListView *list() const { return m_list; }
    QMenu *menu() const { return m_menu; } // of the current notification

signals:
    void opened(bellwether::NotificationId id);
    void readWanted(bellwether::NotificationId id);
    void snoozeWanted(bellwether::NotificationId id);
    void dismissWanted(bellwether::NotificationId id);
    void allWanted();

private:
    using Deed = void (NoticesCard::*)(NotificationId id);
    void addDeed(const QString &text, const QList<QKeySequence> &keys, Deed deed);
    void showEmpty(const QString &title, const QString &line, bool isTrouble);

    NoticeLines *m_model;
    QListView *m_list;
    QWidget *m_rows;
    EmptyState *m_empty;
    Button *m_all;
    QMenu *m_menu;
};

} // namespace bellwether
