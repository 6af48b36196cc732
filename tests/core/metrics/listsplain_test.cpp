// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/backtest.h"
#include "tests/core/metrics/plain/feedback.h"
#include "tests/core/metrics/plain/ledger.h"
#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/plain/scores.h"
#include "tests/core/metrics/plain/stack.h"
#include "tests/core/metrics/worldasking.h"

#include <set>

// Tables, months and boards against the definitions of what stands in them.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Few = 3;

// The same companies on an earlier day, over an earlier range.
Question asked(const Question &question, DayRange earlier)
{
    Question then = ask(question.facts->book, earlier, question.facts->options);
    then.items = question.items;
    for (std::size_t row = 0; row < then.facts->size(); ++row) {
        const std::size_t now = question.facts->rowOf(then.facts->ids[row]);
        then.mask[row] = now != CompanyRows::None && question.mask[now];
    }
    return then;
}

std::vector<DayRange> twelveMonths(QDate last)
{
    std::vector<DayRange> months;
    for (int back = 11; back >= 0; --back) {
        const Month month = Month::of(last) - back;
        months.push_back({month.firstDay(), std::min(month.lastDay(), last)});
    }
    return months;
}

HappinessLevel levelOf(const CompanyFacts &facts, std::size_t row)
{
    return plain::happinessLevel(
        plain::happiness(*facts.book, facts.ids[row], facts.day, facts.options));
}

QString isoOr(std::optional<QDate> day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QString lastSentiment(const Book &book, CompanyId company, QDate day)
{
    const SentimentEntry *last = nullptr;
    for (const SentimentEntry &entry : book.sentimentEntries()) {
        if (entry.company == company && entry.day <= day
            && (last == nullptr || last->day <= entry.day)) {
            last = &entry;
        }
    }
    return last == nullptr ? QString() : snakeCase(last->value);
}

// The share of its revenue that the portfolio lost in a year.
std::optional<double> annualLoss(const CompanyFacts &facts, const plain::Ledger &ledger)
{
    const QDate opening = facts.day.addYears(-1);
    std::int64_t open = 0;
    std::int64_t lost = 0;
    for (const CompanyId company : facts.ids) {
        const std::int64_t before = ledger.yearly(company, opening);
        if (before > 0) {
            open += before;
            lost += before - std::min(before, ledger.yearly(company, facts.day, opening));
        }
    }
    return shareOf(static_cast<double>(lost), static_cast<double>(open));
}

// The states of requests on the range's last day.
std::map<QString, int> requestStates(const Question &question)
{
    const Book &book = *question.facts->book;
    const QDate day = question.range.to;
    std::map<QString, int> states;
    for (const FeedbackRequest &request : book.feedbackRequests()) {
        const Contact *contact = book.contacts().find(request.contact);
        const std::size_t row =
            contact == nullptr ? CompanyRows::None : question.facts->rowOf(contact->company);
        if (row == CompanyRows::None || !question.mask[row] || request.createdOn > day) {
            continue;
        }
        bool hasAnswer = false;
        bool isAnswered = false;
        for (const FeedbackResponse &response : book.feedbackResponses()) {
            hasAnswer = hasAnswer || response.request == request.id;
            isAnswered = isAnswered || (response.request == request.id && response.day <= day);
        }
        isAnswered = isAnswered || (!hasAnswer && request.state == RequestState::Answered);
        const QDate sent = request.sentOn         ? *request.sentOn
            : request.state == RequestState::Sent ? request.exportedOn.value_or(request.dueOn)
                                                  : day.addDays(1);
        const bool isExported = request.exportedOn ? *request.exportedOn <= day
                                                   : request.state == RequestState::Exported;
        const RequestState state = isAnswered ? RequestState::Answered
            : request.state == RequestState::Expired || request.state == RequestState::Cancelled
            ? request.state
            : sent <= day                            ? RequestState::Sent
            : isExported                             ? RequestState::Exported
            : request.state == RequestState::Drafted ? RequestState::Drafted
                                                     : RequestState::Due;
        ++states[snakeCase(state)];
    }
    return states;
}

struct PlainJudgement
{
    int outcomes = 0;
    int lost = 0;
    int red = 0;
    int redLost = 0;

    void add(bool isRed, bool isLost)
    {
        ++outcomes;
        lost += isLost ? 1 : 0;
        red += isRed ? 1 : 0;
        redLost += isRed && isLost ? 1 : 0;
    }
    // Nothing while there are too few losses to judge by.
    std::optional<double> precision() const
    {
        return isEnough() ? shareOf(redLost, red) : std::nullopt;
    }
    std::optional<double> recall() const
    {
        return isEnough() ? shareOf(redLost, lost) : std::nullopt;
    }
    std::optional<double> baseRate() const
    {
        return isEnough() ? shareOf(lost, outcomes) : std::nullopt;
    }
    bool isEnough() const { return lost >= 10; }
};

} // namespace

