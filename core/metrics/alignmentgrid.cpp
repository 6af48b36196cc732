// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/alignmentgrid.h"

#include "core/metrics/companykey.h"
#include "core/metrics/stackscope.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

GridMark markOf(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Aligned:
        return GridMark::Aligned;
    case Alignment::Supported:
        return GridMark::Supported;
    case Alignment::NotAligned:
        break;
    }
    return GridMark::NotAligned;
}

class GridMaker
{
public:
    explicit GridMaker(const Question &question)
        : m_scope(question)
        , m_facts(*question.facts)
        , m_offers(*m_facts.book, m_facts.day)
    {
        m_grid->day = m_facts.day;
    }

    std::shared_ptr<const AlignmentGrid> grid()
    {
        addCustomers();
        addItems();
        m_grid->marks.assign(
            m_grid->customers.size() * m_grid->items.size(), GridMark::NotApplicable);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            for (const StackCell &cell : m_scope.stack().of(m_rows[i])) {
                if (cell.isApplicable && m_columns[cell.place] != CompanyRows::None) {
                    mark(i, m_columns[cell.place], cell);
                }
            }
        }
        addShares();
        return m_grid;
    }

private:
    void addCustomers()
    {
        m_scope.forEachCompany([&](std::size_t row) { m_rows.push_back(row); });
        const auto nameOf = [&](std::size_t row) { return m_facts.company(row).name; };
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
            return nameOf(a).compare(nameOf(b), Qt::CaseInsensitive) < 0;
        });
        for (const std::size_t row : m_rows) {
            const Company &company = m_facts.company(row);
            AlignmentGrid::Customer customer;
            customer.key = companyKey(company);
            customer.name = company.name;
            customer.id = company.id;
            const TeamMember *csm = m_facts.book->team().find(m_facts.csms[row]);
            customer.csm = csm == nullptr ? QString() : csm->name;
            m_grid->customers.push_back(std::move(customer));
        }
    }

    void addItems()
    {
        const std::vector<StackItemId> &items = m_scope.stack().items;
        std::vector<bool> isInUse(items.size());
        for (const std::size_t row : m_rows) {
            for (const StackCell &cell : m_scope.stack().of(row)) {
                isInUse[cell.place] = isInUse[cell.place] || cell.isApplicable;
            }
        }
        m_columns.assign(items.size(), CompanyRows::None);
        for (std::size_t place = 0; place < items.size(); ++place) {
            const StackItem *item = m_facts.book->stackItems().find(items[place]);
            const bool isOffered = item != nullptr && item->active;
            if (!m_scope.takesPlace(place) || (!isOffered && !isInUse[place])) {
                continue;
            }
            m_columns[place] = m_grid->items.size();
            AlignmentGrid::Item line;
            line.key = itemKey(*m_facts.book, items[place]);
            line.name = itemName(*m_facts.book, items[place]);
            line.id = items[place];
            m_grid->items.push_back(std::move(line));
        }
    }

    void mark(std::size_t customer, std::size_t item, const StackCell &cell)
    {
        GridMark mark = markOf(cell.alignment);
        const std::size_t place = m_grid->cellOf(customer, item);
        if (mark == GridMark::NotAligned) {
            const Opportunity *offer = m_offers.of(m_grid->customers[customer].id, cell.item);
            if (offer != nullptr && isRefused(*offer, m_facts.day)) {
                mark = GridMark::Declined;
                m_grid->reasons[place] = offer->refusalReason;
            }
        }
        m_grid->marks[place] = mark;
        for (AlignmentGrid::Line *line :
            {static_cast<AlignmentGrid::Line *>(&m_grid->customers[customer]),
                static_cast<AlignmentGrid::Line *>(&m_grid->items[item])}) {
            ++line->applicable;
            line->aligned += mark == GridMark::Aligned ? 1 : 0;
            line->supported += mark == GridMark::Supported ? 1 : 0;
            line->declined += mark == GridMark::Declined ? 1 : 0;
        }
    }

    void addShares()
    {
        const Options &options = m_facts.options;
        const bool isOfAll = options.alignmentOf == Options::AlignmentOf::All;
        const auto itemsInUse = std::count_if(m_grid->items.begin(), m_grid->items.end(),
            [](const AlignmentGrid::Item &item) { return item.applicable > 0; });
        const auto share = [&](AlignmentGrid::Line &line, std::ptrdiff_t all) {
            const auto of = isOfAll ? static_cast<double>(all) : line.applicable;
            if (of > 0) {
                line.share = (line.aligned + options.alignmentSupported * line.supported) / of;
            }
        };
        for (AlignmentGrid::Customer &customer : m_grid->customers) {
            share(customer, itemsInUse);
        }
        for (AlignmentGrid::Item &item : m_grid->items) {
            share(item, static_cast<std::ptrdiff_t>(m_grid->customers.size()));
        }
    }

    StackScope m_scope;
    const CompanyFacts &m_facts;
    NewestOffers m_offers;
    std::vector<std::size_t> m_rows; // of the facts, in the grid's order
    std::vector<std::size_t> m_columns; // by place of the item; None: not shown
    std::shared_ptr<AlignmentGrid> m_grid = std::make_shared<AlignmentGrid>();
};

} // namespace

