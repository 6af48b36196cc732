// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/recovery.h"
#include "ui/widgets/dialog.h"

#include <optional>

namespace bellwether {

// A book that cannot be opened because its file is damaged, empty or gone, and what this computer
// can give back of it.
struct LostBook
{
    QString path;
    Error error;
    std::optional<RecoveryPlan> plan; // nothing when this computer knows no copy and no log
};

// The one screen for that: what will come back, and four ways to go on. Closing it goes on without
// the book.
class RecoveryDialog : public Dialog
{
    Q_OBJECT

public:
    RecoveryDialog(const LostBook &lost, QWidget *parent);

signals:
    void recoverWanted();
    void backupWanted();
    void saveDamagedWanted();
    void quitWanted();

private:
    QWidget *makePlan(const LostBook &lost);
};

// "Accounts.bellwether is empty (0 bytes)".
QString lostTitle(const LostBook &lost);
// What Recover with log would bring back, a sentence per line.
QStringList planSentences(const LostBook &lost);

} // namespace bellwether
