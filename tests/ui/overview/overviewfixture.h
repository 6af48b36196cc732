// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample/samplebook.h"
#include "tests/support/catch.h"
#include "ui/cards/chartcard.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/sections.h"
#include "ui/charts/chartview.h"
#include "ui/density.h"
#include "ui/mainwindow.h"
#include "ui/overview/overviewpage.h"
#include "ui/scopestack.h"
#include "ui/shell/windowactions.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

// The page of the sample book, with preferences of its own.
struct Overview
{
    const QDate today{2025, 6, 18};
    QTemporaryDir folder;
    ThemeController themes;
    Workspace workspace;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    std::unique_ptr<MainWindow> window;

    Overview()
    {
        Inquiry::setPatience(std::chrono::minutes(1));
        REQUIRE(workspace.create(folder.filePath(u"Book.bellwether"_s)));
        REQUIRE(workspace.apply(sampleBook({QDate(2025, 6, 30), 40, 3, SampleShape::Story})));
        open(today);
    }
    ~Overview()
    {
        closeDialogs();
        window->close();
        setDensity(Density::Comfortable);
    }

    // The program begins on that day.
    void open(QDate day)
    {
        window = std::make_unique<MainWindow>(workspace, themes, preferences, day);
        window->resize(1440, 900);
        window->show();
        window->showPage(u"overview"_s);
        settle();
    }
    void settle() const
    {
        REQUIRE(page().waitUntilShown(std::chrono::minutes(1)));
        // A layout asks for another one: of the card, its header, the page.
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    OverviewPage &page() const
    {
        return *qobject_cast<OverviewPage *>(window->page(u"overview"_s));
    }

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
    void closeDialogs() const
    {
        while (auto *open = dialog<QDialog>()) {
            open->close();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    QAction *entry(QMenu *menu, const QString &text) const
    {
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        FAIL("no entry " << text.toStdString());
        return nullptr;
    }
    Question question() const
    {
        return Question::about(workspace.book(), window->scope().scope(), window->scope().range());
    }
    void undo() const
    {
        window->actions()->undo->trigger();
        for (int i = 0; i < 200 && !window->actions()->redo->isEnabled(); ++i) {
            QTest::qWait(10);
        }
        settle();
    }
    const ChartData &chart(const QString &section, std::size_t part = 0) const
    {
        return static_cast<ChartCard *>(page().sections()->card(section))->view(part)->chart();
    }
};

} // namespace bellwether
