// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>
#include <QWidget>

#include <map>
#include <vector>

class QMenu;

namespace bellwether {

class NavItem;
class PlainLabel;
struct PagePlace;
class UserButton;

// The left edge: brand, pages, how fresh the data is, who I am.
class Rail : public QWidget
{
    Q_OBJECT

public:
    Rail(const std::vector<PagePlace> &places, QDate today, QWidget *parent = nullptr);

    void setBook(const BookPointer &book, const QString &path);
    void setToday(QDate today);
    void setCompact(bool isCompact);
    // Marks the page without a signal; none for an unknown id.
    void setCurrent(const QString &pageId);
    void setBadge(const QString &pageId, int count);
    // Puts the keyboard on the page that is shown, else on the first that there is.
    void focusCurrent();

signals:
    void pageWanted(const QString &pageId);
    void memberChosen(bellwether::TeamMemberId member);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NavItem *makeItem(const PagePlace &place);
    void fillMembers();
    void showFreshness();

    QDate m_today;
    BookPointer m_book;
    QString m_path;
    bool m_isCompact = false;
    QWidget *m_brand;
    std::map<QString, NavItem *> m_items;
    QWidget *m_freshnessIcon;
    PlainLabel *m_freshness;
    UserButton *m_user;
    QMenu *m_members;
};

} // namespace bellwether
