// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scopestack.h"

#include <QLocale>

namespace bellwether {

ScopeStack::ScopeStack(QDate today, QObject *parent)
    : QObject(parent)
    , m_today(today)
    , m_range(daysOf(RangePreset::ThisMonth, today))
{
}

std::optional<TeamMemberId> ScopeStack::csm() const
{
    return m_scope.csms.size() == 1 ? std::optional(m_scope.csms.front()) : std::nullopt;
}

void ScopeStack::choosePreset(RangePreset preset)
{
    put(m_scope, preset, daysOf(preset, m_today, QLocale().firstDayOfWeek()));
}

void ScopeStack::chooseDays(DayRange range)
{
    put(m_scope, RangePreset::Custom, customRange(range.from, range.to, m_today));
}

void ScopeStack::chooseCsm(std::optional<TeamMemberId> csm)
{
    m_isCsmChosen = true;
    setScope(scopeOf(csm));
}

void ScopeStack::followCsm(std::optional<TeamMemberId> csm)
{
    if (!m_isCsmChosen) {
        setScope(scopeOf(csm));
    }
}

void ScopeStack::setScope(const Scope &scope)
{
    put(scope, m_preset, m_range);
}

void ScopeStack::reset()
{
    m_isCsmChosen = false;
    put({}, RangePreset::ThisMonth, daysOf(RangePreset::ThisMonth, m_today));
}

void ScopeStack::put(const Scope &scope, RangePreset preset, DayRange range)
{
    if (scope == m_scope && preset == m_preset && range == m_range) {
        return;
    }
    m_scope = scope;
    m_preset = preset;
    m_range = range;
    emit scopeChanged();
}

Scope ScopeStack::scopeOf(std::optional<TeamMemberId> csm) const
{
    Scope scope = m_scope;
    scope.csms = csm ? std::vector{*csm} : std::vector<TeamMemberId>();
    return scope;
}

} // namespace bellwether
