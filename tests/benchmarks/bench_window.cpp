// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// P5, P8, P21: the real window on a generated book: a filter changed until every chart of a page is
// painted anew, the pointer moved over a chart until its tooltip is there, and for how long the
// window did not answer meanwhile; against the same window merely painted once more.
//   bench_window [ROUNDS [COMPANIES...]]

#include "core/sample/samplewriter.h"
#include "core/workspace.h"
#include "tests/benchmarks/scratch.h"
#include "ui/charts/plotview.h"
#include "ui/mainwindow.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace bellwether;
using namespace bellwether::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);

// Notices for how long the window is busy with one thing: what lies between two rounds of its loop.
class Watchdog : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool isTaken = QApplication::notify(receiver, event);
            --m_depth;
            return isTaken;
        }
        QElapsedTimer timer;
        timer.start();
        const bool isTaken = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, timer.nsecsElapsed());
        --m_depth;
        return isTaken;
    }

    // In milliseconds, since it was asked for last.
    double longest() { return static_cast<double>(std::exchange(m_longest, 0)) / 1e6; }

private:
    int m_depth = 0;
    qint64 m_longest = 0;
};

void settle(Page *page)
{
    QCoreApplication::processEvents();
    if (!page->waitUntilShown(std::chrono::minutes(2))) {
        giveUp(u"the page was not shown within two minutes"_s);
    }
    QCoreApplication::processEvents();
}

class OpenWindow
{
public:
    explicit OpenWindow(int companies)
        : m_window(m_workspace, m_themes, Preferences(), Today)
    {
        SampleRecipe recipe;
        recipe.lastDay = Today;
        recipe.companies = companies;
        must(m_workspace.create(m_folder.filePath(u"Book.bellwether"_s)));
        SampleWriter writer(recipe);
        while (!writer.atEnd()) {
            must(m_workspace.apply(writer.next()));
        }
        m_window.resize(1440, 900);
        m_window.show();
        QCoreApplication::processEvents();
    }

    Page *goTo(const QString &page)
    {
        m_window.showPage(page);
        settle(m_window.currentPage());
        return m_window.currentPage();
    }
    void changeFilter()
    {
        Scope scope;
        m_isFiltered = !m_isFiltered;
        if (m_isFiltered) {
            scope.statuses = {HealthStatus::Struggling, HealthStatus::Steady};
        }
        m_window.scope().setScope(scope);
        settle(m_window.currentPage());
    }
    void paint() { m_window.repaint(); }
    void movePointer(QWidget *over)
    {
        m_step = (m_step + 7) % 100;
        const QPointF at(over->width() * (0.2 + 0.006 * m_step), over->height() * 0.5);
        QMouseEvent move(QEvent::MouseMove, at, over->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
            Qt::NoModifier);
        QApplication::sendEvent(over, &move);
        QCoreApplication::processEvents();
    }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
    ThemeController m_themes;
    MainWindow m_window;
    bool m_isFiltered = false;
    int m_step = 0;
};

QWidget *largestChart(const Page *page)
{
    QWidget *largest = nullptr;
    const auto areaOf = [](const QWidget *widget) { return widget->width() * widget->height(); };
    for (auto *widget : page->findChildren<PlotView *>()) {
        if (widget->isVisible() && (largest == nullptr || areaOf(widget) > areaOf(largest))) {
            largest = widget;
        }
    }
    return largest;
}

void measure(Watchdog &watchdog, int companies, int rounds)
{
    OpenWindow window(companies);
    for (const QString &id : {u"overview"_s, u"my-book"_s, u"health-stack"_s}) {
        const Page *page = window.goTo(id);
        QWidget *chart = largestChart(page);
        double unanswered = 0;
        std::vector<Contender> contenders = {
            {u"the window painted once more"_s, {}, [&] { window.paint(); }},
            {u"filter changed to every chart painted"_s, [&] { watchdog.longest(); },
                [&] {
                    window.changeFilter();
                    unanswered = std::max(unanswered, watchdog.longest());
                }},
        };
        if (chart != nullptr) {
            contenders.push_back({u"pointer moved to tooltip and highlight"_s, {},
                [&] { window.movePointer(chart); }});
        }
        print(u"P5, P8 %1, %2 companies"_s.arg(id).arg(companies), race(contenders, rounds));
        std::printf("  the longest that the window did not answer: %.1f ms\n", unanswered);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Watchdog watchdog(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const int rounds = arguments.isEmpty() ? 9 : arguments.takeFirst().toInt();
    if (arguments.isEmpty()) {
        arguments = QStringList{u"1000"_s, u"10000"_s, u"100000"_s};
    }
    for (const QString &companies : std::as_const(arguments)) {
        measure(watchdog, companies.toInt(), rounds);
    }
    return 0;
}
