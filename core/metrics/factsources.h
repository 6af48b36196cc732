// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/metricsources.h"

#include <vector>

namespace bellwether {

// The sources of metrics that come straight from rows of the book.

// F-ASSESS: 100 x sum of points x weight / sum of possible x weight, of a day on which every item
// of a questionnaire was answered.
struct CompletedAssessment
{
    std::size_t row; // of the company in the facts
    AssessmentTemplateId questionnaire;
    QDate day;
    double percent;
};

// Those up to the day of the facts, by company, then by day. Of the questionnaire of that name, or,
// for an empty one, of any that is in use.
std::vector<CompletedAssessment> completedAssessments(
    const CompanyFacts &facts, const QString &questionnaire);
// The latest of each company.
SourceColumn assessmentColumn(const CompanyFacts &facts, const QString &questionnaire);
// The latest sentiment, whoever felt it out.
SourceColumn sentimentColumn(const CompanyFacts &facts);
// Tickets opened, or hours spent on them, in the days that end on the day, per 30 days. Nothing in
// a book that never had a ticket, and no hours where none of the tickets has any.
SourceColumn ticketColumn(const CompanyFacts &facts, MetricSource source, int days);
// Locations, employees, or the points of the service level.
SourceColumn attributeColumn(
    const CompanyFacts &facts, MetricSource source, const MetricParameters &parameters);
// The gross renewal rate of the company (F-RENEW) over the days that end on the day. What still may
// renew late (T-29) is not judged.
SourceColumn renewalColumn(const CompanyFacts &facts, int days);

} // namespace bellwether
