// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/opportunityplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/moneycell.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/teamplan.h"
#include "core/exchange/words.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isClosed(OpportunityStage stage)
{
    return stage == OpportunityStage::Won || stage == OpportunityStage::Lost;
}

class OpportunityPlan
{
public:
    explicit OpportunityPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    const Opportunity *known(const QString &reference, CompanyId company, const QString &name);
    std::optional<OpportunityStage> stage(CellReader &cells) const;
    void applyAmounts(CellReader &cells, Opportunity &opportunity, bool isNew);
    void applyGeneralAmount(CellReader &cells, Opportunity &opportunity, Currency usual);
    void applyDays(CellReader &cells, Opportunity &opportunity) const;

    const Book &m_book;
    QDate m_today;
    CompanyFinder m_finder;
    TeamPlan m_team;
    RowPlan<Opportunity> m_opportunities;
    QSet<QString> m_toldReadings; // of the general amount
    FieldColumn m_reference, m_name, m_stage, m_isClosed, m_isWon, m_isLost, m_amount, m_mrr, m_arr,
        m_oneTime, m_currency, m_type, m_created, m_closeDate, m_owner, m_lossReason;
};

OpportunityPlan::OpportunityPlan(const PlanInput &input)
    : m_book(input.book)
    , m_today(input.today)
    , m_finder(input.book, input.file, input.options)
    , m_team(input.book.team())
    , m_opportunities(input.book.opportunities())
    , m_reference(input.column(u"opportunity.external_id"))
    , m_name(input.column(u"opportunity.name"))
    , m_stage(input.column(u"opportunity.stage"))
    , m_isClosed(input.column(u"opportunity.is_closed"))
    , m_isWon(input.column(u"opportunity.is_won"))
    , m_isLost(input.column(u"opportunity.is_lost"))
    , m_amount(input.column(u"opportunity.amount"))
    , m_mrr(input.column(u"opportunity.mrr"))
    , m_arr(input.column(u"opportunity.arr"))
    , m_oneTime(input.column(u"opportunity.one_time"))
    , m_currency(input.column(u"currency"))
    , m_type(input.column(u"opportunity.type"))
    , m_created(input.column(u"opportunity.created"))
    , m_closeDate(input.column(u"opportunity.close_date"))
    , m_owner(input.column(u"opportunity.owner"))
    , m_lossReason(input.column(u"opportunity.loss_reason"))
{
    m_opportunities.indexBy([](const Opportunity &row) { return keyOf(row.company, row.name); });
}

RowOutcome OpportunityPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    const QString name = cells.text(m_name).simplified();
    if (m_opportunities.isRepeated(cells, m_reference, reference)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const Opportunity *before = known(reference, *company, name);
    Opportunity opportunity = before ? *before : Opportunity();
    opportunity.company = *company;
    if (opportunity.ref.isEmpty()) {
        opportunity.ref = reference;
    }
    cells.put(m_name, opportunity.name, name.isEmpty() && !before ? reference : name);
    cells.put(m_stage, opportunity.stage, stage(cells));
    // A type that nobody knows is of one's own, and leaves the kind as it is.
    cells.put(m_type, opportunity.kind,
        fromSnakeCase<OpportunityKind>(
            WordLists::standard().meaning(u"opportunity_kind"_s, cells.text(m_type))));
    applyAmounts(cells, opportunity, !before);
    applyDays(cells, opportunity);
    cells.put(m_lossReason, opportunity.refusalReason, cells.text(m_lossReason).simplified());
    if (opportunity.name.isEmpty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_name);
    }
    const QString owner = cells.text(m_owner).simplified();
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    if (!owner.isEmpty()) {
        opportunity.owner = m_team.member(owner, TeamPlan::Role::Any);
    }
    m_opportunities.remember(reference);
    return m_opportunities.put(before, opportunity);
}

const Opportunity *OpportunityPlan::known(
    const QString &reference, CompanyId company, const QString &name)
{
    const Opportunity *same = m_opportunities.byReference(reference);
    return same ? same
                : m_opportunities.takeAlike(keyOf(company, name.isEmpty() ? reference : name));
}

