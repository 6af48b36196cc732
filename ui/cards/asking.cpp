// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/asking.h"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>

namespace bellwether {

namespace {

std::chrono::milliseconds quick{50};

} // namespace

// Shared by the thread that asks and the one that answers.
struct Asking::Round
{
    std::vector<Task> tasks;
    std::atomic<bool> isCancelled = false;

    std::mutex mutex;
    std::condition_variable arrived;
    Asking *asker = nullptr; // null once nobody waits
    std::vector<std::function<void()>> ready;
    std::size_t open = 0; // tasks that are not in `ready` yet
    bool isTold = false; // the asker's event loop knows that something is ready

    static std::function<void()> answerTo(const Task &task)
    {
        // An exception that left its thread would end the program; memory runs out in large books.
        try {
            return task.work();
        } catch (const std::exception &error) {
            return
                [failed = task.failed, why = QString::fromLocal8Bit(error.what())] { failed(why); };
        }
    }

    void run()
    {
        for (const Task &task : tasks) {
            if (isCancelled) {
                return;
            }
            std::function<void()> answer = answerTo(task);
            const std::lock_guard lock(mutex);
            ready.push_back(std::move(answer));
            --open;
            if (asker != nullptr && !isTold) {
                isTold = true;
                QMetaObject::invokeMethod(asker, &Asking::deliver, Qt::QueuedConnection);
            }
            arrived.notify_all();
        }
    }
};

Asking::Asking(QThreadPool &threads, QObject *parent)
    : QObject(parent)
    , m_threads(threads)
{
}

Asking::~Asking()
{
    cancel();
}

void Asking::cancel()
{
    if (m_round != nullptr) {
        m_round->isCancelled = true;
        const std::lock_guard lock(m_round->mutex);
        m_round->asker = nullptr;
    }
    m_round.reset();
}

bool Asking::isBusy() const
{
    return m_round != nullptr;
}

void Asking::ask(std::vector<Task> tasks)
{
    cancel();
    if (tasks.empty()) {
        emit answered();
        return;
    }
    m_round = std::make_shared<Round>();
    m_round->asker = this;
    m_round->open = tasks.size();
    m_round->tasks = std::move(tasks);
    m_threads.start([round = m_round] { round->run(); });
    waitUntilAnswered(quick);
}

void Asking::setPatience(std::chrono::milliseconds patience)
{
    quick = patience;
}

bool Asking::waitUntilAnswered(std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (m_round != nullptr) {
        const std::shared_ptr<Round> round = m_round;
        {
            std::unique_lock lock(round->mutex);
            const bool isDone =
                round->arrived.wait_until(lock, end, [&] { return round->open == 0; });
            lock.unlock();
            deliver();
            if (!isDone) {
                return m_round == nullptr;
            }
        }
    }
    return true;
}

void Asking::deliver()
{
    const std::shared_ptr<Round> round = m_round;
    if (round == nullptr) {
        return;
    }
    std::vector<std::function<void()>> answers;
    bool isLast = false;
    {
        const std::lock_guard lock(round->mutex);
        answers.swap(round->ready);
        round->isTold = false;
        isLast = round->open == 0;
    }
    for (const auto &answer : answers) {
        if (m_round != round) {
            return; // an answer led to another question
        }
        answer();
    }
    if (isLast && m_round == round) {
        m_round.reset();
        emit answered();
    }
}

} // namespace bellwether
