// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/revenue.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace bellwether::plain {

using namespace Qt::Literals::StringLiterals;

namespace {

__extension__ typedef __int128 Wide;

const FxRate *rateOn(const Book &book, Currency currency, QDate day)
{
    const FxRate *best = nullptr;
    for (const FxRate &rate : book.fxRates()) {
        if (rate.currency == currency && rate.day <= day
            && (best == nullptr || best->day <= rate.day)) {
            best = &rate;
        }
    }
    return best;
}

bool covers(const Contract &contract, const ContractLine &line, QDate day)
{
    return line.isRecurring && contract.start <= day && line.start <= day
        && (!contract.end || day <= *contract.end) && (!line.end || day <= *line.end);
}

// The days on which a line of the company begins or has just ended.
std::set<QDate> changeDays(const Book &book, CompanyId company)
{
    std::set<QDate> days;
    for (const Contract &contract : book.contracts()) {
        if (contract.company != company) {
            continue;
        }
        for (const ContractLine &line : contract.lines) {
            days.insert(std::max(contract.start, line.start));
            for (const auto &end : {contract.end, line.end}) {
                if (end) {
                    days.insert(end->addDays(1));
                }
            }
        }
    }
    return days;
}

bool everPaidBefore(const Book &book, CompanyId company, QDate day)
{
    for (const QDate first : changeDays(book, company)) {
        if (first < day && yearly(book, company, first, day.addDays(-1)) != 0) {
            return true;
        }
    }
    return false;
}

std::vector<Movement> movementsOf(const Book &book, CompanyId company, DayRange range)
{
    std::vector<Movement> movements;
    for (const QDate day : changeDays(book, company)) {
        if (!range.contains(day)) {
            continue;
        }
        const std::int64_t before = yearly(book, company, day.addDays(-1), day);
        const std::int64_t after = yearly(book, company, day, day);
        if (before == after) {
            continue;
        }
        const QString kind = before == 0
            ? (everPaidBefore(book, company, day) ? u"reactivation"_s : u"new"_s)
            : after == 0     ? u"churn"_s
            : after > before ? u"expansion"_s
                             : u"contraction"_s;
        movements.push_back({company, day, kind, after - before});
    }
    return movements;
}

std::vector<CompanyId> companiesOf(const Question &question)
{
    std::vector<CompanyId> companies;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            companies.push_back(question.facts->ids[row]);
        }
    }
    return companies;
}

std::optional<QDate> firstLine(const Book &book, CompanyId company, QDate after, QDate until)
{
    std::optional<QDate> first;
    for (const Contract &contract : book.contracts()) {
        for (const ContractLine &line : contract.lines) {
            const QDate start = std::max(contract.start, line.start);
            if (contract.company == company && covers(contract, line, start) && start > after
                && start <= until && (!first || start < *first)) {
                first = start;
            }
        }
    }
    return first;
}

QString memberName(const Book &book, const Company &company, QDate day)
{
    const auto id = company.csm.valueAt(day);
    const TeamMember *member = id ? book.team().find(*id) : nullptr;
    return member == nullptr ? u"none"_s : member->name;
}

const ChurnRecord *recordOf(const Book &book, CompanyId company, QDate loss)
{
    const ChurnRecord *best = nullptr;
    for (const ChurnRecord &record : book.churnRecords()) {
        const bool isOther = record.day < loss
            ? firstLine(book, company, record.day, loss).has_value()
            : firstLine(book, company, loss.addDays(-1), record.day).has_value();
        if (record.company == company && !isOther
            && (best == nullptr
                || std::abs(record.day.daysTo(loss)) <= std::abs(best->day.daysTo(loss)))) {
            best = &record;
        }
    }
    return best;
}

QString tenureOf(const Book &book, const Company &company, QDate loss)
{
    const QDate since = company.customerSince
        ? *company.customerSince
        : firstLine(book, company.id, SinceAlways, QDate(9999, 12, 31)).value_or(loss);
    int years = loss.year() - since.year();
    if (since.addYears(years) > loss) {
        --years;
    }
    return years < 1 ? u"under_1"_s
        : years < 2  ? u"1_to_2"_s
        : years < 3  ? u"2_to_3"_s
        : years < 5  ? u"3_to_5"_s
                     : u"5_and_more"_s;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? u"none"_s : text;
}

