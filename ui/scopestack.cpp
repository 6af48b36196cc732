// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scopestack.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace bellwether {

namespace {

DayRange daysOfPreset(RangePreset preset, QDate today)
{
    return daysOf(preset, today, QLocale().firstDayOfWeek());
}

bool isSameScope(const Place &a, const Place &b)
{
    return a.scope == b.scope && a.preset == b.preset && a.range == b.range && a.asOf == b.asOf
        && a.isAsKnown == b.isAsKnown && a.label == b.label;
}

} // namespace

ScopeStack::ScopeStack(QDate today, QObject *parent)
    : QObject(parent)
    , m_today(today)
    , m_places{firstPlace()}
{
}

Place ScopeStack::firstPlace() const
{
    Place place;
    place.preset = m_first.preset;
    place.range = m_first.preset == RangePreset::Custom
        ? customRange(m_first.days.from, m_first.days.to, m_today)
        : daysOfPreset(m_first.preset, m_today);
    return place;
}

void ScopeStack::beginWith(const ChosenRange &range)
{
    m_first = range;
}

QDate ScopeStack::today() const
{
    return isLookingBack() ? place().asOf : m_today;
}

std::optional<TeamMemberId> ScopeStack::csm() const
{
    return scope().csms.size() == 1 ? std::optional(scope().csms.front()) : std::nullopt;
}

std::optional<ChosenRange> ScopeStack::rangeBeside(int step) const
{
    return bellwether::rangeBeside({preset(), range()}, step, today(), QLocale().firstDayOfWeek());
}

void ScopeStack::showPage(const QString &page)
{
    Place next = place();
    next.page = page;
    // The first page is where the history begins.
    put(std::move(next), place().page.isEmpty() ? Step::Amend : Step::New);
}

void ScopeStack::choosePreset(RangePreset preset)
{
    Place next = place();
    next.preset = preset;
    next.range = daysOfPreset(preset, today());
    put(std::move(next), Step::New);
}

void ScopeStack::chooseDays(DayRange range)
{
    Place next = place();
    next.preset = RangePreset::Custom;
    next.range = customRange(range.from, range.to, today());
    put(std::move(next), Step::New);
}

void ScopeStack::stepRange(int step)
{
    if (const std::optional<ChosenRange> beside = rangeBeside(step)) {
        Place next = place();
        next.preset = beside->preset;
        next.range = beside->days;
        put(std::move(next), Step::New);
    }
}

void ScopeStack::chooseCsm(std::optional<TeamMemberId> csm)
{
    m_isCsmChosen = true;
    setScope(scopeOf(csm));
}

void ScopeStack::setScope(const Scope &scope, const QString &label)
{
    Place next = place();
    next.scope = scope;
    next.label = label;
    put(std::move(next), Step::New);
}

void ScopeStack::open(Place place)
{
    const QDate today = place.asOf.isValid() ? place.asOf : m_today;
    place.range = place.preset == RangePreset::Custom
        ? customRange(place.range.from, place.range.to, today)
        : daysOfPreset(place.preset, today);
    put(std::move(place), Step::New);
}

void ScopeStack::lookBack(QDate day, bool isAsKnown)
{
    if (!day.isValid() || day >= m_today) {
        backToToday();
        return;
    }
    Place next = seenFrom(day);
    next.asOf = day;
    next.isAsKnown = isAsKnown;
    put(std::move(next), Step::New);
}

void ScopeStack::backToToday()
{
    Place next = seenFrom(m_today);
    next.asOf = {};
    next.isAsKnown = false;
    put(std::move(next), Step::New);
}

// A range of one's own that begins later than the day cannot be seen from there.
Place ScopeStack::seenFrom(QDate day) const
{
    Place next = place();
    if (next.preset == RangePreset::Custom && next.range.from > day) {
        next.preset = RangePreset::ThisMonth;
    }
    next.range = next.preset == RangePreset::Custom
        ? customRange(next.range.from, next.range.to, day)
        : daysOfPreset(next.preset, day);
    return next;
}

void ScopeStack::amendScope(const Scope &scope)
{
    Place next = place();
    next.scope = scope;
    next.label.clear();
    put(std::move(next), Step::Amend);
}

void ScopeStack::followCsm(std::optional<TeamMemberId> csm)
{
    if (!m_isCsmChosen) {
        amendScope(scopeOf(csm));
    }
}

void ScopeStack::keepView(const QVariant &view)
{
    m_places[m_at].view = view;
}

void ScopeStack::reset()
{
    m_isCsmChosen = false;
    Place from = place();
    from.page.clear(); // the page stays to be shown
    m_places = {firstPlace()};
    m_at = 0;
    arrive(from);
}

void ScopeStack::put(Place next, Step step)
{
    if (next.page == page() && isSameScope(next, place())) {
        return;
    }
    constexpr std::size_t PlacesKept = 100;
    const Place from = place();
    if (step == Step::New) {
        emit leaving();
        next.view = {};
        m_places.resize(m_at + 1);
        m_places.push_back(std::move(next));
        if (m_places.size() > PlacesKept) {
            m_places.erase(m_places.begin());
        }
        m_at = m_places.size() - 1;
    } else {
        m_places[m_at] = std::move(next);
    }
    arrive(from);
}

void ScopeStack::goBack()
{
    if (canGoBack()) {
        goTo(m_at - 1);
    }
}

void ScopeStack::goForward()
{
    if (canGoForward()) {
        goTo(m_at + 1);
    }
}

void ScopeStack::goTo(std::size_t at)
{
    emit leaving();
    const Place from = place();
    m_at = at;
    arrive(from);
    emit returned(place().view);
}

void ScopeStack::arrive(const Place &from)
{
    const Place to = place(); // a listener may go on from here
    if (!isSameScope(from, to)) {
        emit scopeChanged();
    }
    if (from.page != to.page) {
        emit pageChanged(to.page);
    }
    emit historyChanged();
}

Scope ScopeStack::scopeOf(std::optional<TeamMemberId> csm) const
{
    Scope scope = this->scope();
    scope.csms = csm ? std::vector{*csm} : std::vector<TeamMemberId>();
    return scope;
}

} // namespace bellwether
