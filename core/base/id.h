// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// First, because moc of Qt 6.4 stumbles over <compare> before it has seen a Qt header.
#include <QtGlobal>

#include <compare>
#include <cstdint>
#include <functional>

namespace bellwether {

// A row's identity within one book. Tags keep a contact from being taken for a company; 0 is no
// row.
template <typename Tag>
struct Id
{
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

using CompanyId = Id<struct CompanyTag>;
using ContactId = Id<struct ContactTag>;
using ContractId = Id<struct ContractTag>;
using TeamMemberId = Id<struct TeamMemberTag>;
using HealthStatusEventId = Id<struct HealthStatusEventTag>;
using ChurnRecordId = Id<struct ChurnRecordTag>;
using ImportBatchId = Id<struct ImportBatchTag>;
using ChurnReasonId = Id<struct ChurnReasonTag>;
using CompanyTagId = Id<struct CompanyTagTag>;
using AccountGroupId = Id<struct AccountGroupTag>;
using AccountGroupCompanyId = Id<struct AccountGroupCompanyTag>;
using AccountGroupManagerId = Id<struct AccountGroupManagerTag>;
using FxRateId = Id<struct FxRateTag>;
using StackItemId = Id<struct StackItemTag>;
using StackTagId = Id<struct StackTagTag>;
using StackItemTagId = Id<struct StackItemTagTag>;
using StackEntryId = Id<struct StackEntryTag>;
using RenewalId = Id<struct RenewalTag>;
using OpportunityId = Id<struct OpportunityTag>;
using InteractionId = Id<struct InteractionTag>;
using InteractionContactId = Id<struct InteractionContactTag>;
using RiskFlagId = Id<struct RiskFlagTag>;
using FeatureId = Id<struct FeatureTag>;
using TicketId = Id<struct TicketTag>;
using FeedbackRequestId = Id<struct FeedbackRequestTag>;
using FeedbackResponseId = Id<struct FeedbackResponseTag>;
using SentimentEntryId = Id<struct SentimentEntryTag>;
using TextAnalysisId = Id<struct TextAnalysisTag>;
using MetricDefinitionId = Id<struct MetricDefinitionTag>;
using MetricValueId = Id<struct MetricValueTag>;
using ScoreModelId = Id<struct ScoreModelTag>;
using ScoreWeightId = Id<struct ScoreWeightTag>;
using ScoreSnapshotId = Id<struct ScoreSnapshotTag>;
using AssessmentTemplateId = Id<struct AssessmentTemplateTag>;
using AssessmentItemId = Id<struct AssessmentItemTag>;
using AssessmentResultId = Id<struct AssessmentResultTag>;
using GoalId = Id<struct GoalTag>;
using TargetId = Id<struct TargetTag>;
using TaskId = Id<struct TaskTag>;
using AutomationRuleId = Id<struct AutomationRuleTag>;
using AutomationRunId = Id<struct AutomationRunTag>;
using NotificationId = Id<struct NotificationTag>;
using EmailTemplateId = Id<struct EmailTemplateTag>;
using OutboxMessageId = Id<struct OutboxMessageTag>;
using AdvocacyId = Id<struct AdvocacyTag>;
using AwardTierId = Id<struct AwardTierTag>;
using AwardEntryId = Id<struct AwardEntryTag>;
using SegmentCadenceId = Id<struct SegmentCadenceTag>;
using SavedViewId = Id<struct SavedViewTag>;
using ExportPresetId = Id<struct ExportPresetTag>;
using ReviewEntryId = Id<struct ReviewEntryTag>;
using HelpVoteId = Id<struct HelpVoteTag>;

} // namespace bellwether

template <typename Tag>
struct std::hash<bellwether::Id<Tag>>
{
    std::size_t operator()(bellwether::Id<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>()(id.value);
    }
};
