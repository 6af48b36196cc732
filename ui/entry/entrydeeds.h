// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/entries.h"
#include "core/workspace.h"
#include "ui/entry/entrykind.h"
#include "ui/rows/rowdeed.h"

#include <QObject>

namespace bellwether {

class EntryDialog;
class Navigator;
class ScopeStack;

// What is noted down from anywhere, and what is done about several customers at once. Each is one
// action with what the book's rules do about it, and can be undone; a book that takes no changes
// refuses with the reason.
class EntryDeeds : public QObject
{
    Q_OBJECT

public:
    EntryDeeds(
        Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QWidget &window);

    void ask(EntryKind kind);
    // About these customers; `above` is what the dialog stands above.
    void askForTasks(const std::vector<CompanyId> &companies, QWidget *above);
    void askForInteraction(const std::vector<CompanyId> &companies, QWidget *above);
    void askForStatus(const std::vector<CompanyId> &companies, HealthStatus status, QWidget *above);
    void makePremium(const std::vector<CompanyId> &companies, bool isPremium);
    // Puts letters on the clipboard; without a template almost empty ones. Nothing is sent.
    void copyLetters(
        const std::vector<CompanyId> &companies, std::optional<EmailTemplateId> letter);

    // The deeds above, for whoever shows rows.
    RowDeeds rowDeeds();

private:
    bool canWrite(const QString &refusal);
    bool write(Change change);
    void handOver(const FeedbackEntry &entry, EntryDialog *dialog);
    void saveAnswer(FeedbackEntry entry, int place, const QString &comment);
    void askForQuestion(FeedbackKind kind, EntryDialog *dialog);
    EntryDialog *open(EntryKind kind, QWidget *above);
    std::optional<TeamMemberId> me() const;

    Workspace &m_workspace;
    const ScopeStack &m_scope;
    Navigator &m_navigator;
    QWidget &m_window;
};

} // namespace bellwether
