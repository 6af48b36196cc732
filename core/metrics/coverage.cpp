// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/coverage.h"

#include "core/metrics/feedbackfacts.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/statusdays.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isFresh(const std::optional<QDate> &setOn, QDate day)
{
    return setOn && day.addDays(1 - StatusDays::FreshFor) <= *setOn;
}

Figure coverageOf(const Question &question, int fresh, int stale)
{
    const int active = activeCompanies(question);
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = active;
    figure.terms = {countValue(u"fresh"_s, fresh), countValue(u"companies"_s, active)};
    addLeftOut(figure.leftOut, LeftOut::Churned, question.companies() - active);
    addLeftOut(figure.leftOut, LeftOut::Stale, stale);
    if (active == 0) {
        figure.why = Why::NoCompanies;
        return figure;
    }
    figure.value = static_cast<double>(fresh) / active;
    figure.denominator = active;
    return figure;
}

} // namespace

std::shared_ptr<const StatusDays> StatusDays::of(const CompanyFacts &facts)
{
    auto column = std::make_shared<StatusDays>();
    column->days.resize(facts.size());
    for (const HealthStatusEvent &event : facts.book->healthStatusEvents()) {
        const std::size_t row =
            event.day <= facts.day ? facts.rowOf(event.company) : CompanyRows::None;
        if (row == CompanyRows::None || facts.statuses[row] == HealthStatus::NotSet) {
            continue;
        }
        std::optional<QDate> &day = column->days[row];
        day = day ? std::max(*day, event.day) : event.day;
    }
    return column;
}

Figure statusCoverage(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &days = facts.part<StatusDays>().days;
    int fresh = 0;
    int stale = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && isActive(facts, row) && days[row]) {
            ++(isFresh(days[row], facts.day) ? fresh : stale);
        }
    }
    return coverageOf(question, fresh, stale);
}

Figure feedbackCoverage(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &levels = facts.part<FeedbackColumns>().levels;
    int fresh = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        fresh +=
            question.mask[row] && isActive(facts, row) && levels[row] != HappinessLevel::NoFeedback
            ? 1
            : 0;
    }
    return coverageOf(question, fresh, 0);
}

RowTable statusCoverageRows(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &days = facts.part<StatusDays>().days;
    RowTableMaker maker(question,
        {{u"status_day"_s, RowColumn::Kind::Day}, {u"fresh"_s, RowColumn::Kind::Count},
            {u"arr"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && isActive(facts, row)) {
            maker.add(row,
                {days[row] ? Cell{*days[row]} : Cell{},
                    Cell{std::int64_t(isFresh(days[row], facts.day) ? 1 : 0)},
                    maker.money(facts.yearly[row])});
        }
    }
    return maker.table(u"fresh"_s);
}

RowTable feedbackCoverageRows(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &feedback = facts.part<FeedbackColumns>();
    RowTableMaker maker(question,
        {{u"happiness_level"_s}, {u"ratings"_s, RowColumn::Kind::Count},
            {u"fresh"_s, RowColumn::Kind::Count}, {u"arr"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && isActive(facts, row)) {
            const bool hasFeedback = feedback.levels[row] != HappinessLevel::NoFeedback;
            maker.add(row,
                {Cell{snakeCase(feedback.levels[row])},
                    Cell{std::int64_t(feedback.happinessRatings[row])},
                    Cell{std::int64_t(hasFeedback ? 1 : 0)}, maker.money(facts.yearly[row])});
        }
    }
    return maker.table(u"fresh"_s);
}

} // namespace bellwether
