// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/windowfixture.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr TeamMemberId Mia{1};
constexpr TeamMemberId Noah{2};

Company company(std::int64_t id, const QString &name, TeamMemberId csm)
{
    Company company;
    company.id = CompanyId{id};
    company.ref = u"A-%1"_s.arg(id);
    company.name = name;
    company.csm = Dated<TeamMemberId>(csm);
    return company;
}

Contract contract(std::int64_t id, QDate start, QDate end, std::int64_t yearly)
{
    Contract contract;
    contract.id = ContractId{id};
    contract.company = CompanyId{id};
    contract.ref = u"C-%1"_s.arg(id);
    contract.start = start;
    contract.end = end;
    ContractLine line;
    line.amount = yearly * 100;
    line.termMonths = 12;
    line.start = start;
    line.end = end;
    contract.lines = {line};
    return contract;
}

TeamMember member(TeamMemberId id, const QString &name)
{
    TeamMember member;
    member.id = id;
    member.name = name;
    member.isCsm = true;
    return member;
}

} // namespace

Change smallBook()
{
    Change change;
    change.label = u"A small book"_s;
    change.rows<TeamMember>().put = {
        member(Mia, u"Mia Ray"_s), member(Noah, u"Noah <b>Berg</b> & Co"_s)};
    change.rows<Company>().put = {
        company(1, u"Acme"_s, Mia), company(2, u"Birch"_s, Mia), company(3, u"Cedar"_s, Noah)};
    change.rows<Contract>().put = {contract(1, QDate(2024, 11, 1), QDate(2025, 10, 31), 12000),
        contract(2, QDate(2024, 6, 16), QDate(2025, 6, 15), 24000),
        contract(3, QDate(2025, 1, 1), QDate(2025, 12, 31), 6000)};
    change.settings[SettingKey::BookName] = u"Small & Co"_s;
    return change;
}

} // namespace bellwether
