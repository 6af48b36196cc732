// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/itemstanding.h"

#include "core/base/numbertext.h"
#include "core/metrics/alignmentgrid.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/stackranking.h"
#include "core/metrics/stackrevenue.h"
#include "core/metrics/stackscope.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto Money = RowColumn::Kind::Money;

// The question about this item alone.
Question aboutItem(const Question &question, StackItemId item)
{
    Question about = question;
    about.items = {item};
    return about;
}

QString nameOf(const Book &book, TeamMemberId id)
{
    const TeamMember *member = book.team().find(id);
    return member == nullptr ? QString() : member->name;
}

// A customer to whom the item applies.
struct ItemCustomer
{
    std::size_t row;
    const StackCell *cell;
    const Opportunity *refused; // null unless declined
    std::int64_t monthly; // what is paid for the item, minor units
};

class ItemCustomers
{
public:
    ItemCustomers(const Question &question, StackItemId item)
        : m_question(aboutItem(question, item))
        , m_scope(m_question)
    {
        const CompanyFacts &facts = *m_question.facts;
        const auto &revenue = facts.part<StackRevenue>();
        const NewestOffers offers(*facts.book, facts.day);
        m_scope.forEachCompany([&](std::size_t row) {
            for (const StackCell &cell : m_scope.stack().of(row)) {
                if (cell.item == item && cell.isApplicable) {
                    ItemCustomer customer{row, &cell, nullptr, 0};
                    const Opportunity *offer = offers.of(facts.ids[row], item);
                    if (cell.alignment == Alignment::NotAligned && offer != nullptr
                        && isRefused(*offer, facts.day)) {
                        customer.refused = offer;
                    }
                    for (const ItemRevenue &paid : revenue.of(row)) {
                        customer.monthly +=
                            paid.item == item ? roundedQuotient(paid.yearly, 12) : 0;
                    }
                    m_customers.push_back(customer);
                }
            }
        });
        std::stable_sort(m_customers.begin(), m_customers.end(),
            [&](const ItemCustomer &a, const ItemCustomer &b) {
                const std::int64_t openA = openOf(a).total(facts.options);
                const std::int64_t openB = openOf(b).total(facts.options);
                return openA != openB ? openA > openB
                                      : facts.company(a.row).name.compare(
                                            facts.company(b.row).name, Qt::CaseInsensitive)
                        < 0;
            });
    }

    const Question &question() const { return m_question; }
    const StackScope &scope() const { return m_scope; }
    const std::vector<ItemCustomer> &all() const { return m_customers; }
    static OpenSum openOf(const ItemCustomer &customer)
    {
        return {customer.cell->mrr, customer.cell->oneTime};
    }
    static bool isProspect(const ItemCustomer &customer)
    {
        return customer.cell->alignment == Alignment::NotAligned && customer.refused == nullptr;
    }
    QString manager(const ItemCustomer &customer) const
    {
        const CompanyFacts &facts = *m_question.facts;
        return nameOf(*facts.book, facts.accountManagers[customer.row]);
    }

private:
    Question m_question;
    StackScope m_scope;
    std::vector<ItemCustomer> m_customers;
};

RowTable notAlignedRows(const ItemCustomers &customers)
{
    RowTableMaker maker(customers.question(),
        {{u"account_manager"_s}, {u"mrr_opportunity"_s, Money}, {u"one_time_opportunity"_s, Money},
            {u"opportunity"_s, Money}});
    for (const ItemCustomer &customer : customers.all()) {
        if (ItemCustomers::isProspect(customer)) {
            const OpenSum open = ItemCustomers::openOf(customer);
            maker.add(customer.row,
                {Cell{customers.manager(customer)}, maker.money(open.mrr),
                    maker.money(open.oneTime),
                    maker.money(open.total(customers.question().facts->options))});
        }
    }
    return maker.table(u"opportunity"_s);
}

