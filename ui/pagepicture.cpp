// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pagepicture.h"

#include "ui/mainwindow.h"
#include "ui/shell/page.h"

#include <QCoreApplication>
#include <QEvent>

namespace bellwether {

namespace {

// Layouts, charts and wrapped rows settle in rounds, each asking for the next.
void settle()
{
    constexpr int Rounds = 8;
    for (int round = 0; round < Rounds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

Result<QImage> pagePicture(MainWindow &window, const QString &page, QSize size)
{
    const QString part = page.section(u'/', 1);
    if (!window.showPage(page.section(u'/', 0, 0))
        || (!part.isEmpty()
            && (window.currentPage() == nullptr || !window.currentPage()->showPart(part)))) {
        return failure(Error::Kind::NotFound, page);
    }
    window.resize(size);
    window.show();
    settle();
    if (Page *shown = window.currentPage()) {
        shown->waitUntilShown(std::chrono::minutes(1));
        settle();
    }
    return window.grab().toImage();
}

} // namespace bellwether
