// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "ui/daterange.h"

#include <QObject>

namespace bellwether {

// Which companies and which days every page speaks about. Pages listen to one signal.
class ScopeStack : public QObject
{
    Q_OBJECT

public:
    explicit ScopeStack(QDate today, QObject *parent = nullptr);

    QDate today() const { return m_today; }
    const Scope &scope() const { return m_scope; }
    DayRange range() const { return m_range; }
    RangePreset preset() const { return m_preset; }
    // The one CSM whose customers are in scope, if it is one.
    std::optional<TeamMemberId> csm() const;

    void choosePreset(RangePreset preset); // any but Custom
    void chooseDays(DayRange range);
    // Chosen in the top bar: stays, whoever "I" am.
    void chooseCsm(std::optional<TeamMemberId> csm);
    // "I am …": in scope until another CSM is chosen.
    void followCsm(std::optional<TeamMemberId> csm);
    void setScope(const Scope &scope);
    // As on a cold start: everybody, this month.
    void reset();

signals:
    void scopeChanged();

private:
    void put(const Scope &scope, RangePreset preset, DayRange range);
    Scope scopeOf(std::optional<TeamMemberId> csm) const;

    QDate m_today;
    Scope m_scope;
    RangePreset m_preset = RangePreset::ThisMonth;
    DayRange m_range;
    bool m_isCsmChosen = false;
};

} // namespace bellwether
