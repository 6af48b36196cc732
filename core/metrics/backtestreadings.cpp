// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/backtestreadings.h"

#include "core/metrics/knownbooks.h"
#include "core/metrics/scorecomponents.h"
#include "core/metrics/scores.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>

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

class Reader
{
public:
    Reader(const CompanyFacts &facts, const Outcomes &outcomes)
        : m_facts(facts)
        , m_outcomes(outcomes.all)
    {
        m_result.readings.resize(m_outcomes.size());
    }

    Readings read(const FactsOfDay &factsOfDay)
    {
        for (const std::size_t place : placesByDay()) {
            Reading &reading = m_result.readings[place];
            const std::size_t companyRow = m_facts.companyRows[m_outcomes[place].row];
            if (m_facts.lives->countsFrom(companyRow) > reading.day) {
                reading.kind = Reading::Kind::TooYoung;
                continue;
            }
            if (reading.day != m_day) {
                m_day = reading.day;
                m_then = factsOfDay(m_day);
            }
            readOne(place, reading);
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
    QDate m_day;
    FactsPointer m_then;
};

// Facts keep those of earlier days and make later ones anew: from the first day on, none is kept
// longer than it is read, and they still share what depends on the book alone.
class EffectiveFacts
{
public:
    explicit EffectiveFacts(const CompanyFacts &facts)
        : m_facts(facts)
    {
    }

    FactsPointer operator()(QDate day)
    {
        m_first = m_first ? m_first : m_facts.on(day);
        return m_first->on(day);
    }

private:
    const CompanyFacts &m_facts;
    FactsPointer m_first;
};

class KnownFacts
{
public:
    KnownFacts(const KnownBooks &known, const Options &options)
        : m_known(known)
        , m_options(options)
    {
    }

    FactsPointer operator()(QDate day)
    {
        BookPointer book = m_known.asKnown(day);
        if (!book) {
            return nullptr;
        }
        if (!m_first || m_first->book != book) {
            m_first = CompanyFacts::of(std::move(book), nullptr, m_options, day);
        }
        return m_first->on(day);
    }

private:
    const KnownBooks &m_known;
    Options m_options;
    FactsPointer m_first; // of the newest book
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
        auto readings = std::make_shared<Readings>(known != nullptr
                ? readScores(facts, outcomes, KnownFacts(*known, facts.options))
                : readScores(facts, outcomes, EffectiveFacts(facts)));
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
    return Reader(facts, outcomes).read(factsOfDay);
}

std::shared_ptr<const Readings> readingsOf(const Question &question)
{
    return question.facts->part<ReadingsStore>(question.range).of(question);
}

} // namespace bellwether