TEST_CASE("S2-27: every column of the customers table as looked up one by one", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        const Book &book = *facts.book;
        const plain::Ledger ledger(book, facts.options);
        const auto loss = annualLoss(facts, ledger);
        const Series table = series(question, "companies.table");
        CHECK(table.points.size() == plain::companies(question).size());
        std::size_t place = 0;
        for (std::size_t row = 0; row < facts.size(); ++row) {
            if (!question.mask[row]) {
                continue;
            }
            const SeriesPoint &point = table.points.at(place++);
            const Company &company = facts.company(row);
            CAPTURE(seed, point.key);
            CHECK(point.key == company.ref);
            const std::int64_t yearly = ledger.yearly(company.id, facts.day);
            checkSame(valueNamed(point.values, "health_score"), plain::healthOf(facts, row).value);
            checkSame(valueNamed(point.values, "arr"), inMajor(yearly));
            const double years = loss && *loss > 0.2 ? 1 / *loss : 5;
            checkSame(valueNamed(point.values, "clv"),
                loss && yearly > 0 ? std::optional(inMajor(yearly) * years) : std::nullopt);
            plain::Cell upsell;
            for (const auto &[item, cell] : plain::cellsOf(book, company, facts.day)) {
                upsell.mrr += cell.mrr;
                upsell.oneTime += cell.oneTime;
            }
            checkSame(valueNamed(point.values, "upsell"), inMajor(upsell.total(false)));
            const CompanyKind kind = ledger.kind(company.id, facts.day);
            checkSame(valueNamed(point.values, "active"), kind == CompanyKind::Churned ? 0 : 1);
            CHECK(textNamed(point, "kind") == snakeCase(kind));
            CHECK(textNamed(point, "band") == snakeCase(plain::bandOf(facts, row)));
            CHECK(textNamed(point, "segment") == snakeCase(plain::segmentOf(facts, row)));
            CHECK(textNamed(point, "status")
                == snakeCase(plain::status(book, company.id, facts.day)));
            CHECK(textNamed(point, "happiness") == snakeCase(levelOf(facts, row)));
            CHECK(textNamed(point, "sentiment") == lastSentiment(book, company.id, facts.day));

            std::optional<QDate> contact;
            for (const Interaction &one : book.interactions()) {
                if (one.company == company.id && plain::isTouch(one) && one.day <= facts.day) {
                    contact = std::max(contact.value_or(one.day), one.day);
                }
            }
            CHECK(textNamed(point, "last_contact") == isoOr(contact));
            std::optional<QDate> renewed;
            for (const plain::Due &due : ledger.due(company.id, {QDate(1900, 1, 1), facts.day})) {
                if (due.isRenewed && due.began <= facts.day) {
                    renewed = std::max(renewed.value_or(due.began), due.began);
                }
            }
            CHECK(textNamed(point, "last_renewal") == isoOr(renewed));
            std::optional<QDate> next;
            for (const plain::Waiting &waiting : ledger.waiting(company.id, facts.day)) {
                next = std::min(next.value_or(waiting.day), waiting.day);
            }
            CHECK(textNamed(point, "renewal_day") == isoOr(next));
        }
    }
}

