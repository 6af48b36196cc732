// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/churnseries.h"

#include "core/base/numbertext.h"
#include "core/metrics/amounts.h"
#include "core/metrics/churndetails.h"
#include "core/metrics/groups.h"
#include "core/metrics/rowtable.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString avoidableKey(std::optional<bool> isAvoidable)
{
    return !isAvoidable ? NoGroup : *isAvoidable ? u"avoidable"_s : u"unavoidable"_s;
}

QString wordsOr(const QString &words)
{
    return words.isEmpty() ? NoGroup : words;
}

// Which detail of the range belongs to which point.
template <ChurnBy By>
struct ChurnGroups
{
    Groups groups; // of the details, by their place

    static std::shared_ptr<const ChurnGroups> of(const CompanyFacts &facts, DayRange range)
    {
        auto made = std::make_shared<ChurnGroups>();
        Groups &groups = made->groups;
        const ChurnNotes &notes = facts.bookPart<ChurnNotes>();
        if constexpr (By == ChurnBy::Type) {
            groups.addAll<ChurnType>();
        } else if constexpr (By == ChurnBy::Tenure) {
            groups.addAll<TenureBand>();
        } else if constexpr (By == ChurnBy::Segment) {
            groups.addAll<Segment>();
        } else if constexpr (By == ChurnBy::Avoidable) {
            groups.add(u"avoidable"_s);
            groups.add(u"unavoidable"_s);
            groups.add(NoGroup);
        }
        const auto &details = facts.part<ChurnDetails>(range).all;
        for (std::size_t place = 0; place < details.size(); ++place) {
            const ChurnDetail &detail = details[place];
            if (!detail.isLost && By != ChurnBy::Type) {
                groups.put(Groups::Nowhere);
            } else if constexpr (By == ChurnBy::Reason) {
                const QString reason =
                    wordsOr(detail.record == nullptr ? QString() : detail.record->reason.trimmed());
                groups.put(groups.add(reason, {}, notes.groupOf(reason)));
            } else if constexpr (By == ChurnBy::Type) {
                groups.put(static_cast<std::size_t>(detail.type));
            } else if constexpr (By == ChurnBy::Avoidable) {
                groups.put(groups.add(avoidableKey(detail.isAvoidable)));
            } else if constexpr (By == ChurnBy::Plan) {
                groups.put(groups.add(wordsOr(detail.plan)));
            } else if constexpr (By == ChurnBy::Csm) {
                groups.put(addMember(groups, *facts.book, detail.csm));
            } else if constexpr (By == ChurnBy::Segment) {
                groups.put(static_cast<std::size_t>(facts.part<ChurnSegments>(range).all[place]));
            } else {
                groups.put(static_cast<std::size_t>(detail.tenure));
            }
        }
        return made;
    }
};

struct ChurnSum
{
    int customers = 0;
    std::int64_t yearly = 0;

    void add(std::int64_t amount)
    {
        ++customers;
        addTo(yearly, amount);
    }
};

SeriesPoint pointOf(const QString &key, const ChurnSum &sum, Currency currency)
{
    return {key,
        {{u"count"_s, static_cast<double>(sum.customers), Unit::Count},
            {u"mrr"_s, majorUnits(roundedQuotient(sum.yearly, 12), currency), Unit::Money},
            {u"arr"_s, majorUnits(sum.yearly, currency), Unit::Money}}};
}

class DetailRows
{
public:
    explicit DetailRows(const Question &question)
        : m_question(question)
        , m_maker(question,
              {{u"day"_s, RowColumn::Kind::Day}, {u"reason"_s}, {u"type"_s}, {u"avoidable"_s},
                  {u"plan"_s}, {u"csm_then"_s}, {u"tenure_years"_s, RowColumn::Kind::Number},
                  {u"mrr"_s, RowColumn::Kind::Money}, {u"arr"_s, RowColumn::Kind::Money}})
    {
    }

    void add(const ChurnDetail &detail)
    {
        const TeamMember *csm =
            detail.csm ? m_question.facts->book->team().find(*detail.csm) : nullptr;
        const double yearly = majorUnits(detail.yearly, m_question.currency());
        m_maker.add(detail.row,
            {Cell{detail.day}, Cell{detail.record == nullptr ? QString() : detail.record->reason},
                Cell{snakeCase(detail.type)}, Cell{avoidableKey(detail.isAvoidable)},
                Cell{detail.plan}, Cell{csm == nullptr ? QString() : csm->name},
                Cell{detail.tenureYears()}, Cell{yearly / 12}, Cell{yearly}});
    }
    RowTable table() { return m_maker.table(u"arr"_s); }

private:
    const Question &m_question;
    RowTableMaker m_maker;
};

std::vector<DayRange> monthsOfLastYear(const Question &question)
{
    std::vector<DayRange> months;
    const Month last = Month::of(question.range.to);
    for (Month month = last - 11; month <= last; month = month + 1) {
        months.push_back({month.firstDay(), std::min(month.lastDay(), question.range.to)});
    }
    return months;
}

constexpr bool isFixed(ChurnBy by)
{
    return by != ChurnBy::Reason && by != ChurnBy::Plan && by != ChurnBy::Csm;
}

} // namespace

Series churnByMonth(const Question &question)
{
    Series series;
    for (const DayRange &month : monthsOfLastYear(question)) {
        ChurnSum sum;
        for (const ChurnDetail &detail : question.facts->part<ChurnDetails>(month).all) {
            if (detail.isLost && question.mask[detail.row]) {
                sum.add(detail.yearly);
            }
        }
        series.points.push_back(pointOf(Month::of(month.from).iso(), sum, question.currency()));
    }
    Question year = question;
    year.range = {monthsOfLastYear(question).front().from, question.range.to};
    series.notConverted = year.notConvertedInRange();
    return series;
}

