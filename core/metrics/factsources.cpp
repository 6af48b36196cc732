// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/factsources.h"

#include "core/metrics/amounts.h"
#include "core/metrics/factsrows.h"
#include "core/metrics/renewals.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bellwether {

namespace {

SourceColumn unknownColumn(const CompanyFacts &facts)
{
    SourceColumn column;
    column.raw.assign(facts.size(), Unknown);
    return column;
}

struct Questionnaire
{
    std::size_t items = 0;
    double possible = 0; // x weight
};

using Questionnaires = std::map<AssessmentTemplateId, Questionnaire>;

Questionnaires questionnairesOf(const Book &book, const QString &name)
{
    Questionnaires wanted;
    for (const AssessmentTemplate &questionnaire : book.assessmentTemplates()) {
        if (name.isEmpty() ? questionnaire.active : questionnaire.name == name) {
            wanted[questionnaire.id] = {};
        }
    }
    for (const AssessmentItem &item : book.assessmentItems()) {
        if (const auto found = wanted.find(item.templateId); found != wanted.end()) {
            ++found->second.items;
            found->second.possible += item.possible * item.weight;
        }
    }
    return wanted;
}

// An answer that may be part of a result.
struct SourceAnswer
{
    std::size_t row; // of the company in the facts
    AssessmentTemplateId questionnaire;
    QDate day;
    AssessmentItemId item;
    double points; // x weight

    auto place() const { return std::tie(row, day, questionnaire); }
};

std::vector<SourceAnswer> answersTo(const Questionnaires &wanted, const CompanyFacts &facts)
{
    const auto &rows = facts.part<FactsRows>();
    std::vector<SourceAnswer> answers;
    for (const AssessmentResult &result : facts.book->assessmentResults()) {
        const std::size_t row =
            result.day <= facts.day ? rows.rowOf(result.company) : CompanyRows::None;
        const AssessmentItem *item =
            row == CompanyRows::None ? nullptr : facts.book->assessmentItems().find(result.item);
        if (item != nullptr && wanted.contains(item->templateId)) {
            answers.push_back(
                {row, item->templateId, result.day, item->id, result.earned * item->weight});
        }
    }
    // The later of two answers to one item comes last.
    std::stable_sort(
        answers.begin(), answers.end(), [](const SourceAnswer &a, const SourceAnswer &b) {
            return std::tuple(a.place(), a.item) < std::tuple(b.place(), b.item);
        });
    return answers;
}

// What was opened in the days, by row of the facts.
struct Work
{
    std::vector<int> tickets;
    std::vector<int> withMinutes;
    std::vector<double> minutes;
};

Work workOf(const CompanyFacts &facts, int days)
{
    const auto &rows = facts.part<FactsRows>();
    const DayRange range{facts.day.addDays(1 - days), facts.day};
    Work work{std::vector<int>(facts.size()), std::vector<int>(facts.size()),
        std::vector<double>(facts.size())};
    for (const Ticket &ticket : facts.book->tickets()) {
        const std::size_t row =
            range.contains(ticket.openedOn) ? rows.rowOf(ticket.company) : CompanyRows::None;
        if (row == CompanyRows::None) {
            continue;
        }
        ++work.tickets[row];
        work.withMinutes[row] += ticket.minutes ? 1 : 0;
        work.minutes[row] += static_cast<double>(ticket.minutes.value_or(0));
    }
    return work;
}

} // namespace

std::vector<CompletedAssessment> completedAssessments(
    const CompanyFacts &facts, const QString &questionnaire)
{
    const Questionnaires wanted = questionnairesOf(*facts.book, questionnaire);
    const std::vector<SourceAnswer> answers = answersTo(wanted, facts);
    std::vector<CompletedAssessment> completed;
    for (std::size_t begin = 0; begin < answers.size();) {
        std::size_t end = begin;
        std::size_t items = 0;
        double points = 0;
        for (; end < answers.size() && answers[end].place() == answers[begin].place(); ++end) {
            const bool isLast = end + 1 == answers.size()
                || answers[end + 1].place() != answers[begin].place()
                || answers[end + 1].item != answers[end].item;
            items += isLast ? 1 : 0;
            points += isLast ? answers[end].points : 0;
        }
        const SourceAnswer &answer = answers[begin];
        const Questionnaire &asked = wanted.at(answer.questionnaire);
        if (items == asked.items && asked.possible > 0) {
            completed.push_back(
                {answer.row, answer.questionnaire, answer.day, 100 * points / asked.possible});
        }
        begin = end;
    }
    return completed;
}

