// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/generatedbook.h"

#include "tests/core/metrics/dice.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

class Generator
{
public:
    Generator(std::uint64_t seed, GeneratedKinds kinds)
        : m_dice(seed)
        , m_kinds(kinds)
    {
    }

    GeneratedRows rows()
    {
        for (std::int64_t id = 1; id <= 3; ++id) {
            TeamMember member;
            member.id = {id};
            member.name = QString::number(id);
            m_rows.team.push_back(member);
        }
        for (std::int64_t id = 1; id <= 40; ++id) {
            addCompany({id * 7});
        }
        return std::move(m_rows);
    }

private:
    template <typename Row>
    static decltype(Row::id) nextId(const std::vector<Row> &rows)
    {
        return {static_cast<std::int64_t>(rows.size()) + 1};
    }

    void addCompany(CompanyId id)
    {
        Company company;
        company.id = id;
        company.name = QStringLiteral("Company %1").arg(id.value);
        company.ref = QString::number(id.value);
        if (m_dice.oneIn(5)) {
            company.customerSince = m_dice.day();
        }
        company.csm = Dated(TeamMemberId{1 + m_dice.below(3)});
        company.csm.set(m_dice.day(), TeamMemberId{1 + m_dice.below(3)});
        company.isPremium = Dated(m_dice.oneIn(3));
        m_rows.companies.push_back(company);

        const int contracts = m_dice.below(7);
        QDate start = m_dice.day();
        for (int i = 0; i < contracts; ++i) {
            start = addContract(id, start);
        }
        if (m_dice.oneIn(2)) {
            m_rows.statuses.push_back({nextId(m_rows.statuses), id, m_dice.day(),
                static_cast<HealthStatus>(m_dice.below(5)), {}, {}, {}, {}});
        }
        if (m_dice.oneIn(6)) {
            m_rows.churn.push_back({nextId(m_rows.churn), id, m_dice.day(), {}, {}, {}, {}});
        }
        for (int i = m_dice.below(3); i > 0; --i) {
            Contact contact;
            contact.id = nextId(m_rows.contacts);
            contact.company = id;
            contact.leftOn = m_dice.oneIn(3) ? std::optional(m_dice.day()) : std::nullopt;
            m_rows.contacts.push_back(contact);
        }
    }

    // Returns where the next one may start: close to the end, so that renewals and gaps occur.
    QDate addContract(CompanyId company, QDate start)
    {
        constexpr std::array Months = {1, 3, 6, 12, 12, 12, 24};
        Contract contract;
        contract.id = nextId(m_rows.contracts);
        contract.company = company;
        contract.ref = QString::number(contract.id.value);
        contract.start = start;
        const int months = Months[static_cast<std::size_t>(m_dice.below(Months.size()))];
        contract.end = start.addMonths(months).addDays(-1 + (m_dice.oneIn(6) ? 5 : 0));
        if (m_dice.oneIn(8)) {
            contract.end.reset();
        }
        if (m_kinds.withEverything) {
            contract.autoRenews = m_dice.oneIn(5);
            contract.hasEnded = m_dice.oneIn(8);
            contract.isExcludedFromMrr = m_dice.oneIn(10);
            if (m_dice.oneIn(8)) {
                contract.cancelledOn = start.addDays(m_dice.below(500));
            }
            if (m_dice.oneIn(10) && contract.id.value > 1) {
                contract.renews = ContractId{contract.id.value - 1};
            }
            if (m_dice.oneIn(12)) {
                contract.currency = *Currency::fromCode(u"EUR");
            }
        }
        for (int i = 1 + m_dice.below(2); i > 0; --i) {
            ContractLine line;
            line.isRecurring = !m_dice.oneIn(6);
            line.amount = m_dice.oneIn(10) ? 0 : m_dice.below(10'000'000);
            line.start = m_dice.oneIn(4) ? start.addDays(m_dice.below(60)) : start;
            line.end = contract.end;
            if (!line.end || m_dice.oneIn(4)) {
                line.termMonths = 1 + m_dice.below(12);
            }
            contract.lines.push_back(line);
        }
        m_rows.contracts.push_back(contract);
        const QDate end = contract.end.value_or(start.addMonths(6));
        return end.addDays(1 + m_dice.below(4) * (m_dice.below(41) - 15));
    }

    Dice m_dice;
    GeneratedKinds m_kinds;
    GeneratedRows m_rows;
};

template <typename Row>
std::vector<Row> kept(const std::vector<Row> &rows, const std::vector<CompanyId> &wanted)
{
    std::vector<Row> result;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(result), [&](const Row &row) {
        return std::find(wanted.begin(), wanted.end(), row.company) != wanted.end();
    });
    return result;
}

} // namespace

BookPointer GeneratedRows::book() const
{
    return BookBuilder()
        .rows<TeamMember>(team)
        .rows<Company>(companies)
        .rows<Contract>(contracts)
        .rows<HealthStatusEvent>(statuses)
        .rows<ChurnRecord>(churn)
        .rows<Contact>(contacts)
        .share();
}

GeneratedRows GeneratedRows::of(const std::vector<CompanyId> &wanted) const
{
    GeneratedRows rows{team, {}, kept(contracts, wanted), kept(statuses, wanted),
        kept(churn, wanted), kept(contacts, wanted)};
    std::copy_if(companies.begin(), companies.end(), std::back_inserter(rows.companies),
        [&](const Company &company) {
            return std::find(wanted.begin(), wanted.end(), company.id) != wanted.end();
        });
    return rows;
}

GeneratedRows generatedRows(std::uint64_t seed, GeneratedKinds kinds)
{
    return Generator(seed, kinds).rows();
}

} // namespace bellwether
