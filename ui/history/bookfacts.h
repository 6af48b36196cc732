// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/book.h"
#include "ui/models/copylist.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace bellwether {

// Customers and ARR by the program's own formulas, with everybody in scope on that day. Takes the
// time of opening a page.
BookFacts factsOf(const BookPointer &book, const std::vector<ActionEntry> &journal, QDate day);

// Reads the facts of copies on another thread, one after the other, the one that is looked at
// first. Ends with this, whatever is still waiting.
class FactsReader : public QObject
{
    Q_OBJECT

public:
    explicit FactsReader(QDate day, QObject *parent = nullptr);

    void read(const QString &path); // behind what waits already
    void readNext(const QString &path); // before it
    void read(const BookPointer &book, std::vector<ActionEntry> journal, const QString &name);

signals:
    void known(const QString &path, const bellwether::BookFacts &facts);
    // A copy of an older schema is not read before it is restored.
    void unreadable(const QString &path, const bellwether::Error &error);

private:
    using Answer = std::shared_ptr<Result<BookFacts>>;

    void begin();
    void run(const QString &name, std::function<Result<BookFacts>()> work);
    void finish(const QString &path, const Result<BookFacts> &facts);

    QDate m_day;
    std::deque<QString> m_waiting;
    bool m_isReading = false;
};

} // namespace bellwether
