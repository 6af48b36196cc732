// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QDeadlineTimer>

namespace bellwether {

class Database;

// While it lives, a statement of that connection ends as Cancelled when the user cancels or the
// time is over; for what may take long, or for a file that may have been made to exhaust us.
class Interruption
{
public:
    explicit Interruption(
        Database &database, Progress *progress, QDeadlineTimer deadline = QDeadlineTimer::Forever);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    static int isOver(void *self);

    Database &m_database;
    Progress *m_progress;
    QDeadlineTimer m_deadline;
};

} // namespace bellwether
