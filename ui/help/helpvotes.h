// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/preferences.h"

#include <QDate>

namespace bellwether {

// Whether articles helped: kept in the open book, else (no book, read only) in the preferences.
class HelpVotes
{
public:
    HelpVotes(Workspace &workspace, Preferences &preferences, QDate today);

    // What was said last of the article; nothing before.
    std::optional<HelpVote> vote(const QString &topic) const;
    // In place of an earlier one of the article.
    Result<void> put(const QString &topic, bool isHelpful, const QString &comment);
    bool isKeptInBook() const;

private:
    const HelpVote *inBook(const QString &topic) const;

    Workspace &m_workspace;
    Preferences &m_preferences;
    QDate m_today;
};

} // namespace bellwether
