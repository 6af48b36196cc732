// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/ledger.h"

#include "tests/core/metrics/plain/revenue.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace bellwether::plain {

namespace {

const QDate Never(9999, 12, 31);

bool isSubscription(const Contract &contract)
{
    for (const ContractLine &line : contract.lines) {
        if (line.isRecurring) {
            return true;
        }
    }
    return false;
}

bool goesOnByItself(const Contract &contract)
{
    return contract.autoRenews && !contract.hasEnded && contract.end
        && *contract.end >= contract.start;
}

// The last day of the first terms, as many as it takes to reach the day.
std::vector<QDate> termEnds(const Contract &contract, QDate until)
{
    const auto months = wholeMonths(contract.start, *contract.end);
    const qint64 days = contract.start.daysTo(*contract.end) + 1;
    std::vector<QDate> ends;
    for (int n = 1; ends.empty() || ends.back() < until; ++n) {
        ends.push_back(months ? contract.start.addMonths(n * *months).addDays(-1)
                              : contract.start.addDays(n * days - 1));
    }
    return ends;
}

QDate nearestTermEnd(const Contract &contract, QDate day)
{
    const std::vector<QDate> ends = termEnds(contract, day);
    QDate nearest = ends.front();
    for (const QDate end : ends) {
        if (std::abs(end.daysTo(day)) < std::abs(nearest.daysTo(day))) {
            nearest = end;
        }
    }
    return nearest;
}

// Whether a line goes on with a contract that renews itself.
bool lasts(const Contract &contract, const ContractLine &line)
{
    if (!line.end) {
        return true;
    }
    for (const ContractLine &other : contract.lines) {
        if (other.isRecurring && other.name == line.name && other.start == line.end->addDays(1)
            && (!other.end || *other.end >= other.start)) {
            return false;
        }
    }
    return termEnds(contract, std::max(line.start, contract.start)).back() <= *line.end;
}

bool isBoundForLonger(const Contract &contract, const ContractLine &line)
{
    return contract.end ? contract.start.addMonths(1) <= *contract.end
                        : line.termMonths && *line.termMonths > 1;
}

std::optional<QDate> earlier(std::optional<QDate> a, std::optional<QDate> b)
{
    if (a && b) {
        return std::min(*a, *b);
    }
    return a ? a : b;
}

// Half a guess: which of two contracts renews the other, and how sure that is.
struct Pair
{
    int rank; // 0 the same name, 1 only the other one has none, 2 only this one
    qint64 distance;
    bool isBefore; // it begins before the day after the end
    QString name;
    std::size_t endedPlace;
    QDate start;
    std::size_t renewalPlace;
    const Contract *ended;
    const Contract *renewal;

    auto place() const
    {
        return std::tie(rank, distance, isBefore, name, endedPlace, start, renewalPlace);
    }
};

bool neverBegan(const Contract &contract)
{
    return (contract.hasEnded && !contract.end && !contract.cancelledOn)
        || (contract.cancelledOn && *contract.cancelledOn < contract.start);
}

} // namespace

Ledger::Ledger(const Book &book, const Options &options, std::optional<CompanyId> only)
    : m_book(book)
    , m_options(options)
{
    for (const Company &company : book.companies()) {
        if (only && *only != company.id) {
            continue;
        }
        const auto contracts = contractsOf(company.id);
        pair(contracts);
        for (const Contract *contract : contracts) {
            const bool runsOn = goesOnByItself(*contract);
            for (const ContractLine &line : contract->lines) {
                const bool isOpen = runsOn && lasts(*contract, line);
                const QDate from = std::max(contract->start, line.start);
                const QDate to =
                    earlier(isOpen ? std::nullopt : line.end, lastDay(*contract)).value_or(Never);
                const bool brings = !contract->isExcludedFromMrr
                    && (options.arrContracts == Options::ArrContracts::All
                        || isBoundForLonger(*contract, line));
                if (line.isRecurring && from <= to) {
                    m_stretches[company.id].push_back({contract, &line, from, to, brings});
                }
            }
        }
    }
}

std::vector<const Contract *> Ledger::contractsOf(CompanyId company) const
{
    std::vector<const Contract *> contracts;
    for (const Contract &contract : m_book.contracts()) {
        if (contract.company == company) {
            contracts.push_back(&contract);
        }
    }
    return contracts;
}

