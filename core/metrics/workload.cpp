// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/workload.h"

#include "core/metrics/amounts.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"
#include "core/metrics/tasks.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString Nobody = u"none"_s;
const QString TasksPart = u"open_tasks"_s;

struct Load
{
    int companies = 0;
    std::int64_t yearly = 0;
    int scored = 0;
    double effort = 0;
    int placed = 0;
    int highEffort = 0;
    int tasks = 0;

    bool isThere() const { return companies > 0 || tasks > 0; }
};

bool isHighEffort(Segment segment)
{
    return segment == Segment::HvHe || segment == Segment::LvHe;
}

// The loads by place in the team, and nobody's at its end.
class Loads
{
public:
    Loads(const Question &question, WorkloadBy by)
        : m_facts(*question.facts)
        , m_by(by)
        , m_loads(m_facts.book->team().size() + 1)
    {
        const auto &efforts = m_facts.part<EffortScores>().values;
        const auto &segments = m_facts.part<SegmentColumns>().segments;
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (!question.mask[row] || m_facts.kinds[row] == CompanyKind::Churned) {
                continue;
            }
            Load &load = m_loads[placeOfCompany(row)];
            ++load.companies;
            addTo(load.yearly, m_facts.yearly[row]);
            load.scored += efforts[row] ? 1 : 0;
            load.effort += efforts[row].value_or(0);
            load.placed += segments[row] == Segment::Unplaced ? 0 : 1;
            load.highEffort += isHighEffort(segments[row]) ? 1 : 0;
        }
        for (const TaskColumns::Entry *entry : openTasks(question)) {
            ++m_loads[placeOf(entry->task->assignee.value_or(TeamMemberId()))].tasks;
        }
        for (std::size_t place = 0; by == WorkloadBy::AccountManager && place < nobody(); ++place) {
            Load &load = m_loads[place];
            const bool isMeant = m_facts.book->team().rows()[place].isAccountManager;
            load.tasks = isMeant || load.companies > 0 ? load.tasks : 0;
        }
    }

    // The places of those who have something, in the order of the series.
    std::vector<std::size_t> places() const
    {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < m_loads.size(); ++place) {
            if (m_loads[place].isThere()) {
                places.push_back(place);
            }
        }
        const auto weight = [&](std::size_t place) {
            const Load &load = m_loads[place];
            return std::tuple(place == nobody(), -load.effort, -load.companies, -load.tasks);
        };
        std::stable_sort(places.begin(), places.end(),
            [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
        return places;
    }

    const Load &at(std::size_t place) const { return m_loads[place]; }
    QString key(std::size_t place) const
    {
        return place == nobody() ? Nobody : rowKey(m_facts.book->team().rows()[place]);
    }
    QString name(std::size_t place) const
    {
        return place == nobody() ? QString() : m_facts.book->team().rows()[place].name;
    }
    std::size_t placeOfCompany(std::size_t row) const
    {
        return placeOf(m_by == WorkloadBy::Csm ? m_facts.csms[row] : m_facts.accountManagers[row]);
    }
    // Nobody's for a member who is not in the book.
    std::size_t placeOf(TeamMemberId member) const
    {
        const auto &team = m_facts.book->team().rows();
        const auto found = std::lower_bound(team.begin(), team.end(), member,
            [](const TeamMember &candidate, TeamMemberId wanted) { return candidate.id < wanted; });
        return found == team.end() || found->id != member
            ? nobody()
            : static_cast<std::size_t>(found - team.begin());
    }

private:
    std::size_t nobody() const { return m_loads.size() - 1; }

    const CompanyFacts &m_facts;
    WorkloadBy m_by;
    std::vector<Load> m_loads;
};

std::optional<double> quotient(double sum, int count)
{
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

// The companies of the places that are marked.
RowTable companyRows(
    const Question &question, const Loads &loads, const std::vector<bool> &isWanted)
{
    RowTableMaker maker(question,
        {{u"arr"_s, RowColumn::Kind::Money}, {u"effort"_s, RowColumn::Kind::Number},
            {u"segment"_s}});
    const CompanyFacts &facts = *question.facts;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && facts.kinds[row] != CompanyKind::Churned
            && isWanted[loads.placeOfCompany(row)]) {
            const std::optional<double> effort = facts.part<EffortScores>().values[row];
            maker.add(row,
                {maker.money(facts.yearly[row]), effort ? Cell{*effort} : Cell{},
                    Cell{snakeCase(facts.part<SegmentColumns>().segments[row])}});
        }
    }
    return maker.table(u"arr"_s);
}

RowTable openTaskRows(
    const Question &question, const Loads &loads, const std::vector<bool> &isWanted)
{
    std::vector<const TaskColumns::Entry *> entries = openTasks(question);
    std::erase_if(entries, [&](const TaskColumns::Entry *entry) {
        return !isWanted[loads.placeOf(entry->task->assignee.value_or(TeamMemberId()))];
    });
    return taskRows(question, entries);
}

} // namespace

template <WorkloadBy By>
Series workload(const Question &question)
{
    const Loads loads(question, By);
    Series series;
    int withoutScore = 0;
    for (const std::size_t place : loads.places()) {
        const Load &load = loads.at(place);
        withoutScore += load.companies - load.scored;
        series.points.push_back({loads.key(place),
            {{u"companies"_s, load.companies},
                {u"arr"_s, majorUnits(load.yearly, question.currency()), Unit::Money},
                {u"effort"_s, quotient(load.effort, load.scored), Unit::Points},
                {u"effort_sum"_s, load.scored == 0 ? std::nullopt : std::optional(load.effort),
                    Unit::Number},
                {u"high_effort_share"_s, quotient(load.highEffort, load.placed), Unit::Ratio},
                {TasksPart, load.tasks}},
            {}, loads.name(place), {}});
    }
    series.notConverted = question.notConverted();
    if (withoutScore > 0) {
        series.leftOut = {{LeftOut::NoScore, withoutScore}};
    }
    return series;
}

template <WorkloadBy By>
Result<RowTable> workloadRows(const Question &question, const QString &key)
{
    const Loads loads(question, By);
    std::vector<bool> isWanted(question.facts->book->team().size() + 1, key.isEmpty());
    bool isKnown = key.isEmpty();
    bool isTasks = false;
    for (const std::size_t place : loads.places()) {
        const std::optional<QString> part = partAsked(key, loads.key(place));
        if (part && (part->isEmpty() || *part == TasksPart)) {
            isWanted[place] = true;
            isKnown = true;
            isTasks = *part == TasksPart;
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return isTasks ? openTaskRows(question, loads, isWanted)
                   : companyRows(question, loads, isWanted);
}

template Series workload<WorkloadBy::Csm>(const Question &);
template Series workload<WorkloadBy::AccountManager>(const Question &);
template Result<RowTable> workloadRows<WorkloadBy::Csm>(const Question &, const QString &);
template Result<RowTable> workloadRows<WorkloadBy::AccountManager>(
    const Question &, const QString &);

} // namespace bellwether
