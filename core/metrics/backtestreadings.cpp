// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/backtestreadings.h"

#include "core/metrics/knownbooks.h"
#include "core/metrics/pastfacts.h"
#include "core/metrics/scorecomponents.h"
#include "core/metrics/scores.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <span>

namespace bellwether {

namespace {

Verdict verdictOf(HealthBand band)
{
    constexpr std::array Verdicts = {
        Verdict::NoScore, Verdict::Red, Verdict::Amber, Verdict::Green};
    return Verdicts[static_cast<std::size_t>(band)];
}

Verdict verdictOf(CsBand band)
{
    constexpr std::array Verdicts = {
        Verdict::NoScore, Verdict::Red, Verdict::Amber, Verdict::Green};
    return Verdicts[static_cast<std::size_t>(band)];
}

Verdict verdictOf(HealthStatus status)
{
    constexpr std::array Verdicts = {
        Verdict::NoScore, Verdict::Red, Verdict::Amber, Verdict::Green, Verdict::Green};
    return Verdicts[static_cast<std::size_t>(status)];
}

template <typename Band>
void put(Reading &reading, std::optional<double> score, Band band)
{
    reading.score = score;
    reading.verdict = verdictOf(band);
    reading.band = snakeCase(band);
}

// Tasks about companies, for what was done between the reading and the outcome.
class SaveTasks
{
public:
    explicit SaveTasks(const Book &book)
    {
        for (const Task &task : book.tasks()) {
            if (task.company && task.state != TaskState::Cancelled) {
                m_tasks.emplace_back(*task.company, task.createdOn);
            }
        }
        std::sort(m_tasks.begin(), m_tasks.end());
    }

    bool hasOne(CompanyId company, DayRange days) const
    {
        const auto next =
            std::lower_bound(m_tasks.begin(), m_tasks.end(), std::pair(company, days.from));
        return next != m_tasks.end() && next->first == company && next->second <= days.to;
    }

private:
    std::vector<std::pair<CompanyId, QDate>> m_tasks;
};

class DayReader
{
public:
    DayReader(const CompanyFacts &facts, const Outcomes &outcomes)
        : m_facts(facts)
        , m_outcomes(outcomes.all)
    {
        m_result.readings.resize(m_outcomes.size());
    }

    Readings read(const FactsOfDay &factsOfDay)
    {
        const std::vector<std::size_t> places = placesByDay();
        for (std::size_t begin = 0; begin < places.size();) {
            const QDate day = m_result.readings[places[begin]].day;
            std::size_t end = begin;
            while (end < places.size() && m_result.readings[places[end]].day == day) {
                ++end;
            }
            readDay(day, std::span(places).subspan(begin, end - begin), factsOfDay);
            begin = end;
        }
        addComponents();
        addSaveTasks();
        return std::move(m_result);
    }

private:
    std::vector<std::size_t> placesByDay()
    {
        std::vector<std::size_t> places(m_outcomes.size());
        std::iota(places.begin(), places.end(), std::size_t(0));
        for (const std::size_t place : places) {
            m_result.readings[place].day =
                m_outcomes[place].day.addDays(-m_facts.options.backtestLead);
        }
        std::stable_sort(places.begin(), places.end(), [this](std::size_t a, std::size_t b) {
            return m_result.readings[a].day < m_result.readings[b].day;
        });
        return places;
    }

    void readDay(QDate day, std::span<const std::size_t> places, const FactsOfDay &factsOfDay)
    {
        std::vector<CompanyId> companies;
        for (const std::size_t place : places) {
            const Outcome &outcome = m_outcomes[place];
            if (m_facts.lives->countsFrom(m_facts.companyRows[outcome.row]) > day) {
                m_result.readings[place].kind = Reading::Kind::TooYoung;
            } else {
                companies.push_back(m_facts.ids[outcome.row]); // outcomes come by company
            }
        }
        if (companies.empty()) {
            return;
        }
        m_then = factsOfDay(day, companies);
        for (const std::size_t place : places) {
            if (m_result.readings[place].kind == Reading::Kind::Read) {
                readOne(place, m_result.readings[place]);
            }
        }
        m_then.reset();
    }

    void readOne(std::size_t place, Reading &reading)
    {
        const CompanyId company = m_facts.ids[m_outcomes[place].row];
        const std::size_t row = m_then ? m_then->rowOf(company) : CompanyRows::None;
        if (row == CompanyRows::None) {
            reading.kind = Reading::Kind::NotKnownThen;
            return;
        }
        switch (m_facts.options.backtestScore) {
        case Options::BacktestScore::Health: {
            const auto &scores = m_then->part<HealthScores>();
            put(reading, scores.values[row], scores.bands[row]);
            readComponents(m_then->part<HealthComponents>(), row, place);
            break;
        }
        case Options::BacktestScore::Cs: {
            const auto &scores = m_then->part<CsScores>();
            put(reading, scores.values[row], scores.bands[row]);
            readComponents(m_then->part<CsComponents>(), row, place);
            break;
        }
        case Options::BacktestScore::Status: {
            const HealthStatus status = m_then->statuses[row];
            const bool isSet = status != HealthStatus::NotSet;
            put(reading, isSet ? std::optional(static_cast<double>(status)) : std::nullopt, status);
            break;
        }
        }
        // A score that does not count (too little is known) ranks nobody either.
        if (reading.verdict == Verdict::NoScore) {
            reading.score.reset();
        }
    }

