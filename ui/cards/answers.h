// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/questions.h"

#include <QObject>
#include <QThreadPool>

namespace bellwether {

// The open book under its options, for every page at once: what one page worked out, the next one
// does not work out again.
class Answers : public QObject
{
    Q_OBJECT

public:
    explicit Answers(Workspace &workspace, QObject *parent = nullptr);
    ~Answers() override;

    // Null without a book. Whoever keeps it goes on asking the book of then.
    const QuestionsPointer &questions() const { return m_questions; }

    // An option belongs to the book; in one that is open for reading only it holds until the book
    // is closed. The label is what the journal calls the change. InvalidInput for what no option
    // has.
    Result<void> setOption(const QString &name, const QString &value, const QString &label);

    // Where questions are answered while the window goes on.
    QThreadPool &threads() { return m_threads; }

signals:
    void changed(); // another book, or other options

private:
    void follow();

    Workspace &m_workspace;
    QThreadPool m_threads;
    QuestionsPointer m_questions;
};

} // namespace bellwether
