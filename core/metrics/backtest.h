// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/judgement.h"
#include "core/metrics/question.h"

namespace bellwether {

// The backtest (F-BACKTEST): what the score of backtest.score said backtest.lead days before each
// renewal and loss of the range (outcomes.h), as it was known then (backtest.facts; the term
// as_known is 1), and what came. Left out and counted: who was no customer yet on that day
// (TooYoung) and what nobody had recorded (NotKnownThen).
//
// All terms stand under every figure; those that end with _arr weigh by the ARR at stake. With
// fewer than ten losses none has a value (TooFewToJudge), but the terms and rows are there.

// red and lost ÷ red; margin: half the Wilson interval, whose ends are the terms low and high.
Figure backtestPrecision(const Question &question);
// red and lost ÷ lost; likewise.
Figure backtestRecall(const Question &question);
// lost ÷ all; likewise.
Figure backtestBaseRate(const Question &question);
// precision ÷ base rate: how much more often the red ones were lost than anybody.
Figure backtestLift(const Question &question);
// Pairs of a lost and a kept customer in which the lost one's score was lower (rankQuality). Those
// without a score rank nowhere and are left out.
Figure backtestAuc(const Question &question);

// The outcomes that were judged, with "lost", "red" and "red_lost" as 1 or 0.
RowTable backtestRows(const Question &question, const QString &summedColumn);
// Those with a score, with "ordered_pairs", which add up to AUC times all pairs.
RowTable backtestRankRows(const Question &question);

// Series backtest.outcomes: one point per judged outcome, "REF@DAY": score, lost, red, green,
// save_task, arr; day, read_on, contract and band as texts.
Series backtestOutcomes(const Question &question);
Result<RowTable> backtestOutcomeRows(const Question &question, const QString &key);

// Series backtest.components: each metric of the health score, or part of the CS Score, judged as
// if it were the score, red below 40: precision, recall, lift, auc, outcomes, lost, red, red_lost.
// Over the outcomes whose customer had that component; no rates with fewer than ten losses.
Series backtestComponents(const Question &question);
Result<RowTable> backtestComponentRows(const Question &question, const QString &key);

} // namespace bellwether
