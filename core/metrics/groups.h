// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/book/book.h"
#include "core/metrics/figure.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace bellwether {

// The key of those that belong nowhere: no reason noted, no CSM.
inline const QString NoGroup = QStringLiteral("none");

// Places of a column, split into groups that the points of a series show: made once, for all
// places, so that a sum over some of them needs no texts.
class Groups
{
public:
    struct Group
    {
        QString key;
        QString label; // what the screen calls it, where that is data
        QString parent; // the group of groups it belongs to; empty: none
    };
    static constexpr std::size_t Nowhere = static_cast<std::size_t>(-1);

    // The group of that key, which is made when there is none.
    std::size_t add(const QString &key, const QString &label = {}, const QString &parent = {});
    // One for each value of an enumeration, by its number.
    template <NamedEnum E>
    void addAll()
    {
        for (const QLatin1StringView name : EnumText<E>::Names) {
            add(name);
        }
    }
    // The next place belongs there; Nowhere for one that is left out.
    void put(std::size_t group) { m_ofPlaces.push_back(group); }

    std::size_t of(std::size_t place) const { return m_ofPlaces[place]; }
    std::size_t size() const { return m_groups.size(); }
    const Group &group(std::size_t group) const { return m_groups[group]; }
    // Nowhere for a key that no group has.
    std::size_t named(const QString &key) const;
    // As they were added, else by key with NoGroup at the end.
    std::vector<std::size_t> order(bool asAdded) const;
    // Gives the point the words of its group.
    void describe(SeriesPoint &point, std::size_t group) const;

private:
    std::vector<Group> m_groups;
    std::map<QString, std::size_t> m_byKey;
    std::vector<std::size_t> m_ofPlaces;
};

// The group of a colleague: key is the ref, else the name.
std::size_t addMember(Groups &groups, const Book &book, std::optional<TeamMemberId> member);

} // namespace bellwether
