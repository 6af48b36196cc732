// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/importer/progressdialog.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace bellwether {

// Runs the work on another thread, with a progress dialog and its Cancel over the window when it
// takes long; `done` runs on this thread, unless the owner is gone by then.
template <typename T>
void inBackground(QObject *owner, QWidget *window, const QString &title,
    std::function<Result<T>(Progress *)> work, std::function<void(const Result<T> &)> done)
{
    using Answer = std::shared_ptr<Result<T>>;
    const auto progress = std::make_shared<Progress>();
    auto *watcher = new QFutureWatcher<Answer>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done] {
        watcher->deleteLater();
        done(*watcher->result());
    });
    ProgressDialog::watch(watcher, progress, title, nullptr, window);
    auto promise = std::make_shared<QPromise<Answer>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, progress, work = std::move(work)] {
        promise->addResult(std::make_shared<Result<T>>(work(progress.get())));
        promise->finish();
    });
}

} // namespace bellwether
