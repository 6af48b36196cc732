// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "ui/widgets/dialog.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QFutureWatcherBase;
class QProgressBar;

namespace bellwether {

// How far a long piece of work is, with a Cancel that stops it. Shows itself only when the work
// takes more than 300 ms.
class ProgressDialog : public Dialog
{
    Q_OBJECT

public:
    static ProgressDialog *begin(
        std::shared_ptr<Progress> progress, const QString &title, QWidget *parent);
    // Ends with the future. Stands over `above`, if that is shown.
    static void watch(QFutureWatcherBase *future, std::shared_ptr<Progress> progress,
        const QString &title, QWidget *above, QWidget *parent);

    void end();

protected:
    void reject() override;

private:
    ProgressDialog(std::shared_ptr<Progress> progress, const QString &title, QWidget *parent);
    void showProgress();

    std::shared_ptr<Progress> m_progress;
    QProgressBar *m_bar;
    QTimer m_refresh;
    QElapsedTimer m_elapsed;
};

} // namespace bellwether
