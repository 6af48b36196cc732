// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bellwether {

// Lets a screen reader read charts: role Chart with title and summary, and a child per mark that
// can be focused and pressed. Harmless when called again.
void installChartAccessibility();

} // namespace bellwether