QString nameOf(GridMark mark)
{
    switch (mark) {
    case GridMark::NotApplicable:
        return u"Not applicable"_s;
    case GridMark::Aligned:
        return u"Aligned"_s;
    case GridMark::Supported:
        return u"Supported"_s;
    case GridMark::NotAligned:
        return u"Not aligned"_s;
    case GridMark::Declined:
        return u"Declined"_s;
    }
    return {};
}

NewestOffers::NewestOffers(const Book &book, QDate day)
{
    const auto isLater = [](const Opportunity &a, const Opportunity &b) {
        return std::tie(a.openedOn, a.id) > std::tie(b.openedOn, b.id);
    };
    for (const Opportunity &opportunity : book.opportunities()) {
        if (opportunity.item && opportunity.openedOn <= day) {
            const Opportunity *&newest = m_offers[{opportunity.company, *opportunity.item}];
            newest = newest == nullptr || isLater(opportunity, *newest) ? &opportunity : newest;
        }
    }
}

const Opportunity *NewestOffers::of(CompanyId company, StackItemId item) const
{
    const auto found = m_offers.find({company, item});
    return found == m_offers.end() ? nullptr : found->second;
}

bool isRefused(const Opportunity &opportunity, QDate day)
{
    return opportunity.stage == OpportunityStage::Lost && !opportunity.refusalReason.isEmpty()
        && opportunity.openedOn <= day && !isOpenOn(opportunity, day);
}

QString AlignmentGrid::reasonAt(std::size_t customer, std::size_t item) const
{
    const auto found = reasons.find(cellOf(customer, item));
    return found == reasons.end() ? QString() : found->second;
}

std::shared_ptr<const AlignmentGrid> AlignmentGrid::of(const Question &question)
{
    return GridMaker(question).grid();
}

RowTable tableOf(const AlignmentGrid &grid)
{
    RowTable table;
    table.columns = {{u"company"_s}, {u"ref"_s}, {u"csm"_s}, {u"aligned"_s, RowColumn::Kind::Count},
        {u"applicable"_s, RowColumn::Kind::Count}, {u"share"_s, RowColumn::Kind::Ratio}};
    for (const AlignmentGrid::Item &item : grid.items) {
        table.columns.push_back({item.name});
    }
    table.rows.reserve(grid.customers.size());
    for (std::size_t i = 0; i < grid.customers.size(); ++i) {
        const AlignmentGrid::Customer &customer = grid.customers[i];
        Row row{customer.id,
            {Cell{customer.name}, Cell{customer.key}, Cell{customer.csm},
                Cell{std::int64_t(customer.aligned)}, Cell{std::int64_t(customer.applicable)},
                customer.share ? Cell{*customer.share} : Cell{}}};
        for (std::size_t item = 0; item < grid.items.size(); ++item) {
            const QString reason = grid.reasonAt(i, item);
            const QString name = nameOf(grid.at(i, item));
            row.cells.push_back(Cell{reason.isEmpty() ? name : name + u": "_s + reason});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace bellwether
