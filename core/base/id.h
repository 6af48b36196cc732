// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// First, because moc of Qt 6.4 stumbles over <compare> before it has seen a Qt header.
#include <QtGlobal>

#include <compare>
#include <cstdint>
#include <functional>

namespace bellwether {

// A row's identity within one book. Tags keep a contact from being taken for a company; 0 is no
// row.
template <typename Tag>
struct Id
{
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

using CompanyId = Id<struct CompanyTag>;
using ContactId = Id<struct ContactTag>;
using ContractId = Id<struct ContractTag>;
using TeamMemberId = Id<struct TeamMemberTag>;
using HealthStatusEventId = Id<struct HealthStatusEventTag>;
using ChurnRecordId = Id<struct ChurnRecordTag>;
using ImportBatchId = Id<struct ImportBatchTag>;

} // namespace bellwether

template <typename Tag>
struct std::hash<bellwether::Id<Tag>>
{
    std::size_t operator()(bellwether::Id<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>()(id.value);
    }
};
