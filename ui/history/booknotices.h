// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"

#include <QDate>
#include <QObject>

namespace bellwether {

class CopyDrill;
class HistoryActions;
class NoticeBar;
class Preferences;
class RecoveryActions;
struct OpeningNotice;

// Says below the top bar what the user has to know about the book that was opened, and about the
// session before.
class BookNotices : public QObject
{
    Q_OBJECT

public:
    BookNotices(Workspace &workspace, Preferences &preferences, HistoryActions &history,
        RecoveryActions &recovery, NoticeBar &notices, QDate today, QWidget &window);

    // For the book that is open now, if any; what was said about another one goes.
    void tellOfOpening();
    // Once for each report.
    void tellOfCrash(const QString &reportPath);

private:
    void show(const OpeningNotice &found);
    void showReadOnly();
    void showFailedDrill(const Error &error);

    Workspace &m_workspace;
    Preferences &m_preferences;
    HistoryActions &m_history;
    RecoveryActions &m_recovery;
    NoticeBar &m_notices;
    CopyDrill *m_drill;
    QWidget &m_window;
};

} // namespace bellwether
