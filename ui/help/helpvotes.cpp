// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/helpvotes.h"

#include "ui/help/helptopics.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

HelpVotes::HelpVotes(Workspace &workspace, Preferences &preferences, QDate today)
    : m_workspace(workspace)
    , m_preferences(preferences)
    , m_today(today)
{
}

bool HelpVotes::isKeptInBook() const
{
    return m_workspace.isOpen() && !m_workspace.isReadOnly();
}

const HelpVote *HelpVotes::inBook(const QString &topic) const
{
    const HelpVote *newest = nullptr;
    if (m_workspace.isOpen()) {
        for (const HelpVote &vote : m_workspace.book()->helpVotes()) {
            newest = vote.topic == topic ? &vote : newest;
        }
    }
    return newest;
}

std::optional<HelpVote> HelpVotes::vote(const QString &topic) const
{
    if (isKeptInBook()) {
        const HelpVote *vote = inBook(topic);
        return vote == nullptr ? std::nullopt : std::optional(*vote);
    }
    const std::optional<bool> isHelpful = m_preferences.isHelpful(topic);
    if (!isHelpful) {
        return {};
    }
    HelpVote vote;
    vote.topic = topic;
    vote.isHelpful = *isHelpful;
    vote.comment = m_preferences.helpComment(topic);
    return vote;
}

Result<void> HelpVotes::put(const QString &topic, bool isHelpful, const QString &comment)
{
    if (!isKeptInBook()) {
        m_preferences.setHelpVote(topic, isHelpful, comment);
        return {};
    }
    const HelpVote *before = inBook(topic);
    HelpVote vote;
    vote.id = before != nullptr ? before->id : m_workspace.book()->helpVotes().nextId();
    vote.topic = topic;
    vote.isHelpful = isHelpful;
    vote.comment = comment;
    vote.day = m_today;
    Change change;
    const HelpTopic *article = findHelpTopic(topic);
    change.label =
        u"Vote on the help article “%1”"_s.arg(article == nullptr ? topic : article->title);
    change.rows<HelpVote>().put = {vote};
    return m_workspace.apply(change);
}

} // namespace bellwether
