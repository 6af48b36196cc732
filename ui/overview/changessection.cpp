// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/changessection.h"

#include "core/base/numbertext.h"
#include "core/metrics/changes.h"
#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/navigator.h"
#include "ui/overview/changescard.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FirstDays = 7; // that the first look shows

} // namespace

ChangesSection::ChangesSection(
    const PageContext &context, ChartBoard &board, QWidget *cardParent, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_board(board)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_card(new ChangesCard(cardParent))
{
    connect(&board, &ChartBoard::shown, this, &ChangesSection::look);
    connect(m_card, &ChangesCard::rowsWanted, this, &ChangesSection::showRows);
    connect(m_card, &ChangesCard::seenWanted, this, &ChangesSection::markSeen);
    connect(&context.workspace, &Workspace::bookChanged, this, [this] {
        if (!m_context.workspace.isOpen()) {
            m_inquiry->cancel();
            m_card->clear();
        }
    });
}

bool ChangesSection::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

QString ChangesSection::member() const
{
    const auto me = m_context.workspace.book()->settings().currentMember();
    return me ? QString::number(me->value) : QString();
}

// While the window looks back, nobody looks at today.
void ChangesSection::look()
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const QDate today = m_context.scope.realToday();
    Preferences::Looks looks = m_context.preferences.looks(m_context.workspace.path(), member());
    m_isFirstLook = !looks.last.isValid() || !looks.since.isValid();
    if (m_isFirstLook) {
        looks.since = today.addDays(-FirstDays);
    } else if (looks.last < today) {
        looks.since = looks.last;
    }
    m_since = m_context.scope.isLookingBack()
        ? std::min(looks.since, m_context.scope.today().addDays(-FirstDays))
        : looks.since;
    if (!m_context.scope.isLookingBack() && looks.last != today) {
        looks.last = today;
        m_context.preferences.setLooks(m_context.workspace.path(), member(), looks);
    }
    ask();
}

DayRange ChangesSection::range() const
{
    return {m_since.addDays(1), m_context.scope.today()};
}

void ChangesSection::ask()
{
    const PageFigures figures = m_board.figures();
    if (figures.questions == nullptr) {
        return;
    }
    const DayRange days = range();
    const auto show = [this, since = m_since, isFirst = m_isFirstLook](const ChangeDigest &digest) {
        m_card->setDigest(digest, since, isFirst);
    };
    if (days.to < days.from) {
        show({});
        return;
    }
    m_inquiry->ask({{[figures, days, show]() -> std::function<void()> {
                         auto digest = changeDigest(figures.questions->about(figures.scope, days));
                         return [show, digest = std::move(digest)] { show(digest); };
                     },
        [this](const QString &why) { m_card->setFailed(why); }}});
}

void ChangesSection::showRows(const QString &key)
{
    const PageFigures figures = m_board.figures();
    if (figures.questions == nullptr) {
        return;
    }
    Result<RowTable> rows = changeRows(figures.questions->about(figures.scope, range()), key);
    if (!rows) {
        m_context.navigator.report(u"These rows cannot be shown"_s, rows.error());
        return;
    }
    m_context.navigator.showRows({u"Changed since %1"_s.arg(dayText(m_since)),
        u"Of %1"_s.arg(m_board.scopeLine()), u"changes"_s, std::move(*rows), figures.currency()});
}

void ChangesSection::markSeen()
{
    const QDate today = m_context.scope.realToday();
    if (m_context.workspace.isOpen()) {
        m_context.preferences.setLooks(m_context.workspace.path(), member(), {today, today});
        m_isFirstLook = false;
        m_since = today;
        ask();
    }
}

} // namespace bellwether
