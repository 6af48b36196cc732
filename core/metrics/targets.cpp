// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/targets.h"

#include "core/metrics/amounts.h"
#include "core/metrics/exchangerates.h"
#include "core/metrics/renewals.h"
#include "core/metrics/retention.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/stackfacts.h"
#include "core/metrics/workscope.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// One thing that counts towards a target.
struct TargetContribution
{
    std::size_t row;
    QString what; // empty where it is the company itself
    double actual; // of money: minor units
    double of = 0;
};

bool isShare(TargetMeasure measure)
{
    return measure == TargetMeasure::Alignment || measure == TargetMeasure::NetRevenueRetention
        || measure == TargetMeasure::RenewalRate;
}

// What was won of one target.
class Counting
{
public:
    Counting(const Target &target, const CompanyFacts &facts)
        : m_target(target)
        , m_facts(facts)
        , m_mask(companiesOf(target, facts))
    {
        switch (target.measure) {
        case TargetMeasure::Alignment:
            countAlignment();
            break;
        case TargetMeasure::OpportunityWon:
            countWon();
            break;
        case TargetMeasure::NetRevenueRetention:
            countRetained();
            break;
        case TargetMeasure::RenewalRate:
            countRenewed();
            break;
        case TargetMeasure::ActiveCustomers:
            countActive();
            break;
        }
    }

    const std::vector<TargetContribution> &contributions() const { return m_contributions; }
    int notConverted() const { return m_notConverted; }

private:
    DayRange range() const { return {m_target.from, m_facts.day}; }

    bool isActive(std::size_t row) const
    {
        return m_mask[row] && m_facts.kinds[row] != CompanyKind::Churned;
    }

    void countAlignment()
    {
        const StackColumns &stack = m_facts.part<StackColumns>();
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            double aligned = 0;
            int applicable = 0;
            for (std::size_t i = stack.begins.empty() ? 0 : stack.begins[row];
                 isActive(row) && !stack.begins.empty() && i < stack.begins[row + 1]; ++i) {
                const StackCell &cell = stack.cells[i];
                applicable += cell.isApplicable ? 1 : 0;
                aligned += cell.isApplicable ? worthOf(cell.alignment) : 0;
            }
            if (applicable > 0) {
                m_contributions.push_back({row, {}, aligned, static_cast<double>(applicable)});
            }
        }
    }

    double worthOf(Alignment alignment) const
    {
        return alignment == Alignment::Aligned  ? 1
            : alignment == Alignment::Supported ? m_facts.options.alignmentSupported
                                                : 0;
    }

    void countWon()
    {
        const ExchangeRates rates(*m_facts.book);
        const bool isFirstYear =
            m_facts.options.opportunityTotal == Options::OpportunityTotal::FirstYear;
        for (const Opportunity &opportunity : m_facts.book->opportunities()) {
            const std::size_t row = m_facts.rowOf(opportunity.company);
            if (opportunity.stage != OpportunityStage::Won || !opportunity.closedOn
                || !range().contains(*opportunity.closedOn) || row == CompanyRows::None
                || !isOurs(opportunity, row)) {
                continue;
            }
            // What was won is worth what it was on the day.
            const auto mrr =
                rates.converted(opportunity.mrr, opportunity.currency, *opportunity.closedOn);
            const auto oneTime =
                rates.converted(opportunity.oneTime, opportunity.currency, *opportunity.closedOn);
            if (!mrr || !oneTime) {
                ++m_notConverted;
                continue;
            }
            const std::int64_t amount =
                bounded(WideAmount(*mrr) * (isFirstYear ? 12 : 1) + *oneTime);
            m_contributions.push_back(
                {row, opportunity.name.isEmpty() ? rowKey(opportunity) : opportunity.name,
                    static_cast<double>(amount)});
        }
    }

    bool isOurs(const Opportunity &opportunity, std::size_t row) const
    {
        return m_target.member && opportunity.owner ? *opportunity.owner == *m_target.member
                                                    : bool(m_mask[row]);
    }

    void countRetained()
    {
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            const std::optional<Retention> one =
                m_mask[row] ? retentionOf(m_facts, row, range()) : std::nullopt;
            if (one) {
                m_contributions.push_back(
                    {row, {}, static_cast<double>(one->close), static_cast<double>(one->open)});
            }
        }
    }

    void countRenewed()
    {
        Question question{m_facts.shared_from_this(), m_mask, range()};
        question.isEverybody = false;
        for (const DueRenewal &renewal : dueRenewals(question)) {
            m_contributions.push_back({renewal.row, contractName(*renewal.contract),
                static_cast<double>(std::min(renewal.renewed, renewal.due)),
                static_cast<double>(renewal.due)});
        }
    }

    void countActive()
    {
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (isActive(row)) {
                m_contributions.push_back({row, {}, 1});
            }
        }
    }

    const Target &m_target;
    const CompanyFacts &m_facts;
    Mask m_mask;
    std::vector<TargetContribution> m_contributions;
    int m_notConverted = 0;
};

bool isInForce(const Target &target, QDate day)
{
    return target.from <= day && day <= target.until;
}

Unit unitOf(TargetMeasure measure)
{
    return isShare(measure)                        ? Unit::Ratio
        : measure == TargetMeasure::OpportunityWon ? Unit::Money
                                                   : Unit::Count;
}

bool isInScope(const Target &target, const Question &question, const WorkScope &scope)
{
    return question.csms.empty() || (target.member && scope.takesMember(*target.member));
}