Result<RowTable> churnByMonthRows(const Question &question, const QString &key)
{
    DetailRows rows(question);
    bool isPoint = key.isEmpty();
    for (const DayRange &month : monthsOfLastYear(question)) {
        if (!key.isEmpty() && Month::of(month.from).iso() != key) {
            continue;
        }
        isPoint = true;
        for (const ChurnDetail &detail : question.facts->part<ChurnDetails>(month).all) {
            if (detail.isLost && question.mask[detail.row]) {
                rows.add(detail);
            }
        }
    }
    if (!isPoint) {
        return failure(Error::Kind::NotFound, key);
    }
    return rows.table();
}

template <ChurnBy By>
Series churnBy(const Question &question)
{
    const auto &details = question.facts->part<ChurnDetails>(question.range).all;
    const Groups &groups = question.facts->part<ChurnGroups<By>>(question.range).groups;
    std::vector<ChurnSum> sums(groups.size());
    for (std::size_t place = 0; place < details.size(); ++place) {
        const std::size_t group = groups.of(place);
        if (group != Groups::Nowhere && question.mask[details[place].row]) {
            sums[group].add(details[place].yearly);
        }
    }
    Series series;
    series.notConverted = question.notConvertedInRange();
    std::vector<std::size_t> order = groups.order(isFixed(By));
    if (!isFixed(By)) {
        std::stable_sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return sums[a].yearly > sums[b].yearly; });
    }
    for (const std::size_t group : order) {
        if (isFixed(By) || sums[group].customers > 0) {
            series.points.push_back(
                pointOf(groups.group(group).key, sums[group], question.currency()));
            groups.describe(series.points.back(), group);
        }
    }
    return series;
}

template <ChurnBy By>
Result<RowTable> churnByRows(const Question &question, const QString &key)
{
    const auto &details = question.facts->part<ChurnDetails>(question.range).all;
    const Groups &groups = question.facts->part<ChurnGroups<By>>(question.range).groups;
    const std::size_t wanted = groups.named(key);
    bool isPoint = key.isEmpty() || (isFixed(By) && wanted != Groups::Nowhere);
    DetailRows rows(question);
    for (std::size_t place = 0; place < details.size(); ++place) {
        const std::size_t group = groups.of(place);
        if (question.mask[details[place].row] && group != Groups::Nowhere
            && (key.isEmpty() || group == wanted)) {
            isPoint = true;
            rows.add(details[place]);
        }
    }
    if (!isPoint) {
        return failure(Error::Kind::NotFound, key);
    }
    return rows.table();
}

template Series churnBy<ChurnBy::Reason>(const Question &);
template Series churnBy<ChurnBy::Type>(const Question &);
template Series churnBy<ChurnBy::Avoidable>(const Question &);
template Series churnBy<ChurnBy::Plan>(const Question &);
template Series churnBy<ChurnBy::Csm>(const Question &);
template Series churnBy<ChurnBy::Segment>(const Question &);
template Series churnBy<ChurnBy::Tenure>(const Question &);
template Result<RowTable> churnByRows<ChurnBy::Reason>(const Question &, const QString &);
template Result<RowTable> churnByRows<ChurnBy::Type>(const Question &, const QString &);
template Result<RowTable> churnByRows<ChurnBy::Avoidable>(const Question &, const QString &);
template Result<RowTable> churnByRows<ChurnBy::Plan>(const Question &, const QString &);
template Result<RowTable> churnByRows<ChurnBy::Csm>(const Question &, const QString &);
template Result<RowTable> churnByRows<ChurnBy::Segment>(const Question &, const QString &);
template Result<RowTable> churnByRows<ChurnBy::Tenure>(const Question &, const QString &);

Figure avoidableShare(const Question &question)
{
    int lost = 0;
    int known = 0;
    int avoidable = 0;
    for (const ChurnDetail &detail : question.facts->part<ChurnDetails>(question.range).all) {
        if (detail.isLost && question.mask[detail.row]) {
            ++lost;
            known += detail.isAvoidable ? 1 : 0;
            avoidable += detail.isAvoidable.value_or(false) ? 1 : 0;
        }
    }
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = known;
    figure.notConverted = question.notConvertedInRange();
    figure.terms = {{u"avoidable"_s, static_cast<double>(avoidable), Unit::Count},
        {u"known"_s, static_cast<double>(known), Unit::Count},
        {u"lost"_s, static_cast<double>(lost), Unit::Count}};
    if (known == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies
            : lost == 0                        ? Why::NothingLost
                                               : Why::TooFewToJudge;
        return figure;
    }
    figure.value = static_cast<double>(avoidable) / known;
    figure.denominator = known;
    return figure;
}

RowTable avoidableRows(const Question &question)
{
    RowTableMaker maker(question,
        {{u"day"_s, RowColumn::Kind::Day}, {u"reason"_s}, {u"known"_s, RowColumn::Kind::Count},
            {u"avoidable"_s, RowColumn::Kind::Count}, {u"arr"_s, RowColumn::Kind::Money}});
    for (const ChurnDetail &detail : question.facts->part<ChurnDetails>(question.range).all) {
        if (detail.isLost && question.mask[detail.row]) {
            maker.add(detail.row,
                {Cell{detail.day},
                    Cell{detail.record == nullptr ? QString() : detail.record->reason},
                    Cell{std::int64_t(detail.isAvoidable ? 1 : 0)},
                    Cell{std::int64_t(detail.isAvoidable.value_or(false) ? 1 : 0)},
                    maker.money(detail.yearly)});
        }
    }
    return maker.table(u"avoidable"_s);
}

} // namespace bellwether
