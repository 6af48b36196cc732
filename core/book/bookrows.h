// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/accountgroup.h"
#include "core/book/advocacy.h"
#include "core/book/assessment.h"
#include "core/book/cadence.h"
#include "core/book/churnrecord.h"
#include "core/book/company.h"
#include "core/book/companytag.h"
#include "core/book/contact.h"
#include "core/book/contract.h"
#include "core/book/feedback.h"
#include "core/book/fxrate.h"
#include "core/book/goal.h"
#include "core/book/healthstatus.h"
#include "core/book/importbatch.h"
#include "core/book/interaction.h"
#include "core/book/notice.h"
#include "core/book/opportunity.h"
#include "core/book/outbox.h"
#include "core/book/renewal.h"
#include "core/book/riskflag.h"
#include "core/book/saved.h"
#include "core/book/scoring.h"
#include "core/book/sentiment.h"
#include "core/book/stack.h"
#include "core/book/task.h"
#include "core/book/team.h"
#include "core/book/ticket.h"
#include "core/book/usage.h"

#include <tuple>

namespace bellwether {

// Every kind of row that has an id of its own, so that a row points only to kinds before it (or to
// its own kind). Adding one: its struct, its place here, an accessor of Book, its mapping in
// core/store/mappings and a migration.
using BookRows = std::tuple<TeamMember, ChurnReason, Company, CompanyTag, Contact, AccountGroup,
    AccountGroupCompany, AccountGroupManager, FxRate, StackItem, StackTag, StackItemTag, StackEntry,
    Contract, Renewal, Opportunity, Interaction, InteractionContact, HealthStatusEvent, ChurnRecord,
    RiskFlag, Feature, Ticket, FeedbackRequest, FeedbackResponse, SentimentEntry, TextAnalysis,
    MetricDefinition, MetricValue, ScoreModel, ScoreWeight, ScoreSnapshot, AssessmentTemplate,
    AssessmentItem, AssessmentResult, Goal, Target, AutomationRule, AutomationRun, Task,
    Notification, EmailTemplate, OutboxMessage, Advocacy, AwardTier, AwardEntry, SegmentCadence,
    SavedView, ExportPreset, ReviewEntry, HelpVote, ImportBatch>;

// Calls visit.template operator()<Row>() for each kind, in order.
template <typename Visitor>
void visitBookRows(Visitor &&visit)
{
    [&]<typename... Row>(std::tuple<Row...> *) { (visit.template operator()<Row>(), ...); }(
        static_cast<BookRows *>(nullptr));
}

} // namespace bellwether
