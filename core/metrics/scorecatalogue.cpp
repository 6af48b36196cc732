// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/companiestable.h"
#include "core/metrics/driverseries.h"
#include "core/metrics/expectedeffort.h"
#include "core/metrics/scorefigures.h"
#include "core/metrics/scorehistory.h"
#include "core/metrics/scoreseries.h"
#include "core/metrics/segmentseries.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<FigureEntry> scoreFigures()
{
    return {
        {u"health.mean"_s, u"F-HEALTH"_s, healthMean, healthMeanRows, u"{scores} ÷ {companies}"_s},
        {u"effort.mean"_s, u"F-EFFORT"_s, effortMean, effortMeanRows, u"{scores} ÷ {companies}"_s},
        {u"cs_score.portfolio"_s, u"F-CS"_s, csScorePortfolio, csScorePortfolioRows,
            u"{weighted} ÷ {arr}"_s},
        {u"cs_score.mean"_s, u"F-CS"_s, csScoreMean, csScoreMeanRows, u"{scores} ÷ {companies}"_s},
        {u"score.coverage"_s, u"F-HEALTH"_s, scoreCoverage, scoreCoverageRows,
            u"{known} ÷ {applicable}"_s},
        {u"checkins.overdue"_s, u"F-SEG"_s, checkInsOverdue, checkInsOverdueRows},
    };
}

std::vector<SeriesEntry> scoreSeries()
{
    return {
        {u"score.by_month"_s, u"F-HEALTH"_s, scoresByMonth, scoreMonthRows},
        {u"scores.companies"_s, u"F-DRIVER"_s, scoresByCompany, scoreRows},
        {u"scores.drivers"_s, u"F-DRIVER"_s, scoreDrivers, scoreDriverRows},
        {u"health.strengths"_s, u"F-DRIVER"_s, healthStrengths, strengthRows},
        {u"cs_score.parts"_s, u"F-CS"_s, csScoreParts, csScorePartRows},
        {u"kpi.board"_s, u"F-CS"_s, kpiBoard, kpiBoardRows},
        {u"effort.expected"_s, u"F-EFFORT"_s, expectedEffort, expectedEffortRows},
        {u"segments.points"_s, u"F-SEG"_s, segmentPoints, segmentPointRows},
        {u"segments.areas"_s, u"F-SEG"_s, segmentAreas, segmentAreaRows},
        {u"segments.cadence"_s, u"F-SEG"_s, segmentCadence, segmentCadenceRows},
        {u"companies.table"_s, u"F-HEALTH"_s, companiesTable, companiesTableRows},
    };
}

} // namespace bellwether
