// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds for every page and window of the program, on the sample book.

#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/pages.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QMenu>
#include <QMenuBar>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Everywhere : WindowFixture
{
    Everywhere() { createBook(sampleBook({today, 24, 3, SampleShape::Story})); }

    void show(const QString &page)
    {
        window.showPage(page);
        REQUIRE(window.page(page)->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }
};

QString describe(const QWidget &widget)
{
    return u"%1 %2 in %3"_s.arg(QString::fromLatin1(widget.metaObject()->className()),
        widget.objectName(),
        widget.parentWidget() == nullptr
            ? u"nothing"_s
            : QString::fromLatin1(widget.parentWidget()->metaObject()->className()));
}

// What Tab leads to and a screen reader would meet without a name.
QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
            && widget->isEnabled();
        if (!isStop) {
            continue;
        }
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty()) {
            nameless << describe(*widget);
        }
    }
    nameless.removeDuplicates();
    return nameless;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE_METHOD(Everywhere, "Whatever Tab leads to on a page has a name", "[everypage]")
{
    for (const PagePlace &place : pagePlaces()) {
        show(place.id);
        CAPTURE(place.id.toStdString());
        CHECK(sorted(namelessIn(window)).join(u"; "_s).toStdString() == "");
    }
}

TEST_CASE_METHOD(Everywhere, "Every chart says its title, its summary and its marks", "[everypage]")
{
    for (const PagePlace &place : pagePlaces()) {
        show(place.id);
        for (ChartView *view : window.page(place.id)->findChildren<ChartView *>()) {
            if (!view->isVisible() || view->chart().empty()) {
                continue;
            }
            CAPTURE(place.id.toStdString(), view->chart().id.toStdString());
            QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(view);
            REQUIRE(chart != nullptr);
            CHECK(chart->role() == QAccessible::Chart);
            CHECK_FALSE(chart->text(QAccessible::Name).isEmpty());
            CHECK_FALSE(chart->text(QAccessible::Description).isEmpty());
            CHECK(chart->childCount() > 0);
            for (int at = 0; at < chart->childCount(); ++at) {
                CHECK_FALSE(chart->child(at)->text(QAccessible::Name).isEmpty());
            }
        }
    }
}

TEST_CASE_METHOD(
    Everywhere, "Every command of the menus has a name and a place of its own", "[everypage]")
{
    for (const QAction *title : window.menuBar()->actions()) {
        REQUIRE(title->menu() != nullptr);
        for (const QAction *action : title->menu()->actions()) {
            CHECK((action->isSeparator() || !action->text().isEmpty()));
        }
    }
}

TEST_CASE_METHOD(Everywhere, "No page is wider than the window, at any of its sizes", "[everypage]")
{
    const QSize size = GENERATE(QSize(1024, 640), QSize(1440, 900), QSize(2560, 1440));
    window.resize(size);
    for (const PagePlace &place : pagePlaces()) {
        show(place.id);
        const QWidget *page = window.page(place.id);
        const int right = page->mapTo(&window, QPoint(page->width(), 0)).x();
        for (const QWidget *card : page->findChildren<QWidget *>()) {
            if (!card->isVisible()) {
                continue;
            }
            CAPTURE(place.id.toStdString(), describe(*card).toStdString(), size.width());
            CHECK(card->mapTo(&window, QPoint(card->width(), 0)).x() <= right + 4);
        }
    }
}

TEST_CASE_METHOD(Everywhere, "No label of a page is cut unless it may be", "[everypage]")
{
    const QSize size = GENERATE(QSize(1024, 640), QSize(1440, 900));
    window.resize(size);
    for (const PagePlace &place : pagePlaces()) {
        show(place.id);
        for (const PlainLabel *label : window.page(place.id)->findChildren<PlainLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty()) {
                continue;
            }
            CAPTURE(place.id.toStdString(), label->text().toStdString(), size.width());
            CHECK(label->width() >= label->minimumSizeHint().width());
            CHECK(label->height() + 2 >= label->minimumSizeHint().height());
        }
    }
}
