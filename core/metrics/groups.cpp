// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/groups.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::size_t Groups::add(const QString &key, const QString &label, const QString &parent)
{
    const auto [place, isNew] = m_byKey.try_emplace(key, m_groups.size());
    if (isNew) {
        m_groups.push_back({key, label, parent});
    }
    return place->second;
}

std::size_t Groups::named(const QString &key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? Nowhere : found->second;
}

std::vector<std::size_t> Groups::order(bool asAdded) const
{
    std::vector<std::size_t> order(m_groups.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (!asAdded) {
        const auto rank = [this](std::size_t group) {
            const QString &key = m_groups[group].key;
            return std::pair(key == NoGroup, key);
        };
        std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    }
    return order;
}

void Groups::describe(SeriesPoint &point, std::size_t group) const
{
    point.label = m_groups[group].label;
    if (!m_groups[group].parent.isEmpty()) {
        point.texts.push_back({u"group"_s, m_groups[group].parent});
    }
}

std::size_t addMember(Groups &groups, const Book &book, std::optional<TeamMemberId> member)
{
    const TeamMember *found = member ? book.team().find(*member) : nullptr;
    return found == nullptr
        ? groups.add(NoGroup)
        : groups.add(found->ref.isEmpty() ? found->name : found->ref, found->name);
}

} // namespace bellwether
