// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractButton;

namespace bellwether {

// Enter presses the button that has the keyboard, as the space bar does. Qt leaves Enter to the
// default button of a dialog, which is another one, and outside of dialogs to nobody.
void pressOnEnter(QAbstractButton *button);

} // namespace bellwether
