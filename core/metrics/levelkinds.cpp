// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/levels.h"

#include "core/metrics/companylist.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/happiness.h"
#include "core/metrics/scores.h"
#include "core/metrics/statusdays.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The levels of an enumeration whose values count from 0, the unknown, to the best.
template <NamedEnum Level>
std::vector<QString> namesBestFirst()
{
    std::vector<QString> names;
    for (std::size_t value = EnumText<Level>::Names.size(); value-- > 1;) {
        names.push_back(EnumText<Level>::Names[value]);
    }
    names.push_back(EnumText<Level>::Names[0]);
    return names;
}

template <NamedEnum Level>
std::vector<std::uint8_t> placesBestFirst(
    const CompanyFacts &facts, const std::vector<Level> &levels)
{
    constexpr std::size_t Unknown = EnumText<Level>::Names.size() - 1;
    std::vector<std::uint8_t> places(facts.size(), LevelColumn::None);
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (isActive(facts, row)) {
            const auto value = static_cast<std::size_t>(levels[row]);
            places[row] = static_cast<std::uint8_t>(value == 0 ? Unknown : Unknown - value);
        }
    }
    return places;
}

struct StatusColumn : LevelColumn
{
    static std::shared_ptr<const StatusColumn> of(const CompanyFacts &facts)
    {
        auto column = std::make_shared<StatusColumn>();
        column->places = placesBestFirst(facts, facts.statuses);
        return column;
    }
};

struct HappinessColumn : LevelColumn
{
    static std::shared_ptr<const HappinessColumn> of(const CompanyFacts &facts)
    {
        auto column = std::make_shared<HappinessColumn>();
        column->places = placesBestFirst(facts, facts.part<FeedbackColumns>().levels);
        return column;
    }
};

struct BandColumn : LevelColumn
{
    static std::shared_ptr<const BandColumn> of(const CompanyFacts &facts)
    {
        auto column = std::make_shared<BandColumn>();
        column->places = placesBestFirst(facts, facts.bands());
        return column;
    }
};

template <typename Column>
const LevelColumn &columnOf(const CompanyFacts &facts)
{
    return facts.part<Column>();
}

} // namespace

const LevelKind &statusLevels()
{
    static const LevelKind kind = {u"statuses"_s, namesBestFirst<HealthStatus>(),
        columnOf<StatusColumn>, {{u"status_day"_s, RowColumn::Kind::Day}},
        [](const CompanyFacts &facts, std::size_t row) {
            const auto &day = facts.part<StatusDays>().days[row];
            return std::vector<Cell>{day ? Cell{*day} : Cell{}};
        },
        nullptr};
    return kind;
}

const LevelKind &happinessLevels()
{
    static const LevelKind kind = {u"levels"_s, namesBestFirst<HappinessLevel>(),
        columnOf<HappinessColumn>,
        {{u"happiness_level"_s}, {u"happiness"_s, RowColumn::Kind::Number},
            {u"ratings"_s, RowColumn::Kind::Count}},
        [](const CompanyFacts &facts, std::size_t row) {
            const auto &feedback = facts.part<FeedbackColumns>();
            return std::vector<Cell>{Cell{snakeCase(feedback.levels[row])},
                numberCell(feedback.happiness[row]),
                Cell{std::int64_t(feedback.happinessRatings[row])}};
        },
        [](const Question &question) {
            const Figure mean = happinessMean(question);
            return std::vector<NamedValue>{
                {u"happiness"_s, mean.value, Unit::Points}, countValue(u"ratings"_s, mean.n)};
        },
        [](const Question &question) {
            const auto &ratings = question.facts->part<FeedbackColumns>().happinessRatings;
            int all = 0;
            for (std::size_t row = 0; row < ratings.size(); ++row) {
                all += isActiveInScope(question, row) ? ratings[row] : 0;
            }
            return std::vector<NamedValue>{countValue(u"ratings"_s, all)};
        }};
    return kind;
}

const LevelKind &bandLevels()
{
    static const LevelKind kind = {u"bands"_s, namesBestFirst<HealthBand>(), columnOf<BandColumn>,
        {{u"health_band"_s}, {u"health_score"_s, RowColumn::Kind::Number}},
        [](const CompanyFacts &facts, std::size_t row) {
            const auto &scores = facts.part<HealthScores>();
            return std::vector<Cell>{
                Cell{snakeCase(scores.bands[row])}, numberCell(scores.values[row])};
        },
        nullptr};
    return kind;
}

} // namespace bellwether
