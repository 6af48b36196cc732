// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/changes.h"

#include "core/metrics/amounts.h"
#include "core/metrics/bridge.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/renewals.h"
#include "core/metrics/risk.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scores.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString scoreText(std::optional<double> score)
{
    return score ? QString::number(*score, 'f', 1) : u"none"_s;
}

// Of rows with a company, a day and a reason: the newest reason of each row of the facts within the
// range.
template <typename Row>
std::vector<QString> newestReasons(const CompanyFacts &facts, const Table<Row> &rows, DayRange days)
{
    std::vector<QString> reasons(facts.size());
    std::vector<QDate> since(facts.size());
    for (const Row &row : rows) {
        const std::size_t place =
            days.contains(row.day) ? facts.rowOf(row.company) : CompanyRows::None;
        if (place != CompanyRows::None && (!since[place].isValid() || since[place] <= row.day)) {
            since[place] = row.day;
            reasons[place] = row.reason;
        }
    }
    return reasons;
}

class Comparing
{
public:
    Comparing(const CompanyFacts &facts, DayRange range)
        : m_facts(facts)
        , m_range(range)
        , m_before(facts.on(range.from.addDays(-1)))
        , m_statusReasons(newestReasons(facts, facts.book->healthStatusEvents(), range))
        , m_churnReasons(newestReasons(facts, facts.book->churnRecords(), {SinceAlways, range.to}))
        , m_columns(std::make_shared<ChangeColumns>())
    {
    }

    std::shared_ptr<const ChangeColumns> columns()
    {
        const std::vector<std::vector<CompanyChange>> renewals = renewalsByRow();
        m_columns->weights.resize(m_facts.size());
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            m_columns->begins.push_back(m_columns->changes.size());
            compare(row, m_before->rowOf(m_facts.ids[row]));
            m_columns->changes.insert(
                m_columns->changes.end(), renewals[row].begin(), renewals[row].end());
        }
        m_columns->begins.push_back(m_columns->changes.size());
        return m_columns;
    }

private:
    void add(std::size_t row, ChangeOf what, const QString &before, const QString &after,
        const QString &cause = {}, std::int64_t yearly = 0)
    {
        if (before != after) {
            m_columns->changes.push_back({row, what, before, after, cause, yearly});
        }
    }

    // `was` is the row of the facts of before; None for who did not count then.
    void compare(std::size_t row, std::size_t was)
    {
        const bool isNew = was == CompanyRows::None;
        add(row, ChangeOf::Kind, isNew ? u"new"_s : snakeCase(m_before->kinds[was]),
            snakeCase(m_facts.kinds[row]),
            m_facts.kinds[row] == CompanyKind::Churned ? m_churnReasons[row] : QString());
        if (!isNew) {
            compareLevels(row, was);
        }
        compareRevenue(row, isNew ? 0 : m_before->yearly[was]);
        compareRisk(row, isNew ? std::uint8_t(0) : m_before->part<RiskColumns>().grounds[was]);
    }

    void compareLevels(std::size_t row, std::size_t was)
    {
        add(row, ChangeOf::Status, snakeCase(m_before->statuses[was]),
            snakeCase(m_facts.statuses[row]), m_statusReasons[row]);
        // A company that left has no score and no level any more; that is no news of its own.
        if (m_facts.kinds[row] == CompanyKind::Churned) {
            return;
        }
        add(row, ChangeOf::Band, snakeCase(m_before->bands()[was]), snakeCase(m_facts.bands()[row]),
            u"%1 → %2"_s.arg(scoreText(m_before->part<HealthScores>().values[was]),
                scoreText(m_facts.part<HealthScores>().values[row])));
        const FeedbackColumns &before = m_before->part<FeedbackColumns>();
        const FeedbackColumns &after = m_facts.part<FeedbackColumns>();
        if (was < before.levels.size() && row < after.levels.size()) {
            add(row, ChangeOf::Happiness, snakeCase(before.levels[was]),
                snakeCase(after.levels[row]));
        }
    }

    void compareRevenue(std::size_t row, std::int64_t before)
    {
        const std::int64_t after = m_facts.yearly[row];
        m_columns->weights[row] = std::max(before, after);
        if (before == after) {
            return;
        }
        QStringList causes;
        for (const Movement &movement :
            movementsOf(m_facts.revenue->of(m_facts.ids[row]), m_range)) {
            const QString kind = snakeCase(movement.kind);
            if (!causes.contains(kind)) {
                causes << kind;
            }
        }
        if (causes.isEmpty()) {
            causes << snakeCase(MovementKind::FX); // nothing else moved
        }
        const Currency currency = m_facts.book->settings().baseCurrency();
        add(row, after > before ? ChangeOf::ArrUp : ChangeOf::ArrDown,
            QString::number(majorUnits(before, currency), 'f', 2),
            QString::number(majorUnits(after, currency), 'f', 2), causes.join(u", "_s),
            after - before);
    }

    void compareRisk(std::size_t row, std::uint8_t before)
    {
        const std::uint8_t after = m_facts.part<RiskColumns>().grounds[row];
        if (before == 0 && after != 0) {
            add(row, ChangeOf::NewAtRisk, {}, riskGroundsText(after), m_statusReasons[row]);
        } else if (before != 0 && after == 0 && m_facts.kinds[row] != CompanyKind::Churned) {
            add(row, ChangeOf::ClosedAtRisk, riskGroundsText(before), {});
        }
    }

    std::vector<std::vector<CompanyChange>> renewalsByRow() const
    {
        std::vector<std::vector<CompanyChange>> changes(m_facts.size());
        // What was noted about the ends of contracts.
        QHash<std::int64_t, QString> reasons;
        for (const Renewal &renewal : m_facts.book->renewals()) {
            if (m_range.contains(renewal.dueOn)) {
                reasons.insert(renewal.contract.value, renewal.reason);
            }
        }
        const Question question{m_facts.shared_from_this(), Mask(m_facts.size(), true), m_range};
        for (const DueRenewal &due : dueRenewals(question)) {
            changes[due.row].push_back(
                {due.row, due.isRenewed ? ChangeOf::Renewed : ChangeOf::NotRenewed,
                    contractName(*due.contract), due.isRenewed ? u"renewed"_s : u"not_renewed"_s,
                    reasons.value(due.contract->id.value), 0});
        }
        for (std::vector<CompanyChange> &row : changes) {
            std::stable_sort(row.begin(), row.end(),
                [](const CompanyChange &a, const CompanyChange &b) { return a.what < b.what; });
        }
        return changes;
    }

    const CompanyFacts &m_facts;
    DayRange m_range;
    FactsPointer m_before;
    std::vector<QString> m_statusReasons;
    std::vector<QString> m_churnReasons;
    std::shared_ptr<ChangeColumns> m_columns;
};

