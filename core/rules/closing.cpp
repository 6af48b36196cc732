// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/closing.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isUnsent(const FeedbackRequest &request)
{
    return request.state == RequestState::Due || request.state == RequestState::Drafted
        || request.state == RequestState::Exported;
}

bool isChurned(const CompanyFacts &facts, CompanyId company)
{
    const std::size_t row = facts.rowOf(company);
    return row != CompanyRows::None && facts.kinds[row] == CompanyKind::Churned;
}

// Whether the company left after the contract began, so that nobody will renew it.
bool isSettledByLoss(const CompanyFacts &facts, const Contract &contract)
{
    const std::size_t row = facts.rowOf(contract.company);
    const auto churned = facts.lives->churned(facts.companyRows[row]);
    return !churned.empty() && contract.start < churned.back().from;
}

} // namespace

Leftovers leftoversOf(const CompanyFacts &facts)
{
    const Book &book = *facts.book;
    Leftovers leftovers;
    for (const FeedbackRequest &request : book.feedbackRequests()) {
        const Contact *contact =
            isUnsent(request) ? book.contacts().find(request.contact) : nullptr;
        if (contact != nullptr && request.createdOn <= facts.day
            && isChurned(facts, contact->company)) {
            leftovers.requests.push_back(request.id);
        }
    }
    for (const Renewal &renewal : book.renewals()) {
        const Contract *contract = renewal.outcome == RenewalOutcome::Open
            ? book.contracts().find(renewal.contract)
            : nullptr;
        if (contract != nullptr && renewal.dueOn >= facts.day && isChurned(facts, contract->company)
            && isSettledByLoss(facts, *contract)) {
            leftovers.renewals.push_back(renewal.id);
        }
    }
    return leftovers;
}

void settle(const Leftovers &leftovers, const Book &book, Change &change)
{
    for (const FeedbackRequestId id : leftovers.requests) {
        if (const FeedbackRequest *request = book.feedbackRequests().find(id)) {
            change.rows<FeedbackRequest>().put.push_back(*request);
            change.rows<FeedbackRequest>().put.back().state = RequestState::Cancelled;
        }
    }
    for (const RenewalId id : leftovers.renewals) {
        if (const Renewal *renewal = book.renewals().find(id)) {
            Renewal closed = *renewal;
            closed.stage = RenewalStage::Closed;
            closed.outcome = RenewalOutcome::Lost;
            closed.reason = closed.reason.isEmpty() ? u"Customer left"_s : closed.reason;
            change.rows<Renewal>().put.push_back(std::move(closed));
        }
    }
}

} // namespace bellwether
