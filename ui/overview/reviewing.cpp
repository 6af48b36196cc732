// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/reviewing.h"

#include "core/base/numbertext.h"
#include "core/workspace.h"
#include "ui/cards/sections.h"
#include "ui/navigator.h"
#include "ui/overview/reviewbar.h"
#include "ui/scopestack.h"
#include "ui/shell/noticebar.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString ReviewingNoticeId = u"review-overdue"_s;
constexpr std::array Intervals{7, 14, 30, 90, 0};

QString intervalText(int days)
{
    return days == 0 ? u"Never"_s : u"After %1 days"_s.arg(days);
}

} // namespace

Reviewing::Reviewing(const PageContext &context, const QString &page, Sections &sections,
    ReviewBar &bar, NoticeBar &notices, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
    , m_sections(sections)
    , m_bar(bar)
    , m_notices(notices)
{
    m_bar.hide();
    connect(&bar, &ReviewBar::ticked, this, &Reviewing::tick);
    connect(&bar, &ReviewBar::skipped, this, [this] { go(m_step + 1); });
    connect(&bar, &ReviewBar::backWanted, this, [this] { go(m_step - 1); });
    connect(&bar, &ReviewBar::ended, this, &Reviewing::end);
    connect(&context.workspace, &Workspace::bookChanged, this, &Reviewing::remind);
    connect(&context.scope, &ScopeStack::scopeChanged, this, &Reviewing::remind);
    remind();
}

void Reviewing::begin()
{
    if (!m_context.workspace.isOpen() || isRunning()) {
        return;
    }
    if (m_context.workspace.isReadOnly()) {
        m_context.navigator.report(u"A review cannot be stored"_s,
            {Error::Kind::ReadOnly, m_context.workspace.path(),
                m_context.scope.isLookingBack() ? u"looking back"_s : QString()});
        return;
    }
    m_ids = m_sections.order();
    m_noted.assign(static_cast<std::size_t>(m_ids.size()), std::nullopt);
    m_bar.show();
    go(0);
}

void Reviewing::tick()
{
    if (isRunning()) {
        m_noted[static_cast<std::size_t>(m_step)] = m_bar.note();
        go(m_step + 1);
    }
}

void Reviewing::go(int step)
{
    if (!isRunning() && step != 0) {
        return;
    }
    if (step >= m_ids.size()) {
        end();
        return;
    }
    m_step = std::max(0, step);
    const QString &id = m_ids[m_step];
    QString last;
    if (const ReviewEntry *entry = m_context.workspace.isOpen()
            ? lastNote(*m_context.workspace.book(), m_page, id, m_context.scope.today())
            : nullptr) {
        last = u"%1: %2"_s.arg(shortDayText(entry->day), entry->note);
    }
    m_bar.showStep(m_step, static_cast<int>(m_ids.size()), m_sections.titleOf(id), last);
    if (const auto &noted = m_noted[static_cast<std::size_t>(m_step)]) {
        m_bar.field()->setText(*noted);
    }
    m_sections.setFolded(id, false);
    emit sectionReached(id);
    m_bar.field()->setFocus();
}

void Reviewing::end()
{
    if (!isRunning()) {
        return;
    }
    m_step = -1;
    m_bar.hide();
    emit sectionReached({});
    std::vector<ReviewedSection> reviewed;
    for (std::size_t at = 0; at < m_noted.size(); ++at) {
        if (m_noted[at]) {
            reviewed.push_back({m_ids[static_cast<qsizetype>(at)], *m_noted[at]});
        }
    }
    if (reviewed.empty() || !m_context.workspace.isOpen()) {
        remind();
        return;
    }
    const Book &book = *m_context.workspace.book();
    const Change change = reviewChange(
        m_page, reviewed, book.settings().currentMember(), m_context.scope.realToday(), book);
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(u"The review was not stored"_s, written.error());
        return;
    }
    m_context.navigator.tellDone(u"%1 of %2 sections reviewed"_s.arg(
        countText(static_cast<std::int64_t>(reviewed.size())), countText(m_ids.size())));
}

void Reviewing::fillReminder(QMenu *menu)
{
    menu->clear();
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const int chosen = reviewDays(m_context.workspace.book()->settings());
    auto *group = new QActionGroup(menu);
    for (const int days : Intervals) {
        QAction *action = menu->addAction(intervalText(days));
        action->setCheckable(true);
        action->setChecked(days == chosen);
        action->setEnabled(!m_context.workspace.isReadOnly());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, days] {
            Change change;
            change.kind = ActionKind::Setup;
            change.label = u"Reminder of reviews: %1"_s.arg(intervalText(days));
            change.settings[ReviewSetting::Days] = QString::number(days);
            if (const Result<void> done = m_context.workspace.apply(change); !done) {
                m_context.navigator.report(u"The reminder was not changed"_s, done.error());
            }
        });
    }
}

void Reviewing::remind()
{
    if (!m_context.workspace.isOpen() && isRunning()) {
        m_step = -1;
        m_bar.hide();
    }
    const auto days = m_context.workspace.isOpen() && !isRunning()
        ? overdueReview(*m_context.workspace.book(), m_page, m_context.scope.today())
        : std::nullopt;
    if (!days || m_context.workspace.isReadOnly()) {
        m_notices.remove(ReviewingNoticeId);
        return;
    }
    Notice notice;
    notice.id = ReviewingNoticeId;
    notice.sentence = u"This page was last reviewed %1 days ago."_s.arg(countText(*days));
    notice.deeds = {{u"Review now"_s, [this] {
                         m_notices.remove(ReviewingNoticeId);
                         begin();
                     }}};
    if (!m_notices.sentences().contains(notice.sentence)) {
        m_notices.show(notice);
    }
}

} // namespace bellwether
