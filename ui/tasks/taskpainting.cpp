// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskpainting.h"

#include "ui/widgets/paint.h"

namespace bellwether {

void paintTaskBox(QPainter &painter, const QRect &box, bool isChecked, bool isHovered)
{
    const Theme &theme = currentTheme();
    const QColor fill = isChecked ? theme.accent : isHovered ? theme.hover : theme.surface;
    drawSurface(painter, box, fill, isChecked || isHovered ? theme.accent : theme.control, 4);
    if (isChecked) {
        drawIcon(painter, Icon::Check, theme.onAccent, box.adjusted(2, 2, -2, -2));
    }
}

} // namespace bellwether
