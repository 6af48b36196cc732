// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/catalogue.h"

#include <vector>

// The parts of the catalogue, each beside what it is about. A new figure or series is one entry in
// one of them.
namespace bellwether {

// Companies, revenue, retention, churn and renewals.
std::vector<FigureEntry> revenueFigures();
std::vector<SeriesEntry> revenueSeries();
// Answers of customers: NPS, CSAT, happiness, requests.
std::vector<FigureEntry> feedbackFigures();
std::vector<SeriesEntry> feedbackSeries();
// What customers wrote, and the sentiments that CSMs gave.
std::vector<FigureEntry> textFigures();
std::vector<SeriesEntry> textSeries();
// Health, effort and CS scores.
std::vector<FigureEntry> scoreFigures();
std::vector<SeriesEntry> scoreSeries();
// Statuses, risk, segments, the matrix of health and happiness.
std::vector<FigureEntry> portfolioFigures();
std::vector<SeriesEntry> portfolioSeries();
// Stack items, alignment and opportunities.
std::vector<FigureEntry> stackFigures();
std::vector<SeriesEntry> stackSeries();
// Logins, features and the award.
std::vector<FigureEntry> usageFigures();
std::vector<SeriesEntry> usageSeries();
// Tasks, notices, targets, goals, workload.
std::vector<FigureEntry> workFigures();
std::vector<SeriesEntry> workSeries();
// The backtest, what was lost and what looks like it, findings about the data.
std::vector<FigureEntry> insightFigures();
std::vector<SeriesEntry> insightSeries();

} // namespace bellwether
