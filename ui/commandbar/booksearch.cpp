// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/booksearch.h"

#include "ui/commandbar/searchworker.h"

namespace bellwether {

BookSearch::BookSearch(QObject *parent)
    : QObject(parent)
    , m_place(new QObject)
    , m_worker(std::make_unique<SearchWorker>())
{
    m_place->moveToThread(&m_thread);
    // The index belongs to the thread that made it, and goes there.
    connect(
        &m_thread, &QThread::finished, m_place, [this] { m_worker.reset(); }, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
}

BookSearch::~BookSearch()
{
    ++m_question;
    if (!m_thread.isRunning()) {
        delete m_place;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void BookSearch::setBook(const BookPointer &book)
{
    m_book = book;
}

void BookSearch::find(const QString &typed, QDate day)
{
    if (!m_thread.isRunning()) {
        m_thread.start();
    }
    const int question = ++m_question;
    QMetaObject::invokeMethod(
        m_place, [this, question, book = m_book, typed, day] { run(question, book, typed, day); },
        Qt::QueuedConnection);
}

// On the thread.
void BookSearch::run(int question, const BookPointer &book, const QString &typed, QDate day)
{
    if (question != m_question) {
        return;
    }
    m_worker->setBook(book);
    if (!m_worker->areTextsRead()) {
        answer(question, m_worker->names(typed, day));
    }
    answer(question, m_worker->everything(typed, day));
}

void BookSearch::answer(int question, FoundThings things)
{
    QMetaObject::invokeMethod(
        this,
        [this, question, things = std::move(things)] {
            if (question == m_question) {
                emit found(things);
            }
        },
        Qt::QueuedConnection);
}

} // namespace bellwether
