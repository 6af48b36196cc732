// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/action.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array KindNames = {"edit"_L1, "import"_L1, "rule"_L1, "undo"_L1, "setup"_L1};

} // namespace

QString snakeCase(ActionKind kind)
{
    return KindNames[static_cast<std::size_t>(kind)];
}

std::optional<ActionKind> actionKindFromSnakeCase(QStringView text)
{
    for (std::size_t i = 0; i < KindNames.size(); ++i) {
        if (text == KindNames[i]) {
            return static_cast<ActionKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace bellwether