RowTable alignedRows(const ItemCustomers &customers)
{
    RowTableMaker maker(
        customers.question(), {{u"account_manager"_s}, {u"alignment"_s}, {u"mrr"_s, Money}});
    for (const ItemCustomer &customer : customers.all()) {
        if (customer.cell->alignment != Alignment::NotAligned) {
            maker.add(customer.row,
                {Cell{customers.manager(customer)}, Cell{snakeCase(customer.cell->alignment)},
                    maker.money(customer.monthly)});
        }
    }
    return maker.table(u"mrr"_s);
}

RowTable declinedRows(const ItemCustomers &customers)
{
    RowTableMaker maker(customers.question(),
        {{u"account_manager"_s}, {u"reason"_s}, {u"declined_on"_s, RowColumn::Kind::Day}});
    for (const ItemCustomer &customer : customers.all()) {
        if (customer.refused != nullptr) {
            maker.add(customer.row,
                {Cell{customers.manager(customer)}, Cell{customer.refused->refusalReason},
                    customer.refused->closedOn ? Cell{*customer.refused->closedOn} : Cell{}});
        }
    }
    return maker.table();
}

RowTable reasonRows(const ItemCustomers &customers)
{
    std::map<QString, std::int64_t> counts;
    for (const ItemCustomer &customer : customers.all()) {
        if (customer.refused != nullptr) {
            ++counts[customer.refused->refusalReason];
        }
    }
    std::vector<std::pair<QString, std::int64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const auto &a, const auto &b) { return a.second > b.second; });
    RowTable table;
    table.columns = {{u"reason"_s}, {u"customers"_s, RowColumn::Kind::Count}};
    for (const auto &[reason, count] : sorted) {
        table.rows.push_back({{}, {Cell{reason}, Cell{count}}});
    }
    return table;
}

RowTable priceRows(const Question &question)
{
    const StackScope scope(question);
    const CompanyFacts &facts = *question.facts;
    const auto &revenue = facts.part<StackRevenue>();
    struct Paid
    {
        std::int64_t monthly = 0;
        int customers = 0;
    };
    std::map<StackItemId, Paid> paid;
    scope.forEachCompany([&](std::size_t row) {
        for (const ItemRevenue &amount : revenue.of(row)) {
            if (amount.yearly > 0) {
                addTo(paid[amount.item].monthly, roundedQuotient(amount.yearly, 12));
                ++paid[amount.item].customers;
            }
        }
    });
    std::vector<std::pair<const StackItem *, StackStanding>> items;
    for (const StackStanding &standing : standingsOfItems(scope)) {
        if (const StackItem *item =
                facts.book->stackItems().find(scope.stack().items[standing.place])) {
            items.emplace_back(item, standing);
        }
    }
    std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.first->defaultMrr, a.first->defaultOneTime)
            > std::tuple(b.first->defaultMrr, b.first->defaultOneTime);
    });
    RowTable table;
    table.columns = {{u"item"_s}, {u"price_per_month"_s, Money},
        {u"per_seat"_s, RowColumn::Kind::Flag}, {u"one_time_price"_s, Money},
        {u"mean_mrr_paid"_s, Money}, {u"paying"_s, RowColumn::Kind::Count},
        {u"share"_s, RowColumn::Kind::Ratio}};
    const auto money = [&](std::int64_t minor) {
        return Cell{majorUnits(minor, question.currency())};
    };
    for (const auto &[item, standing] : items) {
        const Paid &sum = paid[item->id];
        const auto share = standing.share(facts.options);
        table.rows.push_back({{},
            {Cell{item->name}, money(item->defaultMrr), Cell{item->isPerSeat},
                money(item->defaultOneTime),
                sum.customers == 0 ? Cell{} : money(roundedQuotient(sum.monthly, sum.customers)),
                Cell{std::int64_t(sum.customers)}, share ? Cell{*share} : Cell{}}});
    }
    return table;
}

} // namespace