const std::vector<Stretch> &Ledger::stretches(CompanyId company) const
{
    static const std::vector<Stretch> none;
    const auto found = m_stretches.find(company);
    return found == m_stretches.end() ? none : found->second;
}

// First what the rows say, then the best guess of all, the next best, and so on.
void Ledger::pair(const std::vector<const Contract *> &contracts)
{
    std::set<const Contract *> taken;
    for (const Contract *contract : contracts) {
        const Contract *linked = contract->renews && *contract->renews != contract->id
            ? m_book.contracts().find(*contract->renews)
            : nullptr;
        if (linked != nullptr && linked->company == contract->company && !neverBegan(*contract)
            && m_renewals.count(linked->id) == 0) {
            m_renewals[linked->id] = contract;
            taken.insert(contract);
        }
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < contracts.size(); ++i) {
        const Contract &ended = *contracts[i];
        const bool waits = ended.end && !ended.hasEnded && isSubscription(ended)
            && !(ended.cancelledOn && *ended.cancelledOn < *ended.end);
        for (std::size_t j = 0; waits && j < contracts.size(); ++j) {
            const Contract &next = *contracts[j];
            const qint64 late = ended.end->addDays(1).daysTo(next.start);
            const bool fits = next.start > ended.start && (!next.end || *next.end > *ended.end)
                && (!goesOnByItself(ended) || late == 0);
            const QString name = ended.name.simplified().toCaseFolded();
            const QString other = next.name.simplified().toCaseFolded();
            if (i != j && fits && isSubscription(next) && !neverBegan(next)
                && std::abs(late) <= m_options.graceDays
                && (name == other || name.isEmpty() || other.isEmpty())) {
                const int rank = name == other ? 0 : other.isEmpty() ? 1 : 2;
                pairs.push_back(
                    {rank, std::abs(late), late < 0, name, i, next.start, j, &ended, &next});
            }
        }
    }
    std::sort(pairs.begin(), pairs.end(),
        [](const Pair &a, const Pair &b) { return a.place() < b.place(); });
    for (const Pair &one : pairs) {
        if (m_renewals.count(one.ended->id) == 0 && taken.insert(one.renewal).second) {
            m_renewals[one.ended->id] = one.renewal;
        }
    }
}

const Contract *Ledger::renewalOf(const Contract &contract) const
{
    const auto found = m_renewals.find(contract.id);
    return found == m_renewals.end() ? nullptr : found->second;
}

bool Ledger::isRenewal(const Contract &contract) const
{
    for (const auto &[ended, renewal] : m_renewals) {
        if (renewal == &contract) {
            return true;
        }
    }
    return false;
}

// Nothing: without an end.
std::optional<QDate> Ledger::lastDay(const Contract &contract) const
{
    if (contract.hasEnded && !contract.end && !contract.cancelledOn) {
        return contract.start.addDays(-1);
    }
    std::optional<QDate> end = contract.end;
    if (goesOnByItself(contract)) {
        const Contract *next = renewalOf(contract);
        end = next == nullptr ? std::nullopt
                              : std::optional(nearestTermEnd(contract, next->start.addDays(-1)));
    }
    return earlier(end, contract.cancelledOn);
}

bool Ledger::runsOnAfter(const Contract &contract, QDate day) const
{
    const auto last = lastDay(contract);
    return goesOnByItself(contract) && (!last || day < *last);
}

std::int64_t Ledger::sum(CompanyId company, QDate day, QDate rateDay) const
{
    std::int64_t sum = 0;
    for (const Stretch &stretch : stretches(company)) {
        if (stretch.brings && stretch.from <= day && day <= stretch.to) {
            sum += lineYearly(m_book, *stretch.contract, *stretch.line, rateDay);
        }
    }
    return sum;
}

std::int64_t Ledger::yearly(CompanyId company, QDate day, QDate rateDay) const
{
    const std::int64_t own = sum(company, day, rateDay);
    if (own != 0 || sum(company, day, day) != 0) {
        return own;
    }
    QDate first = day; // of the gap
    while (sum(company, first.addDays(-1), first.addDays(-1)) == 0) {
        first = first.addDays(-1);
        if (first.daysTo(day) >= m_options.graceDays) {
            return 0;
        }
    }
    for (int days = 1; days <= m_options.graceDays; ++days) {
        const QDate next = first.addDays(days);
        if (sum(company, next, next) != 0) {
            const QDate last = first.addDays(-1);
            const bool isLess = sum(company, last, first) <= sum(company, next, first);
            return sum(company, isLess ? last : next, rateDay);
        }
    }
    return 0;
}

