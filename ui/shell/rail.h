// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>
#include <QWidget>

class QMenu;

namespace bellwether {

class NavItem;
class PlainLabel;
class UserButton;

// The left edge: brand, pages, how fresh the data is, who I am.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QDate today, QWidget *parent = nullptr);

    void setBook(const BookPointer &book, const QString &path);
    void setToday(QDate today);
    void setCompact(bool isCompact);
    // Picks the page without a signal.
    void setMyBookShown(bool isShown);

signals:
    void myBookWanted();
    void memberChosen(bellwether::TeamMemberId member);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMembers();
    void showFreshness();

    QDate m_today;
    BookPointer m_book;
    QString m_path;
    bool m_isCompact = false;
    QWidget *m_brand;
    NavItem *m_myBook;
    QWidget *m_freshnessIcon;
    PlainLabel *m_freshness;
    UserButton *m_user;
    QMenu *m_members;
};

} // namespace bellwether