TEST_CASE("S1-22: levels by month are those of each month's end", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const auto months = twelveMonths(question.range.to);
        const Series statuses = series(question, "health.status_by_month");
        const Series happiness = series(question, "happiness.by_month");
        REQUIRE(statuses.points.size() == 12);
        REQUIRE(happiness.points.size() == 12);
        for (std::size_t place = seed % 3; place < 12; place += 3) {
            const Question then = asked(question, months[place]);
            std::map<QString, int> byStatus;
            std::map<QString, int> byLevel;
            std::map<QString, std::int64_t> yearly;
            for (const std::size_t row : plain::activeRows(then)) {
                const auto &facts = *then.facts;
                const QString status =
                    snakeCase(plain::status(*facts.book, facts.ids[row], facts.day));
                ++byStatus[status];
                yearly[status] += facts.yearly[row];
                ++byLevel[snakeCase(levelOf(facts, row))];
            }
            CAPTURE(seed, statuses.points[place].key);
            CHECK(statuses.points[place].key == Month::of(months[place].to).iso());
            for (const SeriesPart &part : statuses.points[place].parts) {
                CAPTURE(part.key);
                checkSame(valueNamed(part.values, "count"), byStatus[part.key]);
                checkSame(valueNamed(part.values, "arr"), inMajor(yearly[part.key]));
            }
            for (const SeriesPart &part : happiness.points[place].parts) {
                CAPTURE(part.key);
                checkSame(valueNamed(part.values, "count"), byLevel[part.key]);
            }
        }
    }
}

TEST_CASE("F-SENT: sentiments by month as counted one by one", "[plain][worlds]")
{
    int given = 0;
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        const auto months = twelveMonths(question.range.to);
        const Series found = series(question, "sentiments.by_month");
        REQUIRE(found.points.size() == 12);
        CAPTURE(seed);
        for (std::size_t place = 0; place < 12; ++place) {
            std::map<QString, int> values;
            int all = 0;
            for (const SentimentEntry &entry : question.facts->book->sentimentEntries()) {
                const std::size_t row = question.facts->rowOf(entry.company);
                const bool isByThem = entry.author
                    && std::find(question.csms.begin(), question.csms.end(), *entry.author)
                        != question.csms.end();
                if (entry.origin == SentimentOrigin::Csm && row != CompanyRows::None
                    && months[place].contains(entry.day)
                    && (question.csms.empty() ? bool(question.mask[row]) : isByThem)) {
                    ++values[snakeCase(entry.value)];
                    ++all;
                }
            }
            given += all;
            checkSame(valueNamed(found.points[place].values, "count"), all);
            for (const SeriesPart &part : found.points[place].parts) {
                CAPTURE(part.key);
                checkSame(valueNamed(part.values, "count"), values[part.key]);
            }
        }
    }
    CHECK(given > 0);
}

TEST_CASE("S1-17: the queue of requests as counted one by one", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        const auto states = requestStates(question);
        int all = 0;
        int found = 0;
        for (const auto &[state, count] : states) {
            all += count;
        }
        CAPTURE(seed);
        for (const SeriesPoint &point : series(question, "feedback.queue").points) {
            const auto expected = states.find(point.key);
            const double count = valueNamed(point.values, "count").value();
            CAPTURE(point.key);
            CHECK(count == (expected == states.end() ? 0 : expected->second));
            found += static_cast<int>(count);
        }
        CHECK(found == all);
    }
}

TEST_CASE("S0-34: every chip as counted customer by customer", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        const plain::Ledger ledger(*facts.book, facts.options);
        std::map<QString, std::pair<int, std::int64_t>> chips;
        const auto add = [&](const QString &chip, bool isMeant, std::int64_t yearly) {
            chips[chip].first += isMeant ? 1 : 0;
            chips[chip].second += isMeant ? yearly : 0;
        };
        for (const std::size_t row : plain::activeRows(question)) {
            const HealthStatus status = plain::status(*facts.book, facts.ids[row], facts.day);
            const HappinessLevel level = levelOf(facts, row);
            const Segment segment = plain::segmentOf(facts, row);
            const bool isHigh = segment == Segment::HvHe || segment == Segment::HvLe;
            const std::int64_t yearly = facts.yearly[row];
            add(u"at_risk"_s, plain::isAtRisk(question, row), yearly);
            add(u"high_value_red"_s, isHigh && plain::bandOf(facts, row) == HealthBand::AtRisk,
                yearly);
            add(u"struggling"_s, status == HealthStatus::Struggling, yearly);
            add(u"no_status"_s, status == HealthStatus::NotSet, yearly);
            add(u"not_happy"_s, level == HappinessLevel::NotHappy, yearly);
            add(u"no_feedback"_s, level == HappinessLevel::NoFeedback, yearly);
            add(u"happiness_drop"_s,
                plain::drop(*facts.book, facts.ids[row], question.range).has_value(), yearly);
            std::int64_t late = 0;
            bool isLate = false;
            for (const plain::Waiting &one : ledger.waiting(facts.ids[row], facts.day)) {
                isLate = isLate || one.day < facts.day;
                late += one.day < facts.day ? one.yearly : 0;
            }
            add(u"overdue_renewal"_s, isLate, late);
        }
        std::erase_if(chips, [](const auto &chip) { return chip.second.first == 0; });
        const Series found = series(question, "attention.chips");
        CAPTURE(seed);
        CHECK(found.points.size() == chips.size());
        for (const SeriesPoint &point : found.points) {
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "count"), chips[point.key].first);
            checkSame(valueNamed(point.values, "arr"), inMajor(chips[point.key].second));
        }
    }
}

