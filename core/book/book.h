// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/bookrows.h"
#include "core/book/settings.h"
#include "core/book/table.h"

#include <memory>

namespace bellwether {

// Compiled once, in book.cpp, and not in every file that asks a book: a kind that is missing here
// works, it only takes the compiler longer.
extern template class Table<TeamMember>;
extern template class Table<ChurnReason>;
extern template class Table<Company>;
extern template class Table<CompanyTag>;
extern template class Table<Contact>;
extern template class Table<AccountGroup>;
extern template class Table<AccountGroupCompany>;
extern template class Table<AccountGroupManager>;
extern template class Table<FxRate>;
extern template class Table<StackItem>;
extern template class Table<StackTag>;
extern template class Table<StackItemTag>;
extern template class Table<StackEntry>;
extern template class Table<Contract>;
extern template class Table<Renewal>;
extern template class Table<Opportunity>;
extern template class Table<Interaction>;
extern template class Table<InteractionContact>;
extern template class Table<HealthStatusEvent>;
extern template class Table<ChurnRecord>;
extern template class Table<RiskFlag>;
extern template class Table<Feature>;
extern template class Table<Ticket>;
extern template class Table<FeedbackRequest>;
extern template class Table<FeedbackResponse>;
extern template class Table<SentimentEntry>;
extern template class Table<TextAnalysis>;
extern template class Table<MetricDefinition>;
extern template class Table<MetricValue>;
extern template class Table<ScoreModel>;
extern template class Table<ScoreWeight>;
extern template class Table<ScoreSnapshot>;
extern template class Table<AssessmentTemplate>;
extern template class Table<AssessmentItem>;
extern template class Table<AssessmentResult>;
extern template class Table<Goal>;
extern template class Table<Target>;
extern template class Table<AutomationRule>;
extern template class Table<AutomationRun>;
extern template class Table<Task>;
extern template class Table<Notification>;
extern template class Table<EmailTemplate>;
extern template class Table<OutboxMessage>;
extern template class Table<Advocacy>;
extern template class Table<AwardTier>;
extern template class Table<AwardEntry>;
extern template class Table<SegmentCadence>;
extern template class Table<SavedView>;
extern template class Table<ExportPreset>;
extern template class Table<ReviewEntry>;
extern template class Table<HelpVote>;
extern template class Table<ImportBatch>;

// Everything that a book's file holds, as it was at one moment. Never changes: whoever needs it
// keeps it as long as they like. Made by BookBuilder alone.
class Book
{
public:
    template <typename Row>
    const Table<Row> &table() const
    {
        return std::get<Table<Row>>(m_tables);
    }

