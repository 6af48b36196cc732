// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace bellwether {

class MainWindow;

// The window on a page (an id of ui/pages.h, with "/" and the id of a part, or "welcome"), as a
// user would see it, that many logical px large; sharp at the screen's pixel ratio. NotFound for a
// page that the window does not have, or that it has no book for.
Result<QImage> pagePicture(MainWindow &window, const QString &page, QSize size);

} // namespace bellwether
