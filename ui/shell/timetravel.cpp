// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/timetravel.h"

#include "core/base/numbertext.h"
#include "core/workspace.h"
#include "ui/history/waiting.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"
#include "ui/shell/lookbackdialog.h"
#include "ui/shell/noticebar.h"

#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString TimeTravelNoticeId = u"looking-back"_s;

} // namespace

TimeTravel::TimeTravel(Workspace &workspace, ScopeStack &scope, Navigator &navigator,
    NoticeBar &notices, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_notices(notices)
    , m_window(window)
{
    connect(&m_scope, &ScopeStack::scopeChanged, this, &TimeTravel::follow);
}

void TimeTravel::ask()
{
    const QDate day = m_scope.isLookingBack() ? m_scope.today() : m_scope.realToday().addMonths(-1);
    auto *dialog = new LookBackDialog(day, m_scope.isAsKnown(), m_scope.realToday(), &m_window);
    connect(dialog, &LookBackDialog::chosen, &m_scope, &ScopeStack::lookBack);
    dialog->open();
}

void TimeTravel::follow()
{
    const QDate asOf = m_scope.place().asOf;
    const bool isAsKnown = m_scope.isAsKnown();
    if (asOf == m_asOf && isAsKnown == m_isAsKnown) {
        return;
    }
    const bool wasAsKnown = std::exchange(m_isAsKnown, isAsKnown);
    m_asOf = asOf;
    m_workspace.holdWrites(asOf.isValid());
    if (isAsKnown || wasAsKnown) {
        showBookOf(isAsKnown ? asOf : QDate());
    }
    say();
    emit moved();
}

Result<void> TimeTravel::shownAsKnown(QDate day)
{
    return waitWithProgress(m_window, u"Looking back to %1"_s.arg(dayText(day)),
        [&](std::shared_ptr<Progress> progress, Answered answered) {
            m_workspace.showAsKnownInBackground(day, std::move(progress), std::move(answered));
        });
}

// No date: as it is known now.
void TimeTravel::showBookOf(QDate known)
{
    if (!m_workspace.isOpen()) {
        return;
    }
    const Result<void> shown = known.isValid() ? shownAsKnown(known) : m_workspace.showNewest();
    if (!shown) {
        if (shown.error().kind != Error::Kind::Cancelled) {
            m_navigator.report(u"The book cannot be shown as of that day"_s, shown.error());
        }
        m_scope.backToToday();
    }
}

void TimeTravel::say()
{
    if (!m_asOf.isValid()) {
        m_notices.remove(TimeTravelNoticeId);
        return;
    }
    Notice notice;
    notice.id = TimeTravelNoticeId;
    notice.weight = Notice::Weight::Warning;
    notice.sentence = m_isAsKnown
        ? u"You are looking at the book as it was known on %1. Nothing can be changed meanwhile."_s
        : u"You are looking at the book as of %1. Nothing can be changed meanwhile."_s;
    notice.sentence = notice.sentence.arg(dayText(m_asOf));
    notice.deeds = {{u"Another day…"_s, [this] { ask(); }},
        {u"Back to today"_s, [this] { m_scope.backToToday(); }}};
    notice.canBeClosed = false;
    m_notices.show(notice);
}

} // namespace bellwether