// The first note about a company that had paid nothing by then, in whatever currency.
const ChurnRecord *unpaidNote(const Book &book, CompanyId company)
{
    const ChurnRecord *first = nullptr;
    for (const ChurnRecord &record : book.churnRecords()) {
        if (record.company == company && (first == nullptr || record.day < first->day)) {
            first = &record;
        }
    }
    for (const Contract &contract : book.contracts()) {
        for (const ContractLine &line : contract.lines) {
            const QDate start = std::max(contract.start, line.start);
            if (first != nullptr && contract.company == company && line.amount != 0
                && start < first->day && covers(contract, line, start)) {
                return nullptr;
            }
        }
    }
    return first;
}

QString keyOf(
    const Book &book, const Company &company, QDate loss, LostBy by, bool neverPaid = false)
{
    const ChurnRecord *record = recordOf(book, company.id, loss);
    switch (by) {
    case LostBy::All:
        break;
    case LostBy::Reason:
        return orNone(record == nullptr ? QString() : record->reason);
    case LostBy::Type:
        if (record != nullptr && record->type) {
            return snakeCase(*record->type);
        }
        return snakeCase(neverPaid ? ChurnType::Cancelled : ChurnType::NotRenewed);
    case LostBy::Avoidable:
        return record == nullptr || !record->isAvoidable ? u"none"_s
            : *record->isAvoidable                       ? u"avoidable"_s
                                                         : u"unavoidable"_s;
    case LostBy::Plan:
        return orNone(company.plan.valueAt(loss.addDays(-1)).value_or(QString()));
    case LostBy::Csm:
        return memberName(book, company, loss.addDays(-1));
    case LostBy::Tenure:
        return tenureOf(book, company, loss);
    }
    return u"all"_s;
}

} // namespace

