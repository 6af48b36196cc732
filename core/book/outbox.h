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

// No program sends anything here: the user does, and says so (T-43).
enum class MessageState
{
    Draft,
    Exported,
    Sent,
    Discarded
};

template <>
struct EnumText<MessageState>
{
    static constexpr std::array Names = {QLatin1StringView("draft"), QLatin1StringView("exported"),
        QLatin1StringView("sent"), QLatin1StringView("discarded")};
};

// A letter with fields to fill in.
struct EmailTemplate
{
    EmailTemplateId id;
    QString name;
    QString subject;
    QString body;

    bool operator==(const EmailTemplate &) const = default;
};

// A letter that is ready for the user's mail program.
struct OutboxMessage
{
    OutboxMessageId id;
    std::optional<CompanyId> company;
    std::optional<ContactId> contact;
    std::optional<EmailTemplateId> letter; // the template it came from
    QString subject;
    QString body;
    MessageState state = MessageState::Draft;
    QString filePath; // where it was exported to
    QDate createdOn;
    std::optional<QDate> exportedOn;
    std::optional<QDate> sentOn; // marked sent by the user

    bool operator==(const OutboxMessage &) const = default;
};

} // namespace bellwether
