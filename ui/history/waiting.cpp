// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/waiting.h"

#include "ui/importer/progressdialog.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <optional>

namespace bellwether {

namespace {

using namespace std::chrono_literals;

constexpr auto ShortWait = 300ms; // as long as the dialog waits until it shows itself

} // namespace

Result<void> waitWithProgress(QWidget &window, const QString &title,
    const std::function<void(std::shared_ptr<Progress>, Answered)> &begin)
{
    QEventLoop loop;
    std::optional<Result<void>> answer;
    const auto progress = std::make_shared<Progress>();
    begin(progress, [&](Result<void> given) {
        answer = std::move(given);
        loop.quit();
    });
    ProgressDialog *dialog = ProgressDialog::begin(progress, title, &window);
    // Before the dialog shields the window, a key pressed now is for what comes after.
    QTimer::singleShot(ShortWait, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    while (!answer) {
        loop.exec();
    }
    dialog->end();
    return *answer;
}

} // namespace bellwether