std::span<const CompanyChange> changesOf(const ChangeColumns &columns, std::size_t row)
{
    return std::span(columns.changes)
        .subspan(columns.begins[row], columns.begins[row + 1] - columns.begins[row]);
}

// The companies in scope with changes, the most ARR first, then by id.
std::vector<std::size_t> changedRows(const Question &question, const ChangeColumns &columns)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row] && columns.begins[row] < columns.begins[row + 1]) {
            rows.push_back(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
        [&](std::size_t a, std::size_t b) { return columns.weights[a] > columns.weights[b]; });
    return rows;
}

QString wordsOf(const CompanyChange &change)
{
    return change.before.isEmpty() ? change.after
        : change.after.isEmpty()   ? change.before
                                   : u"%1 → %2"_s.arg(change.before, change.after);
}

SeriesPoint pointOf(const Question &question, const ChangeColumns &columns, std::size_t row)
{
    const auto changes = changesOf(columns, row);
    SeriesPoint point{
        rowKey(question.facts->company(row)), {}, {}, question.facts->company(row).name, {}};
    QStringList what;
    QStringList causes;
    std::int64_t yearly = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const QString key = snakeCase(changes[i].what);
        yearly += changes[i].yearly;
        if (!changes[i].cause.isEmpty() && !causes.contains(changes[i].cause)) {
            causes << changes[i].cause;
        }
        const double money = majorUnits(changes[i].yearly, question.currency());
        if (i > 0 && changes[i - 1].what == changes[i].what) {
            *point.parts.back().values.front().value += 1;
            point.texts.back().text += u"; "_s + wordsOf(changes[i]);
            continue;
        }
        what << key;
        point.parts.push_back({key, {{u"count"_s, 1.0}, {u"arr_change"_s, money, Unit::Money}}});
        point.texts.push_back({key, wordsOf(changes[i])});
    }
    point.values = {{u"changes"_s, static_cast<double>(changes.size())},
        {u"arr"_s, majorUnits(columns.weights[row], question.currency()), Unit::Money},
        {u"arr_change"_s, majorUnits(yearly, question.currency()), Unit::Money}};
    point.texts.insert(
        point.texts.begin(), {{u"what"_s, what.join(u", "_s)}, {u"cause"_s, causes.join(u"; "_s)}});
    return point;
}

} // namespace

std::shared_ptr<const ChangeColumns> ChangeColumns::of(const CompanyFacts &facts, DayRange range)
{
    return Comparing(facts, range).columns();
}

Series changesSince(const Question &question)
{
    const ChangeColumns &columns = question.facts->part<ChangeColumns>(question.range);
    Series series;
    series.partsName = u"changes"_s;
    std::array<int, EnumText<ChangeOf>::Names.size()> companies = {};
    for (const std::size_t row : changedRows(question, columns)) {
        series.points.push_back(pointOf(question, columns, row));
        std::array<bool, EnumText<ChangeOf>::Names.size()> seen = {};
        for (const CompanyChange &change : changesOf(columns, row)) {
            seen[static_cast<std::size_t>(change.what)] = true;
        }
        for (std::size_t i = 0; i < seen.size(); ++i) {
            companies[i] += seen[i] ? 1 : 0;
        }
    }
    for (std::size_t i = 0; i < companies.size(); ++i) {
        series.totals.push_back({snakeCase(static_cast<ChangeOf>(i)), companies[i]});
    }
    series.notConverted = question.notConvertedInRange();
    return series;
}

Result<RowTable> changeRows(const Question &question, const QString &key)
{
    const ChangeColumns &columns = question.facts->part<ChangeColumns>(question.range);
    RowTableMaker maker(question,
        {{u"change"_s}, {u"before"_s}, {u"after"_s}, {u"cause"_s},
            {u"arr"_s, RowColumn::Kind::Money}, {u"arr_change"_s, RowColumn::Kind::Money}});
    bool isKnown = key.isEmpty();
    for (const std::size_t row : changedRows(question, columns)) {
        const std::optional<QString> part = key.isEmpty()
            ? std::optional(QString())
            : partAsked(key, rowKey(question.facts->company(row)));
        for (const CompanyChange &change : changesOf(columns, row)) {
            if (part && (part->isEmpty() || *part == snakeCase(change.what))) {
                isKnown = true;
                maker.add(row,
                    {Cell{snakeCase(change.what)}, Cell{change.before}, Cell{change.after},
                        Cell{change.cause}, maker.money(columns.weights[row]),
                        maker.money(change.yearly)});
            }
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
