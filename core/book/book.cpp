// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/book.h"

namespace bellwether {

template class Table<TeamMember>;
template class Table<ChurnReason>;
template class Table<Company>;
template class Table<CompanyTag>;
template class Table<Contact>;
template class Table<AccountGroup>;
template class Table<AccountGroupCompany>;
template class Table<AccountGroupManager>;
template class Table<FxRate>;
template class Table<StackItem>;
template class Table<StackTag>;
template class Table<StackItemTag>;
template class Table<StackEntry>;
template class Table<Contract>;
template class Table<Renewal>;
template class Table<Opportunity>;
template class Table<Interaction>;
template class Table<InteractionContact>;
template class Table<HealthStatusEvent>;
template class Table<ChurnRecord>;
template class Table<RiskFlag>;
template class Table<Feature>;
template class Table<Ticket>;
template class Table<FeedbackRequest>;
template class Table<FeedbackResponse>;
template class Table<SentimentEntry>;
template class Table<TextAnalysis>;
template class Table<MetricDefinition>;
template class Table<MetricValue>;
template class Table<ScoreModel>;
template class Table<ScoreWeight>;
template class Table<ScoreSnapshot>;
template class Table<AssessmentTemplate>;
template class Table<AssessmentItem>;
template class Table<AssessmentResult>;
template class Table<Goal>;
template class Table<Target>;
template class Table<AutomationRule>;
template class Table<AutomationRun>;
template class Table<Task>;
template class Table<Notification>;
template class Table<EmailTemplate>;
template class Table<OutboxMessage>;
template class Table<Advocacy>;
template class Table<AwardTier>;
template class Table<AwardEntry>;
template class Table<SegmentCadence>;
template class Table<SavedView>;
template class Table<ExportPreset>;
template class Table<ReviewEntry>;
template class Table<HelpVote>;
template class Table<ImportBatch>;

} // namespace bellwether