SourceColumn assessmentColumn(const CompanyFacts &facts, const QString &questionnaire)
{
    SourceColumn column = unknownColumn(facts);
    column.ages.resize(facts.size());
    // The latest one of a company comes last.
    for (const CompletedAssessment &one : completedAssessments(facts, questionnaire)) {
        column.raw[one.row] = one.percent;
        column.ages[one.row] = static_cast<int>(one.day.daysTo(facts.day));
    }
    return column;
}

SourceColumn sentimentColumn(const CompanyFacts &facts)
{
    SourceColumn column = unknownColumn(facts);
    column.ages.resize(facts.size());
    std::vector<QDate> days(facts.size(), SinceAlways);
    const auto &rows = facts.part<FactsRows>();
    for (const SentimentEntry &entry : facts.book->sentimentEntries()) {
        const std::size_t row =
            entry.day <= facts.day ? rows.rowOf(entry.company) : CompanyRows::None;
        if (row != CompanyRows::None && days[row] <= entry.day) {
            days[row] = entry.day;
            column.raw[row] = static_cast<int>(entry.value) - static_cast<int>(Sentiment::Neutral);
            column.ages[row] = static_cast<int>(entry.day.daysTo(facts.day));
        }
    }
    return column;
}

SourceColumn ticketColumn(const CompanyFacts &facts, MetricSource source, int days)
{
    SourceColumn column = unknownColumn(facts);
    const Table<Ticket> &tickets = facts.book->tickets();
    const bool isCounted = std::any_of(tickets.begin(), tickets.end(),
        [&](const Ticket &ticket) { return ticket.openedOn <= facts.day; });
    if (!isCounted) {
        return column;
    }
    const Work work = workOf(facts, days);
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const bool isTicket = source == MetricSource::Tickets;
        if (isTicket || work.tickets[row] == 0 || work.withMinutes[row] > 0) {
            column.raw[row] =
                (isTicket ? work.tickets[row] : work.minutes[row] / 60.0) * 30.0 / days;
        }
    }
    return column;
}

SourceColumn attributeColumn(
    const CompanyFacts &facts, MetricSource source, const MetricParameters &parameters)
{
    SourceColumn column = unknownColumn(facts);
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const Company &company = facts.company(row);
        if (source == MetricSource::SlaLevel) {
            const auto level = company.slaLevel.valueAt(facts.day);
            column.raw[row] =
                (level ? parameters.pointsOf(*level) : std::nullopt).value_or(Unknown);
            continue;
        }
        const auto count = source == MetricSource::Locations ? company.locations.valueAt(facts.day)
                                                             : company.employees.valueAt(facts.day);
        // Nobody is no count of employees, but one that is not known (F-VALUE).
        const bool isKnown = count && (source == MetricSource::Locations || *count > 0);
        column.raw[row] = isKnown ? static_cast<double>(*count) : Unknown;
    }
    return column;
}

SourceColumn renewalColumn(const CompanyFacts &facts, int days)
{
    SourceColumn column = unknownColumn(facts);
    std::vector<std::int64_t> due(facts.size());
    std::vector<std::int64_t> kept(facts.size());
    const Question everybody{facts.shared_from_this(), Mask(facts.size(), true),
        {facts.day.addDays(1 - days), facts.day}};
    for (const DueRenewal &renewal : dueRenewals(everybody)) {
        const bool isOpen =
            !renewal.isRenewed && renewal.day.addDays(facts.options.graceDays) >= facts.day;
        if (!isOpen) {
            addTo(due[renewal.row], renewal.due);
            addTo(kept[renewal.row], std::min(renewal.due, renewal.renewed));
        }
    }
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (due[row] > 0) {
            column.raw[row] = 100 * static_cast<double>(kept[row]) / static_cast<double>(due[row]);
        }
    }
    return column;
}

} // namespace bellwether
