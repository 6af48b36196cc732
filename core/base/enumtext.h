// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace bellwether {

// The texts of an enumeration whose values count from 0: Names holds one in snake case for each.
// They stand in files and on the command line and never change.
template <typename E>
struct EnumText;

template <typename E>
concept NamedEnum = requires
{
    EnumText<E>::Names;
};

// "needs_attention"
template <NamedEnum E>
QString snakeCase(E value)
{
    return EnumText<E>::Names[static_cast<std::size_t>(value)];
}

// Nothing for a text that no value has.
template <NamedEnum E>
std::optional<E> fromSnakeCase(QStringView text)
{
    for (std::size_t i = 0; i < EnumText<E>::Names.size(); ++i) {
        if (text == EnumText<E>::Names[i]) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

// The words of the screen: "Needs attention".
template <NamedEnum E>
QString nameOf(E value)
{
    QString name = snakeCase(value).replace(u'_', u' ');
    name[0] = name[0].toUpper();
    return name;
}

} // namespace bellwether
