// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/renewalscard.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Months{3, 6, 12};
constexpr int LeastChartHeight = 217;

void openBelow(QMenu *menu, const QWidget *button)
{
    menu->popup(button->mapToGlobal(
        QPoint(button->width() - menu->sizeHint().width(), button->height() + 4)));
}

} // namespace

RenewalsCard::RenewalsCard(QWidget *parent)
    : Card(u"Upcoming renewals"_s, {}, parent)
    , m_measure(new Segmented(u"Measure"_s, {u"Count"_s, u"ARR"_s}, this))
    , m_months(new Segmented(u"Months ahead"_s, {u"3"_s, u"6"_s, u"12 months"_s}, this))
    , m_view(makeChartView(this))
    , m_empty(new EmptyState(Icon::Calendar, this))
{
    m_view->setMinimumHeight(LeastChartHeight);
    m_empty->setMinimumHeight(LeastChartHeight);
    m_empty->hide();
    m_view->setTheme(currentTheme());
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *options = new IconButton(Icon::Gear, u"Chart options"_s, this);
    auto *more = new IconButton(Icon::Dots, u"More about upcoming renewals"_s, this);
    auto *healthMenu = new Menu(this);
    auto *moreMenu = new Menu(this);
    fillMenu(moreMenu);
    connect(options, &QPushButton::clicked, this, [this, options, healthMenu] {
        fillHealthMenu(healthMenu);
        openBelow(healthMenu, options);
    });
    connect(more, &QPushButton::clicked, moreMenu, [more, moreMenu] { openBelow(moreMenu, more); });

    addControl(new ChartLegend(*m_view, this));
    addControl(m_measure);
    addControl(m_months);
    auto *buttons = new QWidget(this);
    auto *buttonsLayout = new QHBoxLayout(buttons);
    buttonsLayout->setContentsMargins(0, 0, 0, 0);
    buttonsLayout->setSpacing(4);
    buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    buttonsLayout->addWidget(options);
    buttonsLayout->addWidget(more);
    addControl(buttons);
    setBody(m_view);
    setTabOrder(more, m_view); // the switches come before what they switch

    connect(m_view, &ChartView::markActivated, this, &RenewalsCard::markActivated);
    connect(m_measure, &Segmented::chosen, this, [this](int index) {
        emit measureChosen(index == 0 ? ChartMeasure::Count : ChartMeasure::Arr);
    });
    connect(m_months, &Segmented::chosen, this,
        [this](int index) { emit monthsChosen(Months[static_cast<std::size_t>(index)]); });
}

void RenewalsCard::setChart(const ChartData &chart)
{
    setSubtitle(chart.subtitle);
    m_view->setChart(chart);
    setBody(chart.empty() ? static_cast<QWidget *>(m_empty) : m_view);
}

void RenewalsCard::setMeasure(ChartMeasure measure)
{
    m_measure->setCurrent(measure == ChartMeasure::Count ? 0 : 1);
}

void RenewalsCard::setOptions(const Options &options)
{
    m_options = options;
    const auto place = std::find(Months.begin(), Months.end(), options.renewalsMonths);
    if (place != Months.end()) {
        m_months->setCurrent(static_cast<int>(place - Months.begin()));
    }
}

void RenewalsCard::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
}

void RenewalsCard::fillMenu(QMenu *menu)
{
    const auto add = [&](const QString &text, Icon icon, const QKeySequence &keys,
                         void (RenewalsCard::*signal)()) {
        QAction *action = menu->addAction(themedIcon(icon), text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        // The keys work on the focused chart, and a right click on it opens the same list.
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, signal);
    };
    const auto separate = [&] { m_view->addAction(menu->addSeparator()); };
    add(u"Show as table"_s, Icon::Table, u"T"_s, &RenewalsCard::tableWanted);
    separate();
    add(u"Copy image"_s, Icon::Image, u"Ctrl+C"_s, &RenewalsCard::imageCopyWanted);
    add(u"Copy data"_s, Icon::Copy, u"Ctrl+Shift+C"_s, &RenewalsCard::dataCopyWanted);
    add(u"Export…"_s, Icon::Export, {}, &RenewalsCard::exportWanted);
    add(u"Export rows…"_s, Icon::Table, {}, &RenewalsCard::rowsExportWanted);
    separate();
    add(u"How this is worked out"_s, Icon::Info, u"?"_s, &RenewalsCard::explanationWanted);
}

void RenewalsCard::fillHealthMenu(QMenu *menu)
{
    menu->clear();
    menu->addSection(u"Health by"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Options::HealthBy healthBy) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_options.healthBy == healthBy);
        group->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, healthBy] { emit healthByChosen(healthBy); });
    };
    add(u"Score"_s, Options::HealthBy::Score);
    add(u"CSM status"_s, Options::HealthBy::Status);
}

} // namespace bellwether
