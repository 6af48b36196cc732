// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ticketplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/satisfaction.h"
#include "core/exchange/words.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class TicketPlan
{
public:
    explicit TicketPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    void applyDays(CellReader &cells, Ticket &ticket) const;
    void applyTimes(CellReader &cells, Ticket &ticket) const;
    std::optional<std::int64_t> minutesBetween(
        const CellReader &cells, const FieldColumn &from, const FieldColumn &to) const;

    CompanyFinder m_finder;
    RowPlan<Ticket> m_tickets;
    QSet<QString> m_toldWords; // of satisfaction
    FieldColumn m_reference, m_subject, m_opened, m_closed, m_status, m_priority, m_workTime,
        m_resolutionTime, m_responseTime, m_respondedAt, m_csat, m_escalated;
};

TicketPlan::TicketPlan(const PlanInput &input)
    : m_finder(input.book, input.file, input.options)
    , m_tickets(input.book.tickets())
    , m_reference(input.column(u"ticket.external_id"))
    , m_subject(input.column(u"ticket.subject"))
    , m_opened(input.column(u"ticket.opened"))
    , m_closed(input.column(u"ticket.closed"))
    , m_status(input.column(u"ticket.status"))
    , m_priority(input.column(u"ticket.priority"))
    , m_workTime(input.column(u"ticket.work_time"))
    , m_resolutionTime(input.column(u"ticket.resolution_time"))
    , m_responseTime(input.column(u"ticket.first_response_time"))
    , m_respondedAt(input.column(u"ticket.first_response_at"))
    , m_csat(input.column(u"ticket.csat"))
    , m_escalated(input.column(u"ticket.escalated"))
{
    m_tickets.indexBy([](const Ticket &ticket) {
        return keyOf(ticket.company, ticket.openedOn, ticket.subject);
    });
}

RowOutcome TicketPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    if (m_tickets.isRepeated(cells, m_reference, reference)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const auto opened = cells.day(m_opened);
    const QString subject = cells.text(m_subject).simplified();
    const Ticket *before = m_tickets.byReference(reference);
    if (!before && opened) {
        before = m_tickets.takeAlike(keyOf(*company, *opened, subject));
    }
    Ticket ticket = before ? *before : Ticket();
    ticket.company = *company;
    if (ticket.ref.isEmpty()) {
        ticket.ref = reference;
    }
    if (const auto contact = m_finder.contactOf(cells, *company)) {
        ticket.contact = contact;
    }
    cells.put(m_subject, ticket.subject, subject);
    cells.put(m_opened, ticket.openedOn, opened);
    applyDays(cells, ticket);
    cells.put(m_priority, ticket.priority,
        wordOf<TicketPriority>(cells, m_priority, u"ticket_priority"_s));
    applyTimes(cells, ticket);
    cells.put(m_csat, ticket.csat, satisfactionOf(cells, m_csat, m_toldWords));
    cells.put(m_escalated, ticket.isEscalated, cells.flag(m_escalated));
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    m_tickets.remember(reference);
    return m_tickets.put(before, ticket);
}

void TicketPlan::applyDays(CellReader &cells, Ticket &ticket) const
{
    if (!ticket.openedOn.isValid() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_opened);
    }
    // A ticket that was opened again keeps the day of its first solution in some systems. A status
    // that nobody knows is of a workflow of one's own, and says nothing.
    const bool isOpen =
        WordLists::standard().meaning(u"ticket_state"_s, cells.text(m_status)) == u"open"_s;
    const auto closed = cells.day(m_closed);
    if (isOpen && ticket.closedOn) {
        cells.differ(m_closed.field, importValue(ticket.closedOn), {});
        ticket.closedOn.reset();
    } else if (!isOpen) {
        cells.put(m_closed, ticket.closedOn, closed);
    }
    if (ticket.closedOn && ticket.openedOn.isValid() && *ticket.closedOn < ticket.openedOn) {
        cells.reject(Issue::Kind::EndBeforeStart, m_closed, ticket.openedOn.toString(Qt::ISODate));
    }
}

void TicketPlan::applyTimes(CellReader &cells, Ticket &ticket) const
{
    auto work = cells.seconds(m_workTime, DurationUnit::Hours);
    const auto resolution = cells.seconds(m_resolutionTime, DurationUnit::Hours);
    auto minutes = work ? work : resolution;
    minutes = minutes ? std::optional(minutesOf(*minutes)) : std::nullopt;
    if (!minutes && ticket.closedOn && !ticket.minutes) {
        minutes = minutesBetween(cells, m_opened, m_closed);
    }
    cells.put(work ? m_workTime : m_resolutionTime, ticket.minutes, minutes);
    auto response = cells.seconds(m_responseTime, DurationUnit::Minutes);
    response = response ? std::optional(minutesOf(*response)) : std::nullopt;
    if (!response && !ticket.firstResponseMinutes) {
        response = minutesBetween(cells, m_opened, m_respondedAt);
    }
    cells.put(m_responseTime, ticket.firstResponseMinutes, response);
}

std::optional<std::int64_t> TicketPlan::minutesBetween(
    const CellReader &cells, const FieldColumn &from, const FieldColumn &to) const
{
    const auto begin = cells.moment(from);
    const auto end = cells.moment(to);
    return begin && end && *end >= *begin ? std::optional(*end - *begin) : std::nullopt;
}

Change TicketPlan::takeChange()
{
    Change change;
    change.rows<Ticket>() = m_tickets.takeChanges();
    return change;
}

} // namespace

Result<Change> planTickets(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<TicketPlan>(book, file, options, today, progress);
}

} // namespace bellwether
