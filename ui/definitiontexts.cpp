// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/definitiontexts.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

struct Definition
{
    const char *id;
    const char *text;
};

// In the order of their ids.
constexpr std::array Definitions{
    Definition{"adoption.features",
        "Customers who used a feature in the range, of those whom it is open to: for seven "
        "minutes, or at all where minutes are not known. By users: the users who did, of those of "
        "these customers. By minutes: the minutes in a feature, of those in all features."},
    Definition{"advocacy.candidates",
        "Happy customers whom nobody has asked for a case study or a referral."},
    Definition{"alignment.effort",
        "Each active customer by the share of the stack that is aligned and by the effort it "
        "takes. "
        "The correlation tells what goes together, not what causes what."},
    Definition{"arr.at_risk", "The annual recurring revenue of the customers at risk, each once."},
    Definition{"arr.bridge",
        "How annual recurring revenue came from the start of the range to its end: new customers, "
        "expansion, those who came back, less contraction and churn, and what exchange rates did."},
    Definition{"at_risk.count",
        "Customers whose health score is in the band At risk, whose status is Struggling, or who "
        "have an open risk flag; where the book says so, also who refused an offer in the last "
        "twelve months. Each counts once."},
    Definition{"award.contributions", "SaaS customers gained and lost in the range."},
    Definition{"award.tiers",
        "The number of SaaS customers on the last day of the range against the tiers of the award. "
        "A tier once reached is kept."},
    Definition{"churn.by_avoidable",
        "The customers lost in the range, by whether the loss was noted as avoidable."},
    Definition{"churn.by_csm", "The customers lost in the range, by the CSM whom they had."},
    Definition{"churn.by_month",
        "Customers who paid before and whose recurring revenue ended, in the month in which it "
        "ended. One who comes back later still counts."},
    Definition{"churn.by_plan", "The customers lost in the range, by the plan that they had."},
    Definition{"churn.by_reason", "The customers lost in the range, by the reason that was noted."},
    Definition{
        "churn.by_segment", "The customers lost in the range, by the segment that they were in."},
    Definition{
        "churn.by_tenure", "The customers lost in the range, by how long they had been customers."},
    Definition{"churn.by_type",
        "The customers lost in the range: cancelled, or not renewed. Those who only pay less stand "
        "apart and are not lost."},
    Definition{"companies.churned",
        "Companies that have left by the last day of the range: by a record of their loss, or "
        "because their recurring contracts ended and the days of grace are over."},
    Definition{"companies.premium",
        "Customers marked as premium on the last day of the range. They are among the others, not "
        "beside them."},
    Definition{"companies.regular",
        "Customers that have not left and have no recurring contract on the last day of the "
        "range."},
    Definition{"companies.saas",
        "Customers with a recurring contract on the last day of the range, free ones too, or still "
        "inside the days of grace after it."},
    Definition{"companies.total",
        "All companies: SaaS, Regular and Churned together, on the last day of the range."},
    Definition{"contacts.total",
        "People at customers on the last day of the range, users of the product or not. Those who "
        "have left do not count."},
    Definition{"effort.expected",
        "Customers with a health metric below the bound of Satisfactory from which a change of the "
        "service effort is expected. Then is the effort now and all these changes of the customer, "
        "within 0 and 100."},
    Definition{"feedback.queue", "Requests for feedback by how far they got."},
    Definition{"forecast.renewals",
        "The contracts that come up for renewal, each with the probability of its own or of its "
        "customer's health band."},
    Definition{"goals.coverage",
        "Active customers with a goal that they work towards: planned, on track or at risk."},
    Definition{"goals.timeline",
        "Live goals of active customers that have a due day, the earliest first. The bar begins on "
        "the day when the linked opportunity was opened; a goal that was due before the day shown "
        "is overdue."},
    Definition{"happiness.by_month",
        "The happiness level of each active customer on the last day of each month."},
    Definition{"happiness.drops",
        "Customers whose happiness fell from one window of 30 days to the next, the largest fall "
        "first."},
    Definition{"happiness.levels",
        "The mean of each customer's latest ratings, one per contact, in the last 90 days, as a "
        "level: 9 and 10 very happy, 7 and 8 happy, 5 and 6 neutral, less is not happy."},
    Definition{"health.bands",
        "The band of the health score of each active customer on the last day of the range. "
        "Without enough values there is no score."},
    Definition{"health.disagreements",
        "Customers whose status does not go with their score or happiness."},
    Definition{"health.high_value_red", "Customers of high value whose health score is at risk."},
    Definition{"health.status",
        "The status that the CSM gave each active customer, as of the last day of the range. "
        "Change is since the day before the range."},
    Definition{"health.status_by_month",
        "The status of each active customer on the last day of each month."},
    Definition{
        "health.strengths", "Customers furthest above and below the mean of each health metric."},
    Definition{"logins.by_day",
        "Contacts who logged in on each day of the range, beside the period before: as many days, "
        "whole weeks back, so that weekdays meet. Weekends are shaded."},
    Definition{"logins.frequency",
        "How often each contact logged in during the 28 days up to the last day of the range: "
        "daily is on four of five working days, weekly in three of four weeks, monthly at least "
        "once. Contacts of fewer than 28 days are too new."},
    Definition{"matrix.health_happiness",
        "Each active customer by what the CSM thinks and by what the customer says."},
    Definition{"mrr.total",
        "Monthly recurring revenue on the last day of the range: the annual recurring revenue "
        "divided by twelve."},
    Definition{"nlp.net",
        "Of the texts of the range: those of positive tone less those of negative tone, for each "
        "hundred. Texts that are not in English count as neutral."},
    Definition{"nlp.topics",
        "The words that come up in most texts of the range, with the tone of these texts."},
    Definition{"nps.by_month",
        "The net promoter score at the end of each month, from the answers of the 90 days before."},
    Definition{"nps.score",
        "Of the latest answers from 0 to 10, one per contact, in the last 90 days: the share of 9 "
        "and 10 less the share of 0 to 6, in points from −100 to +100. The ± is half its 95 % "
        "interval."},
    Definition{"opportunity.by_health",
        "What is open with customers: noted opportunities, and stack items that apply and are not "
        "aligned; monthly and one-time added, by the health of the customer."},
    Definition{"retention.by_cohort",
        "Gross and net revenue retention of the range, by the year in which customers began."},
    Definition{"retention.by_csm",
        "Gross and net revenue retention of the range, by the CSM at its start."},
    Definition{"retention.by_segment",
        "Gross and net revenue retention of the range, by the segment at its start."},
    Definition{"retention.gross",
        "Of the customers who paid on the day before the range: what they pay at its end, at most "
        "what they paid at its start, over what they paid at its start."},
    Definition{"saas.new_by_month",
        "Customers whose first recurring contract, or the first one after a pause, began in that "
        "month."},
    Definition{"score.by_month",
        "The mean scores on the last day of each month, by the model of that time."},
    Definition{"scores.drivers",
        "What each metric adds to the health score of these customers, in points against a "
        "customer "
        "with the mean of every metric: below 0 it raises the risk, above 0 it lowers it."},
    Definition{"segments.areas",
        "Active customers by segment: value and effort against the thresholds of the whole book."},
    Definition{"segments.cadence",
        "Customers whose last contact is longer ago than their segment asks for."},
    Definition{"segments.points",
        "Each active customer by value and by the effort it takes. The lines are the thresholds of "
        "the whole book: what lies on a line is above it."},
    Definition{"sentiments.by_month",
        "The sentiments that CSMs noted in each month, by who noted them; the last month up to the "
        "last day of the range."},
    Definition{
        "sentiments.by_value", "The sentiments that CSMs noted in the range, by who noted them."},
    Definition{"stack.alignment",
        "What is sold and open of each item, and at which share of the customers to whom it "
        "applies it is aligned."},
    Definition{"stack.by_customer",
        "What each customer pays and what is still open with them, monthly and one-time; and the "
        "share of the items that apply which is aligned."},
    Definition{"stack.contrast", "Customers aligned to the first item and not to the second."},
    Definition{
        "stack.declined", "Offers that customers declined, by item, with the reason given most."},
    Definition{"stack.opportunity",
        "What is open by tag and stack item. An item with two tags is under both; the total counts "
        "it once."},
    Definition{"subscriptions.new_by_month",
        "New recurring contracts of each month, and added up over the calendar year or over twelve "
        "months. A customer may bring several; a renewal is none."},
    Definition{"targets.attainment", "What was reached of each target, over the target."},
    Definition{"tasks.completed",
        "All tasks completed up to the last day of the range; beside it those of the range."},
    Definition{"tasks.due_this_week",
        "Open tasks that are due from the last day of the range to the Sunday after it."},
    Definition{"tasks.due_today", "Open tasks that are due on the last day of the range."},
    Definition{"tasks.on_time",
        "Of the tasks completed in the 90 days that end with the range and that had a due day, the "
        "share completed by it."},
    Definition{"tasks.open",
        "Tasks that are not completed on the last day of the range, of the CSM in scope; of "
        "everybody where none is chosen."},
    Definition{"tasks.overdue", "Open tasks that were due before the last day of the range."},
    Definition{"upsell.count",
        "Customers with at least one open opportunity above zero: noted ones, and stack items that "
        "apply and are not aligned."},
    Definition{"workload.by_account_manager",
        "Active customers of each account manager on the last day of the range, with their mean "
        "effort and open tasks."},
    Definition{"workload.by_csm",
        "Active customers of each CSM on the last day of the range, with their mean effort and "
        "open tasks."},
};

} // namespace

QString definitionText(const QString &figureId)
{
    const QByteArray id = figureId.toUtf8();
    const auto found = std::lower_bound(Definitions.begin(), Definitions.end(), id,
        [](const Definition &one, const QByteArray &wanted) { return one.id < wanted; });
    const bool isThere = found != Definitions.end() && found->id == id;
    return isThere ? QString::fromUtf8(found->text) : QString();
}

} // namespace bellwether
