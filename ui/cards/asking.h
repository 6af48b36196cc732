// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace bellwether {

// Has questions answered on another thread, one after another. Answers that come quickly are there
// when ask() returns, so that small books never flicker; later ones come through the event loop.
// Who asks again no longer wants to know what was asked before.
class Asking : public QObject
{
    Q_OBJECT

public:
    struct Task
    {
        // On the other thread: works the answer out, gives what is to be done with it on this one.
        // Holds copies of what it needs.
        std::function<std::function<void()>()> work;
        // On this thread, when the work threw; why, in the words of the library.
        std::function<void(const QString &why)> failed;
    };

    explicit Asking(QThreadPool &threads, QObject *parent = nullptr);
    ~Asking() override;

    void ask(std::vector<Task> tasks);
    // What is not there yet will not come.
    void cancel();
    bool isBusy() const;
    // Takes in what comes until all is there; false when it is not by then.
    bool waitUntilAnswered(std::chrono::milliseconds patience);

    // How long ask() waits for quick answers; 50 ms unless set, which nobody notices. With much
    // more a test sees every answer at once.
    static void setPatience(std::chrono::milliseconds patience);

signals:
    void answered(); // nothing is open any more

private:
    struct Round;

    void deliver();

    QThreadPool &m_threads;
    std::shared_ptr<Round> m_round; // null: nothing is open
};

} // namespace bellwether
