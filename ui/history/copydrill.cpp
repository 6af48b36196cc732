// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/copydrill.h"

#include "core/store/bookidentity.h"
#include "core/store/restoredrill.h"
#include "ui/preferences.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace bellwether {

namespace {

constexpr int DaysBetween = 30;

using Answer = std::shared_ptr<Result<BookCopy>>;

} // namespace

CopyDrill::CopyDrill(Preferences &preferences, QDate today, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_today(today)
{
}

CopyDrill::~CopyDrill()
{
    if (m_progress != nullptr) {
        m_progress->cancel();
    }
}

void CopyDrill::consider(const QString &path)
{
    const QString uuid = bookUuidOf(path);
    if (uuid.isEmpty()) {
        return;
    }
    const QDate last = m_preferences.lastDrill(uuid);
    if (!last.isValid()) {
        m_preferences.setLastDrill(uuid, m_today);
    } else if (last.daysTo(m_today) >= DaysBetween) {
        run(uuid);
    }
}

void CopyDrill::run(const QString &uuid)
{
    if (m_progress != nullptr) {
        m_progress->cancel();
    }
    m_progress = std::make_shared<Progress>();
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, uuid] {
        watcher->deleteLater();
        const Result<BookCopy> copy = *watcher->result();
        const bool isCancelled = !copy && copy.error().kind == Error::Kind::Cancelled;
        if (isCancelled) {
            return;
        }
        m_preferences.setLastDrill(uuid, m_today);
        if (copy) {
            emit passed(*copy);
        } else if (copy.error().kind != Error::Kind::NotFound) {
            emit failed(copy.error());
        }
    });
    auto promise = std::make_shared<QPromise<Answer>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, uuid, progress = m_progress] {
        promise->addResult(std::make_shared<Result<BookCopy>>(drillRestore(uuid, progress.get())));
        promise->finish();
    });
}

} // namespace bellwether
