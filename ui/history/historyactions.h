// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/filedialogs.h"

#include <QDate>
#include <QObject>
#include <QPointer>

namespace bellwether {

class HistoryDialog;
class Navigator;
class WindowActions;

// Undo, redo, history, copies and restoring of the open book.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    HistoryActions(Workspace &workspace, Navigator &navigator, FileDialogs &dialogs,
        WindowActions &actions, QDate today, QWidget &window);

    // A toast about what was just done, with Undo for it.
    void offerUndo(const QString &sentence);
    void saveCopy();
    // For a book whose own file is lost: the copy is the book from then on.
    void saveCopyAndOpen();
    void restore();
    void showHistory();

    // The newest action of the open book; nothing before the first.
    std::optional<ActionEntry> newestAction() const;

signals:
    void openWanted(const QString &path, bellwether::BookFile::Access access);

private:
    void askAndCopy(bool thenOpen);
    void finishCopy(const QString &path, bool thenOpen, const Result<void> &done);
    void undo();
    void redo();
    void takeBack(const ActionEntry &entry, bool isRedo);
    void finishTakingBack(const ActionEntry &entry, bool isRedo, const Result<void> &done);
    void explainConflict(const ActionEntry &entry, const Error &error);
    void restoreCopy(const BookCopy &copy);
    void refresh();
    void fillHistory();
    void showChanges(std::int64_t action);

    Workspace &m_workspace;
    Navigator &m_navigator;
    FileDialogs &m_dialogs;
    WindowActions &m_actions;
    QDate m_today;
    QWidget &m_window;
    QPointer<HistoryDialog> m_history;
    bool m_isBusy = false; // one at a time
};

} // namespace bellwether
