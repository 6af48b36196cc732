// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bellwether {

// Where an arrow key leads from one mark of a chart to another.
enum class Step
{
    Left,
    Right,
    Up,
    Down,
    First,
    Last
};

} // namespace bellwether
