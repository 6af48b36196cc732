// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/dailyrules.h"

#include "core/rules/ruleplan.h"
#include "core/workspace.h"
#include "ui/cards/inquiry.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

namespace bellwether {

DailyRules::DailyRules(
    Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_inquiry(new Inquiry(m_threads, this))
{
    m_threads.setMaxThreadCount(1);
    m_threads.setThreadPriority(QThread::LowPriority);
    connect(&m_workspace, &Workspace::bookChanged, this, &DailyRules::look);
}

DailyRules::~DailyRules()
{
    m_inquiry->cancel();
}

void DailyRules::switchOn()
{
    m_isOn = true;
    look();
}

bool DailyRules::waitUntilDone(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

void DailyRules::look()
{
    const BookPointer book = m_workspace.book();
    if (!m_isOn || book == nullptr || m_workspace.isReadOnly()) {
        return;
    }
    const QDate day = m_scope.realToday();
    const Occasion occasion{m_workspace.path(), book->table<ImportBatch>().highestId(), day};
    if (occasion == m_done) {
        return;
    }
    m_done = occasion;
    m_inquiry->ask({{[this, book, day]() -> std::function<void()> {
                         const Options options = Options::of(book->settings());
                         const Change change =
                             changeFor(rulePlan(book, options, unseenDays(*book, day)), *book);
                         return [this, book, change] { carryOut(book, change); };
                     },
        [this](const QString &) { m_done = {}; }}});
}

void DailyRules::carryOut(const BookPointer &book, const Change &change)
{
    if (m_workspace.book() != book) {
        m_done = {}; // somebody was faster: what is to be done may be something else now
        look();
        return;
    }
    if (change.empty() || m_workspace.isReadOnly()) {
        return;
    }
    m_workspace.applyInBackground(
        change, nullptr, [this, label = change.label](const Result<void> &written) {
            if (written) {
                m_navigator.tellDone(label);
            } else {
                m_navigator.report(tr("The rules did nothing"), written.error());
            }
        });
}

} // namespace bellwether
