// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/churndetails.h"

#include "core/metrics/amounts.h"
#include "core/metrics/bridge.h"
#include "core/metrics/churn.h"
#include "core/metrics/segments.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

bool wasCancelled(const CompanyFacts &facts, std::size_t row, QDate lossDay)
{
    const auto contracts = facts.revenue->contractsOf(facts.ids[row]);
    return std::any_of(contracts.begin(), contracts.end(), [&](const Contract *contract) {
        return contract->cancelledOn && contract->cancelledOn->addDays(1) == lossDay
            && (!contract->end || *contract->cancelledOn < *contract->end
                || (contract->autoRenews && !contract->hasEnded));
    });
}

TenureBand tenureBand(QDate since, QDate day)
{
    if (day < since.addYears(1)) {
        return TenureBand::UnderOne;
    }
    if (day < since.addYears(2)) {
        return TenureBand::OneToTwo;
    }
    if (day < since.addYears(3)) {
        return TenureBand::TwoToThree;
    }
    return day < since.addYears(5) ? TenureBand::ThreeToFive : TenureBand::FiveAndMore;
}

ChurnDetail detailOf(
    const CompanyFacts &facts, std::size_t row, QDate day, std::int64_t yearly, bool isLost)
{
    const Company &company = facts.company(row);
    const ChurnNotes &notes = facts.bookPart<ChurnNotes>();
    ChurnDetail detail{};
    detail.row = row;
    detail.day = day;
    detail.yearly = yearly;
    detail.isLost = isLost;
    detail.record = isLost ? notes.about(facts, row, day) : nullptr;
    if (!isLost) {
        detail.type = ChurnType::Downgraded;
    } else if (detail.record != nullptr && detail.record->type) {
        detail.type = *detail.record->type;
    } else {
        detail.type = yearly == 0 || wasCancelled(facts, row, day) ? ChurnType::Cancelled
                                                                   : ChurnType::NotRenewed;
    }
    if (detail.record != nullptr) {
        detail.isAvoidable = notes.isAvoidable(*detail.record);
    }
    detail.plan = company.plan.valueAt(day.addDays(-1)).value_or(QString());
    detail.csm = company.csm.valueAt(day.addDays(-1));
    const auto first = facts.revenue->firstStart(company.id, {SinceAlways, OpenEnd});
    detail.since = company.customerSince.value_or(first.value_or(day));
    detail.tenure = tenureBand(detail.since, day);
    return detail;
}

// What contracted in the range of a customer who paid before it.
std::optional<ChurnDetail> contractionOf(const CompanyFacts &facts, std::size_t row, DayRange range)
{
    const RevenueSteps &steps = facts.revenue->of(facts.ids[row]);
    if (steps.yearlyAt(range.from.addDays(-1)) <= 0) {
        return std::nullopt;
    }
    QDate day;
    std::int64_t yearly = 0;
    for (const Movement &movement : movementsOf(steps, range)) {
        if (movement.kind == MovementKind::Contraction) {
            day = day.isValid() ? day : movement.day;
            addTo(yearly, -movement.yearly);
        }
    }
    return day.isValid() ? std::optional(detailOf(facts, row, day, yearly, false)) : std::nullopt;
}

} // namespace

ChurnNotes::ChurnNotes(const Book &book)
    : m_book(std::make_shared<const Book>(book)) // shares the tables that the records stand in
    , m_records(book.churnRecords(), CompanyRows(book.companies()))
{
    for (const ChurnReason &reason : m_book->churnReasons()) {
        m_leaves[reason.name] = &reason;
    }
}

const ChurnRecord *ChurnNotes::about(
    const CompanyFacts &facts, std::size_t row, QDate lossDay) const
{
    const ChurnRecord *nearest = nullptr;
    for (const ChurnRecord *record : m_records.of(facts.companyRows[row])) {
        const DayRange between = record->day < lossDay ? DayRange{record->day.addDays(1), lossDay}
                                                       : DayRange{lossDay, record->day};
        if (facts.revenue->firstStart(facts.ids[row], between)) {
            continue;
        }
        if (nearest == nullptr
            || std::abs(record->day.daysTo(lossDay)) <= std::abs(nearest->day.daysTo(lossDay))) {
            nearest = record;
        }
    }
    return nearest;
}

const ChurnRecord *ChurnNotes::ofUnpaid(const CompanyFacts &facts, std::size_t row) const
{
    const auto records = m_records.of(facts.companyRows[row]);
    const auto first = std::min_element(records.begin(), records.end(),
        [](const ChurnRecord *a, const ChurnRecord *b) { return a->day < b->day; });
    if (first == records.end()) {
        return nullptr;
    }
    const auto &steps = facts.revenue->of(facts.ids[row]).steps();
    return steps.empty() || steps.front().from >= (*first)->day ? *first : nullptr;
}

const ChurnReason *ChurnNotes::leaf(const QString &reason) const
{
    const auto found = m_leaves.find(reason);
    return found == m_leaves.end() ? nullptr : found->second;
}

std::optional<bool> ChurnNotes::isAvoidable(const ChurnRecord &record) const
{
    const ChurnReason *reason = leaf(record.reason);
    return record.isAvoidable || reason == nullptr ? record.isAvoidable : reason->isAvoidable;
}

QString ChurnNotes::groupOf(const QString &reason) const
{
    const ChurnReason *found = leaf(reason);
    const ChurnReason *group =
        found == nullptr || !found->parent ? nullptr : m_book->churnReasons().find(*found->parent);
    return group == nullptr ? QString() : group->name;
}

std::shared_ptr<const ChurnNotes> ChurnNotes::of(const CompanyFacts &facts)
{
    return std::make_shared<ChurnNotes>(*facts.book);
}

std::shared_ptr<const ChurnDetails> ChurnDetails::of(const CompanyFacts &facts, DayRange range)
{
    auto details = std::make_shared<ChurnDetails>();
    std::vector<bool> isLost(facts.size());
    for (const LostCustomer &lost : facts.part<LostCustomers>(range).all) {
        isLost[lost.row] = true;
        details->all.push_back(detailOf(facts, lost.row, lost.day, lost.yearly, true));
    }
    const ChurnNotes &notes = facts.bookPart<ChurnNotes>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!isLost[row]) {
            const ChurnRecord *noted = notes.ofUnpaid(facts, row);
            if (noted != nullptr && range.contains(noted->day)) {
                details->all.push_back(detailOf(facts, row, noted->day, 0, true));
            } else if (auto detail = contractionOf(facts, row, range)) {
                details->all.push_back(std::move(*detail));
            }
        }
    }
    return details;
}

std::shared_ptr<const ChurnSegments> ChurnSegments::of(const CompanyFacts &facts, DayRange range)
{
    auto segments = std::make_shared<ChurnSegments>();
    for (const ChurnDetail &detail : facts.part<ChurnDetails>(range).all) {
        Segment segment = Segment::Unplaced;
        if (detail.isLost) {
            const auto then = facts.on(Month::of(detail.day).firstDay().addDays(-1));
            const std::size_t row = then->rowOf(facts.ids[detail.row]);
            segment = row == CompanyRows::None ? Segment::Unplaced
                                               : then->part<SegmentColumns>().segments[row];
        }
        segments->all.push_back(segment);
    }
    return segments;
}

} // namespace bellwether
