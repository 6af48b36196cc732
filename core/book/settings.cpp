// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/settings.h"

namespace bellwether {

QString Settings::value(const QString &key) const
{
    const auto found = values.find(key);
    return found == values.end() ? QString() : found->second;
}

QString Settings::bookName() const
{
    return value(SettingKey::BookName);
}

Currency Settings::baseCurrency() const
{
    return Currency::fromCode(value(SettingKey::BaseCurrency)).value_or(Currency());
}

std::optional<TeamMemberId> Settings::currentMember() const
{
    const TeamMemberId member{value(SettingKey::CurrentMember).toLongLong()};
    return member ? std::optional(member) : std::nullopt;
}

} // namespace bellwether