// Flags are certain; the words of stages are everybody's own.
std::optional<OpportunityStage> OpportunityPlan::stage(CellReader &cells) const
{
    const auto closed = cells.flag(m_isClosed);
    if (cells.flag(m_isWon).value_or(false)) {
        return OpportunityStage::Won;
    }
    if (cells.flag(m_isLost).value_or(false) || closed.value_or(false)) {
        return OpportunityStage::Lost;
    }
    if (!closed) {
        return wordOf<OpportunityStage>(cells, m_stage, u"opportunity_stage"_s);
    }
    const auto word = fromSnakeCase<OpportunityStage>(
        WordLists::standard().meaning(u"opportunity_stage"_s, cells.text(m_stage)));
    return word && !isClosed(*word) ? *word : OpportunityStage::Open;
}

void OpportunityPlan::applyAmounts(CellReader &cells, Opportunity &opportunity, bool isNew)
{
    const Currency usual = isNew ? m_book.settings().baseCurrency() : opportunity.currency;
    opportunity.currency = usual;
    const auto monthly = amountOf(cells, m_mrr, m_currency, usual);
    const auto yearly = amountOf(cells, m_arr, m_currency, usual);
    const auto once = amountOf(cells, m_oneTime, m_currency, usual);
    if (!monthly && !yearly && !once) {
        applyGeneralAmount(cells, opportunity, usual);
        return;
    }
    for (const auto &amount : {monthly, yearly, once}) {
        opportunity.currency = amount ? amount->currency : opportunity.currency;
    }
    if (monthly) {
        cells.put(m_mrr, opportunity.mrr, std::optional(monthly->minor));
    } else if (yearly) {
        cells.put(m_arr, opportunity.mrr, std::optional(monthlyOf(yearly->minor)));
    }
    if (once) {
        cells.put(m_oneTime, opportunity.oneTime, std::optional(once->minor));
    }
}

// An amount of which nobody says for how long it is paid.
void OpportunityPlan::applyGeneralAmount(
    CellReader &cells, Opportunity &opportunity, Currency usual)
{
    const auto amount = amountOf(cells, m_amount, m_currency, usual);
    if (!amount) {
        return;
    }
    const bool isRecurring =
        WordLists::standard().meaning(u"recurrence"_s, cells.text(m_type)) == u"recurring"_s;
    opportunity.currency = amount->currency;
    if (isRecurring) {
        cells.put(m_amount, opportunity.mrr, std::optional(monthlyOf(amount->minor)));
    } else {
        cells.put(m_amount, opportunity.oneTime, std::optional(amount->minor));
    }
    const QString reading = isRecurring ? u"ARR"_s : u"one-time"_s;
    if (!m_toldReadings.contains(reading)) {
        m_toldReadings.insert(reading);
        cells.tell(Issue::Severity::Warning, Issue::Kind::ReadAs, m_amount, reading);
    }
}

void OpportunityPlan::applyDays(CellReader &cells, Opportunity &opportunity) const
{
    const auto created = cells.day(m_created);
    const auto closing = cells.day(m_closeDate);
    if (isClosed(opportunity.stage)) {
        cells.put(m_closeDate, opportunity.closedOn, closing);
        if (!opportunity.closedOn && !cells.isRejected()) {
            cells.reject(Issue::Kind::MissingField, m_closeDate);
            return;
        }
    } else if (opportunity.closedOn) {
        cells.differ(m_closeDate.field, importValue(opportunity.closedOn), {});
        opportunity.closedOn.reset(); // open again
    }
    auto opened = created;
    if (!opened && !opportunity.openedOn.isValid()) {
        opened = m_today;
    }
    // Systems date a row by when it was entered, which may be after the deal was closed.
    if (opened && opportunity.closedOn && *opportunity.closedOn < *opened) {
        opened = opportunity.closedOn;
        if (created) {
            cells.tell(Issue::Severity::Note, Issue::Kind::ReadAs, m_created,
                opened->toString(Qt::ISODate));
        }
    }
    cells.put(m_created, opportunity.openedOn, opened);
}

Change OpportunityPlan::takeChange()
{
    Change change;
    change.rows<TeamMember>() = m_team.changes();
    change.rows<Opportunity>() = m_opportunities.takeChanges();
    return change;
}

} // namespace

Result<Change> planOpportunities(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<OpportunityPlan>(book, file, options, today, progress);
}

} // namespace bellwether
