// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/shell/page.h"

#include <QWidget>

#include <chrono>

namespace bellwether {

struct Change;

// One subject of the setup. What is edited is kept until it is saved or discarded.
class SetupSection : public QWidget
{
    Q_OBJECT

public:
    SetupSection(const PageContext &context, QWidget *parent);

    // The book as it is now; never null. What was edited and not saved stays.
    virtual void showBook(const BookPointer &book) = 0;
    // Forgets what was edited: another book is there.
    virtual void discard() { }
    virtual bool waitUntilShown(std::chrono::milliseconds /*patience*/) { return true; }

protected:
    const PageContext &context() const { return m_context; }
    // Writes and says so, with Undo; false when there was nothing to write or it failed.
    bool apply(const Change &change, const QString &notDone);
    QDate today() const;

private:
    PageContext m_context;
};

} // namespace bellwether
