// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "tests/support/booktraces.h"
#include "tests/support/catch.h"
#include "ui/cards/inquiry.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>

namespace bellwether {

// The real window on a real temporary book, on a day that never changes.
class WindowFixture
{
public:
    const QDate today{2025, 6, 30};
    QTemporaryDir folder;
    BookTraces traces{folder.path()};
    ThemeController themes;
    Workspace workspace;
    MainWindow window{workspace, themes, Preferences(), today};

    WindowFixture() { Inquiry::setPatience(std::chrono::minutes(1)); }
    ~WindowFixture()
    {
        closeDialogs();
        window.close();
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    void createBook(const Change &content)
    {
        REQUIRE(workspace.create(path(QStringLiteral("Book.bellwether"))));
        REQUIRE(workspace.apply(content));
        window.resize(1440, 900);
        window.show();
        QCoreApplication::processEvents();
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return file.fileName();
    }

    // The dialog that is open, of that type; null when there is none.
    template <typename T>
    T *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<T *>(widget);
            if (found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }

    void closeDialogs()
    {
        while (auto *open = dialog<QDialog>()) {
            open->close();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    template <typename T>
    T *named(const QString &accessibleName) const
    {
        for (T *widget : window.findChildren<T *>()) {
            if (widget->accessibleName().startsWith(accessibleName)) {
                return widget;
            }
        }
        return nullptr;
    }

    static bool eventually(const std::function<bool()> &isTrue)
    {
        constexpr qint64 Patience = 10'000; // ms
        QElapsedTimer timer;
        timer.start();
        while (!isTrue() && timer.elapsed() < Patience) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
        return isTrue();
    }
};

// Two CSMs. Mia has Acme, $12,000 a year until 31 October 2025, and Birch, $24,000 a year that
// ended on 15 June 2025 and is overdue; Noah has Cedar, $6,000 a year until 31 December 2025.
Change smallBook();

} // namespace bellwether
