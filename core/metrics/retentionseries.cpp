// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/retentionseries.h"

#include "core/metrics/groups.h"
#include "core/metrics/retention.h"
#include "core/metrics/segments.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The group of each row of the facts.
template <RetentionBy By>
struct RetentionGroups
{
    Groups groups;

    static std::shared_ptr<const RetentionGroups> of(const CompanyFacts &facts, DayRange range)
    {
        auto made = std::make_shared<RetentionGroups>();
        Groups &groups = made->groups;
        const QDate opening = range.from.addDays(-1);
        if constexpr (By == RetentionBy::Segment) {
            groups.addAll<Segment>();
            const auto then = facts.on(opening);
            const auto &segments = then->template part<SegmentColumns>().segments;
            for (const CompanyId id : facts.ids) {
                const std::size_t row = then->rowOf(id);
                groups.put(static_cast<std::size_t>(
                    row == CompanyRows::None ? Segment::Unplaced : segments[row]));
            }
        } else if constexpr (By == RetentionBy::Csm) {
            for (std::size_t row = 0; row < facts.size(); ++row) {
                groups.put(addMember(groups, *facts.book, facts.company(row).csm.valueAt(opening)));
            }
        } else {
            for (const CompanyId id : facts.ids) {
                const auto first = facts.revenue->firstStart(id, {SinceAlways, OpenEnd});
                groups.put(groups.add(first ? QString::number(first->year()) : NoGroup));
            }
        }
        return made;
    }
};

NamedValue ratio(const QString &name, std::int64_t numerator, std::int64_t denominator)
{
    return {name,
        denominator == 0
            ? std::nullopt
            : std::optional(static_cast<double>(numerator) / static_cast<double>(denominator)),
        Unit::Ratio};
}

SeriesPoint pointOf(const QString &key, const Retention &retention, Currency currency)
{
    return {key,
        {{u"customers"_s, static_cast<double>(retention.customers), Unit::Count},
            {u"open"_s, majorUnits(retention.open, currency), Unit::Money},
            {u"close"_s, majorUnits(retention.close, currency), Unit::Money},
            ratio(u"gross"_s, retention.kept, retention.open),
            ratio(u"net"_s, retention.close, retention.open)}};
}

} // namespace

template <RetentionBy By>
Series retentionBy(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const Groups &groups = facts.part<RetentionGroups<By>>(question.range).groups;
    std::vector<Retention> sums(groups.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        if (const auto one = retentionOf(facts, row, question.range)) {
            add(sums[groups.of(row)], *one);
        }
    }
    Series series;
    series.notConverted = question.notConvertedInRange();
    constexpr bool IsFixed = By == RetentionBy::Segment;
    for (const std::size_t group : groups.order(IsFixed)) {
        if (IsFixed || sums[group].customers > 0) {
            series.points.push_back(
                pointOf(groups.group(group).key, sums[group], question.currency()));
            groups.describe(series.points.back(), group);
        }
    }
    return series;
}

template <RetentionBy By>
Result<RowTable> retentionByRows(const Question &question, const QString &key)
{
    if (key.isEmpty()) {
        return retentionRows(question, u"open"_s);
    }
    const Groups &groups = question.facts->part<RetentionGroups<By>>(question.range).groups;
    const std::size_t wanted = groups.named(key);
    Question narrowed = question;
    for (std::size_t row = 0; row < narrowed.mask.size(); ++row) {
        narrowed.mask[row] = narrowed.mask[row] && groups.of(row) == wanted;
    }
    RowTable table = retentionRows(narrowed, u"open"_s);
    const bool isFixed = By == RetentionBy::Segment && wanted != Groups::Nowhere;
    if (table.rows.empty() && !isFixed) {
        return failure(Error::Kind::NotFound, key);
    }
    return table;
}

template Series retentionBy<RetentionBy::Segment>(const Question &);
template Series retentionBy<RetentionBy::Csm>(const Question &);
template Series retentionBy<RetentionBy::Cohort>(const Question &);
template Result<RowTable> retentionByRows<RetentionBy::Segment>(const Question &, const QString &);
template Result<RowTable> retentionByRows<RetentionBy::Csm>(const Question &, const QString &);
template Result<RowTable> retentionByRows<RetentionBy::Cohort>(const Question &, const QString &);

} // namespace bellwether