std::int64_t Ledger::signedAfter(CompanyId company, QDate day) const
{
    std::int64_t sum = 0;
    for (const Stretch &stretch : stretches(company)) {
        if (stretch.brings && stretch.from > day) {
            sum += lineYearly(m_book, *stretch.contract, *stretch.line, day);
        }
    }
    return sum;
}

CompanyKind Ledger::kind(CompanyId company, QDate day) const
{
    for (const ChurnRecord &record : m_book.churnRecords()) {
        if (record.company != company || record.day > day) {
            continue;
        }
        bool cameBack = false;
        for (const Stretch &stretch : stretches(company)) {
            cameBack = cameBack || (record.day < stretch.from && stretch.from <= day);
        }
        if (!cameBack) {
            return CompanyKind::Churned;
        }
    }
    std::optional<QDate> lastCovered;
    std::optional<QDate> next;
    for (const Stretch &stretch : stretches(company)) {
        if (stretch.from <= day) {
            lastCovered = std::max(lastCovered.value_or(stretch.from), std::min(stretch.to, day));
        } else {
            next = std::min(next.value_or(stretch.from), stretch.from);
        }
    }
    if (!lastCovered) {
        return CompanyKind::Regular;
    }
    return lastCovered->daysTo(day) <= m_options.graceDays ? CompanyKind::SaaS
                                                           : CompanyKind::Churned;
}

bool Ledger::becameChurned(CompanyId company, QDate day) const
{
    return kind(company, day) == CompanyKind::Churned
        && kind(company, day.addDays(-1)) != CompanyKind::Churned;
}

QDate Ledger::countsFrom(const Company &company) const
{
    if (company.customerSince) {
        return *company.customerSince;
    }
    std::optional<QDate> first;
    const auto see = [&](CompanyId owner, QDate day) {
        if (owner == company.id && (!first || day < *first)) {
            first = day;
        }
    };
    for (const Contract &contract : m_book.contracts()) {
        see(contract.company, contract.start);
    }
    for (const ChurnRecord &record : m_book.churnRecords()) {
        see(record.company, record.day);
    }
    for (const HealthStatusEvent &event : m_book.healthStatusEvents()) {
        see(event.company, event.day);
    }
    return first.value_or(QDate(1, 1, 1));
}

std::optional<QDate> Ledger::firstStart(CompanyId company) const
{
    std::optional<QDate> first;
    for (const Stretch &stretch : stretches(company)) {
        first = first ? std::min(*first, stretch.from) : stretch.from;
    }
    return first;
}

std::vector<QDate> Ledger::subscribed(CompanyId company, DayRange range) const
{
    std::set<QDate> days;
    const auto first = firstStart(company);
    for (const Stretch &stretch : stretches(company)) {
        const QDate day = stretch.from;
        const bool isBack = kind(company, day.addDays(-1)) == CompanyKind::Churned
            && kind(company, day) != CompanyKind::Churned;
        if (range.contains(day) && (day == *first || isBack)) {
            days.insert(day);
        }
    }
    return {days.begin(), days.end()};
}

std::vector<LedgerMovement> Ledger::movements(
    CompanyId company, DayRange range, std::optional<QDate> rateDay) const
{
    std::set<QDate> days; // on which anything can change
    for (const Stretch &stretch : stretches(company)) {
        days.insert(stretch.from);
        days.insert(stretch.to < Never ? stretch.to.addDays(1) : stretch.from);
    }
    std::vector<LedgerMovement> movements;
    bool hasPaid = false;
    QDate previous;
    for (const QDate day : days) {
        hasPaid =
            hasPaid || (previous.isValid() && yearly(company, previous, day.addDays(-1)) != 0);
        previous = day;
        const QDate rates = rateDay.value_or(day);
        const std::int64_t before = yearly(company, day.addDays(-1), rates);
        const std::int64_t after = yearly(company, day, rates);
        if (range.contains(day) && before != after) {
            movements.push_back({day, after - before, !hasPaid, before, after});
        }
    }
    return movements;
}

