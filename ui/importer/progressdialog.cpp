// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/progressdialog.h"

#include "core/base/numbertext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

#include <QFutureWatcher>
#include <QProgressBar>
#include <QVBoxLayout>

#include <chrono>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

constexpr auto ProgressDialogPatience = 300ms;
constexpr auto ProgressDialogRefreshEvery = 100ms;
constexpr int ProgressDialogSteps = 1000;
constexpr qint64 ProgressDialogElapsedShownFrom = 2000; // ms

} // namespace

ProgressDialog *ProgressDialog::begin(
    std::shared_ptr<Progress> progress, const QString &title, QWidget *parent)
{
    return new ProgressDialog(std::move(progress), title, parent);
}

void ProgressDialog::watch(QFutureWatcherBase *future, std::shared_ptr<Progress> progress,
    const QString &title, QWidget *above, QWidget *parent)
{
    auto *dialog = begin(std::move(progress), title, above != nullptr ? above : parent);
    connect(future, &QFutureWatcherBase::finished, dialog, &ProgressDialog::end);
}

ProgressDialog::ProgressDialog(
    std::shared_ptr<Progress> progress, const QString &title, QWidget *parent)
    : Dialog(title, {}, parent)
    , m_progress(std::move(progress))
    , m_bar(new QProgressBar(this))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    body()->addWidget(m_bar);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &ProgressDialog::reject);
    resize(scaled(420), sizeHint().height());
    m_elapsed.start();
    connect(&m_refresh, &QTimer::timeout, this, &ProgressDialog::showProgress);
    m_refresh.start(ProgressDialogRefreshEvery);
    QTimer::singleShot(ProgressDialogPatience, this, [this] {
        showProgress();
        open();
    });
}

void ProgressDialog::end()
{
    m_refresh.stop();
    hide();
    deleteLater();
}

// Closes when the work has really stopped.
void ProgressDialog::reject()
{
    m_progress->cancel();
    setStatus(u"Cancelling…"_s);
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setEnabled(false);
    }
}

void ProgressDialog::showProgress()
{
    const std::int64_t total = m_progress->total();
    m_bar->setRange(0, total > 0 ? ProgressDialogSteps : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(m_progress->done() * ProgressDialogSteps / total));
    }
    if (m_progress->isCancelled()) {
        return;
    }
    QString status = total > 0
        ? u"%1 of %2 rows"_s.arg(countText(m_progress->done()), countText(total))
        : QString();
    if (m_elapsed.elapsed() > ProgressDialogElapsedShownFrom) {
        const QString seconds = u"%1 s"_s.arg(m_elapsed.elapsed() / 1000);
        status = status.isEmpty() ? seconds : u"%1, %2"_s.arg(status, seconds);
    }
    setStatus(status);
}

} // namespace bellwether