std::int64_t lineYearly(
    const Book &book, const Contract &contract, const ContractLine &line, QDate rateDay)
{
    Wide numerator = line.amount;
    Wide denominator = 1;
    const std::optional<QDate> end = line.end ? line.end : contract.end;
    if (line.termMonths) {
        numerator *= 12;
        denominator = *line.termMonths;
    } else if (!end || *end < line.start) {
        return 0;
    } else if (const auto months = wholeMonths(line.start, *end)) {
        numerator *= 12;
        denominator = *months;
    } else {
        numerator *= Wide(12) * 304375;
        denominator = Wide(line.start.daysTo(*end) + 1) * 10000;
    }
    const Currency base = book.settings().baseCurrency();
    if (contract.currency != base) {
        const FxRate *rate = rateOn(book, contract.currency, rateDay);
        if (rate == nullptr) {
            return 0;
        }
        numerator *= Wide(rate->billionths) * base.minorPerMajor();
        denominator *= Wide(1'000'000'000) * contract.currency.minorPerMajor();
    }
    const bool isNegative = numerator < 0;
    const Wide size = isNegative ? -numerator : numerator;
    const auto rounded = static_cast<std::int64_t>((2 * size + denominator) / (2 * denominator));
    return isNegative ? -rounded : rounded;
}

std::optional<std::int64_t> converted(
    const Book &book, std::int64_t minor, Currency currency, QDate rateDay)
{
    ContractLine line; // a price of a year
    line.amount = minor;
    line.termMonths = 12;
    Contract contract;
    contract.currency = currency;
    const bool isKnown =
        currency == book.settings().baseCurrency() || rateOn(book, currency, rateDay) != nullptr;
    return isKnown ? std::optional(lineYearly(book, contract, line, rateDay)) : std::nullopt;
}

std::int64_t yearly(const Book &book, CompanyId company, QDate day, QDate rateDay)
{
    std::int64_t sum = 0;
    for (const Contract &contract : book.contracts()) {
        if (contract.company != company) {
            continue;
        }
        for (const ContractLine &line : contract.lines) {
            if (covers(contract, line, day)) {
                sum += lineYearly(book, contract, line, rateDay);
            }
        }
    }
    return sum;
}

std::vector<Movement> movements(const Question &question)
{
    std::vector<Movement> all;
    for (const CompanyId company : companiesOf(question)) {
        for (const Movement &movement :
            movementsOf(*question.facts->book, company, question.range)) {
            all.push_back(movement);
        }
    }
    return all;
}

Bridge bridge(const Question &question)
{
    const Book &book = *question.facts->book;
    Bridge bridge;
    const QDate opening = question.range.from.addDays(-1);
    for (const CompanyId company : companiesOf(question)) {
        bridge.opening += yearly(book, company, opening, opening);
        bridge.closing += yearly(book, company, question.range.to, question.range.to);
        for (QDate day = question.range.from; day <= question.range.to; day = day.addDays(1)) {
            const QDate before = day.addDays(-1);
            bridge.bars[u"fx"_s] +=
                yearly(book, company, before, day) - yearly(book, company, before, before);
        }
    }
    for (const Movement &movement : movements(question)) {
        bridge.bars[movement.kind] += movement.yearly;
    }
    return bridge;
}

std::map<QString, Retention> retention(const Question &question, Group by)
{
    const Book &book = *question.facts->book;
    const QDate opening = question.range.from.addDays(-1);
    std::map<QString, Retention> groups;
    for (const CompanyId id : companiesOf(question)) {
        const std::int64_t open = yearly(book, id, opening, opening);
        if (open <= 0) {
            continue;
        }
        const std::int64_t close = yearly(book, id, question.range.to, opening);
        const QString key = by == Group::All ? u"all"_s
            : by == Group::Csm
            ? memberName(book, *book.companies().find(id), opening)
            : QString::number(firstLine(book, id, SinceAlways, QDate(9999, 12, 31))->year());
        Retention &group = groups[key];
        ++group.customers;
        group.open += open;
        group.close += close;
        group.kept += std::min(open, close);
    }
    return groups;
}

std::map<QString, Lost> lost(const Question &question, LostBy by)
{
    const Book &book = *question.facts->book;
    const QDate opening = question.range.from.addDays(-1);
    const bool withEarly = question.facts->options.earlyLosses == Options::EarlyLosses::Include;
    std::map<QString, Lost> groups;
    const auto add = [&](const QString &key, std::int64_t amount) {
        ++groups[key].customers;
        groups[key].yearly += amount;
    };
    for (const CompanyId id : companiesOf(question)) {
        const bool paid = yearly(book, id, opening, opening) > 0;
        std::int64_t gone = 0;
        std::int64_t less = 0;
        QDate first;
        bool contracted = false;
        for (const Movement &movement : movementsOf(book, id, question.range)) {
            if (movement.kind == u"churn"_s) {
                gone -= movement.yearly;
                first = first.isValid() ? first : movement.day;
            } else if (movement.kind == u"contraction"_s) {
                less -= movement.yearly;
                contracted = true;
            }
        }
        if (first.isValid() && (paid || withEarly)) {
            add(keyOf(book, *book.companies().find(id), first, by), gone);
        } else if (const ChurnRecord *noted = unpaidNote(book, id);
                   noted != nullptr && question.range.contains(noted->day)) {
            add(keyOf(book, *book.companies().find(id), noted->day, by, true), 0);
        } else if (contracted && paid && by == LostBy::Type) {
            add(u"downgraded"_s, less);
        }
    }
    return groups;
}

std::map<QString, Forecast> forecast(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const Options &options = facts.options;
    std::map<QString, Forecast> months;
    for (int i = 0; i < options.renewalsMonths; ++i) {
        months[(Month::of(facts.day) + i).iso()];
    }
    for (const OpenRenewal &renewal : facts.renewals) {
        const auto month = months.find(Month::of(renewal.day).iso());
        if (!question.mask[renewal.row] || renewal.day < facts.day || month == months.end()) {
            continue;
        }
        const HealthBand band = facts.bands()[renewal.row];
        double probability = options.forecastRates.at(band);
        for (const Renewal &row : facts.book->renewals()) {
            if (row.contract == renewal.contract->id && row.dueOn == renewal.day
                && row.probability) {
                probability = *row.probability;
            }
        }
        const auto own = options.forecastRatesByRef.find(renewal.contract->ref);
        probability = own == options.forecastRatesByRef.end() ? probability : own->second;
        const double uplift = options.forecastUplifts.at(band);
        const auto due = static_cast<double>(renewal.yearly);
        month->second.due += renewal.yearly;
        month->second.expected += due * probability * (1 + uplift);
        month->second.kept += due * probability * (uplift > 0 ? 1 : 1 + uplift);
    }
    return months;
}

} // namespace bellwether::plain
