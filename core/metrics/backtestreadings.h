// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/metrics/outcomes.h"
#include "core/metrics/question.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// What a score said of a customer, whichever score it is (3.5).
enum class Verdict
{
    NoScore,
    Red, // at risk, weak, Struggling
    Amber,
    Green // satisfactory, strong, Healthy and Thriving
};

template <>
struct EnumText<Verdict>
{
    static constexpr std::array Names = {QLatin1StringView("no_score"), QLatin1StringView("red"),
        QLatin1StringView("amber"), QLatin1StringView("green")};
};

// The tested score of one outcome's customer, as it was backtest.lead days before.
struct Reading
{
    enum class Kind
    {
        Read,
        TooYoung, // no customer yet on that day
        NotKnownThen // recorded later
    };

    Kind kind = Kind::Read;
    QDate day;
    std::optional<double> score; // 0 to 100; of a status its rank, 1 to 4
    Verdict verdict = Verdict::NoScore;
    QString band; // in the tested score's own words: "at_risk", "weak", "struggling"
    // Somebody was set to work between that day and the outcome: a false alarm may be a saved
    // customer.
    bool hasSaveTask = false;
};

// A metric or part of the tested score, read on the same days.
struct ComponentReadings
{
    QString key;
    QString name;
    std::vector<std::optional<double>> scores; // one for each outcome
};

struct Readings
{
    std::vector<Reading> readings; // one for each outcome
    std::vector<ComponentReadings> components; // by key
    bool isAsKnown = false; // backtest.facts=known, and the past was at hand
};

// The facts of a day of these companies, or of more, as far as they count for the reading: those
// that are effective then, or those that were known. Null: nothing was.
using FactsOfDay = std::function<FactsPointer(QDate day, const std::vector<CompanyId> &companies)>;

// Reads the scores of the outcomes through these facts alone; asks for each day once, in order.
Readings readScores(
    const CompanyFacts &facts, const Outcomes &outcomes, const FactsOfDay &factsOfDay);

// The readings for the range of a question, of all companies, made once for each source of the past
// and range. Without one (Question::known) they are made of the facts that are effective then.
std::shared_ptr<const Readings> readingsOf(const Question &question);

} // namespace bellwether
