// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/advocates.h"
#include "core/metrics/atrisk.h"
#include "core/metrics/attention.h"
#include "core/metrics/coverage.h"
#include "core/metrics/disagreements.h"
#include "core/metrics/healthmatrix.h"
#include "core/metrics/levels.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

std::vector<FigureEntry> portfolioFigures()
{
    using Q = const Question &;
    return {
        {u"at_risk.count"_s, u"F-RISK"_s, atRiskCount,
            [](Q question) { return atRiskRows(question, {}); }},
        {u"arr.at_risk"_s, u"F-ARRRISK"_s, arrAtRisk,
            [](Q question) { return atRiskRows(question, u"arr"_s); }},
        {u"arr.at_risk_share"_s, u"F-ARRRISK"_s, arrAtRiskShare,
            [](Q question) { return atRiskRows(question, u"arr"_s); }, u"{at_risk} ÷ {total}"_s},
        {u"arr.at_risk_weighted"_s, u"F-ARRRISK"_s, arrAtRiskWeighted,
            [](Q question) { return atRiskRows(question, u"weighted"_s); }},
        {u"coverage.status"_s, u"F-QUAD"_s, statusCoverage, statusCoverageRows,
            u"{fresh} ÷ {companies}"_s},
        {u"coverage.feedback"_s, u"F-QUAD"_s, feedbackCoverage, feedbackCoverageRows,
            u"{fresh} ÷ {companies}"_s},
    };
}

std::vector<SeriesEntry> portfolioSeries()
{
    using Q = const Question &;
    using Key = const QString &;
    return {
        {u"attention.chips"_s, u"F-RISK"_s, attentionChips, attentionRows},
        {u"health.status"_s, u"F-QUAD"_s,
            [](Q question) { return levelSeries(question, statusLevels()); },
            [](Q question, Key key) { return levelRows(question, key, statusLevels()); }},
        {u"health.status_by_month"_s, u"F-QUAD"_s,
            [](Q question) { return levelSeriesByMonth(question, statusLevels()); },
            [](Q question, Key key) { return levelRowsByMonth(question, key, statusLevels()); }},
        {u"health.bands"_s, u"F-BAND"_s,
            [](Q question) { return levelSeries(question, bandLevels()); },
            [](Q question, Key key) { return levelRows(question, key, bandLevels()); }},
        {u"health.disagreements"_s, u"F-QUAD"_s, healthDisagreements, healthDisagreementRows},
        {u"health.high_value_red"_s, u"F-SEG"_s, highValueRed, highValueRedRows},
        {u"matrix.health_happiness"_s, u"F-QUAD"_s, healthHappinessMatrix, healthHappinessRows},
        {u"advocacy.candidates"_s, u"F-QUAD"_s, advocacyCandidates, advocacyCandidateRows},
    };
}

} // namespace bellwether
