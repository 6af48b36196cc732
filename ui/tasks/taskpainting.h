// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;

namespace bellwether {

// The box that a task is ticked in.
void paintTaskBox(QPainter &painter, const QRect &box, bool isChecked, bool isHovered);

} // namespace bellwether
