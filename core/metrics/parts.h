// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"

#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <typeindex>

namespace bellwether {

// Answers that are worked out once, on first demand, and shared by all who ask: one of each type,
// or one of each type and range. Safe from any thread; two that ask at once may both work it out,
// and the first one's stays.
class PartStore
{
public:
    template <typename Part, typename Make>
    const Part &get(DayRange range, Make make) const
    {
        const Key key(typeid(Part), range.from, range.to);
        {
            const std::lock_guard lock(m_mutex);
            if (const auto found = m_parts.find(key); found != m_parts.end()) {
                return *static_cast<const Part *>(found->second.get());
            }
        }
        // Not under the lock: a part may ask for another one.
        std::shared_ptr<const Part> made = make();
        const std::lock_guard lock(m_mutex);
        return *static_cast<const Part *>(
            m_parts.emplace(key, std::move(made)).first->second.get());
    }

private:
    using Key = std::tuple<std::type_index, QDate, QDate>;

    mutable std::mutex m_mutex;
    mutable std::map<Key, std::shared_ptr<const void>> m_parts;
};

} // namespace bellwether
