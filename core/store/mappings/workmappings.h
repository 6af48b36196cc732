// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/importbatch.h"
#include "core/book/notice.h"
#include "core/book/outbox.h"
#include "core/book/saved.h"
#include "core/book/task.h"
#include "core/store/rowmapping.h"

namespace bellwether {

template <>
struct RowMapping<ImportBatch>
{
    static constexpr QLatin1StringView Table{"import_batch"};
    static constexpr QLatin1StringView Plural{"imports"};
    static constexpr std::tuple Columns{column("at_ms", &ImportBatch::at),
        column("file_name", &ImportBatch::fileName), column("sha256", &ImportBatch::sha256),
        column("kind", &ImportBatch::kind), column("added", &ImportBatch::added),
        column("changed", &ImportBatch::changed), column("unchanged", &ImportBatch::unchanged),
        column("rejected", &ImportBatch::rejected), column("source", &ImportBatch::source),
        column("mapping", &ImportBatch::mapping)};
};

template <>
struct RowMapping<Task>
{
    static constexpr QLatin1StringView Table{"task"};
    static constexpr QLatin1StringView Plural{"tasks"};
    static constexpr std::tuple Columns{column("ref", &Task::ref), column("title", &Task::title),
        column("company_id", &Task::company), column("assignee_id", &Task::assignee),
        column("priority", &Task::priority), column("due_on", &Task::dueOn),
        column("state", &Task::state), column("created_on", &Task::createdOn),
        column("completed_on", &Task::completedOn), column("origin_id", &Task::origin),
        column("sla_days", &Task::slaDays), column("note", &Task::note)};
};

template <>
struct RowMapping<AutomationRule>
{
    static constexpr QLatin1StringView Table{"automation_rule"};
    static constexpr QLatin1StringView Plural{"rules"};
    static constexpr std::tuple Columns{column("name", &AutomationRule::name),
        column("trigger_json", &AutomationRule::trigger),
        column("condition_json", &AutomationRule::condition),
        column("actions_json", &AutomationRule::actions),
        column("active", &AutomationRule::active)};
};

template <>
struct RowMapping<AutomationRun>
{
    static constexpr QLatin1StringView Table{"automation_run"};
    static constexpr QLatin1StringView Plural{"rule_runs"};
    static constexpr std::tuple Columns{column("rule_id", &AutomationRun::rule),
        column("company_id", &AutomationRun::company), column("at_ms", &AutomationRun::at),
        column("outcome", &AutomationRun::outcome), column("action_seq", &AutomationRun::action)};
};

template <>
struct RowMapping<Notification>
{
    static constexpr QLatin1StringView Table{"notification"};
    static constexpr QLatin1StringView Plural{"notifications"};
    static constexpr std::tuple Columns{column("kind", &Notification::kind),
        column("company_id", &Notification::company), column("day", &Notification::day),
        column("text", &Notification::text), column("dedupe_key", &Notification::dedupeKey),
        column("is_read", &Notification::isRead),
        column("snoozed_until", &Notification::snoozedUntil)};
};

template <>
struct RowMapping<EmailTemplate>
{
    static constexpr QLatin1StringView Table{"email_template"};
    static constexpr QLatin1StringView Plural{"email_templates"};
    static constexpr std::tuple Columns{column("name", &EmailTemplate::name),
        column("subject", &EmailTemplate::subject), column("body", &EmailTemplate::body)};
};

template <>
struct RowMapping<OutboxMessage>
{
    static constexpr QLatin1StringView Table{"outbox_message"};
    static constexpr QLatin1StringView Plural{"outbox"};
    static constexpr std::tuple Columns{column("company_id", &OutboxMessage::company),
        column("contact_id", &OutboxMessage::contact),
        column("template_id", &OutboxMessage::letter), column("subject", &OutboxMessage::subject),
        column("body", &OutboxMessage::body), column("state", &OutboxMessage::state),
        column("file_path", &OutboxMessage::filePath),
        column("created_on", &OutboxMessage::createdOn),
        column("exported_on", &OutboxMessage::exportedOn),
        column("sent_on", &OutboxMessage::sentOn)};
};

template <>
struct RowMapping<SavedView>
{
    static constexpr QLatin1StringView Table{"saved_view"};
    static constexpr QLatin1StringView Plural{"saved_views"};
    static constexpr std::tuple Columns{column("name", &SavedView::name),
        column("page", &SavedView::page), column("state", &SavedView::state)};
};

template <>
struct RowMapping<ExportPreset>
{
    static constexpr QLatin1StringView Table{"export_preset"};
    static constexpr QLatin1StringView Plural{"export_presets"};
    static constexpr std::tuple Columns{
        column("name", &ExportPreset::name), column("state", &ExportPreset::state)};
};

template <>
struct RowMapping<ReviewEntry>
{
    static constexpr QLatin1StringView Table{"review_entry"};
    static constexpr QLatin1StringView Plural{"review_log"};
    static constexpr std::tuple Columns{column("day", &ReviewEntry::day),
        column("member_id", &ReviewEntry::member), column("section", &ReviewEntry::section),
        column("note", &ReviewEntry::note)};
};

template <>
struct RowMapping<HelpVote>
{
    static constexpr QLatin1StringView Table{"help_vote"};
    static constexpr QLatin1StringView Plural{"help_votes"};
    static constexpr std::tuple Columns{column("topic", &HelpVote::topic),
        column("is_helpful", &HelpVote::isHelpful), column("comment", &HelpVote::comment),
        column("day", &HelpVote::day)};
};

} // namespace bellwether
