// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/booknotices.h"

#include "ui/history/copydrill.h"
#include "ui/history/crashreport.h"
#include "ui/history/historyactions.h"
#include "ui/history/openingnotices.h"
#include "ui/history/recoveryactions.h"
#include "ui/preferences.h"
#include "ui/shell/noticebar.h"

#include <QDir>
#include <QFileInfo>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

BookNotices::BookNotices(Workspace &workspace, Preferences &preferences, HistoryActions &history,
    RecoveryActions &recovery, NoticeBar &notices, QDate today, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_history(history)
    , m_recovery(recovery)
    , m_notices(notices)
    , m_drill(new CopyDrill(preferences, today, this))
    , m_window(window)
{
    connect(m_drill, &CopyDrill::failed, this, &BookNotices::showFailedDrill);
    connect(&m_workspace, &Workspace::copyFailed, this, [this](const Error &error) {
        m_notices.show({u"copy"_s, Notice::Weight::Warning, copyFailedSentence(error)});
    });
}

void BookNotices::tellOfOpening()
{
    m_notices.leaveBook();
    const BookPointer book = m_workspace.book();
    if (book == nullptr) {
        return;
    }
    showReadOnly();
    const OpeningReport &report = m_workspace.openingReport();
    const QString folder = QFileInfo(m_workspace.path()).path();
    for (const OpeningNotice &found :
        openingNotices(report, m_preferences.isPlaceTold(folder), book.get())) {
        show(found);
    }
    if (report.place != OpeningReport::Place::Ordinary) {
        m_preferences.setPlaceTold(folder);
    }
    m_drill->consider(m_workspace.path());
}

void BookNotices::showFailedDrill(const Error &error)
{
    Notice notice{u"drill"_s, Notice::Weight::Warning, failedDrillSentence(error)};
    notice.deeds = {{u"Save a copy…"_s, [this] { m_history.saveCopy(); }}};
    m_notices.show(notice);
}

void BookNotices::show(const OpeningNotice &found)
{
    Notice notice{found.id, found.weight, found.sentence};
    if (!m_workspace.isReadOnly()) {
        switch (found.deed) {
        case OpeningNotice::Deed::None:
            break;
        case OpeningNotice::Deed::CompareWithCopies:
            notice.deeds = {{nameOf(found.deed), [this] { m_history.restore(); }}};
            break;
        case OpeningNotice::Deed::RecoverLaterActions:
            notice.deeds = {{nameOf(found.deed),
                [this, path = m_workspace.path()] { m_recovery.recoverWithLog(path); }}};
            break;
        }
    }
    m_notices.show(notice);
}

void BookNotices::showReadOnly()
{
    if (m_workspace.isReadOnly()) {
        m_notices.show({u"readonly"_s, Notice::Weight::Info, readOnlySentence(m_workspace.path()),
            {{u"Save a copy…"_s, [this] { m_history.saveCopy(); }}}, false});
    }
}

void BookNotices::tellOfCrash(const QString &reportPath)
{
    if (reportPath.isEmpty() || reportPath == m_preferences.toldCrashReport()) {
        return;
    }
    m_preferences.setToldCrashReport(reportPath);
    m_notices.show({u"crash"_s, Notice::Weight::Info,
        u"Bellwether ended unexpectedly. A report without any of your data is at %1; nothing is "
        "sent."_s.arg(QDir::toNativeSeparators(reportPath)),
        {{u"Show report"_s, [this, reportPath] { showCrashReport(reportPath, &m_window); }}}, true,
        true});
}

} // namespace bellwether
