// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

#include <map>

namespace bellwether {

class Page;

// The pages of the window, one of them shown; the welcome page while no book is open.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    void setWelcome(QWidget *welcome);
    void add(const QString &id, Page *page);

    Page *page(const QString &id) const; // null where there is none
    Page *currentPage() const; // null on the welcome page
    QString currentId() const; // empty on the welcome page

    // False, and nothing happens, when there is no such page.
    bool showPage(const QString &id);
    void showWelcome();

signals:
    void shown(const QString &id); // empty: the welcome page
    void exportableChanged(bool isExportable); // of the page that is shown
    void badgeChanged(const QString &id, int count);
    void importWanted();

private:
    void bring(QWidget *widget);

    QWidget *m_welcome = nullptr;
    std::map<QString, Page *> m_pages;
};

} // namespace bellwether
