// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pagepicture.h"

#include "ui/mainwindow.h"
#include "ui/mybook/mybookpage.h"

#include <QCoreApplication>
#include <QEvent>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

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
    if (page == "welcome"_L1) {
        window.showPage(MainWindow::Page::Welcome);
    } else if (page == "my-book"_L1) {
        window.showPage(MainWindow::Page::MyBook);
    } else {
        return failure(Error::Kind::NotFound, page);
    }
    window.resize(size);
    window.show();
    settle();
    window.myBook()->board()->waitUntilShown();
    settle();
    return window.grab().toImage();
}

} // namespace bellwether
