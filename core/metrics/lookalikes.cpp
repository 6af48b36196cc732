// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/lookalikes.h"

#include "core/metrics/companykey.h"
#include "core/metrics/pastfacts.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scorecomponents.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MonthsBeforeLoss = 6;
constexpr std::size_t MostLosses = 500;
constexpr std::size_t MostLookalikes = 20;
constexpr float Missing = std::numeric_limits<float>::quiet_NaN();

// Component scores of some companies: one row of equal width each, Missing where there is none.
struct Profiles
{
    std::size_t width = 0;
    std::vector<float> scores;

    const float *of(std::size_t row) const { return scores.data() + row * width; }
};

// The newest ones, oldest first; of one day by row.
std::vector<Loss> newestLosses(const CompanyFacts &facts)
{
    const DayRange year{facts.day.addMonths(-12).addDays(1), facts.day};
    std::vector<Loss> losses = facts.part<Losses>(year).all;
    std::stable_sort(
        losses.begin(), losses.end(), [](const Loss &a, const Loss &b) { return a.day < b.day; });
    if (losses.size() > MostLosses) {
        losses.erase(losses.begin(), losses.end() - static_cast<std::ptrdiff_t>(MostLosses));
    }
    return losses;
}

std::size_t present(const float *profile, std::size_t width)
{
    return static_cast<std::size_t>(
        std::count_if(profile, profile + width, [](float score) { return !std::isnan(score); }));
}

class Finder
{
public:
    explicit Finder(const CompanyFacts &facts)
        : m_facts(facts)
    {
        // The components of today: a metric that is new has no past to compare with.
        const auto &components = facts.part<HealthComponents>().components;
        for (const ScoreComponents::Component &component : components) {
            m_columns.emplace(component.key, m_columns.size());
        }
        m_today.width = m_columns.size();
        m_today.scores.assign(facts.size() * m_today.width, Missing);
        for (const ScoreComponents::Component &component : components) {
            const std::size_t column = m_columns[component.key];
            for (std::size_t row = 0; row < facts.size(); ++row) {
                put(m_today, row, column, component.scores[row]);
            }
        }
    }

    std::shared_ptr<const Lookalikes> find()
    {
        auto found = std::make_shared<Lookalikes>();
        if (m_columns.empty()) {
            return found;
        }
        found->losses = newestLosses(m_facts);
        readPast(found->losses);
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (m_facts.kinds[row] != CompanyKind::Churned && isTold(m_today.of(row))) {
                addNearest(row, *found);
            }
        }
        return found;
    }

private:
    static void put(
        Profiles &profiles, std::size_t row, std::size_t column, std::optional<double> score)
    {
        profiles.scores[row * profiles.width + column] =
            score ? static_cast<float>(*score) : Missing;
    }

    bool isTold(const float *profile) const
    {
        return 2 * present(profile, m_today.width) >= m_today.width;
    }

    void readPast(const std::vector<Loss> &losses)
    {
        m_past.width = m_today.width;
        m_past.scores.assign(losses.size() * m_past.width, Missing);
        PastFacts past(m_facts.book, m_facts.options, ScoreFamily::Health);
        for (std::size_t begin = 0; begin < losses.size();) {
            const QDate day = losses[begin].day.addMonths(-MonthsBeforeLoss);
            std::vector<CompanyId> companies;
            std::size_t end = begin;
            while (end < losses.size() && losses[end].day.addMonths(-MonthsBeforeLoss) == day) {
                companies.push_back(m_facts.ids[losses[end++].row]);
            }
            std::sort(companies.begin(), companies.end());
            const FactsPointer then = past.on(day, companies);
            for (; begin < end; ++begin) {
                readLoss(begin, *then, losses[begin]);
            }
        }
    }

    void readLoss(std::size_t loss, const CompanyFacts &then, const Loss &of)
    {
        const std::size_t row = then.rowOf(m_facts.ids[of.row]);
        if (row == CompanyRows::None) {
            return;
        }
        for (const auto &component : then.part<HealthComponents>().components) {
            const auto column = m_columns.find(component.key);
            if (column != m_columns.end()) {
                put(m_past, loss, column->second, component.scores[row]);
            }
        }
    }

    // The mean square over the components that both have; at least half of all.
    double squareBetween(const float *a, const float *b) const
    {
        double sum = 0;
        std::size_t shared = 0;
        for (std::size_t i = 0; i < m_today.width; ++i) {
            const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
            if (!std::isnan(difference)) {
                sum += difference * difference;
                ++shared;
            }
        }
        return shared > 0 && 2 * shared >= m_today.width ? sum / static_cast<double>(shared)
                                                         : std::numeric_limits<double>::infinity();
    }

    void addNearest(std::size_t row, Lookalikes &found) const
    {
        double nearest = std::numeric_limits<double>::infinity();
        std::size_t nearestLoss = 0;
        for (std::size_t loss = 0; loss < found.losses.size(); ++loss) {
            // Somebody who left and came back looks like nobody but the others.
            if (found.losses[loss].row == row) {
                continue;
            }
            const double square = squareBetween(m_today.of(row), m_past.of(loss));
            if (square < nearest) {
                nearest = square;
                nearestLoss = loss;
            }
        }
        if (std::isfinite(nearest)) {
            found.all.push_back({row, nearestLoss, std::sqrt(nearest)});
        }
    }

    const CompanyFacts &m_facts;
    std::map<QString, std::size_t> m_columns;
    Profiles m_today; // by row of the facts
    Profiles m_past; // by loss
};