QString nameOf(const Target &target, const Book &book)
{
    if (target.member) {
        const TeamMember *member = book.team().find(*target.member);
        return member == nullptr ? QString() : member->name;
    }
    const AccountGroup *group = target.group ? book.accountGroups().find(*target.group) : nullptr;
    return group == nullptr ? QString() : group->name;
}

SeriesPoint pointOf(const Question &question, const Attainment &one)
{
    const Currency currency = question.currency();
    const QDate day = question.facts->day;
    const Target &target = *one.target;
    const QString name = nameOf(target, *question.facts->book);
    SeriesPoint point{rowKey(target),
        {{u"target"_s, target.amount, unitOf(target.measure)},
            {u"actual"_s, one.actual(currency), unitOf(target.measure)},
            {u"attainment"_s, one.attainment(currency), Unit::Ratio},
            {u"pace"_s, one.pace(currency, day), Unit::Ratio},
            {u"elapsed"_s, one.elapsed(day), Unit::Ratio}},
        {}, name, {}};
    point.texts = {{u"who"_s, name}, {u"measure"_s, snakeCase(target.measure)},
        {u"from"_s, target.from.toString(Qt::ISODate)},
        {u"until"_s, target.until.toString(Qt::ISODate)}};
    return point;
}

// Calls with each target in scope.
template <typename Function>
void forEachTarget(const Question &question, Function function)
{
    const WorkScope scope(question);
    for (const Attainment &one : question.facts->part<AttainmentColumns>().targets) {
        if (isInScope(*one.target, question, scope)) {
            function(one);
        }
    }
}

} // namespace

Mask companiesOf(const Target &target, const CompanyFacts &facts)
{
    Mask mask(facts.size());
    for (std::size_t row = 0; target.member && row < facts.size(); ++row) {
        mask[row] =
            facts.csms[row] == *target.member || facts.accountManagers[row] == *target.member;
    }
    for (const AccountGroupCompany &link : facts.book->accountGroupCompanies()) {
        const bool holds = target.group && link.group == *target.group
            && (!link.from || *link.from <= facts.day) && (!link.until || facts.day <= *link.until);
        const std::size_t row = holds ? facts.rowOf(link.company) : CompanyRows::None;
        if (row != CompanyRows::None) {
            mask[row] = true;
        }
    }
    return mask;
}

std::optional<double> Attainment::actual(Currency currency) const
{
    if (isShare(target->measure)) {
        return denominator.value_or(0) == 0 ? std::nullopt
                                            : std::optional(numerator / *denominator);
    }
    return target->measure == TargetMeasure::OpportunityWon
        ? numerator / static_cast<double>(currency.minorPerMajor())
        : numerator;
}

std::optional<double> Attainment::attainment(Currency currency) const
{
    const std::optional<double> reached = actual(currency);
    return reached && target->amount > 0 ? std::optional(*reached / target->amount) : std::nullopt;
}

double Attainment::elapsed(QDate day) const
{
    return static_cast<double>(target->from.daysTo(day) + 1)
        / static_cast<double>(target->from.daysTo(target->until) + 1);
}

std::optional<double> Attainment::pace(Currency currency, QDate day) const
{
    const std::optional<double> reached = attainment(currency);
    return reached && target->measure == TargetMeasure::OpportunityWon
        ? std::optional(*reached / elapsed(day))
        : std::nullopt;
}

std::shared_ptr<const AttainmentColumns> AttainmentColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<AttainmentColumns>();
    for (const Target &target : facts.book->targets()) {
        if (!isInForce(target, facts.day)) {
            continue;
        }
        const Counting counting(target, facts);
        Attainment one;
        one.target = &target;
        one.notConverted = counting.notConverted();
        double of = 0;
        for (const TargetContribution &contribution : counting.contributions()) {
            one.numerator += contribution.actual;
            of += contribution.of;
        }
        if (isShare(target.measure)) {
            one.denominator = of;
        }
        columns->targets.push_back(one);
    }
    return columns;
}

Series targetAttainment(const Question &question)
{
    Series series;
    forEachTarget(question, [&](const Attainment &one) {
        series.points.push_back(pointOf(question, one));
        series.notConverted += one.notConverted;
    });
    return series;
}

Result<RowTable> targetRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    RowTableMaker maker(question,
        {{u"target"_s}, {u"measure"_s}, {u"what"_s}, {u"actual"_s, RowColumn::Kind::Number},
            {u"of"_s, RowColumn::Kind::Number}});
    bool isKnown = key.isEmpty();
    forEachTarget(question, [&](const Attainment &one) {
        const Target &target = *one.target;
        if (!key.isEmpty() && rowKey(target) != key) {
            return;
        }
        isKnown = true;
        const bool isMoney = target.measure != TargetMeasure::Alignment
            && target.measure != TargetMeasure::ActiveCustomers;
        const auto minor = static_cast<double>(isMoney ? question.currency().minorPerMajor() : 1);
        const Counting counting(target, facts);
        for (const TargetContribution &contribution : counting.contributions()) {
            maker.add(contribution.row,
                {Cell{nameOf(target, *facts.book)}, Cell{snakeCase(target.measure)},
                    Cell{contribution.what}, Cell{contribution.actual / minor},
                    isShare(target.measure) ? Cell{contribution.of / minor} : Cell{}});
        }
    });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table(u"actual"_s);
}

} // namespace bellwether
