// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bellwether {

// The report of a crash in a dialog, to be read and copied.
void showCrashReport(const QString &path, QWidget *window);

} // namespace bellwether
