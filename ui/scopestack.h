// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "ui/daterange.h"

#include <QObject>
#include <QVariant>

#include <vector>

namespace bellwether {

// Where the user is: a page, whose customers, which days, seen from which day.
struct Place
{
    QString page; // "my-book"; empty before a page was shown
    Scope scope;
    RangePreset preset = RangePreset::ThisMonth;
    DayRange range;
    QDate asOf; // the past day that is taken for today; no date: today itself
    bool isAsKnown = false; // without what was recorded after that day
    QString label; // what the scope was chosen for: "Renewals Jan 2026, Struggling"; may be empty
    QVariant view; // what the page keeps for coming back: how far it was scrolled
};

// Which companies and which days every page speaks about, and the places where the user was. Pages
// listen to one signal.
class ScopeStack : public QObject
{
    Q_OBJECT

public:
    explicit ScopeStack(QDate today, QObject *parent = nullptr);

    // The day that counts as today: a past one while the window looks back.
    QDate today() const;
    QDate realToday() const { return m_today; }
    bool isLookingBack() const { return place().asOf.isValid(); }
    bool isAsKnown() const { return place().isAsKnown; }

    const Place &place() const { return m_places[m_at]; }
    const QString &page() const { return place().page; }
    const Scope &scope() const { return place().scope; }
    DayRange range() const { return place().range; }
    RangePreset preset() const { return place().preset; }
    // The one CSM whose customers are in scope, if it is one.
    std::optional<TeamMemberId> csm() const;
    std::optional<ChosenRange> rangeBeside(int step) const;

    // Each of these is a step in the history, unless nothing changes.
    void showPage(const QString &page);
    void choosePreset(RangePreset preset); // any but Custom
    void chooseDays(DayRange range);
    void stepRange(int step); // nothing where rangeBeside() says nothing
    // Chosen in the top bar: stays, whoever "I" am.
    void chooseCsm(std::optional<TeamMemberId> csm);
    void setScope(const Scope &scope, const QString &label = {});
    // Page, scope and days at once; a range that is a preset counts from today().
    void open(Place place);
    // A past day as today; presets count from there. A day that is not past is today.
    void lookBack(QDate day, bool isAsKnown);
    void backToToday();

    // These belong to the step before.
    void amendScope(const Scope &scope);
    // "I am …": in scope until another CSM is chosen.
    void followCsm(std::optional<TeamMemberId> csm);
    void keepView(const QVariant &view);
    // The range that a start shows from now on, in place of this month; days that have not come
    // yet are cut off.
    void beginWith(const ChosenRange &range);
    // As on a cold start: everybody, the first range, nowhere to go back to.
    void reset();

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void goBack();
    void goForward();

signals:
    void scopeChanged(); // scope, range or the day that counts as today
    void pageChanged(const QString &page);
    void historyChanged();
    void leaving(); // pages call keepView() now
    void returned(const QVariant &view); // by Back or Forward, once all of it is shown

private:
    enum class Step
    {
        New,
        Amend
    };
    void put(Place place, Step step);
    void arrive(const Place &from);
    void goTo(std::size_t at);
    Place seenFrom(QDate day) const;
    Place firstPlace() const;
    Scope scopeOf(std::optional<TeamMemberId> csm) const;

    QDate m_today;
    ChosenRange m_first;
    std::vector<Place> m_places; // never empty
    std::size_t m_at = 0;
    bool m_isCsmChosen = false;
};

} // namespace bellwether
