// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace bellwether {

// What a user sees without a book: three ways to begin, and the books of last time.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecentBooks(const QStringList &paths);

signals:
    void sampleWanted();
    void importWanted();
    void newBookWanted();
    void bookFileWanted();
    void recentBookWanted(const QString &path);

private:
    QWidget *makeCards(QWidget *parent);
    QWidget *makeOpenLine(QWidget *parent);

    QWidget *m_recent;
    QVBoxLayout *m_recentBooks;
};

} // namespace bellwether
