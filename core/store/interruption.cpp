// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/interruption.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"

namespace bellwether {

namespace {

constexpr int InstructionsPerLook = 10'000; // far below a millisecond

} // namespace

Interruption::Interruption(Database &database, Progress *progress, QDeadlineTimer deadline)
    : m_database(database)
    , m_progress(progress)
    , m_deadline(deadline)
{
    sqlite3_progress_handler(database.handle(), InstructionsPerLook, isOver, this);
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

int Interruption::isOver(void *self)
{
    const auto *interruption = static_cast<const Interruption *>(self);
    return (interruption->m_progress && interruption->m_progress->isCancelled())
            || interruption->m_deadline.hasExpired()
        ? 1
        : 0;
}

} // namespace bellwether
