// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/award.h"
#include "core/metrics/companykey.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/touches.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DaysBefore = 90;

// What was done for each company of the book.
struct Deeds
{
    RowsByCompany<Interaction> interactions;
    std::vector<std::vector<const Task *>> tasks; // completed, by row of the company table

    static std::shared_ptr<const Deeds> of(const CompanyFacts &facts)
    {
        const CompanyRows companies(facts.book->companies());
        auto deeds = std::make_shared<Deeds>(
            Deeds{RowsByCompany<Interaction>(facts.book->interactions(), companies),
                std::vector<std::vector<const Task *>>(companies.size())});
        for (const Task &task : facts.book->tasks()) {
            const std::size_t row = task.company && task.completedOn
                ? companies.rowOf(*task.company)
                : CompanyRows::None;
            if (row != CompanyRows::None) {
                deeds->tasks[row].push_back(&task);
            }
        }
        return deeds;
    }
};

// The last touch or completed task of the days up to that one; of one day the task.
QString precededBy(const CompanyFacts &facts, std::size_t row, QDate day)
{
    const Deeds &deeds = facts.bookPart<Deeds>();
    const DayRange before{day.addDays(-DaysBefore), day};
    QDate last;
    QString text;
    for (const Interaction *interaction : deeds.interactions.of(facts.companyRows[row])) {
        if (isTouch(*interaction) && before.contains(interaction->day)
            && last <= interaction->day) {
            last = interaction->day;
            text = nameOf(interaction->type) + u", "_s + last.toString(Qt::ISODate);
        }
    }
    for (const Task *task : deeds.tasks[facts.companyRows[row]]) {
        if (before.contains(*task->completedOn) && last <= *task->completedOn) {
            last = *task->completedOn;
            text = task->title + u", "_s + last.toString(Qt::ISODate);
        }
    }
    return text;
}

struct AwardContribution
{
    std::size_t row;
    std::vector<QDate> gained;
    std::vector<QDate> lost;

    QDate first() const
    {
        if (gained.empty() || lost.empty()) {
            return gained.empty() ? lost.front() : gained.front();
        }
        return std::min(gained.front(), lost.front());
    }
};

// Of all companies of the facts, by the first of their days.
struct Contributions
{
    std::vector<AwardContribution> all;

    static std::shared_ptr<const Contributions> of(const CompanyFacts &facts, DayRange range);
};

// Whether the company counts on that day, as a SaaS customer.
bool isSaas(const CompanyFacts &facts, std::size_t company, QDate day)
{
    return facts.lives->countsFrom(company) <= day
        && facts.lives->kindOn(company, day) == CompanyKind::SaaS;
}

// The days in the range on which the company became a SaaS customer. It may count from a later day
// than the one on which it subscribed.
std::vector<QDate> gainedOn(const CompanyFacts &facts, std::size_t company, DayRange range)
{
    std::vector<QDate> days = facts.lives->subscribedOn(company, range);
    if (const QDate first = facts.lives->countsFrom(company); range.contains(first)) {
        days.push_back(first);
    }
    std::erase_if(days, [&](QDate day) {
        return !isSaas(facts, company, day) || isSaas(facts, company, day.addDays(-1));
    });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// The days in the range on which the company stopped being one.
std::vector<QDate> lostOn(const CompanyFacts &facts, std::size_t company, DayRange range)
{
    std::vector<QDate> days;
    for (const DayRange &gone : facts.lives->churned(company)) {
        if (range.contains(gone.from) && isSaas(facts, company, gone.from.addDays(-1))) {
            days.push_back(gone.from);
        }
    }
    return days;
}

std::shared_ptr<const Contributions> Contributions::of(const CompanyFacts &facts, DayRange range)
{
    auto contributions = std::make_shared<Contributions>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const std::size_t company = facts.companyRows[row];
        AwardContribution one{row, gainedOn(facts, company, range), lostOn(facts, company, range)};
        if (!one.gained.empty() || !one.lost.empty()) {
            contributions->all.push_back(std::move(one));
        }
    }
    std::stable_sort(contributions->all.begin(), contributions->all.end(),
        [](const AwardContribution &a, const AwardContribution &b) {
            return a.first() < b.first();
        });
    return contributions;
}

// Calls with those of the companies in scope.
template <typename Function>
void forEachContribution(const Question &question, Function function)
{
    for (const AwardContribution &one : question.facts->part<Contributions>(question.range).all) {
        if (question.mask[one.row]) {
            function(one);
        }
    }
}

QString daysText(const std::vector<QDate> &days)
{
    QStringList texts;
    for (const QDate day : days) {
        texts += day.toString(Qt::ISODate);
    }
    return texts.join(u", "_s);
}

std::vector<NamedValue> valuesOf(std::size_t gained, std::size_t lost)
{
    const auto up = static_cast<double>(gained);
    const auto down = static_cast<double>(lost);
    return {{u"gained"_s, up, Unit::Count}, {u"lost"_s, down, Unit::Count},
        {u"change"_s, up - down, Unit::Count}};
}

} // namespace

Series awardContributions(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    Series series;
    std::size_t gained = 0;
    std::size_t lost = 0;
    forEachContribution(question, [&](const AwardContribution &one) {
        const Company &company = facts.company(one.row);
        SeriesPoint point{
            companyKey(company), valuesOf(one.gained.size(), one.lost.size()), {}, company.name};
        const auto say = [&](const QString &name, const QString &text) {
            if (!text.isEmpty()) {
                point.texts.push_back({name, text});
            }
        };
        const TeamMember *csm = facts.book->team().find(facts.csms[one.row]);
        say(u"csm"_s, csm == nullptr ? QString() : csm->name);
        say(u"gained_on"_s, daysText(one.gained));
        say(u"lost_on"_s, daysText(one.lost));
        say(u"preceded_by"_s, precededBy(facts, one.row, one.first()));
        series.points.push_back(std::move(point));
        gained += one.gained.size();
        lost += one.lost.size();
    });
    series.totals = valuesOf(gained, lost);
    return series;
}

Result<RowTable> awardContributionRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    RowTableMaker maker(question,
        {{u"day"_s, RowColumn::Kind::Day}, {u"change"_s, RowColumn::Kind::Count},
            {u"preceded_by"_s}});
    bool isKnown = key.isEmpty();
    forEachContribution(question, [&](const AwardContribution &one) {
        if (!key.isEmpty() && companyKey(facts.company(one.row)) != key) {
            return;
        }
        isKnown = true;
        const auto add = [&](const std::vector<QDate> &days, std::int64_t change) {
            for (const QDate day : days) {
                maker.add(
                    one.row, {Cell{day}, Cell{change}, Cell{precededBy(facts, one.row, day)}});
            }
        };
        add(one.gained, 1);
        add(one.lost, -1);
    });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table(u"change"_s);
}

} // namespace bellwether