const Renewal *Ledger::recordOf(const Contract &contract, QDate termEnd) const
{
    const Renewal *found = nullptr;
    const auto rank = [&](const Renewal &row) {
        return std::tuple(
            row.dueOn == termEnd, row.dueOn, row.outcome != RenewalOutcome::Open, row.id);
    };
    for (const Renewal &row : m_book.renewals()) {
        const bool isMeant = row.dueOn == termEnd || !goesOnByItself(contract);
        if (row.contract == contract.id && isMeant
            && (found == nullptr || rank(*found) < rank(row))) {
            found = &row;
        }
    }
    return found;
}

std::int64_t Ledger::ofContract(const Contract &contract, QDate day, QDate rateDay) const
{
    std::int64_t sum = 0;
    for (const Stretch &stretch : stretches(contract.company)) {
        if (stretch.contract == &contract && stretch.brings && stretch.from <= day
            && day <= stretch.to) {
            sum += lineYearly(m_book, contract, *stretch.line, rateDay);
        }
    }
    return sum;
}

std::vector<Due> Ledger::due(CompanyId company, DayRange range) const
{
    std::vector<Due> all;
    for (const Contract *contract : contractsOf(company)) {
        if (!contract->end || *contract->end > range.to) {
            continue;
        }
        const auto last = lastDay(*contract);
        std::vector<QDate> ends = {*contract->end};
        if (goesOnByItself(*contract)) {
            ends = termEnds(*contract, range.to);
        }
        for (const QDate end : ends) {
            const Renewal *record = recordOf(*contract, end);
            const bool isNamed = record != nullptr && record->outcome != RenewalOutcome::Open;
            if (!range.contains(end) || (last && *last < end)
                || !(isSubscription(*contract) || (contract->lines.empty() && isNamed))) {
                continue;
            }
            const Contract *next = renewalOf(*contract);
            Due due{contract, end, ofContract(*contract, end, end), 0, false, end.addDays(1)};
            if (next != nullptr && !runsOnAfter(*contract, end)) {
                due.began = next->start;
            }
            if (isNamed && record->outcome == RenewalOutcome::Lost) {
                all.push_back(due);
                continue;
            }
            due.isRenewed = isNamed || runsOnAfter(*contract, end) || next != nullptr;
            if (isNamed && record->outcomeAmount) {
                due.renewed =
                    converted(m_book, *record->outcomeAmount, contract->currency, end).value_or(0);
            } else if (runsOnAfter(*contract, end)) {
                due.renewed = ofContract(*contract, end.addDays(1), end);
            } else if (next != nullptr) {
                QDate first = Never;
                for (const ContractLine &line : next->lines) {
                    first = line.isRecurring ? std::min(first, std::max(line.start, next->start))
                                             : first;
                }
                due.renewed = ofContract(*next, first, end);
            } else if (isNamed) {
                due.renewed = due.due;
            }
            all.push_back(due);
        }
    }
    return all;
}

std::vector<Waiting> Ledger::waiting(CompanyId company, QDate day) const
{
    std::vector<Waiting> all;
    if (kind(company, day) == CompanyKind::Churned) {
        return all;
    }
    for (const Contract *contract : contractsOf(company)) {
        if (!contract->end || contract->hasEnded || contract->cancelledOn
            || !isSubscription(*contract) || renewalOf(*contract) != nullptr) {
            continue;
        }
        // A loss settles what began before it.
        bool isSettled = false;
        for (QDate gone = contract->start.addDays(1); gone <= day && !isSettled;
             gone = gone.addDays(1)) {
            isSettled = becameChurned(company, gone);
        }
        QDate end = *contract->end;
        if (goesOnByItself(*contract)) {
            const auto ends = termEnds(*contract, day);
            end = *std::find_if(ends.begin(), ends.end(), [&](QDate one) { return one >= day; });
        }
        const Renewal *record = recordOf(*contract, end);
        if (!isSettled && (record == nullptr || record->outcome == RenewalOutcome::Open)) {
            all.push_back({contract, end, ofContract(*contract, end, std::min(end, day))});
        }
    }
    return all;
}

} // namespace bellwether::plain
