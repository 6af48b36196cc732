// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/judgement.h"
#include "core/metrics/question.h"

#include <vector>

// The backtest word by word, from the rows of the book (3.5), with the status as the score.
namespace bellwether::plain {

struct Outcome
{
    CompanyId company;
    QDate day;
    bool isLost = false;
    HealthStatus status = HealthStatus::NotSet; // backtest.lead days before
    bool isTooYoung = false;
};

// Those in scope, by company and day.
std::vector<Outcome> outcomes(const Question &question);
// What a status said of them; without amounts and save tasks.
Judgement judgement(const std::vector<Outcome> &outcomes);
// Every pair one by one.
std::optional<double> rankQuality(const std::vector<Outcome> &outcomes);

} // namespace bellwether::plain
