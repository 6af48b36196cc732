// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/backtest.h"
#include "core/metrics/catalogueparts.h"
#include "core/metrics/lookalikes.h"
#include "core/metrics/postmortem.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<FigureEntry> insightFigures()
{
    using Q = const Question &;
    return {
        {u"backtest.precision"_s, u"F-BACKTEST"_s, backtestPrecision,
            [](Q question) { return backtestRows(question, u"red_lost"_s); },
            u"{red_lost} ÷ {red}"_s},
        {u"backtest.recall"_s, u"F-BACKTEST"_s, backtestRecall,
            [](Q question) { return backtestRows(question, u"red_lost"_s); },
            u"{red_lost} ÷ {lost}"_s},
        {u"backtest.lift"_s, u"F-BACKTEST"_s, backtestLift,
            [](Q question) { return backtestRows(question, u"red_lost"_s); },
            u"({red_lost} ÷ {red}) ÷ ({lost} ÷ {outcomes})"_s},
        {u"backtest.auc"_s, u"F-BACKTEST"_s, backtestAuc, backtestRankRows,
            u"{ordered_pairs} ÷ {pairs}"_s},
        {u"backtest.base_rate"_s, u"F-BACKTEST"_s, backtestBaseRate,
            [](Q question) { return backtestRows(question, u"lost"_s); }, u"{lost} ÷ {outcomes}"_s},
    };
}

std::vector<SeriesEntry> insightSeries()
{
    return {
        {u"backtest.outcomes"_s, u"F-BACKTEST"_s, backtestOutcomes, backtestOutcomeRows},
        {u"backtest.components"_s, u"F-BACKTEST"_s, backtestComponents, backtestComponentRows},
        {u"churn.postmortem"_s, u"F-POSTMORTEM"_s, lossPostMortems, postMortemRows},
        {u"churn.lookalikes"_s, u"F-LOOKALIKE"_s, lossLookalikes, lookalikeRows},
    };
}

} // namespace bellwether