    const Table<TeamMember> &team() const { return table<TeamMember>(); }
    const Table<ChurnReason> &churnReasons() const { return table<ChurnReason>(); }
    const Table<Company> &companies() const { return table<Company>(); }
    const Table<CompanyTag> &companyTags() const { return table<CompanyTag>(); }
    const Table<Contact> &contacts() const { return table<Contact>(); }
    const Table<AccountGroup> &accountGroups() const { return table<AccountGroup>(); }
    const Table<AccountGroupCompany> &accountGroupCompanies() const
    {
        return table<AccountGroupCompany>();
    }
    const Table<AccountGroupManager> &accountGroupManagers() const
    {
        return table<AccountGroupManager>();
    }
    const Table<FxRate> &fxRates() const { return table<FxRate>(); }
    const Table<StackItem> &stackItems() const { return table<StackItem>(); }
    const Table<StackTag> &stackTags() const { return table<StackTag>(); }
    const Table<StackItemTag> &stackItemTags() const { return table<StackItemTag>(); }
    const Table<StackEntry> &stackEntries() const { return table<StackEntry>(); }
    const Table<Contract> &contracts() const { return table<Contract>(); }
    const Table<Renewal> &renewals() const { return table<Renewal>(); }
    const Table<Opportunity> &opportunities() const { return table<Opportunity>(); }
    const Table<Interaction> &interactions() const { return table<Interaction>(); }
    const Table<InteractionContact> &interactionContacts() const
    {
        return table<InteractionContact>();
    }
    const Table<HealthStatusEvent> &healthStatusEvents() const
    {
        return table<HealthStatusEvent>();
    }
    const Table<ChurnRecord> &churnRecords() const { return table<ChurnRecord>(); }
    const Table<RiskFlag> &riskFlags() const { return table<RiskFlag>(); }
    const Table<Feature> &features() const { return table<Feature>(); }
    const Table<Ticket> &tickets() const { return table<Ticket>(); }
    const Table<FeedbackRequest> &feedbackRequests() const { return table<FeedbackRequest>(); }
    const Table<FeedbackResponse> &feedbackResponses() const { return table<FeedbackResponse>(); }
    const Table<SentimentEntry> &sentimentEntries() const { return table<SentimentEntry>(); }
    const Table<TextAnalysis> &textAnalyses() const { return table<TextAnalysis>(); }
    const Table<MetricDefinition> &metricDefinitions() const { return table<MetricDefinition>(); }
    const Table<MetricValue> &metricValues() const { return table<MetricValue>(); }
    const Table<ScoreModel> &scoreModels() const { return table<ScoreModel>(); }
    const Table<ScoreWeight> &scoreWeights() const { return table<ScoreWeight>(); }
    const Table<ScoreSnapshot> &scoreSnapshots() const { return table<ScoreSnapshot>(); }
    const Table<AssessmentTemplate> &assessmentTemplates() const
    {
        return table<AssessmentTemplate>();
    }
    const Table<AssessmentItem> &assessmentItems() const { return table<AssessmentItem>(); }
    const Table<AssessmentResult> &assessmentResults() const { return table<AssessmentResult>(); }
    const Table<Goal> &goals() const { return table<Goal>(); }
    const Table<Target> &targets() const { return table<Target>(); }
    const Table<AutomationRule> &automationRules() const { return table<AutomationRule>(); }
    const Table<AutomationRun> &automationRuns() const { return table<AutomationRun>(); }
    const Table<Task> &tasks() const { return table<Task>(); }
    const Table<Notification> &notifications() const { return table<Notification>(); }
    const Table<EmailTemplate> &emailTemplates() const { return table<EmailTemplate>(); }
    const Table<OutboxMessage> &outboxMessages() const { return table<OutboxMessage>(); }
    const Table<Advocacy> &advocacies() const { return table<Advocacy>(); }
    const Table<AwardTier> &awardTiers() const { return table<AwardTier>(); }
    const Table<AwardEntry> &awardEntries() const { return table<AwardEntry>(); }
    const Table<SegmentCadence> &segmentCadences() const { return table<SegmentCadence>(); }
    const Table<SavedView> &savedViews() const { return table<SavedView>(); }
    const Table<ExportPreset> &exportPresets() const { return table<ExportPreset>(); }
    const Table<ReviewEntry> &reviewEntries() const { return table<ReviewEntry>(); }
    const Table<HelpVote> &helpVotes() const { return table<HelpVote>(); }
    const Table<ImportBatch> &importBatches() const { return table<ImportBatch>(); }

    // Daily use by month; the days themselves stay on disk.
    const Table<LoginMonth> &loginMonths() const { return m_loginMonths; }
    const Table<FeatureUseMonth> &featureUseMonths() const { return m_featureUseMonths; }
    const Settings &settings() const { return m_settings; }

private:
    friend class BookBuilder;

    template <typename Rows>
    struct TablesOf;
    template <typename... Row>
    struct TablesOf<std::tuple<Row...>>
    {
        using Type = std::tuple<Table<Row>...>;
    };

    TablesOf<BookRows>::Type m_tables;
    Table<LoginMonth> m_loginMonths;
    Table<FeatureUseMonth> m_featureUseMonths;
    Settings m_settings;
};

using BookPointer = std::shared_ptr<const Book>;

} // namespace bellwether
