// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/id.h"

#include <QString>

#include <map>
#include <optional>

namespace bellwether {

// What the user chose for this book: its name, base currency, who "I" am, options of formulas.
// Kept as text by key; options of figures.md have the key "option." and their name.
struct Settings
{
    std::map<QString, QString> values;

    // The value, or an empty text.
    QString value(const QString &key) const;

    QString bookName() const; // shown in the window, empty when never named
    Currency baseCurrency() const; // USD when never set
    std::optional<TeamMemberId> currentMember() const; // "I am …"

    bool operator==(const Settings &) const = default;
};

namespace SettingKey {
inline const QString BookName = QStringLiteral("book.name");
inline const QString BaseCurrency = QStringLiteral("book.base_currency");
inline const QString CurrentMember = QStringLiteral("app.current_member");
inline const QString OptionPrefix = QStringLiteral("option.");
} // namespace SettingKey

} // namespace bellwether