    void readComponents(const ScoreComponents &then, std::size_t row, std::size_t place)
    {
        for (const ScoreComponents::Component &component : then.components) {
            if (const std::optional<double> score = component.scores[row]) {
                ComponentReadings &readings = m_components[component.key];
                readings.scores.resize(m_outcomes.size());
                readings.scores[place] = score;
                readings.name = component.name; // days ascend: the newest name stays
            }
        }
    }

    void addComponents()
    {
        for (auto &[key, readings] : m_components) {
            readings.key = key;
            m_result.components.push_back(std::move(readings));
        }
    }

    void addSaveTasks()
    {
        const SaveTasks tasks(*m_facts.book);
        for (std::size_t place = 0; place < m_outcomes.size(); ++place) {
            const Outcome &outcome = m_outcomes[place];
            Reading &reading = m_result.readings[place];
            reading.hasSaveTask =
                tasks.hasOne(m_facts.ids[outcome.row], {reading.day, outcome.day});
        }
    }

    const CompanyFacts &m_facts;
    const std::vector<Outcome> &m_outcomes;
    Readings m_result;
    std::map<QString, ComponentReadings> m_components;
    FactsPointer m_then; // of the day that is read
};

ScoreFamily testedFamily(const Options &options)
{
    return options.backtestScore == Options::BacktestScore::Cs ? ScoreFamily::Cs
                                                               : ScoreFamily::Health;
}

class KnownFacts
{
public:
    KnownFacts(const KnownBooks &known, const Options &options)
        : m_known(known)
        , m_options(options)
    {
    }

    FactsPointer operator()(QDate day, const std::vector<CompanyId> &companies)
    {
        BookPointer book = m_known.asKnown(day);
        if (!book) {
            return nullptr;
        }
        if (!m_past || m_book != book) {
            m_book = book;
            m_past =
                std::make_shared<PastFacts>(std::move(book), m_options, testedFamily(m_options));
        }
        return m_past->on(day, companies);
    }

private:
    const KnownBooks &m_known;
    Options m_options;
    BookPointer m_book; // the one that was asked last
    std::shared_ptr<PastFacts> m_past; // of it
};

// The readings of facts and a range, one for each source of the past.
class ReadingsStore
{
public:
    static std::shared_ptr<const ReadingsStore> of(const CompanyFacts &, DayRange)
    {
        return std::make_shared<ReadingsStore>();
    }

    std::shared_ptr<const Readings> of(const Question &question) const
    {
        const CompanyFacts &facts = *question.facts;
        const bool isAsKnown =
            facts.options.backtestFacts == Options::BacktestFacts::Known && question.known;
        const std::lock_guard lock(m_mutex);
        auto &[source, readings] = isAsKnown ? m_known : m_effective;
        if (!readings || (isAsKnown && source != question.known)) {
            source = isAsKnown ? question.known : nullptr;
            readings = made(facts, question.range, source.get());
        }
        return readings;
    }

private:
    using Made = std::pair<std::shared_ptr<const KnownBooks>, std::shared_ptr<const Readings>>;

    static std::shared_ptr<const Readings> made(
        const CompanyFacts &facts, DayRange range, const KnownBooks *known)
    {
        const auto &outcomes = facts.part<Outcomes>(range);
        auto readings = std::make_shared<Readings>();
        if (known != nullptr) {
            *readings = readScores(facts, outcomes, KnownFacts(*known, facts.options));
        } else {
            PastFacts past(facts.book, facts.options, testedFamily(facts.options));
            *readings = readScores(
                facts, outcomes, [&](QDate day, const std::vector<CompanyId> &companies) {
                    return past.on(day, companies);
                });
        }
        readings->isAsKnown = known != nullptr;
        return readings;
    }

    mutable std::mutex m_mutex;
    mutable Made m_known;
    mutable Made m_effective;
};

} // namespace

Readings readScores(
    const CompanyFacts &facts, const Outcomes &outcomes, const FactsOfDay &factsOfDay)
{
    return DayReader(facts, outcomes).read(factsOfDay);
}

std::shared_ptr<const Readings> readingsOf(const Question &question)
{
    return question.facts->part<ReadingsStore>(question.range).of(question);
}

} // namespace bellwether
