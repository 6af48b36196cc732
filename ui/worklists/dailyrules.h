// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QObject>
#include <QThreadPool>

#include <chrono>

namespace bellwether {

class Inquiry;
class Navigator;
class ScopeStack;
class Workspace;

// What the book's rules, notices and feedback requests have to do on the days that nobody looked at
// yet: worked out beside the window when a book is opened or was imported into, then done as one
// action, which the history names and undo takes back. A book that cannot be written is left alone.
class DailyRules : public QObject
{
    Q_OBJECT

public:
    DailyRules(
        Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QObject *parent);
    ~DailyRules() override;

    // Until then nothing is done: who only takes a picture of a book does not change it.
    void switchOn();
    bool waitUntilDone(std::chrono::milliseconds patience);

private:
    // What was looked at: this book with these imports, on this day.
    struct Occasion
    {
        QString path;
        std::int64_t imports = 0;
        QDate day;

        bool operator==(const Occasion &) const = default;
    };

    void look();
    void carryOut(const BookPointer &book, const Change &change);

    Workspace &m_workspace;
    const ScopeStack &m_scope;
    Navigator &m_navigator;
    QThreadPool m_threads; // its own: charts do not wait for it
    Inquiry *m_inquiry;
    Occasion m_done;
    bool m_isOn = false;
};

} // namespace bellwether
