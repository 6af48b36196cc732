// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>

namespace bellwether {

// How far a long piece of work is, and whether it should stop. Written by the worker and read by
// whoever shows it, or the other way round for the wish to cancel; safe across threads.
class Progress
{
public:
    void setTotal(std::int64_t total) { m_total = total; }
    void setDone(std::int64_t done) { m_done = done; }
    std::int64_t total() const { return m_total; } // 0 while unknown
    std::int64_t done() const { return m_done; }

    void cancel() { m_isCancelled = true; }
    bool isCancelled() const { return m_isCancelled; }

private:
    std::atomic<std::int64_t> m_total = 0;
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace bellwether