std::vector<Lookalike> nearestIn(const Question &question)
{
    std::vector<Lookalike> nearest;
    for (const Lookalike &lookalike : question.facts->part<Lookalikes>().all) {
        if (question.mask[lookalike.row]) {
            nearest.push_back(lookalike);
        }
    }
    const std::size_t count = std::min(nearest.size(), MostLookalikes);
    std::partial_sort(nearest.begin(), nearest.begin() + static_cast<std::ptrdiff_t>(count),
        nearest.end(), [](const Lookalike &a, const Lookalike &b) {
            return std::tie(a.distance, a.row) < std::tie(b.distance, b.row);
        });
    nearest.resize(count);
    return nearest;
}

const Loss &lossOf(const Question &question, const Lookalike &lookalike)
{
    return question.facts->part<Lookalikes>().losses[lookalike.loss];
}

} // namespace

std::shared_ptr<const Lookalikes> Lookalikes::of(const CompanyFacts &facts)
{
    return Finder(facts).find();
}

Series lossLookalikes(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    Series series;
    for (const Lookalike &lookalike : nearestIn(question)) {
        const Loss &loss = lossOf(question, lookalike);
        const Company &company = facts.company(lookalike.row);
        const Company &lost = facts.company(loss.row);
        series.points.push_back({companyKey(company),
            {{u"distance"_s, lookalike.distance, Unit::Number},
                {u"arr"_s, majorUnits(facts.yearly[lookalike.row], question.currency()),
                    Unit::Money}},
            {}, company.name,
            {{u"lost"_s, lost.name}, {u"lost_ref"_s, companyKey(lost)},
                {u"lost_on"_s, loss.day.toString(Qt::ISODate)}}});
    }
    return series;
}

Result<RowTable> lookalikeRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    RowTableMaker maker(question,
        {{u"distance"_s, RowColumn::Kind::Number}, {u"lost"_s}, {u"lost_ref"_s},
            {u"lost_on"_s, RowColumn::Kind::Day}, {u"arr"_s, RowColumn::Kind::Money}});
    bool isKnown = key.isEmpty();
    for (const Lookalike &lookalike : nearestIn(question)) {
        if (!key.isEmpty() && key != companyKey(facts.company(lookalike.row))) {
            continue;
        }
        isKnown = true;
        const Loss &loss = lossOf(question, lookalike);
        const Company &lost = facts.company(loss.row);
        maker.add(lookalike.row,
            {Cell{lookalike.distance}, Cell{lost.name}, Cell{companyKey(lost)}, Cell{loss.day},
                maker.money(facts.yearly[lookalike.row])});
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
