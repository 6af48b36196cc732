// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/book/settings.h"

#include <array>

namespace bellwether {

// What the company whose book it is sells mostly (S2-02). A book of services has no use for the
// page about recurring revenue of one CSM, unless somebody wants it.
enum class BookKind
{
    SaaS,
    Services
};

template <>
struct EnumText<BookKind>
{
    static constexpr std::array Names = {QLatin1StringView("saas"), QLatin1StringView("services")};
};

namespace SettingKey {
inline const QString Kind = QStringLiteral("book.kind"); // SaaS when never set
inline const QString MyBook = QStringLiteral("book.my_book"); // "shown", "hidden"; else by kind
// A picture over My Book (S2-01), as base64 of a JPEG or PNG.
inline const QString Banner = QStringLiteral("book.banner");
} // namespace SettingKey

BookKind bookKind(const Settings &settings);
bool showsMyBook(const Settings &settings);

} // namespace bellwether
