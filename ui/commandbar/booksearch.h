// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/commandbar/foundthing.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace bellwether {

class SearchWorker;

// Searches the open book on a thread of its own. What is typed on while an answer is awaited takes
// the place of what was typed before.
class BookSearch : public QObject
{
    Q_OBJECT

public:
    explicit BookSearch(QObject *parent = nullptr);
    ~BookSearch() override;

    void setBook(const BookPointer &book); // costs nothing until something is searched for
    // Health as of the day. Answered by found(), twice where notes have to be indexed first.
    void find(const QString &typed, QDate day);

signals:
    void found(const bellwether::FoundThings &things); // always what was typed last

private:
    void run(int question, const BookPointer &book, const QString &typed, QDate day);
    void answer(int question, FoundThings things);

    QThread m_thread;
    QObject *m_place; // on the thread, where it runs
    std::unique_ptr<SearchWorker> m_worker; // only used there
    BookPointer m_book;
    std::atomic<int> m_question = 0; // the newest
};

} // namespace bellwether
