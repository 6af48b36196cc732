// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/csat.h"
#include "core/metrics/feedbackrequests.h"
#include "core/metrics/followups.h"
#include "core/metrics/happiness.h"
#include "core/metrics/happinessdrops.h"
#include "core/metrics/levels.h"
#include "core/metrics/nps.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString NpsExpression = u"100 × ({promoters} − {detractors}) ÷ {answers}"_s;

} // namespace

std::vector<FigureEntry> feedbackFigures()
{
    return {
        {u"nps.score"_s, u"F-NPS"_s, netPromoterScore, netPromoterScoreRows, NpsExpression},
        {u"nps.portfolio"_s, u"F-NPS"_s, portfolioNetPromoterScore, portfolioNetPromoterScoreRows,
            NpsExpression},
        {u"csat.top_box"_s, u"F-CSAT"_s, csatTopBox, csatTopBoxRows, u"{top} ÷ {answers}"_s},
        {u"csat.mean"_s, u"F-CSAT"_s, csatMean, csatMeanRows, u"({mean} − 1) ÷ 4"_s},
        {u"happiness.mean"_s, u"F-HAPPY"_s, happinessMean, happinessMeanRows,
            u"{points} ÷ {ratings}"_s},
        {u"feedback.response_rate"_s, u"F-HAPPY"_s, responseRate, responseRateRows,
            u"{answered} ÷ {sent}"_s},
        {u"feedback.requests_due"_s, u"F-HAPPY"_s, requestsDue, requestsDueRows},
        {u"feedback.time_to_follow_up"_s, u"F-HAPPY"_s, timeToFollowUp, timeToFollowUpRows,
            u"{days} ÷ {followed_up}"_s},
    };
}

std::vector<SeriesEntry> feedbackSeries()
{
    using Q = const Question &;
    using Key = const QString &;
    return {
        {u"nps.by_month"_s, u"F-NPS"_s, npsByMonth, npsByMonthRows},
        {u"happiness.levels"_s, u"F-HAPPY"_s,
            [](Q question) { return levelSeries(question, happinessLevels()); },
            [](Q question, Key key) { return levelRows(question, key, happinessLevels()); }},
        {u"happiness.by_month"_s, u"F-HAPPY"_s,
            [](Q question) { return levelSeriesByMonth(question, happinessLevels()); },
            [](Q question, Key key) { return levelRowsByMonth(question, key, happinessLevels()); }},
        {u"happiness.drops"_s, u"F-HAPPY"_s, happinessDrops, happinessDropRows},
        {u"feedback.queue"_s, u"F-HAPPY"_s, feedbackQueue, feedbackQueueRows},
    };
}

} // namespace bellwether
