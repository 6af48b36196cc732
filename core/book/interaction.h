// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace bellwether {

enum class InteractionType
{
    Note,
    Call,
    Meeting,
    Email,
    CheckIn,
    Review,
    Training,
    Observation
};

template <>
struct EnumText<InteractionType>
{
    static constexpr std::array Names = {QLatin1StringView("note"), QLatin1StringView("call"),
        QLatin1StringView("meeting"), QLatin1StringView("email"), QLatin1StringView("check_in"),
        QLatin1StringView("review"), QLatin1StringView("training"),
        QLatin1StringView("observation")};
};

// Who sought the other.
enum class InteractionDirection
{
    Ours,
    Theirs
};

template <>
struct EnumText<InteractionDirection>
{
    static constexpr std::array Names = {QLatin1StringView("ours"), QLatin1StringView("theirs")};
};

// A touch with a customer, or a note about one.
struct Interaction
{
    InteractionId id;
    CompanyId company;
    QString ref;
    QDate day;
    InteractionType type = InteractionType::Note;
    std::optional<InteractionDirection> direction; // nothing for a note
    std::optional<TeamMemberId> author;
    std::optional<bool> attended; // for meetings: whether the customer came
    QString text;

    bool operator==(const Interaction &) const = default;
};

// Somebody who took part.
struct InteractionContact
{
    InteractionContactId id;
    InteractionId interaction;
    ContactId contact;

    bool operator==(const InteractionContact &) const = default;
};

} // namespace bellwether