std::optional<ItemStanding> itemStanding(const Question &question, StackItemId item)
{
    const StackItem *known = question.facts->book->stackItems().find(item);
    if (known == nullptr) {
        return std::nullopt;
    }
    const ItemCustomers customers(question, item);
    ItemStanding standing;
    standing.item = item;
    standing.name = known->name;
    OpenSum open;
    for (const ItemCustomer &customer : customers.all()) {
        const Alignment alignment = customer.cell->alignment;
        standing.aligned += alignment == Alignment::Aligned ? 1 : 0;
        standing.supported += alignment == Alignment::Supported ? 1 : 0;
        standing.declined += customer.refused != nullptr ? 1 : 0;
        open.add(ItemCustomers::openOf(customer));
        if (ItemCustomers::isProspect(customer)) {
            ++standing.notAligned;
            standing.prospects.push_back(question.facts->ids[customer.row]);
        }
    }
    const Options &options = question.facts->options;
    standing.open = majorUnits(open.total(options), question.currency());
    for (const StackStanding &line : standingsOfItems(customers.scope())) {
        if (customers.scope().stack().items[line.place] == item) {
            standing.share = line.share(options);
        }
    }
    standing.notAlignedRows = notAlignedRows(customers);
    standing.alignedRows = alignedRows(customers);
    standing.declinedRows = declinedRows(customers);
    standing.reasons = reasonRows(customers);
    Question all = question;
    all.items.clear();
    standing.prices = priceRows(all);
    return standing;
}

RowTable campaignRows(const Question &question, StackItemId item)
{
    const ItemCustomers customers(question, item);
    const CompanyFacts &facts = *question.facts;
    std::map<CompanyId, std::vector<const Contact *>> contacts;
    for (const Contact &contact : facts.book->contacts()) {
        const bool isThere = (!contact.since || *contact.since <= facts.day)
            && (!contact.leftOn || facts.day <= *contact.leftOn);
        if (isThere) {
            contacts[contact.company].push_back(&contact);
        }
    }
    RowTableMaker maker(customers.question(),
        {{u"account_manager"_s}, {u"item"_s}, {u"contact"_s}, {u"email"_s}, {u"role"_s},
            {u"key_contact"_s, RowColumn::Kind::Flag}, {u"opportunity"_s, Money}});
    const QString name = itemName(*facts.book, item);
    for (const ItemCustomer &customer : customers.all()) {
        if (!ItemCustomers::isProspect(customer)) {
            continue;
        }
        const Cell manager{customers.manager(customer)};
        const Cell open = maker.money(ItemCustomers::openOf(customer).total(facts.options));
        std::vector<const Contact *> people = contacts[facts.ids[customer.row]];
        std::stable_sort(people.begin(), people.end(),
            [](const Contact *a, const Contact *b) { return a->isKey && !b->isKey; });
        for (const Contact *person : people) {
            maker.add(customer.row,
                {manager, Cell{name}, Cell{person->name}, Cell{person->email}, Cell{person->role},
                    Cell{person->isKey}, open});
        }
        if (people.empty()) {
            maker.add(customer.row, {manager, Cell{name}, {}, {}, {}, {}, open});
        }
    }
    return maker.table();
}

RowTable contrastRows(const Question &question, StackItemId aligned, StackItemId notAligned)
{
    const ItemCustomers customers(question, notAligned);
    const StackColumns &stack = customers.scope().stack();
    RowTableMaker maker(customers.question(),
        {{u"account_manager"_s}, {u"alignment"_s}, {u"opportunity"_s, Money}});
    for (const ItemCustomer &customer : customers.all()) {
        const auto cells = stack.of(customer.row);
        const bool hasOther = std::any_of(cells.begin(), cells.end(),
            [&](const StackCell &cell) { return cell.item == aligned && cell.isAligned(); });
        if (hasOther && !customer.cell->isAligned()) {
            const QString stands =
                customer.refused ? u"declined"_s : snakeCase(customer.cell->alignment);
            maker.add(customer.row,
                {Cell{customers.manager(customer)}, Cell{stands},
                    maker.money(ItemCustomers::openOf(customer).total(question.facts->options))});
        }
    }
    return maker.table(u"opportunity"_s);
}

} // namespace bellwether
