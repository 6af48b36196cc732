// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/widgets/dialog.h"

#include <optional>

namespace bellwether {

// A book that another window has open, or whose lock was left behind.
class LockDialog : public Dialog
{
    Q_OBJECT

public:
    // The error is LockedElsewhere.
    LockDialog(const Error &error, QWidget *parent);

signals:
    void readOnlyWanted();
    void switchWanted(qint64 process); // to the window of that process on this computer
    void removalWanted(); // of a lock file that names nobody
};

// Who has the book open, from "PID on HOST"; that nobody is named for an empty text.
QString holderSentence(const QString &holder);
// The number of its process where it is one of this computer.
std::optional<qint64> processHere(const QString &holder);

} // namespace bellwether
