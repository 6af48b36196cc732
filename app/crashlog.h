// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace bellwether {

// A report of a crash that stays on this computer: when, which version, which signal, the kind and
// number of the last action, and the functions that ran. No name, no value, no text of a book.
//
// The file is opened when the program begins, because a program that is crashing cannot be trusted
// to find a name for one; it goes again with a program that ends in good order.
class CrashLog
{
public:
    // "bellwether" in $XDG_STATE_HOME, else in ~/.local/state.
    static QString folder();

    // In that folder, which is made. Without a crash nothing of it stays. Where the folder refuses,
    // nothing is written and a crash ends the program as ever.
    explicit CrashLog(const QString &folder);
    ~CrashLog();
    CrashLog(const CrashLog &) = delete;
    CrashLog &operator=(const CrashLog &) = delete;

    // What a report will say was done last; may be said at any time.
    static void noteAction(ActionKind kind, std::int64_t seq);

    // Reports of earlier sessions, oldest first; the ten newest are kept.
    static QStringList reports(const QString &folder);

private:
    QString m_path;
};

} // namespace bellwether
