// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/supportbalance.h"

#include "core/metrics/risk.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"
#include "core/metrics/touches.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString TouchesPart = u"touches"_s;
const QString HoursPart = u"ticket_hours"_s;

constexpr double MinutesPerHour = 60;

DayRange windowOf(const CompanyFacts &facts)
{
    return {facts.day.addDays(1 - TouchWindowDays), facts.day};
}

Attention attentionOf(int touches, double expected, bool isAtRisk)
{
    if (touches < expected / 2 || (isAtRisk && touches < expected)) {
        return Attention::Under;
    }
    return touches > expected * 2 && !isAtRisk ? Attention::Over : Attention::Balanced;
}

// The touches expected in the window, by segment.
std::array<double, EnumText<Segment>::Names.size()> expectedTouches(const CompanyFacts &facts)
{
    std::array<double, EnumText<Segment>::Names.size()> expected = {};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const int days = cadenceDays(*facts.book, static_cast<Segment>(i), facts.day);
        expected[i] = TouchWindowDays / static_cast<double>(std::max(days, 1));
    }
    return expected;
}

// The active companies in scope, those with too little attention first, then by ARR, then by id.
std::vector<std::size_t> rowsByNeed(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const AttentionColumns &columns = facts.part<AttentionColumns>();
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && facts.kinds[row] != CompanyKind::Churned) {
            rows.push_back(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(columns.attention[a], -facts.yearly[a])
            < std::pair(columns.attention[b], -facts.yearly[b]);
    });
    return rows;
}

SeriesPoint pointOf(const Question &question, std::size_t row)
{
    const CompanyFacts &facts = *question.facts;
    const AttentionColumns &columns = facts.part<AttentionColumns>();
    SeriesPoint point{rowKey(facts.company(row)),
        {{TouchesPart, facts.part<TouchColumns>().in90Days[row]},
            {u"expected"_s, columns.expected[row], Unit::Number},
            {HoursPart, static_cast<double>(columns.ticketMinutes[row]) / MinutesPerHour,
                Unit::Hours},
            {u"tickets"_s, columns.tickets[row]},
            {u"score"_s, facts.part<HealthScores>().values[row], Unit::Points},
            {u"arr"_s, majorUnits(facts.yearly[row], question.currency()), Unit::Money}},
        {}, facts.company(row).name, {}};
    point.texts = {{u"attention"_s, snakeCase(columns.attention[row])},
        {u"segment"_s, snakeCase(facts.part<SegmentColumns>().segments[row])}};
    return point;
}

class EvidenceRows
{
public:
    EvidenceRows(const Question &question, std::vector<QString> wanted)
        : m_question(question)
        , m_facts(*question.facts)
        , m_wanted(std::move(wanted))
        , m_maker(question,
              {{u"day"_s, RowColumn::Kind::Day}, {u"what"_s}, {u"subject"_s},
                  {TouchesPart, RowColumn::Kind::Count}, {HoursPart, RowColumn::Kind::Number}})
    {
    }

    // `wanted` has the part that is asked of each row of the facts: empty for both, "-" for none.
    RowTable table()
    {
        for (const Interaction &interaction : m_facts.book->interactions()) {
            if (isTouch(interaction)) {
                add(interaction.company, interaction.day, TouchesPart,
                    {Cell{interaction.day}, Cell{snakeCase(interaction.type)},
                        Cell{interaction.text}, Cell{std::int64_t(1)}, Cell{}});
            }
        }
        for (const Ticket &ticket : m_facts.book->tickets()) {
            add(ticket.company, ticket.openedOn, HoursPart,
                {Cell{ticket.openedOn}, Cell{u"ticket"_s}, Cell{ticket.subject}, Cell{},
                    Cell{static_cast<double>(ticket.minutes.value_or(0)) / MinutesPerHour}});
        }
        return m_maker.table();
    }

private:
    void add(CompanyId company, QDate day, const QString &part, std::vector<Cell> cells)
    {
        const std::size_t row =
            windowOf(m_facts).contains(day) ? m_facts.rowOf(company) : CompanyRows::None;
        if (row != CompanyRows::None && (m_wanted[row].isEmpty() || m_wanted[row] == part)) {
            m_maker.add(row, std::move(cells));
        }
    }

    const Question &m_question;
    const CompanyFacts &m_facts;
    std::vector<QString> m_wanted;
    RowTableMaker m_maker;
};

} // namespace

std::shared_ptr<const AttentionColumns> AttentionColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<AttentionColumns>();
    columns->expected.resize(facts.size());
    columns->ticketMinutes.resize(facts.size());
    columns->tickets.resize(facts.size());
    columns->attention.resize(facts.size(), Attention::Balanced);
    const DayRange window = windowOf(facts);
    for (const Ticket &ticket : facts.book->tickets()) {
        const std::size_t row =
            window.contains(ticket.openedOn) ? facts.rowOf(ticket.company) : CompanyRows::None;
        if (row != CompanyRows::None) {
            columns->ticketMinutes[row] += ticket.minutes.value_or(0);
            ++columns->tickets[row];
        }
    }
    const auto expected = expectedTouches(facts);
    const auto &segments = facts.part<SegmentColumns>().segments;
    const auto &touches = facts.part<TouchColumns>().in90Days;
    const auto &risk = facts.part<RiskColumns>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        columns->expected[row] = expected[static_cast<std::size_t>(segments[row])];
        if (facts.kinds[row] != CompanyKind::Churned) {
            columns->attention[row] =
                attentionOf(touches[row], columns->expected[row], risk.isAtRisk(row));
        }
    }
    return columns;
}

Series supportBalance(const Question &question)
{
    const AttentionColumns &columns = question.facts->part<AttentionColumns>();
    Series series;
    std::array<int, EnumText<Attention>::Names.size()> counts = {};
    for (const std::size_t row : rowsByNeed(question)) {
        series.points.push_back(pointOf(question, row));
        ++counts[static_cast<std::size_t>(columns.attention[row])];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        series.totals.push_back({snakeCase(static_cast<Attention>(i)), counts[i]});
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> supportBalanceRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<QString> wanted(facts.size(), u"-"_s);
    bool isKnown = key.isEmpty();
    for (const std::size_t row : rowsByNeed(question)) {
        const std::optional<QString> part =
            key.isEmpty() ? std::optional(QString()) : partAsked(key, rowKey(facts.company(row)));
        if (part && (part->isEmpty() || *part == TouchesPart || *part == HoursPart)) {
            isKnown = true;
            wanted[row] = *part;
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return EvidenceRows(question, std::move(wanted)).table();
}

} // namespace bellwether