TEST_CASE("S4-02: the board has each figure of each month", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(1)) {
        const Question question = worldQuestion(seed);
        const auto months = twelveMonths(question.range.to);
        const std::size_t place = seed % 12;
        const int back = static_cast<int>(place) - 11;
        const Question then = asked(question,
            {back == 0 ? question.range.from : question.range.from.addMonths(back),
                months[place].to});
        for (const SeriesPoint &point : series(question, "kpi.board").points) {
            CAPTURE(seed, point.key);
            const QByteArray id = point.key.toLatin1();
            checkSame(valueNamed(point.values, "value"), figure(question, id.constData()).value);
            REQUIRE(point.parts.size() == 12);
            CHECK(point.parts[place].key == Month::of(months[place].to).iso());
            checkSame(
                valueNamed(point.parts[place].values, "value"), figure(then, id.constData()).value);
        }
    }
}

TEST_CASE(
    "F-BACKTEST: the health score and its metrics as judged outcome by outcome", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const BookPointer book = generatedWorld(seed);
        Options options = worldOptions(seed);
        options.backtestLead = seed % 2 == 0 ? 30 : 60;
        const Question question =
            ask(book, generatedRange(seed), options, generatedScope(*book, seed));
        PlainJudgement score;
        std::map<QString, PlainJudgement> metrics;
        for (const plain::Outcome &outcome : plain::outcomes(question)) {
            if (outcome.isTooYoung) {
                continue;
            }
            const auto then = CompanyFacts::of(
                book, nullptr, options, outcome.day.addDays(-options.backtestLead));
            const std::size_t row = then->rowOf(outcome.company);
            REQUIRE(row != CompanyRows::None);
            score.add(plain::bandOf(*then, row) == HealthBand::AtRisk, outcome.isLost);
            for (const auto &[metric, own] :
                plain::scoreOf(*then, row, ScoreFamily::Health).known) {
                metrics[book->metricDefinitions().find(metric)->ref].add(own < 40, outcome.isLost);
            }
        }
        CAPTURE(seed);
        checkFigure(question, "backtest.precision", score.precision());
        checkFigure(question, "backtest.recall", score.recall());
        checkFigure(question, "backtest.base_rate", score.baseRate());
        const Series components = series(question, "backtest.components");
        QStringList keys;
        for (const SeriesPoint &point : components.points) {
            keys += point.key; // those of outcomes out of scope, too
        }
        for (const auto &[metric, one] : metrics) {
            CHECK(keys.contains(metric));
        }
        for (const SeriesPoint &point : components.points) {
            const PlainJudgement &one = metrics[point.key];
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "outcomes"), one.outcomes);
            checkSame(valueNamed(point.values, "lost"), one.lost);
            checkSame(valueNamed(point.values, "red"), one.red);
            checkSame(valueNamed(point.values, "red_lost"), one.redLost);
            checkSame(valueNamed(point.values, "precision"), one.precision());
            checkSame(valueNamed(point.values, "recall"), one.recall());
        }
    }
}

TEST_CASE("S3-66: the opportunity of the top ten is theirs", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        std::vector<std::int64_t> totals;
        for (const plain::Customer &customer : plain::customersOf(question)) {
            totals.push_back(customer.sum().total(false));
        }
        std::sort(totals.begin(), totals.end(), std::greater<>());
        std::int64_t top = 0;
        for (std::size_t place = 0; place < std::min<std::size_t>(10, totals.size()); ++place) {
            top += totals[place];
        }
        CAPTURE(seed);
        const Figure found = figure(question, "stack.top_opportunity");
        CHECK(found.value.value_or(0) == Catch::Approx(inMajor(top)));
    }
}
