// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/accountgroup.h"
#include "core/book/advocacy.h"
#include "core/book/churnrecord.h"
#include "core/book/company.h"
#include "core/book/companytag.h"
#include "core/book/contact.h"
#include "core/book/feedback.h"
#include "core/book/goal.h"
#include "core/book/healthstatus.h"
#include "core/book/interaction.h"
#include "core/book/riskflag.h"
#include "core/book/sentiment.h"
#include "core/book/team.h"
#include "core/book/ticket.h"
#include "core/store/rowmapping.h"

namespace bellwether {

template <>
struct RowMapping<TeamMember>
{
    static constexpr QLatin1StringView Table{"team_member"};
    static constexpr QLatin1StringView Plural{"team"};
    static constexpr std::tuple Columns{column("ref", &TeamMember::ref),
        column("name", &TeamMember::name), column("email", &TeamMember::email),
        column("is_csm", &TeamMember::isCsm),
        column("is_account_manager", &TeamMember::isAccountManager),
        column("is_manager", &TeamMember::isManager), column("is_active", &TeamMember::active)};
};

// Without what changes over time.
template <>
struct RowMapping<Company>
{
    static constexpr QLatin1StringView Table{"company"};
    static constexpr QLatin1StringView Plural{"companies"};
    static constexpr std::tuple Columns{column("ref", &Company::ref),
        column("name", &Company::name), column("domain", &Company::domain),
        column("customer_since", &Company::customerSince), column("parent_id", &Company::parent),
        column("currency", &Company::currency)};
};

template <>
struct RowMapping<Contact>
{
    static constexpr QLatin1StringView Table{"contact"};
    static constexpr QLatin1StringView Plural{"contacts"};
    static constexpr std::tuple Columns{column("company_id", &Contact::company),
        column("ref", &Contact::ref), column("name", &Contact::name),
        column("email", &Contact::email), column("role", &Contact::role),
        column("is_user", &Contact::isUser), column("is_key", &Contact::isKey),
        column("opt_out", &Contact::optOut), column("since", &Contact::since),
        column("left_on", &Contact::leftOn), column("seats", &Contact::seats)};
};

template <>
struct RowMapping<HealthStatusEvent>
{
    static constexpr QLatin1StringView Table{"health_status_event"};
    static constexpr QLatin1StringView Plural{"statuses"};
    static constexpr std::tuple Columns{column("company_id", &HealthStatusEvent::company),
        column("day", &HealthStatusEvent::day), column("status", &HealthStatusEvent::status),
        column("reason", &HealthStatusEvent::reason),
        column("author_id", &HealthStatusEvent::author), column("note", &HealthStatusEvent::note),
        column("interaction_id", &HealthStatusEvent::interaction)};
};

template <>
struct RowMapping<ChurnRecord>
{
    static constexpr QLatin1StringView Table{"churn_record"};
    static constexpr QLatin1StringView Plural{"churn"};
    static constexpr std::tuple Columns{column("company_id", &ChurnRecord::company),
        column("day", &ChurnRecord::day), column("reason", &ChurnRecord::reason),
        column("is_avoidable", &ChurnRecord::isAvoidable), column("note", &ChurnRecord::note),
        column("type", &ChurnRecord::type)};
};

template <>
struct RowMapping<ChurnReason>
{
    static constexpr QLatin1StringView Table{"churn_reason"};
    static constexpr QLatin1StringView Plural{"churn_reasons"};
    static constexpr std::tuple Columns{column("name", &ChurnReason::name),
        column("parent_id", &ChurnReason::parent),
        column("is_avoidable", &ChurnReason::isAvoidable), column("active", &ChurnReason::active)};
};

template <>
struct RowMapping<CompanyTag>
{
    static constexpr QLatin1StringView Table{"company_tag"};
    static constexpr QLatin1StringView Plural{"company_tags"};
    static constexpr std::tuple Columns{column("company_id", &CompanyTag::company),
        column("tag", &CompanyTag::tag), column("from_day", &CompanyTag::from),
        column("until_day", &CompanyTag::until)};
};

template <>
struct RowMapping<AccountGroup>
{
    static constexpr QLatin1StringView Table{"account_group"};
    static constexpr QLatin1StringView Plural{"groups"};
    static constexpr std::tuple Columns{
        column("ref", &AccountGroup::ref), column("name", &AccountGroup::name)};
};

template <>
struct RowMapping<AccountGroupCompany>
{
    static constexpr QLatin1StringView Table{"account_group_company"};
    static constexpr QLatin1StringView Plural{"group_companies"};
    static constexpr std::tuple Columns{column("group_id", &AccountGroupCompany::group),
        column("company_id", &AccountGroupCompany::company),
        column("from_day", &AccountGroupCompany::from),
        column("until_day", &AccountGroupCompany::until)};
};

template <>
struct RowMapping<AccountGroupManager>
{
    static constexpr QLatin1StringView Table{"account_group_manager"};
    static constexpr QLatin1StringView Plural{"group_managers"};
    static constexpr std::tuple Columns{column("group_id", &AccountGroupManager::group),
        column("member_id", &AccountGroupManager::member),
        column("from_day", &AccountGroupManager::from),
        column("until_day", &AccountGroupManager::until)};
};

template <>
struct RowMapping<Interaction>
{
    static constexpr QLatin1StringView Table{"interaction"};
    static constexpr QLatin1StringView Plural{"interactions"};
    static constexpr std::tuple Columns{column("company_id", &Interaction::company),
        column("ref", &Interaction::ref), column("day", &Interaction::day),
        column("type", &Interaction::type), column("direction", &Interaction::direction),
        column("author_id", &Interaction::author), column("attended", &Interaction::attended),
        column("text", &Interaction::text)};
};

template <>
struct RowMapping<InteractionContact>
{
    static constexpr QLatin1StringView Table{"interaction_contact"};
    static constexpr QLatin1StringView Plural{"interaction_contacts"};
    static constexpr std::tuple Columns{column("interaction_id", &InteractionContact::interaction),
        column("contact_id", &InteractionContact::contact)};
};

template <>
struct RowMapping<RiskFlag>
{
    static constexpr QLatin1StringView Table{"risk_flag"};
    static constexpr QLatin1StringView Plural{"risk_flags"};
    static constexpr std::tuple Columns{column("company_id", &RiskFlag::company),
        column("raised_on", &RiskFlag::raisedOn), column("closed_on", &RiskFlag::closedOn),
        column("reason", &RiskFlag::reason), column("author_id", &RiskFlag::author)};
};

template <>
struct RowMapping<Ticket>
{
    static constexpr QLatin1StringView Table{"ticket"};
    static constexpr QLatin1StringView Plural{"tickets"};
    static constexpr std::tuple Columns{column("company_id", &Ticket::company),
        column("contact_id", &Ticket::contact), column("ref", &Ticket::ref),
        column("subject", &Ticket::subject), column("opened_on", &Ticket::openedOn),
        column("closed_on", &Ticket::closedOn), column("priority", &Ticket::priority),
        column("minutes", &Ticket::minutes),
        column("first_response_minutes", &Ticket::firstResponseMinutes),
        column("csat", &Ticket::csat), column("is_escalated", &Ticket::isEscalated)};
};

template <>
struct RowMapping<FeedbackRequest>
{
    static constexpr QLatin1StringView Table{"feedback_request"};
    static constexpr QLatin1StringView Plural{"requests"};
    static constexpr std::tuple Columns{column("contact_id", &FeedbackRequest::contact),
        column("kind", &FeedbackRequest::kind), column("due_on", &FeedbackRequest::dueOn),
        column("created_on", &FeedbackRequest::createdOn),
        column("exported_on", &FeedbackRequest::exportedOn),
        column("sent_on", &FeedbackRequest::sentOn), column("state", &FeedbackRequest::state),
        column("origin", &FeedbackRequest::origin)};
};

template <>
struct RowMapping<FeedbackResponse>
{
    static constexpr QLatin1StringView Table{"feedback_response"};
    static constexpr QLatin1StringView Plural{"responses"};
    static constexpr std::tuple Columns{column("company_id", &FeedbackResponse::company),
        column("contact_id", &FeedbackResponse::contact),
        column("request_id", &FeedbackResponse::request), column("ref", &FeedbackResponse::ref),
        column("day", &FeedbackResponse::day), column("kind", &FeedbackResponse::kind),
        column("value", &FeedbackResponse::value), column("level", &FeedbackResponse::level),
        column("comment", &FeedbackResponse::comment),
        column("channel", &FeedbackResponse::channel)};
};

template <>
struct RowMapping<SentimentEntry>
{
    static constexpr QLatin1StringView Table{"sentiment_entry"};
    static constexpr QLatin1StringView Plural{"sentiments"};
    static constexpr std::tuple Columns{column("company_id", &SentimentEntry::company),
        column("author_id", &SentimentEntry::author), column("day", &SentimentEntry::day),
        column("value", &SentimentEntry::value), column("origin", &SentimentEntry::origin),
        column("note", &SentimentEntry::note)};
};

template <>
struct RowMapping<TextAnalysis>
{
    static constexpr QLatin1StringView Table{"text_analysis"};
    static constexpr QLatin1StringView Plural{"text_analyses"};
    static constexpr std::tuple Columns{column("subject", &TextAnalysis::subject),
        column("subject_row", &TextAnalysis::subjectRow),
        column("analyser", &TextAnalysis::analyser), column("polarity", &TextAnalysis::polarity),
        column("label", &TextAnalysis::label), column("topics", &TextAnalysis::topics)};
};

template <>
struct RowMapping<Goal>
{
    static constexpr QLatin1StringView Table{"goal"};
    static constexpr QLatin1StringView Plural{"goals"};
    static constexpr std::tuple Columns{column("company_id", &Goal::company),
        column("title", &Goal::title), column("metric", &Goal::metric),
        column("baseline", &Goal::baseline), column("target", &Goal::target),
        column("current_value", &Goal::current), column("due_on", &Goal::dueOn),
        column("status", &Goal::status), column("next_step", &Goal::nextStep),
        column("opportunity_id", &Goal::opportunity)};
};

template <>
struct RowMapping<Target>
{
    static constexpr QLatin1StringView Table{"target"};
    static constexpr QLatin1StringView Plural{"targets"};
    static constexpr std::tuple Columns{column("member_id", &Target::member),
        column("group_id", &Target::group), column("measure", &Target::measure),
        column("from_day", &Target::from), column("until_day", &Target::until),
        column("amount", &Target::amount)};
};

template <>
struct RowMapping<Advocacy>
{
    static constexpr QLatin1StringView Table{"advocacy"};
    static constexpr QLatin1StringView Plural{"advocates"};
    static constexpr std::tuple Columns{column("company_id", &Advocacy::company),
        column("contact_id", &Advocacy::contact), column("kind", &Advocacy::kind),
        column("state", &Advocacy::state), column("day", &Advocacy::day),
        column("note", &Advocacy::note)};
};

template <>
struct RowMapping<AwardTier>
{
    static constexpr QLatin1StringView Table{"award_tier"};
    static constexpr QLatin1StringView Plural{"award_tiers"};
    static constexpr std::tuple Columns{
        column("award", &AwardTier::award), column("customers", &AwardTier::count)};
};

template <>
struct RowMapping<AwardEntry>
{
    static constexpr QLatin1StringView Table{"award_entry"};
    static constexpr QLatin1StringView Plural{"award_log"};
    static constexpr std::tuple Columns{
        column("tier_id", &AwardEntry::tier), column("reached_on", &AwardEntry::reachedOn)};
};

} // namespace bellwether
